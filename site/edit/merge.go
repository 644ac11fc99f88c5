package edit

import (
	"fmt"
	"io/fs"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"berkas/site/diag"
	"berkas/site/dossier"
	fm "berkas/site/internal/frontmatter"
)

// Merge makes one thing of two of a kind: what is said of the first is said of the
// second, whose slug and name it has from then on. The name of the first becomes an
// alias, its slug an earlier one. Lists are joined, texts put one behind the other, and
// a key that only the first has is taken over as it stands. Where both say something,
// and not the same, it stands in the way, with both places. Sources are not merged: a
// paragraph of one is none of the other.
func Merge(fsys fs.FS, from, into string) (*Change, diag.List, error) {
	d, problems, err := newDraft(fsys, "merge "+from+" "+into)
	if d == nil {
		return nil, problems, err
	}
	a, b := d.find(from), d.find(into)
	if a == nil || b == nil || !d.mergeable(a, b) {
		return d.change(nil)
	}
	d.rewrite(a, b.Slug)
	m := merger{d, a, b, d.open(a.File)}
	for _, e := range m.from.root.Entries() {
		m.take(e)
	}
	d.add(b.File, "redirect_from", a.Slug)
	m.joinBodies()
	d.remove(a.File)
	d.dropDoubles(b.Slug)
	return d.change(nil)
}

func (d *draft) mergeable(a, b *dossier.Entry) bool {
	switch {
	case a == b:
		d.errs.Errorf(a.File.Span(0, 0), "%q is merged with itself", a.Slug)
	case a.Kind != b.Kind:
		p := d.errs.Errorf(a.File.Span(0, 0), "%q is %s, %q is %s", a.Slug, article(a.Kind), b.Slug, article(b.Kind))
		p.Hint = "only things of one kind can be merged"
	case a.Kind == dossier.KindSource:
		p := d.errs.Errorf(a.File.Span(0, 0), "sources are not merged: what cites a paragraph of %q cites none of %q", a.Slug, b.Slug)
		p.Hint = "let what cites it cite the other, then: berkas remove " + a.Slug
	}
	return d.errs.Errors() == 0
}

func article(k dossier.Kind) string {
	if strings.ContainsRune("aeiou", rune(k.String()[0])) {
		return "an " + k.String()
	}
	return "a " + k.String()
}

// merger takes what the file of a says into that of b.
type merger struct {
	*draft
	a, b *dossier.Entry
	from front // the file of a, its references rewritten
}

// take takes a key over.
func (m merger) take(e fm.Entry) {
	into := m.open(m.b.File)
	other, both := into.entry(e.Key.Value)
	switch key := e.Key.Value; {
	case e.Value.IsEmpty(), key == "draft":
	case key == "added" && both:
		m.notes = append(m.notes, "left out: added: "+scalar(e.Value))
	case (key == "name" || key == "title") && m.named():
		m.alias(e.Value)
	case key == "aliases":
		for _, n := range e.Value.Items() {
			m.alias(n)
		}
	case !both || other.Value.IsEmpty():
		m.copy(e, other, both)
	case e.Value.IsList() && other.Value.IsList():
		m.join(e, other)
	case !reflect.DeepEqual(content(e.Value), content(other.Value)):
		m.conflict(e, other)
	}
}

// named reports whether things of this kind have aliases.
func (m merger) named() bool { return m.a.Kind <= dossier.KindTopic }

// alias adds a name of a to those of b, which may have it.
func (m merger) alias(n fm.Node) {
	into := m.open(m.b.File)
	aliases, _ := into.entry("aliases")
	if text, ok := n.Text(); ok && m.hasName(text, aliases.Value) {
		return
	}
	m.item("aliases", n, aliases.Value)
}

func (m merger) hasName(text string, aliases fm.Node) bool {
	return text == m.b.Name || slices.ContainsFunc(aliases.Items(), func(n fm.Node) bool {
		have, plain := n.Text()
		return plain && have == text
	})
}

// join adds the items of a list that the other has not.
func (m merger) join(e, other fm.Entry) {
	for _, n := range e.Value.Items() {
		same := func(o fm.Node) bool { return reflect.DeepEqual(content(o), content(n)) }
		if !slices.ContainsFunc(other.Value.Items(), same) {
			m.item(e.Key.Value, n, other.Value)
		}
	}
}

// item adds a value of a's file to a list of b's.
func (m merger) item(key string, n, list fm.Node) {
	into := m.open(m.b.File)
	text, ok := m.from.written(n, len(list.Items()) == 0 || into.inBrackets(list))
	if !ok {
		m.refused(into, key, "what "+m.a.Slug+" has there")
		return
	}
	m.add(m.b.File, key, text)
}

// copy takes over a key that b's file has not, or has empty.
func (m merger) copy(e, other fm.Entry, both bool) {
	if both {
		into := m.open(m.b.File)
		start, end := into.block(other)
		m.set(m.b.File, into.with(splice{start, end, ""}))
	}
	into := m.open(m.b.File)
	indent, ok := m.from.lines()
	start, end := m.from.block(e)
	lines := strings.TrimRight(strings.ReplaceAll(m.from.file.Data[start:end], "\r\n", "\n"), "\n")
	lines = strings.TrimPrefix(strings.ReplaceAll(lines, "\n"+indent, "\n"), indent)
	text, fits := into.addLines(lines)
	if !ok || !fits {
		m.refused(into, e.Key.Value, "what "+m.a.Slug+" has there")
		return
	}
	m.set(m.b.File, text)
}

// conflict reports a key of which the two files say different things.
func (m merger) conflict(e, other fm.Entry) {
	was, _ := readFront(m.a.File.Path, m.a.File.Data).entry(e.Key.Value)
	p := m.errs.Errorf(m.a.File.Span(was.Key.Span.Start, was.Key.Span.End), "%q is other than that of %q", e.Key.Value, m.b.Slug)
	p.Hint = "let the two say the same, or take one of them out"
	there, _ := readFront(m.b.File.Path, m.b.File.Data).entry(other.Key.Value)
	p.Notes = append(p.Notes, diag.Note{Span: m.b.File.Span(there.Key.Span.Start, there.Key.Span.End), Message: "which is here"})
}

// footnote is where a footnote is written.
var footnote = regexp.MustCompile(`(?m)^ {0,3}\[\^([^\]\n]+)\]:`)

// joinBodies puts the text of a behind that of b.
func (m merger) joinBodies() {
	into := m.open(m.b.File)
	a := m.from.file.Data[m.from.body.Start:]
	b := into.file.Data[into.body.Start:]
	if strings.TrimSpace(a) == "" || strings.TrimSpace(a) == strings.TrimSpace(b) {
		return
	}
	notes := map[string]bool{}
	for _, found := range footnote.FindAllStringSubmatch(b, -1) {
		notes[found[1]] = true
	}
	for _, at := range footnote.FindAllStringSubmatchIndex(a, -1) {
		if name := a[at[2]:at[3]]; notes[name] {
			p := m.errs.Errorf(m.a.File.Span(m.a.Body.Span.Start, m.a.Body.Span.Start), "both texts have a footnote %q", name)
			p.Hint = "call one of them otherwise"
		}
	}
	a = strings.ReplaceAll(strings.Trim(strings.ReplaceAll(a, "\r\n", "\n"), "\n"), "\n", into.eol())
	kept := strings.TrimRight(into.file.Data, "\r\n")
	m.set(m.b.File, kept+into.eol()+into.eol()+a+into.eol())
}

// content is what a value says, however it is written.
func content(n fm.Node) any {
	switch {
	case n.IsList():
		all := []any{}
		for _, item := range n.Items() {
			all = append(all, content(item))
		}
		return all
	case n.IsMap():
		all := map[string]any{}
		for _, e := range n.Entries() {
			all[e.Key.Value] = content(e.Value)
		}
		return all
	}
	return scalar(n)
}

func scalar(n fm.Node) string {
	text, _ := n.Text()
	return strings.TrimSpace(text)
}

// String names the change as it is told.
func (c *Change) String() string { return fmt.Sprintf("berkas %s", c.Command) }
