package manifest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"berkas/site/dossier"
)

// QuoteSum returns what a manifest says of a quotation.
func QuoteSum(q *dossier.Quote) Sum { return sum(quoteID(q), q.Display()) }

// FigureSum returns what a manifest says of the figure that a quotation gives.
func FigureSum(q *dossier.Quote) Sum {
	f := q.Figure
	return sum(quoteID(q)+"-figure", strconv.FormatFloat(f.Value, 'f', -1, 64), f.Unit, f.Words, f.Of)
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
