//go:build browser

package browsertest

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"

	"berkas/site/dossier"
)

// requirePrograms is the variable that makes a program that is not there, and that
// a test needs, a failure. In .ci/run it is 1.
const requirePrograms = "BERKAS_REQUIRE_PROGRAMS"

// paper is a page of the site as it comes out of a printer.
type paper struct {
	t     testing.TB
	name  string
	text  string   // of all sheets, in the order it was set in, whatever stands beside it
	sheet []string // the text of each, in lines as they lie
}

// print prints a page and reads the sheets.
func (b *Tab) print(name string) paper {
	b.Helper()
	program, err := exec.LookPath("pdftotext")
	if err != nil {
		if os.Getenv(requirePrograms) == "1" {
			b.Fatal("there is no pdftotext:", err)
		}
		b.Skip("NOT RUN: this test needs pdftotext (Debian: poppler-utils); " + requirePrograms + "=1 makes this a failure")
	}
	b.Visit(b.Served(name))
	prefer := true
	pdf := call(b, page.PrintToPDF, page.PrintToPDFParams{PreferCSSPageSize: &prefer}).Data
	file := filepath.Join(b.TempDir(), "page.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		b.Fatal(err)
	}
	text := func(options ...string) string {
		out, err := exec.Command(program, append(options, file, "-")...).Output()
		if err != nil {
			b.Fatal(err)
		}
		return strings.TrimSuffix(string(out), "\f")
	}
	if a4 := []byte("/MediaBox [0 0 594.95996 841.91998]"); !bytes.Contains(pdf, a4) {
		b.Errorf("%s is not printed on A4: %q", name, regexp.MustCompile(`/MediaBox \[[^\]]*\]`).Find(pdf))
	}
	return paper{b.TB, name, text("-raw"), strings.Split(text("-layout"), "\f")}
}

// dossier is what the site was made from.
func (b *Tab) dossier() *dossier.Dossier {
	b.Helper()
	d, problems, err := dossier.Load(os.DirFS(b.root), dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		b.Fatal(err, problems)
	}
	return d
}

// has reports an error unless words are printed; where lines end and how far
// words stand apart does not matter.
func (p paper) has(words string) {
	p.t.Helper()
	if !strings.Contains(squeezed(p.text), squeezed(words)) {
		p.t.Errorf("%s on paper has no %q", p.name, words)
	}
}

func (p paper) lacks(words string) {
	p.t.Helper()
	if strings.Contains(squeezed(p.text), squeezed(words)) {
		p.t.Errorf("%s on paper has %q", p.name, words)
	}
}

func squeezed(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u2060", "")), "")
}

// footed reports sheets whose foot does not name the dossier and the sheet's
// number.
func (p paper) footed(title string) {
	p.t.Helper()
	for i, sheet := range p.sheet {
		number := strconv.Itoa(i+1) + "/" + strconv.Itoa(len(p.sheet))
		lines := strings.Split(strings.TrimRight(sheet, "\n "), "\n")
		foot := lines[len(lines)-1]
		if !strings.Contains(foot, "berkas: "+title) || !strings.HasSuffix(squeezed(foot), number) {
			p.t.Errorf("%s: the foot of sheet %d is %q", p.name, i+1, foot)
		}
	}
}

func TestEveryKindOfPageIsPrintedAsABriefing(t *testing.T) {
	b := Open(t)
	title := b.dossier().Meta.Title
	for _, name := range b.samples() {
		p := b.print(name)
		p.footed(title)
		for _, only := range []string{".skip-link", ".site-footer nav h2"} {
			p.lacks(Eval[string](b, `document.querySelector(%s).textContent`, only))
		}
	}
}

// A page with something wider than the paper is printed smaller, all of it.
func TestNothingIsWiderThanPaper(t *testing.T) {
	b := Open(t)
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	b.resize(703, 1000) // 186 mm: A4 without its margins
	for _, name := range b.samples() {
		b.Visit(b.Served(name))
		for _, style := range []string{`""`, spaced} {
			Eval[string](b, style)
			if over := Eval[int](b, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
				t.Errorf("%s is %d pixels too wide for paper with %s: %s", name, over, style, Eval[string](b, overflow))
			}
		}
	}
}

func TestFoldedListsAreOpenOnPaper(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("orang/vladimir-putin.html"))
	const lastFolded = `[...document.querySelectorAll('details li p')].at(-1).textContent`
	words := Eval[string](b, lastFolded)
	b.holds(`!document.querySelector('details').open`)
	b.print("orang/vladimir-putin.html").has(words)
}

func TestNamesInTheirSentencesAreWholeOnPaper(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("orang/li-shangfu.html"))
	sentences := Eval[[]string](b, `[...document.querySelectorAll('.kwic li')].map(li => [...li.querySelectorAll('span')].map(s => s.textContent).join(''))`)
	p := b.print("orang/li-shangfu.html")
	if len(sentences) < 5 {
		t.Fatalf("only %d sentences", len(sentences))
	}
	for _, s := range sentences {
		p.has(s)
	}
}

func TestAddressesOfOtherSitesAreReadableOnPaper(t *testing.T) {
	Open(t).print("tempat/moskow.html").has("Wikidata (https://www.wikidata.org/wiki/")
}

func TestWholeDossierIsPrintedAsOneDocument(t *testing.T) {
	b := Open(t)
	p := b.print("cetak.html")
	d := b.dossier()
	p.footed(d.Meta.Title)
	for _, e := range d.Entries() {
		p.has(e.Name)
	}
	for _, s := range d.Statements {
		p.has(s.Quotes[0].Display())
	}
	if n := len(p.sheet); n < 20 || n > 60 {
		t.Errorf("it has %d sheets", n)
	}
	for _, chapter := range []string{"h-topics", "h-claims", "h-quotes", "h-notes"} {
		if !p.headed(Eval[string](b, `document.getElementById(%s).textContent`, chapter)) {
			t.Errorf("no sheet has %q at its head", chapter)
		}
	}
	if first := p.sheet[0]; strings.Contains(strings.Split(first, "\n")[0], Eval[string](b, `document.getElementById('h-topics').textContent`)) {
		t.Error("the first sheet has a chapter's name at its head")
	}
}

// headed reports whether a sheet other than a chapter's first begins with a line
// of those words: the margin's.
func (p paper) headed(words string) bool {
	for _, sheet := range p.sheet {
		first, _, _ := strings.Cut(strings.TrimLeft(sheet, "\n"), "\n")
		if strings.TrimSpace(first) == words && strings.HasPrefix(first, "      ") {
			return true
		}
	}
	return false
}
