package support_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/support"
)

var update = flag.Bool("update", false, "write what is proved into testdata")

// TestWhatIsProved holds what is proved of small dossiers against testdata: each
// archive is the content of one, about one kind of fact, with facts that are
// borne out, facts that are not and facts that nearly are. Its file "want" is what
// berkas says is wrong, and behind it what bears out the rest.
func TestWhatIsProved(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives", err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files, want := fstest.MapFS{}, -1
			for i, f := range archive.Files {
				if f.Name == "want" {
					want = i
				} else {
					files["content/"+f.Name] = &fstest.MapFile{Data: f.Data}
				}
			}
			got := proved(t, files)
			if *update {
				archive.Files[want].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(string(archive.Files[want].Data), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// proved prints what is wrong with a dossier and what bears out its facts.
func proved(t *testing.T, files fstest.MapFS) string {
	t.Helper()
	d, problems, err := dossier.Load(files, dossier.Config{})
	if err != nil || d == nil {
		t.Fatalf("%v\n%s", err, printed(problems))
	}
	ledger, more := support.Prove(d)
	w := &writer{ledger: ledger}
	for _, v := range d.Events {
		w.event(v)
	}
	for _, p := range d.People {
		for i, r := range p.Roles {
			proof := ledger.Role(p, i)
			line := fmt.Sprintf("role %s %q: title %s; from %s; to %s", p.Slug, r.Title, shown(proof.Title), shown(proof.From), shown(proof.To))
			if r.OrganisationName != "" {
				line += "; in " + r.OrganisationName + " " + shown(proof.Organisation)
			}
			w.line("%s", line)
		}
	}
	for _, e := range d.Entries() {
		for _, r := range d.RelationsOf(e) {
			if r.Of == e {
				tie := ledger.Tie(r)
				w.line("tie %s %s: both %s; from %s; to %s", e.Slug, r.With.Slug, shown(tie.Both), shown(tie.From), shown(tie.To))
			}
		}
	}
	for _, s := range d.Sources {
		for _, q := range s.Quotes {
			w.quote(q)
		}
	}
	for _, s := range d.Statements {
		if len(s.Quotes) > 1 {
			w.line("statement %q: %s", s.Quotes[0].Display(), witnesses(ledger.Statement(s)))
		}
	}
	for _, c := range d.Claims {
		w.line("claim %s: %s; asserted: %s", c.Slug, witnesses(ledger.Claim(c).All), witnesses(ledger.Claim(c).Asserted))
	}
	return printed(append(problems, more...)) + "\n" + w.String()
}

func printed(problems diag.List) string {
	var b strings.Builder
	_ = diag.Text(&b, problems, diag.TextOptions{}) // a Builder takes everything
	return b.String()
}

// writer prints what is proved, one fact a line.
type writer struct {
	strings.Builder
	ledger *support.Ledger
}

func (w *writer) line(format string, args ...any) { fmt.Fprintf(w, format+"\n", args...) }

func (w *writer) event(v *dossier.Event) {
	proof := w.ledger.Event(v)
	line := "event " + v.Slug + ": " + shown(proof.From)
	if v.Date.IsInterval() {
		line += " to " + shown(proof.To)
	}
	if v.Place != nil {
		line += "; at " + v.Place.Slug + " " + shown(proof.Place)
	}
	w.line("%s; %s", line, witnesses(proof.Witnesses))
	for i, who := range v.Participants {
		w.line("  %s %s", who.Who.Slug, shown(proof.Participants[i]))
	}
	for _, r := range proof.Reports {
		w.line("  in %s: %s; a row cites %s", r.Source.Siglum, places(r.Passages), places(r.Row))
	}
}

func (w *writer) quote(q *dossier.Quote) {
	proof := w.ledger.Quote(q)
	line := fmt.Sprintf("quote %s q%d:", q.Source.Siglum, q.N)
	for i, who := range q.By {
		line += fmt.Sprintf(" by %s %s;", who.Slug, shown(proof.By[i]))
	}
	if q.Figure != nil {
		line += fmt.Sprintf(" figure %s “%s”", shown(proof.Figure.Proof), proof.Figure.Text)
	}
	w.line("%s", strings.TrimRight(line, ":;"))
}

// shown prints a proof: its kind, passages and rule.
func shown(p support.Proof) string {
	text := p.Kind.String()
	if len(p.At) > 0 {
		text += " " + places(p.At)
	}
	if p.Rule.Words != "" {
		text += fmt.Sprintf(" (“%s” from %s, %s)", p.Rule.Words, p.Rule.Base.Text, p.Rule.By)
	}
	return text
}

func places(at []dossier.Locator) string {
	var all []string
	for _, l := range at {
		all = append(all, l.String())
	}
	return strings.Join(all, " ")
}

// witnesses prints groups of sources and why they are groups.
func witnesses(w support.Witnesses) string {
	text := fmt.Sprintf("%d sources, %d witnesses", w.Sources(), len(w.Groups))
	for _, group := range w.Groups {
		text += " "
		for _, s := range group {
			text += s.Siglum
		}
	}
	for _, j := range w.Joins {
		text += fmt.Sprintf(" (%s and %s: ", j.A.Siglum, j.B.Siglum)
		if at := j.Shared.A; j.Agency == "" {
			text += "“" + at.Paragraph.Text[at.Start:at.End] + "”)"
		} else {
			text += j.Agency + ")"
		}
	}
	return text
}
