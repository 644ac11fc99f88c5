package main

import (
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// wrongDossier has errors and places that are hard to count: characters of
// several bytes, a tab, CR LF, a path with a space, a note in another file, and
// something that is wrong with no file at all.
var wrongDossier = map[string]string{
	"content/dossier.yaml":      "title: Kecil\ndescription: Sebuah berkas kecil.\nlanguage: id\nsilence: [orphans]\n",
	"content/people/hatta.md":   "---\r\nname: Mohammad Hatta\r\nsummary: \"é–日本\"\r\n50%: x\r\n---\r\n",
	"content/people/a, b.md":    "---\nname: A, B: 100%\n---\n",
	"content/topics/rumah.md":   "---\ntitle: Koran\n---\nKe “rumah” [[entah]].\n",
	"content/sources/koran.md":  "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-17\nquotes: [{text: \"Kami siaq,\"}]\n---\nDi sana: “Kami siap,” kata dia.\n",
	"content/sources/koran2.md": "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-31\n---\nIsi.\n",
}

// warningDossier has a warning of build, and some of check.
var warningDossier = map[string]string{
	"content/dossier.yaml":     "title: Kecil\ndescription: Sebuah berkas kecil.\nlanguage: id\n",
	"content/events/sepi.md":   "---\ntitle: Sepi\ndate: 2023\n---\nLihat [ini](entah.html).\n",
	"content/people/hatta.md":  "---\nname: Mohammad Hatta\naliases: [Bung, é]\n---\n",
	"content/sources/koran.md": "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-17\n---\nIsi.\n",
}

// place is what every format says of a diagnostic.
type place struct {
	Severity, Path     string
	Line, Column       int
	EndLine, EndColumn int // 0 where the format does not say
	Message, Code      string
	Notes              int // that have a place; -1 where the format does not say
}

// TestEveryFormatSaysTheSame of the same dossier: what is wrong, where it begins
// and where it ends, with the same exit status.
func TestEveryFormatSaysTheSame(t *testing.T) {
	for name, files := range map[string]map[string]string{"wrong": wrongDossier, "warnings": warningDossier} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, dir, files)
			want := fromText(t, checkAs(t, dir, "text"))
			if len(want) < 4 {
				t.Fatalf("only %d diagnostics", len(want))
			}
			full := fromJSON(t, checkAs(t, dir, "json"))
			if diff := cmp.Diff(want, each(full, func(p *place) { p.EndLine, p.EndColumn = 0, 0 })); diff != "" {
				t.Errorf("json is not what text says:\n%s", diff)
			}
			if diff := cmp.Diff(full, fromSARIF(t, checkAs(t, dir, "sarif"))); diff != "" {
				t.Errorf("sarif is not what json says:\n%s", diff)
			}
			if diff := cmp.Diff(each(full, func(p *place) { p.Notes = -1 }), fromGitHub(t, checkAs(t, dir, "github"))); diff != "" {
				t.Errorf("github is not what json says:\n%s", diff)
			}
		})
	}
}

// write writes files, by slash-separated path, into a folder.
func write(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for path, data := range files {
		path = filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// checkAs returns what check prints in a format: text on standard error, the
// others on standard output.
func checkAs(t *testing.T, dir, format string) string {
	t.Helper()
	var out, errs strings.Builder
	status := run([]string{"check", "--format", format, dir}, strings.NewReader(""), &out, &errs)
	text := errs.String()
	if format != "text" {
		text = out.String()
	}
	if want := strings.Contains(text, "error"); (status == exitContent) != want {
		t.Errorf("%s: exit %d", format, status)
	}
	return text
}

var (
	textLine = regexp.MustCompile(`^(?:(content/.*?):(\d+):(\d+): )?(error|warning): (.*?)(?: \[([a-z-]+)\])?$`)
	textNote = regexp.MustCompile(`^content/.*?:\d+:\d+: note: `)
)

func fromText(t *testing.T, text string) []place {
	t.Helper()
	var all []place
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if m := textLine.FindStringSubmatch(line); m != nil {
			all = append(all, place{Severity: m[4], Path: m[1], Line: number(t, m[2]), Column: number(t, m[3]), Message: m[5], Code: m[6]})
		} else if textNote.MatchString(line) {
			all[len(all)-1].Notes++
		}
	}
	return all
}

func number(t *testing.T, digits string) int {
	t.Helper()
	if digits == "" {
		return 0
	}
	n, err := strconv.Atoi(digits)
	if err != nil {
		t.Error(err)
	}
	return n
}

// strictly decodes JSON that has nothing but what v has.
func strictly(t *testing.T, text string, v any) {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	if d.More() {
		t.Errorf("there is more after the value of\n%s", text)
	}
}

func fromJSON(t *testing.T, text string) []place {
	t.Helper()
	var list []struct {
		Severity, Code, Message, Hint, Path string
		Line, Column, EndLine, EndColumn    int
		Notes                               []struct {
			Path, Message                    string
			Line, Column, EndLine, EndColumn int
		}
	}
	strictly(t, text, &list)
	var all []place
	for _, d := range list {
		p := place{d.Severity, d.Path, d.Line, d.Column, d.EndLine, d.EndColumn, d.Message, d.Code, 0}
		for _, n := range d.Notes {
			if n.Path != "" {
				p.Notes++
			}
		}
		all = append(all, p)
	}
	return all
}

type sarifLocation struct {
	ID               int
	PhysicalLocation struct {
		ArtifactLocation struct{ URI string }
		Region           struct{ StartLine, StartColumn, EndLine, EndColumn int }
	}
	Message *struct{ Text string }
}

// fromSARIF holds a log against what SARIF 2.1.0 demands of one like it.
func fromSARIF(t *testing.T, text string) []place {
	t.Helper()
	var log struct {
		Schema  string `json:"$schema"`
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct {
					Name, Version string
					Rules         []struct{ ID string }
				}
			}
			ColumnKind string
			Results    []struct {
				RuleID                      string
				RuleIndex                   *int
				Level                       string
				Message                     struct{ Text string }
				Locations, RelatedLocations []sarifLocation
			}
		}
	}
	strictly(t, text, &log)
	if log.Version != "2.1.0" || !strings.HasSuffix(log.Schema, "/sarif-schema-2.1.0.json") || len(log.Runs) != 1 {
		t.Fatalf("version %q, schema %q, %d runs", log.Version, log.Schema, len(log.Runs))
	}
	only := log.Runs[0]
	rules := only.Tool.Driver.Rules
	if only.Tool.Driver.Name != "berkas" || only.ColumnKind != "unicodeCodePoints" {
		t.Errorf("of %q, columns are %q", only.Tool.Driver.Name, only.ColumnKind)
	}
	var all []place
	for _, r := range only.Results {
		if r.RuleIndex == nil || *r.RuleIndex >= len(rules) || rules[*r.RuleIndex].ID != r.RuleID {
			t.Errorf("the rule %s is not where it says", r.RuleID)
		}
		message, _, _ := strings.Cut(r.Message.Text, "\n")
		p := place{Severity: r.Level, Message: message, Notes: len(r.RelatedLocations)}
		if r.RuleID != "content" {
			p.Code = r.RuleID
		}
		for _, l := range append(r.RelatedLocations, r.Locations...) {
			p.Path = sarifPath(t, l)
			region := l.PhysicalLocation.Region
			p.Line, p.Column, p.EndLine, p.EndColumn = region.StartLine, region.StartColumn, region.EndLine, region.EndColumn
			if p.Line < 1 || p.Column < 1 || p.EndLine < p.Line || p.EndLine == p.Line && p.EndColumn < p.Column {
				t.Errorf("no region: %+v", region)
			}
		}
		all = append(all, p)
	}
	return all
}

// sarifPath returns the path of a location, whose URI is to be relative.
func sarifPath(t *testing.T, l sarifLocation) string {
	t.Helper()
	u, err := url.Parse(l.PhysicalLocation.ArtifactLocation.URI)
	if err != nil || u.IsAbs() || u.Host != "" || strings.HasPrefix(u.Path, "/") || strings.Contains(u.String(), " ") {
		t.Errorf("%v is no relative URI: %v", u, err)
	}
	return u.Path
}

var command = regexp.MustCompile(`^::(error|warning)(?: file=([^,]*),line=(\d+),col=(\d+),endLine=(\d+),endColumn=(\d+))?(?:[ ,]title=([a-z-]+))?::(.*)$`)

// fromGitHub reads workflow commands, each of which is one line.
func fromGitHub(t *testing.T, text string) []place {
	t.Helper()
	property := strings.NewReplacer("%3A", ":", "%2C", ",", "%0D", "\r", "%0A", "\n", "%25", "%")
	data := strings.NewReplacer("%0D", "\r", "%0A", "\n", "%25", "%")
	var all []place
	for line := range strings.Lines(text) {
		m := command.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		if m == nil {
			t.Errorf("%q is no workflow command", line)
			continue
		}
		message, _, _ := strings.Cut(data.Replace(m[8]), "\n")
		all = append(all, place{
			m[1], property.Replace(m[2]), number(t, m[3]), number(t, m[4]), number(t, m[5]), number(t, m[6]), message, m[7], -1,
		})
	}
	return all
}

// each returns the list with something done to every place.
func each(all []place, do func(*place)) []place {
	all = slices.Clone(all)
	for i := range all {
		do(&all[i])
	}
	return all
}
