// Package manifest says what a published site is made of, for those who want to know
// whether a copy is whole, and what of it is other than it was.
//
//	data/manifest.json
//
// is one JSON object: version, of this format; berkas, the version of the program;
// content, the SHA-256 of what sha256sum prints for each file of the content, sorted
// by path; files, each with its path, its size in bytes and its SHA-256, sorted by
// path, the manifest itself left out; quotes; and corrections, where there are any.
//
// quotes has the SHA-256 of each quotation's words as pages print them, without the
// quotation marks around them, under source-slug#q1, and of each figure under
// source-slug#q1-figure: of its number, unit, words and what it measures, a line
// each. So has source-slug#q1-translation of text, language and translator, and
// source-slug#q1-speaker of the slugs of who says it, and source-slug#q1-stance of the
// slug of its claim and the stance it takes. corrections has those that were
// told, by what they are of (a slug, a quotation, nothing for the dossier): of date,
// what, was and now, a line each.
//
// A manifest comes from anywhere: what [Read] returns has been looked at.
package manifest

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"

	"berkas/site/dossier"
	"berkas/site/internal/outdir"
)

// Path is where a site has its manifest.
const Path = "data/manifest.json"

// format is the version of the format.
const format = 1

// Manifest is what a site is made of.
type Manifest struct {
	Version     int    `json:"version"`
	Berkas      string `json:"berkas"`
	Content     string `json:"content"` // in hexadecimal, as all digests
	Files       []File `json:"files"`   // by path
	Quotes      []Sum  `json:"quotes"`
	Corrections []Sum  `json:"corrections,omitempty"`
}

// File is a file of the site.
type File struct {
	Path   string `json:"path"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Sum is a digest of what has an id.
type Sum struct {
	ID     string `json:"id"`
	SHA256 string `json:"sha256"`
}

// Of returns the manifest of a dossier's site, of a program's version, a
// digest of the content and the site's files.
func Of(d *dossier.Dossier, version, content string, files []outdir.File) *Manifest {
	m := &Manifest{Version: format, Berkas: version, Content: content, Files: []File{}, Quotes: quoteSums(d), Corrections: correctionSums(d)}
	for _, f := range files {
		if f.Path != Path {
			m.Files = append(m.Files, File{f.Path, f.Bytes, hex.EncodeToString(f.SHA256[:])})
		}
	}
	return m
}

// Write writes the manifest as JSON, a line for each of its things.
func (m *Manifest) Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, `{"version":%d,"berkas":%s,"content":%s`, m.Version, encoded(m.Berkas), encoded(m.Content))
	writeList(out, "files", m.Files)
	writeList(out, "quotes", m.Quotes)
	if len(m.Corrections) > 0 {
		writeList(out, "corrections", m.Corrections)
	}
	fmt.Fprintln(out, "}")
	return out.Flush() // it has kept the first error
}

func writeList[T any](out *bufio.Writer, name string, things []T) {
	fmt.Fprintf(out, ",\n%q:[", name)
	for i, thing := range things {
		comma := ","
		if i == 0 {
			comma = ""
		}
		fmt.Fprintf(out, "%s\n%s", comma, encoded(thing))
	}
	fmt.Fprint(out, "]")
}

func encoded(value any) []byte {
	data, err := json.Marshal(value)
	if err != nil {
		panic(err) // texts and numbers
	}
	return data
}
