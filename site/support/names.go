package support

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"berkas/site/dossier"
	"berkas/site/internal/match"
)

// names reports whether a passage names an entry, or what news texts have in its
// place: of a government also its country and the country's capital.
func (p *prover) names(at *passage, e *dossier.Entry) bool {
	return at.names[e] || slices.ContainsFunc(p.standIns(e), func(o *dossier.Entry) bool { return at.names[o] }) ||
		slices.ContainsFunc(p.capitalsOf(e), func(city string) bool { return hasWords(at.Text, city) })
}

// standIns returns the entries that news texts name where they mean e: of a
// government its country.
func (p *prover) standIns(e *dossier.Entry) []*dossier.Entry {
	if o := e.Organisation(); o != nil && o.Type == "government" && o.Country != nil {
		return []*dossier.Entry{&o.Country.Entry}
	}
	return nil
}

// capitalsOf returns the cities that texts name where they mean a country or its
// government.
func (p *prover) capitalsOf(e *dossier.Entry) []string {
	country := e.Place()
	if o := e.Organisation(); o != nil && o.Type == "government" {
		country = o.Country
	}
	if country == nil || country.Code == "" {
		return nil
	}
	return p.capitals[country.Code]
}

//go:embed capitals.txt
var capitalsFile string

// readCapitals returns the capitals of capitals.txt by their country's code.
func readCapitals() map[string][]string {
	of := map[string][]string{}
	for line := range strings.Lines(capitalsFile) {
		code, names, ok := strings.Cut(strings.TrimSpace(line), " ")
		if ok && code != "#" {
			of[code] = strings.Split(names, ", ")
		}
	}
	return of
}

// hasWords reports whether words stand in a text, not as a part of others.
func hasWords(text, words string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return false
		}
		at += i
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(words):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		at += len(words)
	}
}

// newNames returns a finder of the names of people, organisations and places, by
// their number among all entries.
func newNames(d *dossier.Dossier) *match.Trie {
	names := match.NewTrie()
	for i, e := range d.Entries() {
		if e.Kind > dossier.KindPlace {
			continue
		}
		names.Add(e.Name, i, false)
		for _, a := range e.Aliases {
			if len(a.OnlyIn) == 0 {
				names.Add(a.Text, i, false)
			}
		}
	}
	return names
}
