package dossier

import (
	"cmp"
	"regexp"
	"strconv"

	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
)

// Where a text was spoken or printed: a source may say on which page its
// paragraphs begin, when they are spoken, and by whom.

// passagesFront is {1: 12, 5: 13}: something said of some of a source's
// paragraphs, by their numbers.
type passagesFront []passageFront

type passageFront struct{ n, value fm.Text }

// UnmarshalNode reads a mapping whose keys are numbers of paragraphs.
func (f *passagesFront) UnmarshalNode(n fm.Node, errs *diag.List) {
	if !n.IsMap() {
		n.Mismatch("a mapping of paragraphs' numbers", errs).Hint = "write {1: …, 5: …}"
		return
	}
	for _, e := range n.Entries() {
		p, before := passageFront{n: e.Key}, errs.Errors()
		if e.Value.Decode(&p.value, errs); errs.Errors() == before && p.value.Set() {
			*f = append(*f, p)
		}
	}
}

// Locus is where a paragraph stands in what it was taken from.
type Locus struct {
	Page    int    // the page it begins on, from 1; 0 where the source does not say
	Time    string // when it begins to be spoken, h:mm:ss; "" where the source does not say
	Speaker string // who speaks: a name, or the slug of By; "" where the source does not say
	By      *Entry // the person or organisation that speaks, where the dossier has a page of it
}

// Locus returns where the paragraph stands in what its source was taken from.
func (p *Paragraph) Locus() Locus {
	if p == nil || p.In.Of == nil || p.In.Of.Source() == nil {
		return Locus{}
	}
	return p.In.Of.Source().loci[p.N]
}

// Seconds returns Time in seconds.
func (p Locus) Seconds() int {
	seconds := 0
	for _, m := range timeForm.FindStringSubmatch(p.Time)[1:] {
		n, _ := strconv.Atoi(m) // the form has digits here
		seconds = seconds*60 + n
	}
	return seconds
}

var timeForm = regexp.MustCompile(`^(\d{1,3}):([0-5]\d):([0-5]\d)$`)

// placeParagraphs holds what sources say of their paragraphs against the texts.
// A page goes on until another begins.
func (l *loader) placeParagraphs() {
	for _, s := range l.d.Sources {
		f := s.passages
		if len(f.pages)+len(f.times)+len(f.speakers) == 0 {
			continue
		}
		s.loci = make(map[int]Locus, len(s.Body.Paragraphs))
		l.placePages(s, f.pages)
		l.placeTimes(s, f.times)
		for _, p := range f.speakers {
			if n := l.paragraphOf(s, p); n > 0 {
				at := s.loci[n]
				if slugPattern.MatchString(p.value.Value) {
					at.By = l.entry(p.value, KindPerson, KindOrganisation)
				}
				at.Speaker = p.value.Value
				s.loci[n] = at
			}
		}
	}
}

// paragraphOf returns the number of the paragraph that a key names; 0 for none,
// which is said.
func (l *loader) paragraphOf(s *Source, p passageFront) int {
	n, err := strconv.Atoi(p.n.Value)
	if err != nil || n < 1 || n > len(s.Body.Paragraphs) {
		l.errs.Errorf(p.n.Span, "there is no paragraph %s; the source has %d", p.n.Value, len(s.Body.Paragraphs))
		return 0
	}
	return n
}

func (l *loader) placePages(s *Source, pages passagesFront) {
	begins := map[int]int{}
	last := passageFront{}
	for _, p := range pages {
		n := l.paragraphOf(s, p)
		if n == 0 {
			continue
		}
		page, err := strconv.Atoi(p.value.Value)
		if err != nil || page < 1 || page > 1e6 {
			l.errs.Errorf(p.value.Span, "%q is no page", p.value.Value).Hint = "pages are counted from 1, as they stand in the file"
			continue
		}
		if before, _ := strconv.Atoi(last.value.Value); last.n.Set() && page < before {
			l.errs.Errorf(p.value.Span, "page %d comes after page %d", page, before).Hint = "paragraphs stand in the order of the pages"
		}
		begins[n], last = page, p
	}
	page := 0
	for _, p := range s.Body.Paragraphs {
		if page = cmp.Or(begins[p.N], page); page > 0 {
			at := s.loci[p.N]
			at.Page = page
			s.loci[p.N] = at
		}
	}
}

func (l *loader) placeTimes(s *Source, times passagesFront) {
	last := Locus{}
	for _, p := range times {
		n := l.paragraphOf(s, p)
		if n == 0 {
			continue
		}
		if !timeForm.MatchString(p.value.Value) {
			l.errs.Errorf(p.value.Span, "%q is no time in a recording", p.value.Value).Hint = `write hours, minutes and seconds: "0:01:23"`
			continue
		}
		at := s.loci[n]
		if at.Time = p.value.Value; last.Time != "" && at.Seconds() < last.Seconds() {
			l.errs.Errorf(p.value.Span, "%s comes after %s", at.Time, last.Time).Hint = "paragraphs stand in the order in which they are spoken"
		}
		s.loci[n], last = at, at
	}
}
