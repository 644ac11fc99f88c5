package support

import (
	"os"
	"slices"
	"testing"

	"berkas/site/dossier"
)

// TestAnotherSpeakerIsSeen gives every quotation of this repository's dossier to
// every other person in it, one at a time, and prints how many are seen.
func TestAnotherSpeakerIsSeen(t *testing.T) {
	d, problems, err := dossier.Load(os.DirFS("../.."), dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems)
	}
	p := newProver(d)
	p.proveQuotes()
	if len(p.problems) > 0 {
		t.Fatal("the dossier itself is not clean: ", p.problems)
	}
	readings := p.hear()
	var tried, seen, differs, notNamed, alike int
	for _, s := range d.Sources {
		for _, q := range s.Quotes {
			right := q.By
			for _, person := range d.People {
				other := &person.Entry
				if len(right) == 0 || slices.Contains(right, other) {
					continue
				}
				q.By = []*dossier.Entry{other}
				isAlike := slices.ContainsFunc(right, func(e *dossier.Entry) bool { return speakAlike(e, other) })
				absent, says := p.speaker(q, other).Kind == Curator, p.speakerDiffers(q, readings[s])
				tried++
				differs += one(says)
				notNamed += one(absent)
				seen += one(says || absent)
				alike += one(isAlike && !says && !absent)
				if !says && !isAlike && os.Getenv("MISSED") != "" {
					t.Logf("%s %.50q is not %s'; named: %t", q.Paragraph.Locator(), q.Text, person.Name, !absent)
				}
			}
			q.By = right
		}
	}
	t.Logf("%d of %d seen (%.1f %%): %d speaker-differs, %d speaker-not-named; %d unseen speak for whom they are put for",
		seen, tried, 100*float64(seen)/float64(tried), differs, notNamed, alike)
	if seen*10 < tried*7 {
		t.Error("fewer than seven of ten")
	}
}

func one(so bool) int {
	if so {
		return 1
	}
	return 0
}
