// Package cite writes the sources of a dossier as libraries of references read
// them: BibTeX, RIS and CSL-JSON, each for all sources in a file, and for one in a shard
// that its page asks for. A file for each would be three times as many as there are
// sources.
//
// A record says what the dossier says of the source and no more: the publisher is
// who published the text, never the dossier; a date that is approximate or an
// interval is written as one where the format can, else as the days it may mean. What
// the curator alone knows is told apart in a note.
package cite

import (
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"

	"berkas/site/artifact"
	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/shard"
)

// Format is a way to write references.
type Format struct {
	Name string // as people call it: "BibTeX"
	Ext  string // of its files: "bib"
	Type string // media type

	write func(io.Writer, []record) error
}

// Formats are the ways there are, in the order in which pages offer them.
func Formats() []Format {
	return []Format{
		{"BibTeX", "bib", "application/x-bibtex", writeBibTeX},
		{"RIS", "ris", "application/x-research-info-systems", writeRIS},
		{"CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", writeCSL},
	}
}

// File returns the path of the references to all sources.
func (f Format) File() string { return "data/sources." + f.Ext }

// Files lists the references to all sources, a file a format; none where there are
// no sources.
func Files(d *dossier.Dossier) []artifact.File {
	if len(d.Sources) == 0 {
		return nil
	}
	records := make([]record, len(d.Sources))
	for i, s := range d.Sources {
		records[i] = recordOf(d, s)
	}
	var files []artifact.File
	for _, f := range Formats() {
		files = append(files, artifact.File{Path: f.File(), Write: func(w io.Writer) error { return f.write(w, records) }})
	}
	return files
}

// Shards lists the scripts with the references to each source: by slug, in the order
// of Formats.
func Shards(d *dossier.Dossier) []artifact.File {
	counts := shard.CountsOf(d)
	byShard := map[string][]*dossier.Source{}
	for _, s := range d.Sources {
		name := counts.References(s.Slug)
		byShard[name] = append(byShard[name], s)
	}
	var files []artifact.File
	for _, name := range slices.Sorted(maps.Keys(byShard)) {
		files = append(files, shard.File(name, func() []any {
			all := map[string][]string{}
			for _, s := range byShard[name] {
				for _, f := range Formats() {
					all[s.Slug] = append(all[s.Slug], f.One(d, s))
				}
			}
			return []any{all}
		}))
	}
	return files
}

// One returns the reference to one source.
func (f Format) One(d *dossier.Dossier, s *dossier.Source) string {
	var b strings.Builder
	_ = f.write(&b, []record{recordOf(d, s)}) // a Builder takes everything
	return b.String()
}

// Kind is what a source is, as far as the dossier knows.
type Kind int

// The kinds.
const (
	Page      Kind = iota // of the web, or nobody says
	Newspaper             // of a publisher that is a medium
	Report                // it has pages
	Recording             // it has times
)

// KindOf returns what a source is.
func KindOf(s *dossier.Source) Kind {
	if p := slices.IndexFunc(s.Body.Paragraphs, func(p *dossier.Paragraph) bool { l := p.Locus(); return l.Page > 0 || l.Time != "" }); p >= 0 {
		if s.Body.Paragraphs[p].Locus().Time != "" {
			return Recording
		}
		return Report
	}
	if o := s.Publisher.Organisation; o != nil && o.Type == "media" {
		return Newspaper
	}
	return Page
}

// record is what there is to say of a source.
type record struct {
	id        string // the slug
	kind      Kind
	title     string
	author    string
	publisher string
	date      lang.Date
	accessed  lang.Date
	url       string
	language  string
	archived  string
	within    string // the dossier's title
	siglum    string
	note      string // of what the curator alone knows, and not the text
}

func recordOf(d *dossier.Dossier, s *dossier.Source) record {
	r := record{
		id: s.Slug, kind: KindOf(s), title: plain(s.Name), author: plain(s.Author), publisher: plain(s.Publisher.Name()), date: s.Date, accessed: s.Accessed,
		url: s.URL, language: s.Language, archived: s.Copy(), within: plain(d.Meta.Title), siglum: s.Siglum,
	}
	if s.TitleGiven {
		r.title = "[" + r.title + "]"
	}
	r.note = plain(strings.Join(notes(d, s), " "))
	return r
}

// notes says what of a record is the curator's and stands in no text.
func notes(d *dossier.Dossier, s *dossier.Source) []string {
	w := &d.Lang.Words
	var all []string
	if s.TitleGiven {
		all = append(all, w.TitleGiven)
	}
	for _, note := range []string{s.PublisherNote, s.DateNote} {
		if note != "" {
			all = append(all, w.CuratorsOwn+": "+note)
		}
	}
	return all
}

// plain returns a text in one line, without characters that steer.
func plain(text string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)), " ")
}
