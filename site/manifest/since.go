package manifest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"berkas/site/diag"
	"berkas/site/dossier"
)

// Silent returns a warning for each quotation, figure, translation, speaker and stance
// that a manifest says was published, that is other now or gone, and of which no
// correction tells that was not published then: one of the quotation, or one of its
// source, its claim or the dossier that names it or has its words.
func Silent(d *dossier.Dossier, was *Manifest) diag.List {
	now := nowOf(d, was)
	var list diag.List
	for _, p := range was.Quotes {
		q := now.published(p.ID)
		if q.part != "" && now.quotes[q.quote] == nil {
			continue // it is gone with the quotation, which is told
		}
		if slices.Contains(now.sums[q.id()], p.SHA256) || now.excused(q, p) {
			continue
		}
		now.report(q, p, &list)
	}
	return list.Without(d.Meta.Silence)
}

// present is what a dossier publishes now.
type present struct {
	sources map[string]*dossier.Source       // by slug, earlier ones too
	quotes  map[string]*dossier.Quote        // by id
	sums    map[string][]string              // by id; more than one where a thing had another slug
	told    map[string][]*dossier.Correction // those that were not published, by what they are of
}

func nowOf(d *dossier.Dossier, was *Manifest) present {
	p := present{map[string]*dossier.Source{}, map[string]*dossier.Quote{}, map[string][]string{}, map[string][]*dossier.Correction{}}
	for _, s := range d.Sources {
		for _, slug := range append([]string{s.Slug}, s.Redirects...) {
			p.sources[slug] = s
		}
		for _, q := range s.Quotes {
			p.quotes[quoteID(q)] = q
		}
	}
	for _, s := range append(quoteSums(d), renamedSums(d)...) {
		p.sums[s.ID] = append(p.sums[s.ID], s.SHA256)
	}
	before := map[Sum]bool{}
	for _, c := range was.Corrections {
		before[Sum{p.published(c.ID).quote, c.SHA256}] = true
	}
	eachCorrection(d, func(c *dossier.Correction, told Sum) {
		if !before[Sum{p.published(told.ID).quote, told.SHA256}] {
			p.told[told.ID] = append(p.told[told.ID], c)
		}
	})
	return p
}

// published is a quotation that was published, or what is told of one, by what it is
// called now.
type published struct {
	source string          // its slug
	quote  string          // its id
	part   string          // of the quotation: one of the ids that stand behind it; "" for its words
	of     *dossier.Source // nil where it is gone
}

func (p published) id() string { return p.quote + p.part }

// parts are what is told of a quotation, in words.
var parts = map[string]string{figureID: "figure", translationID: "translation", speakerID: "speaker", stanceID: "stance"}

// published reads an id, of a source with another slug now by that.
func (p present) published(id string) published {
	slug, n, quoted := strings.Cut(id, "#")
	is := published{source: slug, of: p.sources[slug]}
	if is.of != nil {
		is.source = is.of.Slug
	}
	for part := range parts {
		if rest, found := strings.CutSuffix(n, part); found {
			n, is.part = rest, part
		}
	}
	if is.quote = is.source; quoted {
		is.quote += "#" + n
	}
	return is
}

// report says of something that was published what has become of it.
func (p present) report(is published, was Sum, list *diag.List) {
	what := "the quotation " + is.quote
	if is.part != "" {
		what = "the " + parts[is.part] + " of " + is.quote
	}
	at, become := diag.NewFile("content/dossier.yaml", nil).Span(0, 0), "was published and is gone"
	if is.of != nil {
		at = is.of.NameSpan
	}
	if _, there := p.sums[is.id()]; there {
		q := p.quotes[is.quote]
		at, become = q.Span, "is other than it was published"
		switch is.part {
		case figureID:
			at = q.Figure.Span
		case translationID:
			at = q.Translation.Span
		case speakerID:
			at = q.BySpans[0]
		case stanceID:
			at = q.StanceSpan
		}
	}
	d := list.Warnf("published-changed", at, "%s %s, and no correction says so", what, become)
	d.Hint = cmp.Or(p.moved(is, was), "tell readers, at the quotation: corrections: [{date: …, what: …, was: …, now: …}]; one of its source has to name "+is.quote+", or have the old words under was:")
	if is.of == nil {
		d.Hint = "tell readers in dossier.yaml, naming " + is.source + ": corrections: [{date: …, what: …}]"
	}
}

// moved says where a quotation of a source stands now that stood in another place; ""
// where it does not.
func (p present) moved(is published, was Sum) string {
	if is.of == nil || is.part != "" {
		return ""
	}
	for _, q := range is.of.Quotes {
		if slices.Contains(p.sums[quoteID(q)], was.SHA256) {
			return fmt.Sprintf("its words are %s now, and addresses of before lead elsewhere: new quotations stand behind the others", quoteID(q))
		}
	}
	return ""
}
