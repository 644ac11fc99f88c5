package newsread

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"berkas/site/internal/facts"
	"berkas/site/lang"
)

// The gold set are texts of testdata/gold in which a reader marked what they say:
//
//	[P Rina Wulandari]             a person; of a short form, [P Rina|Rina Wulandari]
//	[O …] [L …]                    an organisation, likewise; a place
//	[R Menteri Kelautan|Rina …]    an office, and whose it is
//	“[Q Kami siap,|Rina …]”        a quotation and its speaker; none after the bar where nobody is named
//	[D Jumat lalu|2024-04-19]      a day
//
// Marks may stand in each other. Forms of address are no part of a name, articles
// and "itu" none of an office, times of day and "antara" none of a day; words for
// a people ("Kazakh") are no place.
type goldText struct {
	name     string // file/number
	language string
	base     lang.Day
	list     []Paragraph
	facts    map[fact]int // how often each stands in the text
}

// fact is something that a text says, of a class.
type fact struct {
	class string
	at    Position // of names, quotations and days
	what  string
}

// classes are what is measured, in the order in which it is printed.
var classes = [...]string{"name", "person", "organisation", "place", "same", "role", "quotation", "speaker", "day"}

func goldTexts(t testing.TB) []goldText {
	t.Helper()
	files, err := filepath.Glob("testdata/gold/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	var all []goldText
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			g, err := parseGold(f)
			if err != nil {
				t.Fatalf("%s: %s: %v", file, f.Name, err)
			}
			g.name = strings.TrimSuffix(filepath.Base(file), ".txtar") + "/" + g.name
			all = append(all, g)
		}
	}
	return all
}

// parseGold reads "-- number language base --" and paragraphs with marks.
func parseGold(f txtar.File) (goldText, error) {
	head := strings.Fields(f.Name)
	if len(head) != 3 {
		return goldText{}, fmt.Errorf("%q is no number, language and day", f.Name)
	}
	base, err := lang.ParseDate(head[2])
	if err != nil {
		return goldText{}, err
	}
	g := goldText{name: head[0], language: head[1], base: base.From, facts: map[fact]int{}}
	for block := range strings.SplitSeq(strings.TrimSpace(string(f.Data)), "\n\n") {
		m := marks{rest: strings.TrimSpace(block), paragraph: len(g.list), into: g.facts}
		if err := m.read(0); err != nil {
			return g, err
		}
		g.list = append(g.list, Paragraph{Text: m.text.String()})
	}
	return g, nil
}

// marks reads a paragraph with marks.
type marks struct {
	rest      string
	text      strings.Builder
	paragraph int
	into      map[fact]int
}

// read reads up to the end of the mark that it is in, or of the paragraph.
func (m *marks) read(depth int) error {
	for m.rest != "" {
		switch c := m.rest[0]; {
		case c == '[':
			if len(m.rest) < 3 || !strings.ContainsRune("POLRQD", rune(m.rest[1])) || m.rest[2] != ' ' {
				return fmt.Errorf("%.20q is no mark", m.rest)
			}
			class := m.rest[1]
			m.rest = m.rest[3:]
			if err := m.mark(class, depth+1); err != nil {
				return err
			}
		case depth > 0 && (c == ']' || c == '|'):
			return nil
		default:
			m.text.WriteByte(c)
			m.rest = m.rest[1:]
		}
	}
	if depth > 0 {
		return fmt.Errorf("a mark is not closed")
	}
	return nil
}

func (m *marks) mark(class byte, depth int) error {
	start := m.text.Len()
	if err := m.read(depth); err != nil {
		return err
	}
	tail, rest, found := strings.Cut(m.rest, "]")
	if !found {
		return fmt.Errorf("a mark is not closed")
	}
	m.rest = rest
	of, barred := strings.CutPrefix(tail, "|")
	at := Position{m.paragraph, start, m.text.Len()}
	words := m.text.String()[start:]
	add := func(class, what string, at Position) { m.into[fact{class, at, what}]++ }
	switch class {
	case 'P', 'O', 'L':
		kind := map[byte]Kind{'P': Person, 'O': Organisation, 'L': Place}[class]
		add("name", "", at)
		add(kind.String(), "", at)
		if class != 'L' {
			full := words
			if barred {
				full = of
			}
			add("same", full, at)
		}
	case 'R':
		add("role", of+" = "+words, Position{})
	case 'Q':
		add("quotation", "", at)
		if of != "" {
			add("speaker", of, at)
		}
	case 'D':
		add("day", of, at)
	}
	return nil
}

// readGold returns what the reader finds in a text.
func readGold(g goldText, by *rules) map[fact]int {
	found := map[fact]int{}
	add := func(class, what string, at Position) { found[fact{class, at, what}] = 1 }
	r := by.read(g.list)
	for _, n := range r.Names {
		for _, at := range n.Places {
			add("name", "", at)
			if n.Kind != Unknown {
				add(n.Kind.String(), "", at)
			}
			if n.Kind == Person || n.Kind == Organisation {
				add("same", n.Text, at)
			}
		}
		if n.Kind == Person {
			for _, role := range n.Roles {
				add("role", n.Text+" = "+role, Position{})
			}
		}
	}
	for _, q := range r.Quotes {
		add("quotation", "", q.Position)
		if q.Speaker >= 0 {
			add("speaker", r.Names[q.Speaker].Text, q.Position)
		}
	}
	for i, p := range g.list {
		for _, d := range facts.Days(p.Text, g.base, g.language) {
			add("day", d.Date.Text, Position{i, d.Start, d.End})
		}
	}
	return found
}

// tally counts facts of a class: there, found, and both.
type tally struct{ there, found, right int }

func (t tally) precision() float64 { return ratio(t.right, t.found) }
func (t tally) recall() float64    { return ratio(t.right, t.there) }

func ratio(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// compareFacts counts what was found of what is there, and hands on what differs.
func compareFacts(into map[string]tally, there, found map[fact]int, differs func(sign string, f fact)) {
	for f := range there {
		c := into[f.class]
		c.there++
		if found[f] > 0 {
			c.right++
		} else {
			differs("-", f)
		}
		into[f.class] = c
	}
	for f := range found {
		c := into[f.class]
		c.found++
		if there[f] == 0 {
			differs("+", f)
		}
		into[f.class] = c
	}
}

// measure reads all texts by some rules.
func measure(texts []goldText, by *rules) map[string]tally {
	all := map[string]tally{}
	for _, g := range texts {
		compareFacts(all, g.facts, readGold(g, by), func(string, fact) {})
	}
	return all
}

// TestGold prints precision and recall by class, and fails below what
// testdata/gold/score.txt records.
func TestGold(t *testing.T) {
	texts := goldTexts(t)
	paragraphs, languages := 0, map[string]int{}
	all := map[string]tally{}
	for _, g := range texts {
		paragraphs += len(g.list)
		languages[g.language] += len(g.list)
		compareFacts(all, g.facts, readGold(g, allRules()), func(sign string, f fact) {
			text := f.what
			if f.at != (Position{}) {
				text = fmt.Sprintf("%q %s", g.list[f.at.Paragraph].Text[f.at.Start:f.at.End], f.what)
			}
			if testing.Verbose() && os.Getenv("GOLD") != "" {
				t.Logf("%s: %s %s: %s", g.name, sign, f.class, text)
			}
		})
	}
	if paragraphs < 150 {
		t.Fatalf("only %d paragraphs", paragraphs)
	}
	t.Logf("%d texts, %d paragraphs (%v)", len(texts), paragraphs, languages)
	recorded := recordedScore(t)
	for _, class := range classes {
		c := all[class]
		t.Logf("%-13s precision %.4f  recall %.4f  (%d there, %d found, %d right)", class, c.precision(), c.recall(), c.there, c.found, c.right)
		was, known := recorded[class]
		if !known {
			t.Errorf("%s: no score is recorded", class)
		}
		if c.precision() < was[0] || c.recall() < was[1] {
			t.Errorf("%s: precision %.4f, recall %.4f; recorded are %.4f and %.4f", class, c.precision(), c.recall(), was[0], was[1])
		}
	}
}

// recordedScore reads lines "class precision recall".
func recordedScore(t *testing.T) map[string][2]float64 {
	t.Helper()
	data, err := os.ReadFile("testdata/gold/score.txt")
	if err != nil {
		t.Fatal(err)
	}
	score := map[string][2]float64{}
	for line := range strings.Lines(string(data)) {
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0] == "#" {
			continue
		}
		if len(fields) != 3 {
			t.Fatalf("score.txt: %q is no class, precision and recall", line)
		}
		p, err := strconv.ParseFloat(fields[1], 64)
		r, err2 := strconv.ParseFloat(fields[2], 64)
		if err := cmp.Or(err, err2); err != nil {
			t.Fatal(err)
		}
		score[fields[0]] = [2]float64{p, r}
	}
	return score
}
