//go:build mutation

package site_test

import (
	"cmp"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site/dossier"
)

// mutant is a dossier with one thing changed.
type mutant struct {
	class string // what was changed, in a few words
	key   string // of front matter that holds it
	edits []edit
}

// edit puts other words in the place of some.
type edit struct {
	file       string
	start, end int
	words      string
}

// in returns the dossier with the mutant's change.
func (m mutant) in(original fstest.MapFS) fstest.MapFS {
	changed := make(fstest.MapFS, len(original))
	for name, f := range original {
		changed[name] = f
	}
	for _, e := range m.edits {
		data := string(changed[e.file].Data)
		changed[e.file] = &fstest.MapFile{Data: []byte(data[:e.start] + e.words + data[e.end:])}
	}
	return changed
}

// contentOf returns the files of a dossier's content.
func contentOf(t testing.TB, dir fs.FS) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(dir, "content", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(dir, name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// mutator makes the mutants of a dossier, file by file.
type mutator struct {
	d     *dossier.Dossier
	names []naming // longest first
	files fstest.MapFS
	all   []mutant
	made  int // names and slugs replaced so far: the next takes another stand-in
}

// naming is a name or alias, and whose.
type naming struct {
	text string
	of   *dossier.Entry
}

// mutants returns every mutant of a dossier, in the order of its files, or of a
// class of which there are many only so many, at a fixed distance.
func mutants(d *dossier.Dossier, files fstest.MapFS, most int) []mutant {
	m := &mutator{d: d, files: files}
	for _, e := range d.Entries() {
		if e.Kind > dossier.KindPlace {
			continue
		}
		m.names = append(m.names, naming{e.Name, e})
		for _, a := range e.Aliases {
			m.names = append(m.names, naming{a.Text, e})
		}
	}
	slices.SortStableFunc(m.names, func(a, b naming) int { return cmp.Compare(len(b.text), len(a.text)) })
	var names []string
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		m.file(name)
	}
	total, met := map[string]int{}, map[string]int{}
	for _, one := range m.all {
		total[one.class]++
	}
	return slices.DeleteFunc(m.all, func(one mutant) bool {
		met[one.class]++
		return met[one.class]%((total[one.class]+most-1)/most) != 0
	})
}

func (m *mutator) add(t *marks, class string, edits ...edit) {
	m.all = append(m.all, mutant{class, t.keys[edits[0].start], edits})
}

// file adds the mutants of a file.
func (m *mutator) file(name string) {
	text := newMarks(name, string(m.files[name].Data))
	m.digits(text)
	m.days(text)
	m.slugs(text)
	m.namesIn(text)
	m.holders(text)
}

var digitRuns = regexp.MustCompile(`[0-9]+`)

// digits changes the last digit of each run: 70 to 71, 2019 to 2010.
func (m *mutator) digits(t *marks) {
	for _, at := range digitRuns.FindAllStringIndex(t.text, -1) {
		class := t.digits(at[0], at[1])
		if class == "" {
			continue
		}
		last := (t.text[at[1]-1]-'0'+1)%10 + '0'
		m.add(t, class, edit{t.file, at[1] - 1, at[1], string(last)})
	}
}

var cycles = [][]string{
	strings.Fields("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"),
	strings.Fields("Senin Selasa Rabu Kamis Jumat Sabtu Minggu"),
}

// days puts the next month or weekday in the place of each.
func (m *mutator) days(t *marks) {
	for _, cycle := range cycles {
		for i, word := range cycle {
			for _, at := range t.find(word) {
				if class := t.prose(at); class != "" {
					m.add(t, "months and weekdays in "+class, edit{t.file, at, at + len(word), cycle[(i+1)%len(cycle)]})
				}
			}
		}
	}
}

// ties are the keys of front matter that name somebody or something, with the
// class of mutants that they make.
var ties = map[string]string{
	"who": "participants", "with": "ends of relations", "by": "speakers", "relay": "relays", "via": "relays",
	"organisation": "organisations of roles", "place": "places of events",
}

var slugs = regexp.MustCompile(`[a-z0-9]+(-[a-z0-9]+)*`)

// slugs puts another of its kind in the place of whom a key names.
func (m *mutator) slugs(t *marks) {
	for _, at := range slugs.FindAllStringIndex(t.text[:t.body], -1) {
		class, e := ties[t.keys[at[0]]], m.d.Lookup(t.text[at[0]:at[1]])
		if class == "" || e == nil || t.quoted[at[0]] || t.text[at[1]] == ':' {
			continue
		}
		m.add(t, class, edit{t.file, at[0], at[1], m.other(e).Slug})
	}
}

// other returns an entry of the same kind: not the same one each time.
func (m *mutator) other(e *dossier.Entry) *dossier.Entry {
	var of []*dossier.Entry
	for _, o := range m.d.Entries() {
		if o.Kind == e.Kind && o != e {
			of = append(of, o)
		}
	}
	m.made++
	return of[m.made*7%len(of)]
}

// namesIn puts another's name in the place of each name that curators wrote.
func (m *mutator) namesIn(t *marks) {
	taken := make([]bool, len(t.text))
	for _, n := range m.names {
		for _, at := range t.find(n.text) {
			class := t.prose(at)
			if class == "" || taken[at] || taken[at+len(n.text)-1] {
				continue
			}
			for i := at; i < at+len(n.text); i++ {
				taken[i] = true
			}
			m.add(t, "names in "+class, edit{t.file, at, at + len(n.text), m.other(n.of).Name})
		}
	}
}

var roleLine = regexp.MustCompile(`(?m)^  - \{title: .*\n`)

// holders gives each role to somebody else.
func (m *mutator) holders(t *marks) {
	if path.Dir(t.file) != "content/people" {
		return
	}
	of := m.d.Lookup(strings.TrimSuffix(path.Base(t.file), ".md"))
	for _, at := range roleLine.FindAllStringIndex(t.text[:t.body], -1) {
		to := "content/people/" + m.other(of).Slug + ".md"
		other := string(m.files[to].Data)
		role := t.text[at[0]:at[1]]
		place := strings.Index(other, "\nroles:\n") + len("\nroles:\n")
		if place < len("\nroles:\n") {
			place = strings.Index(other, "\n---\n") + 1
			role = "roles:\n" + role
		}
		m.add(t, "holders of roles", edit{t.file, at[0], at[1], ""}, edit{to, place, place, role})
	}
}

// marks is a file's text with what each byte of its front matter belongs to.
type marks struct {
	file   string
	text   string
	body   int      // where it begins
	keys   []string // the key that holds for a byte of front matter
	quoted []bool
	links  []bool // inside the target of a wiki link
}

var keyHere = regexp.MustCompile(`^[a-z_0-9-]+:[ \n]`)

func newMarks(file, text string) *marks {
	t := &marks{file: file, text: text, body: len(text), keys: make([]string, len(text)), quoted: make([]bool, len(text)), links: make([]bool, len(text))}
	if strings.HasPrefix(text, "---\n") {
		t.body = strings.Index(text, "\n---\n") + len("\n---\n")
	}
	key, quoted := "", false
	for i := range t.body {
		if !quoted && (i == 0 || !isSlugByte(text[i-1])) {
			if word := keyHere.FindString(text[i:]); word != "" {
				key = word[:len(word)-2]
			}
		}
		if text[i] == '"' && (i == 0 || text[i-1] != '\\') {
			quoted = !quoted
		}
		t.keys[i], t.quoted[i] = key, quoted
	}
	for i := 0; ; {
		start := strings.Index(text[i:], "[[")
		if start < 0 {
			return t
		}
		i += start
		for !strings.ContainsRune("|]", rune(text[i])) {
			t.links[i] = true
			i++
		}
	}
}

func isSlugByte(c byte) bool {
	return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-' || c == '_'
}

// find returns where a word stands, not as a part of others.
func (t *marks) find(word string) []int {
	var all []int
	for _, at := range regexp.MustCompile(`(^|[^\pL\pN])`+regexp.QuoteMeta(word)+`($|[^\pL\pN])`).FindAllStringSubmatchIndex(t.text, -1) {
		all = append(all, at[3])
	}
	return all
}

// asWritten are the keys whose words are those of a source, and plain those that
// are words of the curator.
var (
	asWritten = strings.Fields("quote original_title cut")
	plain     = strings.Fields("summary note date_note publisher_note url_note title name short as fact type words of points gaps description text")
)

// prose says what kind of curated text a byte belongs to, "" for none.
func (t *marks) prose(at int) string {
	source := path.Dir(t.file) == "content/sources"
	key := t.keys[min(at, len(t.keys)-1)]
	switch {
	case t.links[at], at >= t.body && source, slices.Contains(asWritten, key), key == "text" && source && at < t.body:
		return ""
	case at >= t.body:
		if strings.LastIndex(t.text[:at], "[[") > strings.LastIndex(t.text[:at], "]]") {
			return "words of links"
		}
		return "bodies"
	case key == "points", key == "gaps", key == "finding", key == "text":
		return "points and gaps"
	case key == "title", key == "name", key == "short":
		return "titles"
	case key == "summary":
		return "summaries"
	case slices.Contains(plain, key):
		return "notes"
	}
	return ""
}

// own are the keys of what the curator knows from elsewhere and what marks it as
// the curator's; no text that the dossier holds could have it.
var own = strings.Fields("url archived original_url wikidata coordinates area order added accessed code links redirect_from lat lon latitude longitude")

// digits says what a run of digits belongs to, "" where nothing is changed; of
// "" one in ten is.
func (t *marks) digits(start, end int) string {
	key, source := t.keys[start], path.Dir(t.file) == "content/sources"
	switch {
	case start >= t.body && source:
		return "digits in texts of sources"
	case strings.Contains(t.text[strings.LastIndexAny(t.text[:start], " (\n")+1:start], "://"):
		return "digits that are the curator's own" // an address
	case strings.HasPrefix(t.text[end:], "-silent"):
		return "digits in references to silent passages"
	case t.links[start] || start < t.body && !t.quoted[start] && endsInSlug(t.text[:start]):
		if slices.Contains([]string{"#p", "#q"}, t.text[start-2:start]) {
			return "digits in references"
		}
		return "digits in slugs"
	case key == "sha256":
		return "digits in sums"
	case start < t.body && slices.Contains(own, key):
		return "digits that are the curator's own"
	case key == "date" && !source:
		return "digits in dates of events"
	case key == "date" || key == "printed":
		return "digits in dates of sources and quotations"
	case key == "from" || key == "to":
		return "digits in dates of roles and relations"
	case key == "value":
		return "digits in figures"
	case key == "paragraph":
		return "digits in places of mentions"
	case key == "text" && source && start < t.body, slices.Contains(asWritten, key):
		return "digits in quotations"
	}
	if class := t.prose(start); class != "" {
		return "digits in " + class
	}
	return "digits of " + strconv.Quote(key)
}

// endsInSlug reports whether a text ends within a slug: one that has letters.
func endsInSlug(text string) bool {
	word := text[strings.LastIndexFunc(text, func(r rune) bool { return r > 127 || !isSlugByte(byte(r)) && r != '#' })+1:]
	return strings.ContainsAny(word, "abcdefghijklmnopqrstuvwxyz")
}
