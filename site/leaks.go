package site

import (
	"cmp"
	"context"
	"fmt"
	"html"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"sync"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/internal/match"
)

// A public edition has no private text. Pages and exports have no place for one;
// this looks for what gets past them: a template, a word of labels.yaml or a file
// of the dossier's own, a mistake of ours. Each file is looked through just as it
// is written, for runs of five words that only private text has.
//
// It sees through capitals, signs and space between words, markup around them, and
// the escapes of HTML, JSON, scripts and addresses, in files of any kind. It does
// not see a private text of fewer words, a word that markup divides, words in
// another order, what is compressed, encoded in base64 or UTF-16, or drawn, and what
// drafts keep back that are left out.

// runLength is how many words a run has.
const runLength = 5

// guard knows the runs of words that only private texts have, by their words. A
// nil guard has nothing to keep.
type guard map[string]run

// run is where a private text has five words.
type run struct {
	of   *dossier.Text
	span diag.Span
}

// newGuard reads what is private in a dossier, and forgets what is public too.
func newGuard(dir fs.FS, d *dossier.Dossier, pathOf func(*dossier.Entry) string) (guard, error) {
	if len(d.Private()) == 0 {
		return nil, nil
	}
	g := guard{}
	for _, t := range d.Private() {
		for _, p := range t.Paragraphs {
			folded := match.Fold(p.Text)
			eachRun(folded.Text, func(words []byte, at match.Range) {
				if _, known := g[string(words)]; !known {
					g[string(words)] = run{t, p.Span(folded.Source(at.Start, at.End))}
				}
			})
		}
	}
	const meta = "content/dossier.yaml"
	data, err := fs.ReadFile(dir, meta)
	if err != nil {
		return nil, fmt.Errorf("reading what is public: %w", err)
	}
	g.release(openly(meta, string(data), d.Private()))
	for _, e := range d.Entries() {
		g.release(pathOf(e))
		if e.Source() == nil {
			g.release(e.Body.Markdown()) // what links lead to is published too
		}
		g.release(openly(e.File.Path, e.File.Data[:e.Body.Span.Start], d.Private()))
		for _, p := range e.Body.Paragraphs {
			for _, r := range p.Published() {
				g.release(p.Text[r.Start:r.End])
			}
		}
	}
	return g, nil
}

var yamlComment = regexp.MustCompile(`(?m)(^|[ \t])#.*$`)

// openly returns front matter without what is private in it.
func openly(path, front string, private []*dossier.Text) string {
	kept := []byte(front)
	for _, t := range private {
		if t.File.Path == path {
			clear(kept[t.Span.Start:t.Span.End])
		}
	}
	return string(yamlComment.ReplaceAll(kept, nil))
}

// release forgets the runs of a public text.
func (g guard) release(text string) {
	eachRun(match.Fold(text).Text, func(words []byte, _ match.Range) { delete(g, string(words)) })
}

// eachRun calls do with every run of a folded text: its words in lower case, each
// with a space behind it, and where it stands.
func eachRun(text string, do func(words []byte, at match.Range)) {
	var words []byte
	var starts, lengths [runLength]int // of the last words: in the text, and in words
	for i, w := range match.Words(text) {
		if i >= runLength {
			words = slices.Delete(words, 0, lengths[i%runLength])
		}
		before := len(words)
		words = append(append(words, strings.ToLower(text[w.Start:w.End])...), ' ')
		starts[i%runLength], lengths[i%runLength] = w.Start, len(words)-before
		if i >= runLength-1 {
			do(words, match.Range{Start: starts[(i+1)%runLength], End: w.End})
		}
	}
}

// in returns the first run of each private text that a file has.
func (g guard) in(data []byte) []run {
	var found []run
	if len(g) == 0 {
		return nil
	}
	plain := html.UnescapeString(unescape(data))
	for _, text := range []string{plain, withoutMarkup(plain)} {
		eachRun(match.Fold(text).Text, func(words []byte, _ match.Range) {
			r, secret := g[string(words)]
			if secret && !slices.ContainsFunc(found, func(o run) bool { return o.of == r.of }) {
				found = append(found, r)
			}
		})
	}
	return found
}

// leaks gathers what private texts have got into which files.
type leaks struct {
	mu    sync.Mutex
	files map[*dossier.Text][]string
	first map[*dossier.Text]run
}

func (l *leaks) add(path string, found []run) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.files == nil {
		l.files, l.first = map[*dossier.Text][]string{}, map[*dossier.Text]run{}
	}
	for _, r := range found {
		l.files[r.of] = append(l.files[r.of], path)
		if o, known := l.first[r.of]; !known || cmp.Less(r.span.Start, o.span.Start) {
			l.first[r.of] = r
		}
	}
}

// problems tells of each private text where it begins to be published.
func (l *leaks) problems() diag.List {
	var list diag.List
	for t, files := range l.files {
		slices.Sort(files)
		where := files[0]
		if more := len(files) - 1; more > 0 {
			where += fmt.Sprintf(" and %d more", more)
		}
		d := list.Failf("private-published", l.first[t].span, "words that are kept from readers stand in %s", where)
		d.Hint = "take them out of what the file is made of, a template, a label or a file of static/; only an internal edition shows private texts"
	}
	list.Sort()
	return list
}

// checkPrivate makes every file of a public edition and looks for private text.
func (s *Site) checkPrivate() error {
	if len(s.guard) == 0 {
		return nil
	}
	return s.render(context.Background(), nowhere{})
}
