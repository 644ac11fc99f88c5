package support

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"berkas/site/dossier"
	"berkas/site/internal/newsread"
)

// mutants counts what was seen of quotations that were given to somebody else.
type mutants struct {
	tried, seen       int
	differs, notNamed int
	alike             int // unseen, and put for whom they may speak for
	unseen            []string
}

func (m mutants) String() string {
	return fmt.Sprintf("%d of %d seen (%.1f %%): %d speaker-differs, %d speaker-not-named; of %d who stand in the text %d seen; of %d unseen %d may speak for whom they are put for",
		m.seen, m.tried, 100*float64(m.seen)/float64(m.tried), m.differs, m.notNamed, m.tried-m.notNamed, m.seen-m.notNamed, m.tried-m.seen, m.alike)
}

// giveToOthers gives every quotation to every other person, one at a time.
func (p *prover) giveToOthers(heard map[*dossier.Quote][]newsread.Name) mutants {
	var m mutants
	for _, s := range p.d.Sources {
		for _, q := range s.Quotes {
			right := q.By
			for _, person := range p.d.People {
				other := &person.Entry
				if len(right) == 0 || slices.Contains(right, other) {
					continue
				}
				q.By = []*dossier.Entry{other}
				absent, says := p.speaker(q, other).Kind == Curator, p.speakerDiffers(q, heard[q])
				m.tried++
				m.differs += one(says)
				m.notNamed += one(absent)
				m.seen += one(says || absent)
				if says || absent {
					continue
				}
				if slices.ContainsFunc(right, func(e *dossier.Entry) bool { return speakAlike(e, other) }) {
					m.alike++
				} else {
					m.unseen = append(m.unseen, fmt.Sprintf("%s %.60q given to %s", q.Paragraph.Locator(), q.Text, person.Name))
				}
			}
			q.By = right
		}
	}
	return m
}

func one(so bool) int {
	if so {
		return 1
	}
	return 0
}

// TestAnotherSpeakerIsSeen gives the quotations of this repository's dossier to
// others, and prints how many are seen.
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
	m := p.giveToOthers(p.hear())
	t.Log(m)
	if os.Getenv("UNSEEN") != "" {
		for _, line := range m.unseen {
			t.Log(line)
		}
	}
	if m.seen*10 < m.tried*7 {
		t.Error("fewer than seven of ten")
	}
}
