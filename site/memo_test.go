package site_test

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site"
	"berkas/site/internal/outdir"
	"berkas/site/internal/sample"
)

// TestMemoChangesNothing makes 500 changes to a dossier, 100 with -short, of every sort that may
// make what is kept of the build before wrong, and holds each build with it against
// one without, to the byte: what it says is wrong, the data, the document for
// printing, which has all texts, and of every twentieth change each file.
func TestMemoChangesNothing(t *testing.T) {
	e := &editor{Rand: rand.New(rand.NewPCG(3, 5)), first: sample.New(6).Dossier()}
	e.files = maps.Clone(e.first)
	memo := new(site.Memo)
	built, ok, changes := 0, true, 500
	if testing.Short() {
		changes = 100
	}
	for i := range changes {
		what := e.edit(ok)
		var want, got map[string][32]byte
		want, ok = outcome(t, site.Config{Dir: e.files}, i%20 == 0)
		got, _ = outcome(t, site.Config{Dir: e.files, Memo: memo}, i%20 == 0)
		for _, name := range slices.Sorted(maps.Keys(want)) {
			if got[name] != want[name] {
				t.Fatalf("change %d, %s: %s is another", i, what, name)
			}
		}
		if len(got) != len(want) {
			t.Fatalf("change %d, %s: %d files, %d without a memo", i, what, len(got), len(want))
		}
		if ok {
			built++
		}
	}
	if built < changes*3/5 {
		t.Errorf("only %d of %d could be built", built, changes)
	}
}

// outcome is a digest of each file of a site, or some, and of what is said of it.
func outcome(t *testing.T, c site.Config, whole bool) (map[string][32]byte, bool) {
	t.Helper()
	s, problems, err := site.Build(c)
	if err != nil {
		t.Fatal(err)
	}
	all := digests{"": sha256.Sum256([]byte(printed(problems)))}
	if s == nil {
		return all, false
	}
	if whole {
		_, err = s.Write(context.Background(), all)
	} else {
		for _, name := range []string{"data/dossier.json", "cetak.html", "print.html"} {
			data, _, wrong := s.File(name)
			all[name], err = sha256.Sum256(data), cmp.Or(err, wrong)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return all, true
}

// digests is an output that keeps a digest of each file.
type digests map[string][32]byte

var digesting = make(chan struct{}, 1)

func (d digests) Write(name string, data []byte) error {
	digesting <- struct{}{}
	d[name] = sha256.Sum256(data)
	<-digesting
	return nil
}

func (d digests) Stream(name string, content func(io.Writer) error) error {
	var b bytes.Buffer
	err := content(&b)
	_ = d.Write(name, b.Bytes())
	return err
}

func (d digests) Reuse(string) bool            { return false }
func (d digests) Files() []outdir.File         { return nil }
func (d digests) Commit() (site.Result, error) { return site.Result{}, nil }
func (d digests) Abort() error                 { return nil }

// editor changes a dossier at random.
type editor struct {
	*rand.Rand
	first, files fstest.MapFS
}

// some returns the path of a file in a folder of content, "" where there is none.
func (e *editor) some(folder string) string {
	var all []string
	for name := range e.files {
		if path.Dir(name) == "content/"+folder {
			all = append(all, name)
		}
	}
	slices.Sort(all)
	if len(all) == 0 {
		return ""
	}
	return all[e.IntN(len(all))]
}

func (e *editor) data(name string) string {
	if f := e.files[name]; f != nil {
		return string(f.Data)
	}
	return ""
}

func (e *editor) set(name, data string) {
	if name != "" {
		e.files[name] = &fstest.MapFile{Data: []byte(data)}
	}
}

// key puts a line into the front matter of a file in place of another with its key.
func (e *editor) key(name, line string) {
	lines := strings.Split(e.data(name), "\n")
	key, _, _ := strings.Cut(line, ":")
	lines = slices.DeleteFunc(lines, func(l string) bool { return strings.HasPrefix(l, key+":") })
	if strings.HasSuffix(name, ".yaml") {
		e.set(name, strings.Join(append(lines, line, ""), "\n"))
	} else if len(lines) > 1 {
		e.set(name, strings.Join(slices.Insert(lines, 1, line), "\n"))
	}
}

// words are some in a row of a source, which another has then in common, a name
// can be, or a summary.
func (e *editor) words(n int) string {
	_, body, _ := strings.Cut(e.data(e.some("sources")), "\n---\n")
	all := strings.Fields(body)
	if len(all) <= n {
		return "Kata"
	}
	at := e.IntN(len(all) - n)
	return strings.Join(all[at:at+n], " ")
}

func (e *editor) slug(folder string) string {
	return strings.TrimSuffix(path.Base(e.some(folder)), ".md")
}

// edit makes a change, and says which. What cannot be built is mended first, two
// times in three.
func (e *editor) edit(ok bool) string {
	n := e.IntN(len(edits))
	if !ok && e.IntN(3) > 0 {
		e.files = maps.Clone(e.first)
	}
	edits[n].do(e)
	return edits[n].what
}

// edits are the sorts of changes.
var edits = []struct {
	what string
	do   func(*editor)
}{
	{"text added", func(e *editor) { n := e.some("sources"); e.set(n, e.data(n)+"\n"+e.words(20)+".\n") }},
	{"paragraph added before", func(e *editor) {
		n := e.some("sources")
		e.set(n, strings.Replace(e.data(n), "\n---\n", "\n---\n"+e.words(15)+".\n\n", 1))
	}},
	{"text shortened", func(e *editor) { n := e.some("sources"); d := e.data(n); e.set(n, d[:len(d)-e.IntN(1+len(d)/8)]) }},
	{"source copied", func(e *editor) {
		n := e.some("sources")
		e.set(fmt.Sprintf("content/sources/salinan-%d.md", e.IntN(4)), e.data(n))
		e.key(fmt.Sprintf("content/sources/salinan-%d.md", e.IntN(4)), fmt.Sprintf("siglum: Z%c", 'A'+e.IntN(9)))
	}},
	{"source removed", func(e *editor) { delete(e.files, e.some("sources")) }},
	{"source renamed", func(e *editor) {
		n := e.some("sources")
		d := e.data(n)
		delete(e.files, n)
		e.set(strings.TrimSuffix(n, ".md")+"-baru.md", d)
	}},
	{"title of a source", func(e *editor) { e.key(e.some("sources"), fmt.Sprintf("title: %q", e.words(3))) }},
	{"date of a source", func(e *editor) { e.key(e.some("sources"), fmt.Sprintf("date: 20%d-0%d", 10+e.IntN(9), 1+e.IntN(9))) }},
	{"language of a source", func(e *editor) { e.key(e.some("sources"), "language: "+[]string{"id", "en", "de"}[e.IntN(3)]) }},
	{"rights of a source", func(e *editor) { e.key(e.some("sources"), "rights: "+[]string{"full", "quotes", "link"}[e.IntN(3)]) }},
	{"mention excluded", func(e *editor) { e.key(e.some("sources"), "mentions: {exclude: ["+e.slug("people")+"]}") }},
	{"mention included", func(e *editor) {
		e.key(e.some("sources"), fmt.Sprintf("mentions: {include: [{text: %q, is: %s}]}", e.words(1), e.slug("people")))
	}},
	{"alias", func(e *editor) { e.key(e.some("people"), fmt.Sprintf("aliases: [%q]", e.words(1+e.IntN(2)))) }},
	{"alias in one source", func(e *editor) {
		e.key(e.some("people"), fmt.Sprintf("aliases: [{text: %q, only_in: [%s]}]", e.words(1), e.slug("sources")))
	}},
	{"alias of an organisation", func(e *editor) { e.key(e.some("organisations"), fmt.Sprintf("aliases: [%q]", e.words(1))) }},
	{"topic's alias", func(e *editor) { e.key(e.some("topics"), fmt.Sprintf("aliases: [%q]", e.words(1))) }},
	{"name", func(e *editor) { e.key(e.some("people"), fmt.Sprintf("name: %q", e.words(2))) }},
	{"person added", func(e *editor) {
		e.set(fmt.Sprintf("content/people/orang-%d.md", e.IntN(5)), fmt.Sprintf("---\nname: %q\n---\n", e.words(2)))
	}},
	{"person removed", func(e *editor) { delete(e.files, e.some("people")) }},
	{"person becomes a place", func(e *editor) {
		n := e.some("people")
		d := e.data(n)
		delete(e.files, n)
		e.set("content/places/"+path.Base(n), d)
	}},
	{"summary", func(e *editor) {
		e.key(e.some("events"), fmt.Sprintf("summary: %q", e.words(4)+" pada 3 Mei 2021, 40 orang"))
	}},
	{"curated text", func(e *editor) {
		n := e.some("topics")
		e.set(n, e.data(n)+fmt.Sprintf("\n%s 12 orang pada 4 Juni 2020 “%s” [[%s#p1]].\n", e.words(6), e.words(5), e.slug("sources")))
	}},
	{"link to somebody", func(e *editor) { n := e.some("topics"); e.set(n, e.data(n)+"\n[["+e.slug("people")+"]] datang.\n") }},
	{"draft", func(e *editor) { e.key(e.some("people"), "draft: true") }},
	{"title of the dossier", func(e *editor) { e.key("content/dossier.yaml", fmt.Sprintf("title: %q", e.words(2))) }},
	{"language of the dossier", func(e *editor) { e.key("content/dossier.yaml", "language: "+[]string{"id", "en"}[e.IntN(2)]) }},
	{"silence", func(e *editor) { e.key("content/dossier.yaml", "silence: [unused-alias, no-locator]") }},
	{"nothing", func(*editor) {}},
	{"everything as it was", func(e *editor) { e.files = maps.Clone(e.first) }},
}
