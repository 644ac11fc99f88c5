package export

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/support"
)

// This file has what FollowTheMoney calls intervals, and quotations.

// ftmRoles are the posts there are, once, and who held them.
func (w whole) ftmRoles(yield func(entity) bool) bool {
	once := map[string]bool{}
	for _, p := range w.People {
		for i, r := range p.Roles {
			if r.Title == "" {
				continue
			}
			sum := sha256.Sum256([]byte(r.Title + "\x00" + r.OrganisationName))
			post := "post." + hex.EncodeToString(sum[:8])
			if !once[post] {
				once[post] = true
				e := entity{post, "Position", map[string][]string{}}.with("name", r.Title).with("organization", slugOf(r.Organisation))
				if !yield(e) {
					return false
				}
			}
			held := entity{fmt.Sprintf("%s.role%d", p.Slug, i+1), "Occupancy", map[string][]string{}}.with("holder", p.Slug).with("post", post)
			if !yield(w.ftmSpan(held, r.From, r.To, w.proofs.Role(p, i).Tie().Both)) {
				return false
			}
		}
	}
	return true
}

// ftmTies are the relations. What a tie is, curators say in words of their own.
func (w whole) ftmTies(yield func(entity) bool) bool {
	n := map[*dossier.Entry]int{}
	for row := range relations(w.Dossier, w.proofs).rows {
		r := row.(dossier.Relation)
		n[r.Of]++
		tie := entity{fmt.Sprintf("%s.tie%d", r.Of.Slug, n[r.Of]), "UnknownLink", map[string][]string{}}
		tie.with("subject", r.Of.Slug).with("object", r.With.Slug).with("role", r.Type)
		if !yield(w.ftmSpan(tie, r.From, r.To, w.proofs.Tie(r).Both)) {
			return false
		}
	}
	return true
}

// ftmSpan gives a tie its dates and where the sources say so, or that it is the
// curator's own.
func (w whole) ftmSpan(e entity, from, to lang.Date, proof support.Proof) entity {
	if proof.Kind == support.Curator {
		e.with("description", w.Lang.Words.CuratorsOwn)
	}
	for _, end := range [...]struct {
		property string
		date     lang.Date
	}{{"startDate", from}, {"endDate", to}} {
		if end.date.Approx || end.date.IsInterval() {
			e.with("description", end.property+" EDTF "+end.date.Text)
		} else if !end.date.IsZero() {
			e.with(end.property, end.date.From.String())
		}
	}
	once := map[string]bool{}
	for _, l := range proof.At {
		address := l.Source.URL
		if w.Base != "" {
			address = w.passage(l)
		}
		if !once[address] {
			once[address] = true
			e.with("sourceUrl", address)
		}
	}
	return e.with("recordId", addresses(proof.At)...)
}

// ftmQuotes are the quotations, as notes on those who said them.
func (w whole) ftmQuotes(yield func(entity) bool) bool {
	for q := range w.quotations() {
		e := entity{fmt.Sprintf("%s.q%d", q.Source.Slug, q.N), "Note", map[string][]string{}}
		e.with("name", quoteAddress(q)).with("description", q.Display()).with("entity", slugs(q.By)...).with("proof", q.Source.Slug)
		if w.Base == "" {
			e.with("sourceUrl", q.Source.URL)
		} else {
			e.with("sourceUrl", w.passage(dossier.Locator{Source: q.Source, Paragraph: q.Paragraph, Quote: q}))
		}
		if !yield(e) {
			return false
		}
	}
	return true
}
