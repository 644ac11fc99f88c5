package render

import (
	"berkas/site/dossier"
	"berkas/site/internal/match"
	"berkas/site/lang"
)

// Versions is a quotation beside another that is probably of the same utterance,
// in another translation.
type Versions struct {
	Other  Quote
	Common string // how many of their words are the same
}

// Piece is a part of a quotation's words; Class says whether the other version has
// them: "shared", "own", or "" between words.
type Piece struct{ Class, Text string }

// Quotes shows statements in the order they come, of two versions of what is
// probably one utterance both where the first is.
func (r *Renderer) Quotes(statements []*dossier.Statement) []Quote {
	left := map[*dossier.Statement]bool{}
	for _, s := range statements {
		left[s] = true
	}
	var all []Quote
	for _, s := range statements {
		if !left[s] {
			continue
		}
		left[s] = false
		q := r.Quote(s)
		for _, similar := range s.Quotes[0].Similar {
			if other := similar.Statement; left[other] && r.beside(&q, s, other) {
				left[other] = false
				break
			}
		}
		all = append(all, q)
	}
	return all
}

// Beside shows a statement with another version of it; ok is false where their words
// cannot be compared.
func (r *Renderer) Beside(s, other *dossier.Statement) (q Quote, ok bool) {
	q = r.Quote(s)
	return q, r.beside(&q, s, other)
}

func (r *Renderer) beside(q *Quote, s, other *dossier.Statement) (ok bool) {
	o := r.Quote(other)
	if q.Translation != nil || o.Translation != nil {
		return false // what a reader sees is not what was compared
	}
	c, ok := match.Compare(q.Text, o.Text)
	if !ok {
		return false
	}
	q.Pieces, o.Pieces = piecesOf(c.A), piecesOf(c.B)
	q.Similar, o.Similar = r.similarBut(s, other), r.similarBut(other, s)
	q.Versions = &Versions{o, lang.Fill(r.Words.VersionsCommon,
		"n", r.N(r.Words.CountSameWords, c.Common), "a", r.Lang.Int(c.InA), "b", r.Lang.Int(c.InB))}
	return true
}

// similarBut refers to the versions of a statement that do not stand beside it.
func (r *Renderer) similarBut(s, beside *dossier.Statement) Refs {
	var others []*dossier.Quote
	for _, q := range s.Quotes[0].Similar {
		if q.Statement != beside {
			others = append(others, q)
		}
	}
	return Leading(r.QuoteRef(s.Quotes[0]).Href, Few(r.Site, others, MaxAlso, r.QuoteRef))
}

func piecesOf(pieces []match.Piece) []Piece {
	var all []Piece
	for _, p := range pieces {
		all = append(all, Piece{[...]string{match.Between: "", match.Both: "shared", match.Own: "own"}[p.Kind], p.Text})
	}
	return all
}
