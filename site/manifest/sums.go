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
// translation and the speakers that each is shown with, in the order of the dossier.
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
		}
	}
	return all
}

// What stands behind the id of a quotation in those of what is told of it.
const (
	figureID      = "-figure"
	translationID = "-translation"
	speakerID     = "-speaker"
)

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
	for _, e := range append([]*dossier.Entry{nil}, d.Entries()...) {
		for _, c := range d.ChangesOf(e) {
			if c.Correction != nil {
				all = append(all, sum(correctedID(c), c.Date.Text, c.Correction.What, c.Correction.Was, c.Correction.Now))
			}
		}
	}
	return all
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
