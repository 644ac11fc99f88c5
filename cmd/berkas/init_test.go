package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// action checks, builds and uploads, for a new dossier and for this one.
const action = "../../.github/actions/berkas/action.yml"

// workflows publish a dossier by it.
var workflows = map[string]string{
	"../../.github/workflows/pages.yml":       "./.github/actions/berkas",
	"starter/all/.github/workflows/pages.yml": "./.berkas/.github/actions/berkas",
}

// TestActionsArePinned by their commits, each to one wherever it is used: a new dossier
// publishes itself with the very actions that this one does.
func TestActionsArePinned(t *testing.T) {
	others, err := filepath.Glob("../../.github/workflows/*.yml")
	if err != nil {
		t.Fatal(err)
	}
	pins := map[string]string{}
	for _, path := range append(others, action, "starter/all/.github/workflows/pages.yml") {
		for _, m := range regexp.MustCompile(`(?m)uses: (\S+?)(@.*)?$`).FindAllStringSubmatch(read(t, path), -1) {
			name, pin := m[1], m[2]
			switch {
			case strings.HasPrefix(name, "./"):
				if name != workflows[path] {
					t.Errorf("%s uses %s", path, name)
				}
			case !regexp.MustCompile(`^@[0-9a-f]{40} # v\S+$`).MatchString(pin):
				t.Errorf("%s: %s%s is not pinned by its commit", path, name, pin)
			case pins[name] != "" && pins[name] != pin:
				t.Errorf("%s: %s is %s here and %s elsewhere", path, name, pin, pins[name])
			default:
				pins[name] = pin
			}
		}
	}
	if len(pins) < 6 {
		t.Errorf("they use %d actions", len(pins))
	}
}

// TestWorkflowsPublishNothingThatCheckWarnsOf, neither that of a new dossier nor
// the one of this.
func TestWorkflowsPublishNothingThatCheckWarnsOf(t *testing.T) {
	for path, used := range workflows {
		if !strings.Contains(read(t, path), "uses: "+used+"\n") {
			t.Errorf("%s does not use %s", path, used)
		}
	}
	steps := read(t, action)
	before := 0
	for _, step := range []string{" check --strict", " build --strict", "uses: actions/upload-pages-artifact"} {
		at := strings.Index(steps, step)
		if at < before {
			t.Errorf("%q is at %d, what goes before it at %d", step, at, before)
		}
		before = at
	}
}

// TestActionSaysWhatTheCommandLineTakes: its verbs have the flags that it gives them.
func TestActionSaysWhatTheCommandLineTakes(t *testing.T) {
	calls := regexp.MustCompile(`berkas-bin/berkas" (.*?)( >>|'\n)`).FindAllStringSubmatch(read(t, action), -1)
	if len(calls) != 3 {
		t.Errorf("it calls berkas %d times", len(calls))
	}
	for _, m := range calls {
		var out, errs bytes.Buffer
		args := strings.Fields(strings.NewReplacer(`"$DIRECTORY"`, "nowhere", `".berkas-before/$DIRECTORY"`, "before", `"$BASE_URL"`, "https://example.org/", `"$OUTPUT"`, t.TempDir()).Replace(m[1]))
		if status := run(args, nil, &out, &errs); status == exitUsage || status == 0 {
			t.Errorf("%q: %d %s", args, status, &errs)
		}
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestStarterShowsWhatIsProved: one of each kind of thing that evidence is given for.
func TestStarterShowsWhatIsProved(t *testing.T) {
	for _, language := range lang.BuiltIn() {
		t.Run(language, func(t *testing.T) { showsWhatIsProved(t, (&initCmd{Language: language}).files()) })
	}
}

func showsWhatIsProved(t *testing.T, files []newFile) {
	all := ""
	for _, f := range files {
		if strings.HasPrefix(f.name, "content/") {
			all += string(f.data)
		}
	}
	for what, written := range map[string]string{
		"evidence of an event":             "\nevidence: [",
		"evidence of a role":               "\n    evidence: [",
		"evidence of a participant":        ", evidence: [",
		"whom a claim is about":            "\nabout: [",
		"a position of its own":            "\nstances:",
		"a figure":                         "figure: {value:",
		"a source that is silent":          "-silent]]",
		"the rights, and what that is":     "\nrights: full # the whole text",
		"a quotation in translation":       "\n    translation:",
		"an address, or why there is none": "url_note",
	} {
		if !strings.Contains(all, written) {
			t.Errorf("it does not show %s: %q", what, written)
		}
	}
}

// TestStarterWiresEverySchema to the files that it is of.
func TestStarterWiresEverySchema(t *testing.T) {
	data, err := starter.ReadFile("starter/all/.vscode/settings.json")
	if err != nil {
		t.Fatal(err)
	}
	var settings struct {
		Schemas map[string]string `json:"yaml.schemas"`
	}
	if err := json.Unmarshal(data, &settings); err != nil {
		t.Fatal(err)
	}
	files := (&initCmd{Language: "id"}).files()
	for _, name := range dossier.SchemaNames() {
		path := editorFolder + name + ".schema.json"
		want := "content/dossier.yaml"
		if k, err := dossier.ParseKind(name); err == nil {
			want = k.Folder() + "/"
		}
		if got := settings.Schemas[path]; !strings.HasPrefix(got, want) {
			t.Errorf("%s is wired to %q", path, got)
		}
		if !slices.ContainsFunc(files, func(f newFile) bool { return f.name == path }) {
			t.Errorf("%s is not written", path)
		}
	}
	if len(settings.Schemas) != len(dossier.SchemaNames()) {
		t.Errorf("%d schemas are wired", len(settings.Schemas))
	}
}

// TestInitLeavesNothingBehind when it cannot be finished.
func TestInitLeavesNothingBehind(t *testing.T) {
	files := (&initCmd{Language: "id"}).files()
	for _, c := range []struct {
		name  string
		there string // a file that is in the way
		ended bool
	}{
		{name: "interrupted", ended: true},
		{name: "a file in the way", there: files[len(files)-1].name},
		{name: "a file where a folder is needed", there: "content/people"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			if c.ended {
				cancel()
			}
			defer cancel()
			root := t.TempDir()
			if c.there != "" {
				write(t, root, map[string]string{c.there: "somebody's"})
			}
			dir, err := os.OpenRoot(root)
			if err != nil {
				t.Fatal(err)
			}
			defer dir.Close()
			if err := createAll(ctx, dir, files); err == nil || c.ended && !errors.Is(err, context.Canceled) {
				t.Fatalf("the error is %v", err)
			}
			left := filesIn(t, dir)
			if c.there == "" && len(left) > 0 || c.there != "" && !slices.Equal(left, []string{c.there}) {
				t.Errorf("left: %v", left)
			}
		})
	}
}

func filesIn(t *testing.T, dir *os.Root) []string {
	t.Helper()
	var all []string
	err := fs.WalkDir(dir.FS(), ".", func(p string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			all = append(all, p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestStarterTaskReadsWhatCheckPrints: each diagnostic that has a place, with all
// there is to it.
func TestStarterTaskReadsWhatCheckPrints(t *testing.T) {
	data, err := starter.ReadFile("starter/all/.vscode/tasks.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Tasks []struct {
			ProblemMatcher struct {
				Pattern struct {
					Regexp                                string
					File, Line, Column, Severity, Message int
				}
			}
		}
	}
	if err := json.Unmarshal(data, &file); err != nil || len(file.Tasks) != 1 {
		t.Fatal(err, len(file.Tasks))
	}
	pattern := file.Tasks[0].ProblemMatcher.Pattern
	line := regexp.MustCompile(`(?m)` + pattern.Regexp)
	dir := t.TempDir()
	write(t, dir, wrongDossier)
	printed := checkAs(t, dir, "text")
	var got []place
	for _, m := range line.FindAllStringSubmatch(printed, -1) {
		got = append(got, place{
			Severity: m[pattern.Severity], Path: m[pattern.File], Line: number(t, m[pattern.Line]), Column: number(t, m[pattern.Column]),
			Message: m[pattern.Message],
		})
	}
	want := each(fromText(t, printed), func(p *place) {
		if p.Notes = 0; p.Code != "" {
			p.Message, p.Code = p.Message+" ["+p.Code+"]", ""
		}
	})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
