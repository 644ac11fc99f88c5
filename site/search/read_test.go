package search

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"math/bits"
	"os"
	"slices"
	"strings"
	"testing"

	"berkas/site/dossier"
	"berkas/site/shard"
)

// written is an index as it is on a disk, read without what wrote it.
type written struct {
	testing.TB
	files map[string][]byte
	index struct {
		Sums     map[string]string
		Words    []string
		Families int
		Postings string
		Rows     int
	}
	total, units int
	counts       shard.Counts
	keys         map[string]entry
}

// entry is a key of the dictionary.
type entry struct {
	family, form int // form is -1 for a stem, family for what has none
	titles       []posting
	named        []posting
}

// load reads a dossier that must have no errors.
func load(t testing.TB, fsys fs.FS) *dossier.Dossier {
	t.Helper()
	d, problems, err := dossier.Load(fsys, dossier.Config{})
	if err != nil {
		t.Fatal(err)
	}
	if problems.Errors() > 0 {
		t.Fatalf("%s: %s", problems[0].Span.Path(), problems[0].Message)
	}
	return d
}

// pathOf is where pages stand in tests.
func pathOf(e *dossier.Entry) string { return e.Kind.String() + "/" + e.Slug + ".html" }

// passageOf is what cards say beside the words of paragraphs.
func passageOf(s *dossier.Source) []string { return []string{s.Siglum} }

func real(t testing.TB) *dossier.Dossier { return load(t, os.DirFS("../..")) }

// write makes the index of a dossier.
func write(t testing.TB, d *dossier.Dossier) *written {
	t.Helper()
	w := &written{TB: t, files: map[string][]byte{}, keys: map[string]entry{}}
	for _, f := range Files(d, Shown{pathOf, func(*dossier.Source) (string, string) { return "", "" }, passageOf, func(*dossier.Quote) []string { return nil }}) {
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(err)
		}
		if w.files[f.Path] != nil {
			t.Fatalf("%s is written twice", f.Path)
		}
		w.files[f.Path] = b.Bytes()
	}
	w.decode(folder+"index.js", &w.index)
	l := newLibrary(d)
	w.total, w.units, w.counts = l.total(), l.units(), shard.CountsOf(d)
	for i := range len(w.index.Words) - 1 {
		w.readWords(i)
	}
	return w
}

// decode reads what a script hands over.
func (w *written) decode(name string, values ...any) {
	w.Helper()
	text, ok := bytes.CutPrefix(w.files[name], []byte("berkas("))
	if !ok {
		w.Fatalf("%s is %.60q", name, w.files[name])
	}
	own := ""
	if err := json.Unmarshal(slices.Concat([]byte("["), bytes.TrimSuffix(text, []byte(")\n")), []byte("]")), &[]any{&own}); err != nil {
		w.Fatalf("%s: %v", name, err)
	}
	if want := strings.TrimSuffix(name, ".js"); own != want {
		w.Errorf("%s calls itself %q", name, own)
	}
	all := append([]any{&own}, values...)
	if sum := w.index.Sums[strings.TrimPrefix(own, folder)]; sum != "" {
		found := ""
		all = append([]any{&own, &found}, values...)
		defer func() {
			if found != sum {
				w.Errorf("%s has the sum %q, not %q", name, found, sum)
			}
		}()
	}
	if err := json.Unmarshal(slices.Concat([]byte("["), bytes.TrimSuffix(text, []byte(")\n")), []byte("]")), &all); err != nil {
		w.Fatalf("%s: %v", name, err)
	}
}

func (w *written) part(kind string, i int) string {
	return fmt.Sprintf("%s%s-%d.js", folder, kind, i)
}

func (w *written) readWords(part int) {
	w.Helper()
	text, packed, family := "", "", 0
	w.decode(w.part("words", part), &text, &packed, &family)
	u, last := unpacker{in: packed}, ""
	for i, word := range strings.Split(strings.TrimSuffix(text, "~"), "~") {
		last = string([]rune(last)[:six(word[0])]) + word[1:] // no word here has a letter beyond UTF-16's first plane
		if i == 0 && last != w.index.Words[part] {
			w.Errorf("part %d begins with %q, not %q", part, last, w.index.Words[part])
		}
		e := entry{family: -1, form: -1}
		switch {
		case u.take(1) == 0: // a name that is no word
		case u.take(1) == 1:
			e.family, e.form = family, 0
			family++
		default:
			e.family, e.form = u.take(bits.Len(uint(w.index.Families))), u.count()
			if e.form == 0 {
				e.form = -1
			}
		}
		if e.form >= 0 {
			u.take(4) // how frequent it is
		}
		e.titles, e.named = u.list(w.units, 1), u.list(w.units, 0)
		w.keys[last] = e
	}
}

func six(c byte) int {
	if c > '\\' {
		c--
	}
	return int(c - '(')
}

// postings returns where each form of a family stands.
func (w *written) postings(family int) (forms [][]posting) {
	w.Helper()
	first := 0
	for i, c := range []rune(w.index.Postings) {
		n := int(c - '(')
		if family < first+n {
			all := ""
			w.decode(w.part("postings", i), &all)
			packed, _, _ := strings.Cut(strings.Split(all, "~")[family-first], "|")
			u := unpacker{in: packed}
			for range u.count() {
				forms = append(forms, u.list(w.total, levelBits))
			}
			return forms
		}
		first += n
	}
	w.Fatalf("there is no family %d", family)
	return nil
}

// found returns the documents that have a very word.
func (w *written) found(word string) []int {
	w.Helper()
	e, ok := w.keys[word]
	if !ok || e.form < 0 {
		return nil
	}
	var documents []int
	for _, p := range w.postings(e.family)[e.form] {
		documents = append(documents, p.document())
	}
	return documents
}

// texts returns what is shown of the paragraphs of a source.
func (w *written) texts(s *dossier.Source) []string {
	var all []string
	for n := range shard.Blocks(s) {
		var texts map[string]json.RawMessage
		name, key := w.counts.Text(s, n)
		w.decode(name+".js", &texts)
		var page, title, date string
		var paragraphs []string
		if err := json.Unmarshal(texts[key], &[]any{&page, &title, &date, &paragraphs}); err != nil {
			w.Fatal(err)
		}
		all = append(all, paragraphs...)
	}
	return all
}

// holds reports whether any file of the index has some text.
func (w *written) holds(text string) (in string) {
	for _, name := range slices.Sorted(maps.Keys(w.files)) {
		if name != Client && bytes.Contains(w.files[name], []byte(text)) {
			return name
		}
	}
	return ""
}
