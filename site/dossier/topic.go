package dossier

import (
	"math"

	fm "berkas/site/internal/frontmatter"
)

// Topic is a theme that the sources carry.
type Topic struct {
	Entry
	Parent  *Topic
	Related []*Topic
	Order   int
	Gaps    []*Text // what the dossier does not have on it
}

type topicFront struct {
	titledFront
	Aliases []aliasFront `yaml:"aliases" doc:"terms that count as this topic in a text"`
	Parent  fm.Text      `yaml:"parent" form:"slug" doc:"slug of the wider topic"`
	Related []fm.Text    `yaml:"related" form:"slug" doc:"slugs of topics"`
	Order   fm.Number    `yaml:"order" doc:"place in lists; smaller comes first"`
	Gaps    []fm.Text    `yaml:"gaps" doc:"what the dossier does not have on it"`
}

func (f *topicFront) common() entryFront {
	return entryFront{f.Title, f.Summary, f.Aliases, nil, f.Images, f.fileFront}
}

func (l *loader) resolveTopic(t *Topic, f *topicFront) {
	if e := l.entry(f.Parent, KindTopic); e != nil {
		t.Parent = e.Topic()
	}
	t.Related = l.topics(f.Related)
	t.Order = math.MaxInt // without one it comes last
	if f.Order.Span.File != nil {
		t.Order = int(f.Order.Value)
	}
	for _, gap := range f.Gaps {
		t.Gaps = append(t.Gaps, textOf(&t.Entry, gap))
	}
}
