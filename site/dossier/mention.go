package dossier

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"berkas/site/diag"
	"berkas/site/internal/match"
)

// findMentions looks for every name of every entry in every text. The rules
// are those of the content format; each is a method of finder or scan.
func (l *loader) findMentions() {
	f := newFinder(l.d)
	var groups [][]*Text
	for _, s := range l.d.Sources {
		groups = append(groups, []*Text{s.Body})
	}
	if first := l.d.Meta.curated(); len(first) > 0 {
		groups = append(groups, first) // read as one text
	}
	for _, e := range l.d.entries {
		if e.Kind == KindSource {
			continue
		}
		group := []*Text{e.Body}
		if t := e.Topic(); t != nil {
			group = append(group, t.Gaps...)
		}
		groups = append(groups, group)
	}
	scans := make([]*scanned, len(groups))
	var g errgroup.Group
	g.SetLimit(l.config.Jobs)
	for i, group := range groups {
		g.Go(func() error {
			scans[i] = f.look(group)
			if i < len(l.d.Sources) {
				f.nameInTranslations(l.d.Sources[i])
			}
			return nil
		})
	}
	_ = g.Wait() // nothing in it fails: what is wrong is in the lists
	lists, seen := make([]diag.List, len(groups)), make([]bool, len(f.names))
	for i, found := range scans {
		lists[i] = found.errs
		for _, m := range found.passed {
			l.d.passed = append(l.d.passed, f.mention(m, groups[i]))
		}
		for _, n := range found.seen {
			seen[n] = true
		}
	}
	l.errs = append(l.errs, merged(lists)...)
	l.d.standing = f.standing(seen)
}

// look finds the mentions of texts that are read as one, unless a finder with the
// same names has found them before.
func (f *finder) look(texts []*Text) *scanned {
	known := texts[0].reading
	texts[0].reading = nil // its record keeps it, for whoever keeps the record
	if texts[0].Of == nil || texts[0].Of.Kind != KindSource {
		known = new(reading) // what it reads as depends on others
	}
	if known.names == nil || known.names.under != f.digest {
		known.names = f.scan(texts)
	}
	size := 0
	for _, t := range texts {
		size += len(t.Markdown())
	}
	for i, m := range known.names.mentions {
		found := f.mention(m, texts)
		if i >= freeMentions+size/perMention {
			found.crowded(known.names)
			break
		}
		found.In.Mentions = append(found.In.Mentions, found)
	}
	return known.names
}

// A text may name so many, and one more for each so many of its bytes: each mention is
// shown with its words on a page of whom it names.
const (
	freeMentions = 20_000
	perMention   = 32
)

// crowded says that m is where a text names more than it may.
func (m Mention) crowded(in *scanned) {
	if in.errs.Errors() == 0 {
		in.errs.Errorf(m.In.Span(m.Start, m.End), "up to here the text names more than a text of its length may: here %q", m.Of.Name).Hint = "split it into several files, or take out what nobody reads"
	}
}

// mention is a mention in texts that are read as one.
func (f *finder) mention(m mentioned, texts []*Text) Mention {
	for _, t := range texts {
		if m.paragraph < len(t.Paragraphs) {
			return Mention{Of: f.names[m.name].of, In: t.Paragraphs[m.paragraph], Start: m.start, End: m.end}
		}
		m.paragraph -= len(t.Paragraphs)
	}
	panic("dossier: a mention is in none of its texts")
}

// standing returns the aliases among the names that stand somewhere.
func (f *finder) standing(seen []bool) map[*Alias]bool {
	all := map[*Alias]bool{}
	for i, n := range f.names {
		if seen[i] && n.alias != nil {
			all[n.alias] = true
		}
	}
	return all
}

// merged makes one warning of those that say the same of several texts.
func merged(lists []diag.List) diag.List {
	var all diag.List
	times := map[string]int{}
	for _, list := range lists {
		for _, d := range list {
			if times[d.Message]++; times[d.Message] == 1 {
				all = append(all, d)
			}
		}
	}
	for i, d := range all {
		if n := times[d.Message]; n > 1 {
			all[i].Message += fmt.Sprintf(" (in %d texts; this is one)", n)
		}
	}
	return all
}

// scan finds the mentions of texts that are read as one, and the surnames of a
// source that did not count for want of a longer name, the first of each.
func (f *finder) scan(texts []*Text) *scanned {
	s := f.scanning(texts)
	s.search()
	return s.scanned
}

// scanning prepares a scan. Whom its texts may name by surname alone can be added to
// present.
func (f *finder) scanning(texts []*Text) *scan {
	s := &scan{finder: f, texts: texts, scanned: &scanned{under: f.digest}, present: map[*Entry]bool{}, fullIn: map[fullIn]bool{}, reported: map[string]bool{}}
	if of := texts[0].Of; of != nil {
		if s.source = of.Source(); s.source != nil {
			s.addHeadline()
		} else {
			s.present[of] = true // the page's heading names it
		}
	}
	return s
}

// search looks for the names in the paragraphs of the texts.
func (s *scan) search() {
	for _, t := range s.texts {
		for _, p := range t.Paragraphs {
			s.collect(p)
			s.paragraph++
		}
	}
	for _, h := range s.hits {
		s.settle(h)
	}
	slices.Sort(s.seen)
	s.seen = slices.Clip(slices.Compact(s.seen))
}

// scan is one text being searched.
type scan struct {
	*finder
	*scanned
	source    *Source
	present   map[*Entry]bool // entries whose full or longer name stands in the text
	fullIn    map[fullIn]bool // and in which paragraphs
	texts     []*Text
	inSmall   map[string]bool // words that the texts have in small letters; nil until somebody asks
	paragraph int             // of all the texts, that is being looked at
	hits      []found
	reported  map[string]bool
}

// fullIn is a longer name in a paragraph.
type fullIn struct {
	of *Entry
	in *Paragraph
}

type found struct {
	in        *Paragraph
	paragraph int // its place in all the texts
	match.Hit
}

// is is the mention that a hit is, of whoever has a name.
func (h found) is(n name) mentioned { return mentioned{n.number, h.paragraph, h.Start, h.End} }

// addHeadline counts the names in the article's own headline as standing in
// its text.
func (s *scan) addHeadline() {
	if !s.source.TitleGiven {
		for _, h := range s.find(s.source.Name, s.source, nil) {
			s.note(nil, s.source.Name, h)
		}
	}
}

func (s *scan) collect(p *Paragraph) {
	for _, r := range p.block.Running {
		for _, h := range s.find(p.Text[r.Start:r.End], s.source, p) {
			h.Start, h.End = h.Start+r.Start, h.End+r.Start
			s.note(p, p.Text, h)
			s.hits = append(s.hits, found{p, s.paragraph, h})
		}
	}
}

// note keeps whose full or longer name a hit is.
func (s *scan) note(in *Paragraph, text string, h match.Hit) {
	s.seen = append(s.seen, h.IDs...)
	for _, id := range h.IDs {
		if n := s.names[id]; n.of != nil && !n.surname && !s.strange(n, text, h) {
			s.present[n.of] = true
			s.fullIn[fullIn{n.of, in}] = s.fullIn[fullIn{n.of, in}] || n.words > 1
		}
	}
}

// settle decides whom a hit means, or that nobody can say.
func (s *scan) settle(h found) {
	var candidates []name
	for _, id := range h.IDs {
		if n := s.names[id]; s.counts(n, h) {
			candidates = append(candidates, n)
		}
	}
	candidates = prefer(candidates, func(n name) bool { return n.forced })
	candidates = prefer(candidates, func(n name) bool { return n.full })
	candidates = prefer(candidates, func(n name) bool { return s.present[n.of] })
	candidates = distinct(candidates)
	switch {
	case len(candidates) == 1 && candidates[0].of != nil:
		s.mentions = append(s.mentions, h.is(candidates[0]))
	case len(candidates) > 1:
		s.ambiguous(h, candidates)
	case s.source != nil:
		s.passOver(h)
	}
}

// passOver keeps a surname that stands by itself in a source that has no longer
// name of whoever it belongs to. One that is excluded, or part of a stranger's
// name, is none.
func (s *scan) passOver(h found) {
	for _, id := range h.IDs {
		n := s.names[id]
		if n.of == nil || !n.surname || s.present[n.of] || s.excluded(n.of) || s.strange(n, h.in.Text, h.Hit) {
			continue
		}
		if told := n.of.Slug + " " + h.in.Text[h.Start:h.End]; !s.reported[told] {
			s.reported[told] = true
			s.passed = append(s.passed, h.is(n))
		}
	}
}

func (m Mention) words() string { return m.In.Text[m.Start:m.End] }

// counts applies what can rule a name out: exclusion, a surname without its
// longer name, a person's name inside somebody else's, and one that is a word
// there.
func (s *scan) counts(n name, h found) bool {
	if n.forced {
		return true
	}
	if n.of == nil || s.excluded(n.of) {
		return false
	}
	return (!n.surname || s.present[n.of]) && !s.strange(n, h.in.Text, h.Hit) && !s.isWord(n, h)
}

// excluded reports whether the curator keeps an entry from being linked here.
func (s *scan) excluded(e *Entry) bool {
	return s.source != nil && slices.ContainsFunc(s.source.exclude, func(x exclusion) bool { return x.entry == e })
}

func prefer(list []name, better func(name) bool) []name {
	var best []name
	for _, n := range list {
		if better(n) {
			best = append(best, n)
		}
	}
	if len(best) == 0 {
		return list
	}
	return best
}

func distinct(list []name) []name {
	var once []name
	seen := map[*Entry]bool{}
	for _, n := range list {
		if !seen[n.of] {
			seen[n.of] = true
			once = append(once, n)
		}
	}
	return once
}

func (s *scan) ambiguous(h found, candidates []name) {
	text := h.in.Text[h.Start:h.End]
	if s.reported[text] {
		return
	}
	s.reported[text] = true
	var slugs []string
	for _, n := range candidates {
		slugs = append(slugs, n.of.Slug)
	}
	d := s.errs.Warnf("ambiguous-name", h.in.Span(h.Start, h.End), "%q can be %s; it is not linked", text, strings.Join(slugs, " or "))
	d.Hint = "say which with mentions: include, or keep it from being linked with exclude"
}
