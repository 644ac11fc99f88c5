package dossier

import (
	"math"

	fm "berkas/site/internal/frontmatter"
)

type exclusion struct {
	entry *Entry
	text  string
}

type inclusion struct {
	text       string
	is         *Entry
	paragraphs []fm.Number // where it holds; none: everywhere in the source
}

type fixFront struct {
	Exclude []fm.Text      `yaml:"exclude" doc:"words or slugs that are not to be linked"`
	Include []includeFront `yaml:"include" doc:"words and what they stand for"`
}

type includeFront struct {
	Text      fm.Text              `yaml:"text,required" doc:"the words"`
	Is        fm.Text              `yaml:"is,required" form:"slug" doc:"slug of what they stand for"`
	Paragraph oneOrMore[fm.Number] `yaml:"paragraph" doc:"the number of the paragraph where they do, or a list; left out: everywhere in the source"`
}

func (l *loader) resolveFixes(s *Source, f *fixFront) {
	if f == nil {
		return
	}
	for _, x := range f.Exclude {
		if e := l.d.bySlug[x.Value]; e != nil {
			l.uses.add(e, x)
			s.exclude = append(s.exclude, exclusion{entry: e})
		} else {
			s.exclude = append(s.exclude, exclusion{text: x.Value})
		}
	}
	for _, in := range f.Include {
		if is := l.entry(in.Is); is != nil {
			s.include = append(s.include, inclusion{in.Text.Value, is, in.Paragraph})
		}
	}
}

// checkIncluded holds the paragraphs that inclusions name against the texts.
func (l *loader) checkIncluded() {
	for _, s := range l.d.Sources {
		paragraphs := s.Body.Paragraphs
		included := make(map[int][]written)
		for _, in := range s.include {
			for _, n := range in.paragraphs {
				if n.Value < 1 || n.Value > float64(len(paragraphs)) || n.Value != math.Trunc(n.Value) {
					l.errs.Errorf(n.Span, "there is no paragraph %v; the source has %d", n.Value, len(paragraphs))
					continue
				}
				words := written{&Alias{Text: in.text, Span: n.Span}, in.is.Kind == KindTopic}
				included[int(n.Value)] = append(included[int(n.Value)], words)
			}
		}
		for n, words := range included {
			for _, missing := range absent(words, []string{paragraphs[n-1].Text}) {
				l.errs.Errorf(missing.Span, "%q does not stand in paragraph %d", missing.Text, n)
			}
		}
	}
}
