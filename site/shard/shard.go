// Package shard cuts what a site's scripts look up into files that are loaded as
// they are needed: the cards of links, the texts of sources, and references to them in
// the formats of libraries. Each is a
// classic script that hands values over, because nothing else can be loaded from
// a disk under a strict policy:
//
//	berkas("cards/7", {…});
//
// What a page says of a thing leads to its shard without an index: its slug, or
// the letters and the number of a paragraph. How many shards there are is a power
// of two that follows the size of the dossier, and a page says it; so a change
// touches the shards that hold what changed, and only a dossier that grows or
// shrinks by about a half is dealt anew. The script js/berkas.js finds shards by
// the same rules.
package shard

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"berkas/site/artifact"
	"berkas/site/dossier"
)

// What a shard holds, more or less.
const (
	entriesPerCards = 128    // about 8 kB when zipped
	bytesPerTexts   = 14_000 // of UTF-8, about 7 kB when zipped: a search shows a dozen
)

// Block is how many paragraphs of a source stand in one shard, and how many
// quotations: a long source is dealt to several.
const Block = 32

// Counts are how many shards there are of either kind.
type Counts struct{ Cards, Texts int }

// CountsOf returns how many shards a dossier is dealt to.
func CountsOf(d *dossier.Dossier) Counts {
	text := 0
	for _, s := range d.Sources {
		for _, p := range s.Body.Paragraphs {
			text += len(p.Text)
		}
	}
	return Counts{nearest(len(d.Entries()), entriesPerCards), nearest(text, bytesPerTexts)}
}

// nearest returns the power of two that is nearest, by ratio, to size / each, at
// least 1.
func nearest(size, each int) int {
	n := 1
	for size*size > 2*n*n*each*each {
		n *= 2
	}
	return n
}

// Card returns the name of the shard that holds the card of a slug.
func (c Counts) Card(slug string) string { return cards + c.hashed(slug) }

// References returns the name of the shard that holds the references to a source.
func (c Counts) References(slug string) string { return references + c.hashed(slug) }

// hashed deals slugs to as many shards as there are of cards.
func (c Counts) hashed(slug string) string {
	hash := uint32(0)
	for i := range len(slug) {
		hash = 31*hash + uint32(slug[i])
	}
	return strconv.Itoa(int(hash % uint32(c.Cards)))
}

// Text returns the name of the shard that holds a block of a source's text, and
// the key that it stands under there. Blocks count from 0.
func (c Counts) Text(s *dossier.Source, block int) (name, key string) {
	n := Ordinal(s.Siglum)
	return texts + strconv.Itoa((n+block)%c.Texts), strconv.Itoa(n) + "-" + strconv.Itoa(block)
}

// Blocks returns how many blocks a source's text is cut into.
func Blocks(s *dossier.Source) int {
	return max(1, (max(len(s.Body.Paragraphs), len(s.Quotes))+Block-1)/Block)
}

// The names of shards are their paths without the number and ".js".
const (
	cards      = "cards/"
	texts      = "search/text-"
	references = "cite/"
)

// Ordinal returns the place of a siglum in the order A … Z, AA …, from 1.
func Ordinal(siglum string) int {
	n := 0
	for _, letter := range siglum {
		n = 26*n + int(letter-'A') + 1
	}
	return n
}

// File returns the script that hands values over under a name, which is its path
// without ".js". The values are asked for when it is written.
func File(name string, values func() []any) artifact.File {
	return artifact.File{Path: name + ".js", Write: func(w io.Writer) error {
		_, err := w.Write(Script(name, values()...))
		return err
	}}
}

// Script returns a classic script that hands values over under a name:
// berkas("search/index", …). Values are strings, numbers, and lists and maps of them.
func Script(name string, values ...any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // no page holds this text
	b.WriteString("berkas(")
	for i, v := range append([]any{name}, values...) {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := e.Encode(v); err != nil {
			panic(fmt.Sprintf("shard: %s is no script: %v", name, err)) // of such values there is none
		}
		b.Truncate(b.Len() - 1) // the line's end
	}
	b.WriteString(")\n")
	return b.Bytes()
}
