package dossier

import (
	"cmp"
	"fmt"
	"path"
	"slices"

	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
)

// maxSlug is the longest a slug may be.
const maxSlug = 100

// declare makes one entry for each file, and with it the thing it is.
func (l *loader) declare() {
	slices.SortFunc(l.records, func(a, b *record) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.slug, b.slug), cmp.Compare(a.file.Path, b.file.Path))
	})
	for _, r := range l.records {
		if l.slugUsable(r) {
			l.declareEntry(r)
		}
	}
	l.declareSigla()
	l.declareRedirects()
}

func (l *loader) slugUsable(r *record) bool {
	where := r.file.Span(0, 0)
	if !slugPattern.MatchString(r.slug) {
		l.errs.Errorf(where, "%q is no slug", r.slug).Hint = "name the file with a–z, 0–9 and single hyphens, like li-shangfu.md"
		return false
	}
	if len(r.slug) > maxSlug {
		l.errs.Errorf(where, "the slug has %d characters; %d is the most", len(r.slug), maxSlug)
		return false
	}
	if first := l.d.bySlug[r.slug]; first != nil {
		d := l.errs.Errorf(where, "the slug %q is taken", r.slug)
		d.Hint = "a slug is unique in the whole dossier, whatever the kind"
		d.Notes = append(d.Notes, diag.Note{Span: first.File.Span(0, 0), Message: "by this file"})
		return false
	}
	return true
}

func (l *loader) declareEntry(r *record) {
	c := r.front.common()
	e := l.newThing(r.kind)
	*e = Entry{
		Kind: r.kind, Slug: r.slug, Name: c.name.Value, NameSpan: c.name.Span, File: r.file,
		Summary: c.summary.Value, Draft: c.Draft, thing: e.thing, index: len(l.d.entries),
	}
	e.Body = &Text{Of: e, File: r.file, Span: r.body, reading: r.reading}
	r.entry = e
	l.d.entries = append(l.d.entries, e)
	l.d.bySlug[r.slug] = e
}

// newThing adds an empty thing of a kind to the dossier and returns its entry.
func (l *loader) newThing(k Kind) *Entry {
	switch k {
	case KindPerson:
		return grow(&l.d.People, func(p *Person) *Entry { return &p.Entry })
	case KindOrganisation:
		return grow(&l.d.Organisations, func(o *Organisation) *Entry { return &o.Entry })
	case KindPlace:
		return grow(&l.d.Places, func(p *Place) *Entry { return &p.Entry })
	case KindEvent:
		return grow(&l.d.Events, func(v *Event) *Entry { return &v.Entry })
	case KindTopic:
		return grow(&l.d.Topics, func(t *Topic) *Entry { return &t.Entry })
	case KindClaim:
		return grow(&l.d.Claims, func(c *Claim) *Entry { return &c.Entry })
	case KindSource:
		return grow(&l.d.Sources, func(s *Source) *Entry { return &s.Entry })
	default:
		return grow(&l.d.Pages, func(p *Page) *Entry { return &p.Entry })
	}
}

// grow adds an empty thing to a list and returns its entry, which knows it.
func grow[T any](list *[]*T, entry func(*T) *Entry) *Entry {
	t := new(T)
	*list = append(*list, t)
	e := entry(t)
	e.thing = t
	return e
}

// declareSigla gives each source its letter as written and puts sources in
// their order.
func (l *loader) declareSigla() {
	taken := map[string]*record{}
	var missing []*record
	for _, r := range l.records {
		front, ok := r.front.(*sourceFront)
		if !ok || r.entry == nil {
			continue
		}
		switch siglum := front.Siglum.Value; {
		case !front.Siglum.Set():
			missing = append(missing, r)
		case !isSiglum(siglum):
			l.errs.Errorf(front.Siglum.Span, "%q is no siglum", siglum).Hint = "sigla are A … Z, AA, AB …"
		case taken[siglum] != nil:
			d := l.errs.Errorf(front.Siglum.Span, "the siglum %s is taken", siglum)
			d.Notes = append(d.Notes, diag.Note{Span: taken[siglum].siglum(), Message: "by this source"})
		default:
			taken[siglum] = r
			r.entry.Source().Siglum = siglum
		}
	}
	l.reportMissingSigla(missing, taken)
	slices.SortStableFunc(l.d.Sources, func(a, b *Source) int { return compareSigla(a.Siglum, b.Siglum) })
}

func (r *record) siglum() diag.Span { return r.front.(*sourceFront).Siglum.Span }

// reportMissingSigla names the next free one, for each source another.
func (l *loader) reportMissingSigla(missing []*record, taken map[string]*record) {
	last := ""
	for s := range taken {
		if compareSigla(last, s) < 0 {
			last = s
		}
	}
	for _, r := range missing {
		if r.front.common().name.Span.File == nil {
			continue // the front matter could not be read, which is reported
		}
		last = nextSiglum(last)
		l.errs.Errorf(r.file.Span(0, 0), "the source has no siglum").Hint = fmt.Sprintf("the next free one is %s; write: siglum: %s", last, last)
	}
}

func isSiglum(s string) bool {
	for _, c := range s {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return s != "" && len(s) <= 4
}

// compareSigla orders A … Z, AA, AB …
func compareSigla(a, b string) int {
	return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}

// NextSiglum returns the siglum that a new source gets: the one after the last
// that is given.
func (d *Dossier) NextSiglum() string {
	last := ""
	for _, s := range d.Sources {
		if compareSigla(last, s.Siglum) < 0 {
			last = s.Siglum
		}
	}
	return nextSiglum(last)
}

// nextSiglum returns the siglum after s: A after "", AA after Z.
func nextSiglum(s string) string {
	b := []byte(s)
	for i := len(b) - 1; i >= 0; i-- {
		if b[i] < 'Z' {
			b[i]++
			return string(b)
		}
		b[i] = 'A'
	}
	return "A" + string(b)
}

// declareRedirects checks that old slugs are slugs and are nobody's today.
func (l *loader) declareRedirects() {
	owners := map[string]fm.Text{}
	for _, r := range l.records {
		for _, old := range r.front.common().RedirectFrom {
			l.declareRedirect(r, old, owners)
		}
	}
}

func (l *loader) declareRedirect(r *record, old fm.Text, owners map[string]fm.Text) {
	before, twice := owners[old.Value]
	switch now := l.d.bySlug[old.Value]; {
	case !slugPattern.MatchString(old.Value):
		l.errs.Errorf(old.Span, "%q is no slug", old.Value).Hint = "redirect_from takes earlier slugs; other names are aliases"
	case now != nil:
		d := l.errs.Errorf(old.Span, "%q is the slug of a file there is", old.Value)
		d.Notes = append(d.Notes, diag.Note{Span: now.File.Span(0, 0), Message: path.Base(now.File.Path)})
	case twice:
		d := l.errs.Errorf(old.Span, "%q leads elsewhere already", old.Value)
		d.Notes = append(d.Notes, diag.Note{Span: before.Span, Message: "it is given here too"})
	default:
		owners[old.Value] = old
		if r.entry != nil {
			r.entry.Redirects = append(r.entry.Redirects, old.Value)
			l.moved[old.Value] = r.entry
		}
	}
}
