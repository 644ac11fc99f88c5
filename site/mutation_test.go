//go:build mutation

package site_test

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"math"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"berkas/site/artifact"
	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/export"
	"berkas/site/page"
	"berkas/site/support"
)

var (
	showSurvivors = flag.Bool("survivors", false, "list the mutants that nothing catches")
	every         = flag.Bool("every", false, "make every mutant, not so many of each class")
)

// mostOfAClass is how many mutants of one class are made, for the time it takes.
const mostOfAClass = 40

// slack is by how much, in per cent, a rate may lie below its floor: four of forty
// mutants.
const slack = 10

// fate is what becomes of a mutant.
type fate uint8

const (
	caught fate = iota // an error or a warning
	same               // nothing that a page or an export says is changed
	marked             // the changed fact is shown as the curator's own, not as evidence
	alive              // readers are told something else, and nothing says so
)

// floors are the least shares, in per cent, of mutants that are caught, of those
// that change what readers are told and are not marked as the curator's own. They
// are what was measured, rounded down. Which mutants of a class are made changes
// with every edit of the content, so a rate may lie a little lower; a change of the
// program that lowers one has to say why.
var floors = map[string]float64{
	"digits in bodies":                          94,
	"digits in dates of events":                 93,
	"digits in dates of roles and relations":    100,
	"digits in dates of sources and quotations": 62,
	"digits in figures":                         100,
	"digits in notes":                           10,
	"digits in places of mentions":              75,
	"digits in points and gaps":                 81,
	"digits in quotations":                      70,
	"digits in references":                      63,
	"digits in references to silent passages":   32,
	"digits in slugs":                           100,
	"digits in summaries":                       84,
	"digits in sums":                            100,
	"digits in texts of sources":                100,
	"digits in titles":                          50,
	"digits in words of links":                  100,
	"digits that are the curator's own":         0,
	"ends of relations":                         75,
	"holders of roles":                          92,
	"months and weekdays in bodies":             96,
	"months and weekdays in notes":              35,
	"months and weekdays in points and gaps":    100,
	"months and weekdays in summaries":          85,
	"months and weekdays in titles":             50,
	"months and weekdays in words of links":     87,
	"names in bodies":                           80,
	"names in notes":                            47,
	"names in points and gaps":                  76,
	"names in summaries":                        75,
	"names in titles":                           85,
	"names in words of links":                   72,
	"organisations of roles":                    0,
	"participants":                              89,
	"places of events":                          53,
	"relays":                                    77,
	"speakers":                                  71,
}

// TestMutants changes every digit, day, name and speaker of the dossier that comes
// with the program, one at a time, and counts what an error or a warning catches:
//
//	go test -tags mutation -run TestMutants -v ./site -survivors
//
// Of a class with many members some forty are changed, at a fixed distance;
// -every changes each, and is held to no floor. What cannot be caught is counted with the rest, so a rate
// below 100 says what is left to the curator's own eyes:
//
//   - a reference or piece of evidence moved to a passage that carries the sentence
//     too, or bears on the same people;
//   - a passage that a sentence calls silent: only that it is there is proved;
//   - the curator's own knowledge, of which no text that the dossier holds has
//     anything: addresses, coordinates, identifiers, days of print and reading, notes
//     on where a source came from;
//   - a name changed to another's that the cited passage has as well;
//   - a quotation given to somebody else who stands in the same text, where the words
//     around it do not say who speaks.
func TestMutants(t *testing.T) {
	files := contentOf(t, real())
	d, problems, err := dossier.Load(files, dossier.Config{})
	if err != nil || len(problems) > 0 {
		t.Fatal(err, printed(problems))
	}
	ledger, problems := support.Prove(d)
	if len(problems) > 0 {
		t.Fatal(printed(problems))
	}
	said := told(t, d, ledger)
	most := mostOfAClass
	if *every {
		most = math.MaxInt32
	}
	all := mutants(d, files, most)
	debug.SetGCPercent(400) // what is made of a mutant is thrown away
	fates := make([]fate, len(all))
	next := make(chan int)
	var g sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		g.Go(func() {
			for i := range next {
				fates[i] = fateOf(t, all[i], files, said)
			}
		})
	}
	for i := range all {
		next <- i
	}
	close(next)
	g.Wait()
	report(t, all, fates, files)
}

func fateOf(t *testing.T, m mutant, original fstest.MapFS, said map[string]string) fate {
	files := m.in(original)
	d, problems, err := dossier.Load(files, dossier.Config{Jobs: 1})
	if err != nil || d == nil {
		return caught
	}
	ledger, more := support.Prove(d)
	if len(problems)+len(more)+len(d.Check()) > 0 {
		return caught
	}
	if m.marked(d, ledger) {
		return marked
	}
	if tells(t, d, ledger, m.edits[0].file, said) {
		return alive
	}
	return same
}

// told returns what the pages and exports of a dossier say, by path.
func told(t *testing.T, d *dossier.Dossier, l *support.Ledger) map[string]string {
	all := map[string]string{}
	for _, f := range pagesOf(t, d, l, "") {
		all[f.Path] = written(t, f)
	}
	return all
}

// tells reports whether a page or export says anything else than it did. It ends
// with the first that does, and looks first where the change was made.
func tells(t *testing.T, d *dossier.Dossier, l *support.Ledger, file string, said map[string]string) bool {
	all := pagesOf(t, d, l, file)
	return len(all) != len(said) || slices.ContainsFunc(all, func(f artifact.File) bool { return written(t, f) != said[f.Path] })
}

// pagesOf lists the pages and exports, what is of a content file first.
func pagesOf(t *testing.T, d *dossier.Dossier, l *support.Ledger, file string) []artifact.File {
	plan, err := page.Make(d, l, page.Config{})
	if err != nil {
		t.Error(err)
		return nil
	}
	var first, rest []artifact.File
	for _, p := range plan.Pages {
		f := artifact.File{Path: p.Path, Write: p.Render}
		if p.Entry != nil && p.Entry.File.Path == file {
			first = append(first, f)
		} else {
			rest = append(rest, f)
		}
	}
	return slices.Concat(first, export.Files(d, l, export.Config{}), rest)
}

func written(t *testing.T, f artifact.File) string {
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Error(err)
	}
	return b.String()
}

// marked reports whether the fact that a mutant changes is shown as the curator's
// own: readers are not told that a source has it.
func (m mutant) marked(d *dossier.Dossier, l *support.Ledger) bool {
	e := m.edits[0]
	curators := func(p support.Proof) bool { return p.Kind == support.Curator }
	here := func(s diag.Span) bool { return s.Path() == e.file && s.Start <= e.start && e.start < s.End }
	for _, v := range d.Events {
		proved := l.Event(v)
		if here(v.DateSpan) {
			return curators(proved.From) && (!v.Date.IsInterval() || curators(proved.To))
		}
		for i, who := range v.Participants {
			if here(who.Span) && m.class == "participants" {
				return curators(proved.Participants[i])
			}
		}
	}
	for _, p := range d.People {
		for i, r := range p.Roles {
			if here(r.Span) {
				role := l.Role(p, i)
				return m.key == "from" && curators(role.From) || m.key == "to" && curators(role.To) ||
					m.key == "title" && curators(role.Title) || m.key == "organisation" && curators(role.Organisation)
			}
		}
	}
	for _, of := range d.Entries() {
		for _, r := range d.RelationsOf(of) {
			if here(r.Span) {
				tie := l.Tie(r)
				return m.key == "from" && curators(tie.From) || m.key == "to" && curators(tie.To) || m.key == "with" && curators(tie.Both)
			}
		}
	}
	return false
}

// report prints the rate of each class and holds it to its floor.
func report(t *testing.T, all []mutant, fates []fate, files fstest.MapFS) {
	counts := map[string]*[alive + 1]int{}
	survivors := map[string][]string{}
	total := &[alive + 1]int{}
	for i, m := range all {
		if counts[m.class] == nil {
			counts[m.class] = &[alive + 1]int{}
		}
		counts[m.class][fates[i]]++
		total[fates[i]]++
		if fates[i] == alive {
			survivors[m.class] = append(survivors[m.class], m.shown(files))
		}
	}
	line := func(class string, n *[alive + 1]int) {
		t.Logf("%6.1f %%  %5d caught  %4d not  %4d marked as the curator's  %4d say the same  %s", rate(n), n[caught], n[alive], n[marked], n[same], class)
	}
	for _, class := range slices.Sorted(maps.Keys(counts)) {
		line(class, counts[class])
		if floor, ok := floors[class]; !*every && (!ok || rate(counts[class]) < floor-slack) {
			t.Errorf("%s: %.1f %% are caught, and were %.1f", class, rate(counts[class]), floor)
		}
		for _, s := range survivors[class] {
			if *showSurvivors {
				t.Log("          ", s)
			}
		}
	}
	line("all", total)
}

// rate is the share, in per cent, of mutants that are caught of those that could be.
func rate(n *[alive + 1]int) float64 {
	if n[caught]+n[alive] == 0 {
		return 100
	}
	return 100 * float64(n[caught]) / float64(n[caught]+n[alive])
}

// shown prints a mutant with what stands around it.
func (m mutant) shown(files fstest.MapFS) string {
	e := m.edits[0]
	data := strings.ReplaceAll(string(files[e.file].Data), "\n", " ")
	before, behind := data[max(0, e.start-60):e.start], data[e.end:min(len(data), e.end+40)]
	return strings.ToValidUTF8(fmt.Sprintf("%s:%d …%s«%s→%s»%s…", e.file, strings.Count(string(files[e.file].Data[:e.start]), "\n")+1, before, data[e.start:e.end], e.words, behind), "")
}
