package manifest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"berkas/site/dossier"
)

// quoteSums returns what a manifest says of quotations, and of the figure, the
// translation, the speakers and the stance that each is shown with, in the order of
// the dossier.
func quoteSums(d *dossier.Dossier) []Sum {
	all := []Sum{}
	for _, s := range d.Sources {
		for _, q := range s.Quotes {
			id := quoteID(q)
			all = append(all, sum(id, q.Display()))
			if f := q.Figure; f != nil {
				all = append(all, sum(id+figureID, strconv.FormatFloat(f.Value, 'f', -1, 64), f.Unit, f.Words, f.Of))
			}
			if t := q.Translation; t != nil {
				all = append(all, sum(id+translationID, t.Text, t.Language, t.Translator()))
			}
			if len(q.By) > 0 {
				all = append(all, sum(id+speakerID, slugsOf(q.By)...))
			}
			if q.Claim != nil {
				all = append(all, sum(id+stanceID, q.Claim.Slug, stanceOf(q)))
			}
		}
	}
	return all
}

// What stands behind the id of a quotation in those of what is told of it.
const (
	figureID      = "-figure"
	translationID = "-translation"
	speakerID     = "-speaker"
	stanceID      = "-stance"
)

// stanceOf names the stance of a quotation, and which of the four it is where the claim
// has its own.
func stanceOf(q *dossier.Quote) string {
	if own := q.OwnStance; own != nil {
		return own.Name + " " + string(own.As)
	}
	return string(q.Stance)
}

// renamedSums returns what a manifest may say of quotations whose speaker or claim had
// another slug: that is no change to a reader.
func renamedSums(d *dossier.Dossier) (all []Sum) {
	for _, s := range d.Sources {
		for _, q := range s.Quotes {
			for i, who := range q.By {
				for _, slug := range who.Redirects {
					slugs := slugsOf(q.By)
					slugs[i] = slug
					all = append(all, sum(quoteID(q)+speakerID, slugs...))
				}
			}
			if q.Claim != nil {
				for _, slug := range q.Claim.Redirects {
					all = append(all, sum(quoteID(q)+stanceID, slug, stanceOf(q)))
				}
			}
		}
	}
	return all
}

func slugsOf(speakers []*dossier.Entry) []string {
	var all []string
	for _, e := range speakers {
		all = append(all, e.Slug)
	}
	return all
}

func quoteID(q *dossier.Quote) string { return fmt.Sprintf("%s#q%d", q.Source.Slug, q.N) }

func sum(id string, lines ...string) Sum {
	digest := sha256.Sum256([]byte(strings.Join(lines, "\n")))
	return Sum{id, hex.EncodeToString(digest[:])}
}

// correctionSums returns what a manifest says of the corrections that are told, in the
// order of the dossier.
func correctionSums(d *dossier.Dossier) []Sum {
	var all []Sum
	eachCorrection(d, func(_ *dossier.Correction, told Sum) { all = append(all, told) })
	return all
}

// eachCorrection calls do with every correction and what a manifest says of it.
func eachCorrection(d *dossier.Dossier, do func(*dossier.Correction, Sum)) {
	for _, e := range append([]*dossier.Entry{nil}, d.Entries()...) {
		for _, c := range d.ChangesOf(e) {
			if c.Correction != nil {
				do(c.Correction, sum(correctedID(c), c.Date.Text, c.Correction.What, c.Correction.Was, c.Correction.Now))
			}
		}
	}
}

// correctedID names what a correction is of.
func correctedID(c dossier.Change) string {
	switch {
	case c.Quote != nil:
		return quoteID(c.Quote)
	case c.Of != nil:
		return c.Of.Slug
	}
	return ""
}
