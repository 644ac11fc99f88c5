package dossier

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
)

// decodeBlank reads the front matter of a new file.
func decodeBlank(data []byte, into any) diag.List {
	var problems diag.List
	f := diag.NewFile("content/x.md", data)
	if yaml, _, ok := fm.Split(f, &problems); ok {
		fm.Decode(f, yaml, into, &problems)
	}
	return problems
}

func TestBlankFileHasItsNameAndNothingWrong(t *testing.T) {
	for k := range kinds {
		for _, name := range []string{"Li Shangfu", `Kata "damai": a # b`, `C:\dokumen`, "null", "~", "<b> & 1", "Żółć \u2028 \U0001F600", "- a", "'x"} {
			front := newFront(k)
			data := Blank(k, name, "2023-04~", nil)
			if problems := decodeBlank(data, front); len(problems) > 0 {
				t.Errorf("%s:\n%s%s", k, data, printed(problems))
			}
			if got := front.common().name.Value; got != name {
				t.Errorf("%s: the name %q became %q", k, name, got)
			}
		}
	}
}

var commented = regexp.MustCompile(`(?m)^# `)

// TestBlankFileLaysOutEveryKey: without the number signs the file has every key
// there is, and nothing is wrong with it but that required values are missing.
func TestBlankFileLaysOutEveryKey(t *testing.T) {
	for k := range kinds {
		data := commented.ReplaceAll(Blank(k, "Nama", "2023", nil), nil)
		for _, p := range decodeBlank(data, newFront(k)) {
			if !strings.HasSuffix(p.Message, " is empty") {
				t.Errorf("%s: %s in\n%s", k, p.Message, data)
			}
		}
		var root fm.Node
		decodeBlank(data, &root)
		wantKeys(t, k.String(), root, reflect.TypeOf(newFront(k)).Elem())
	}
}

// wantKeys wants every key of a struct in a mapping, and so on inwards.
func wantKeys(t *testing.T, of string, n fm.Node, in reflect.Type) {
	t.Helper()
	for _, f := range fm.Fields(in) {
		value, ok := n.Lookup(f.Key)
		if !ok {
			t.Errorf("%s has no %s", of, f.Key)
			continue
		}
		inner := f.Type
		if inner.Kind() == reflect.Slice || inner.Kind() == reflect.Pointer {
			inner = inner.Elem()
		}
		switch {
		case namesKeys(f.Type):
		case value.IsMap():
			wantKeys(t, of+"."+f.Key, value, inner)
		case value.IsList() && len(value.Items()) > 0:
			wantKeys(t, of+"."+f.Key, value.Items()[0], inner)
		case isMapping(inner) && !readsItself(inner):
			t.Errorf("%s: %s is not laid out", of, f.Key)
		}
	}
}

// TestBlankFilesBuild: a dossier with a new file of each kind has no errors.
func TestBlankFilesBuild(t *testing.T) {
	all := small
	for k := range kinds {
		if k != KindSource { // it needs a text
			all = all.with(files{k.Folder() + "/baru-" + k.String() + ".md": string(Blank(k, "Baru", "2023", nil))})
		}
	}
	d, problems, err := Load(all.fs(), Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, printed(problems))
	}
	if d.Lookup("baru-event").Event().Date.Text != "2023" {
		t.Error("the event has another date")
	}
}

func TestSlugsSpellNamesInPlainLetters(t *testing.T) {
	for name, want := range map[string]string{
		"Li Shangfu":                    "li-shangfu",
		"  Ursula von der Leyen ":       "ursula-von-der-leyen",
		"Lech Wałęsa":                   "lech-walesa",
		"Straße & Bücher":               "strasse-bucher",
		"Æthelred Ørsted Œuvre Đặng":    "aethelred-orsted-oeuvre-dang",
		"Сергей Шойгу":                  "sergei-shoigu",
		"Андрій Їжакевич":               "andrii-izhakevich",
		"Κυριάκος":                      "kyriakos",
		"Γιώργος Παπανδρέου":            "giorgos-papandreou",
		"Jum'at Qur’an":                 "jumat-quran",
		"Pertemuan (2023–24): hasil?":   "pertemuan-2023-24-hasil",
		"AS/China --- 50% ﬁnal ①":       "as-china-50-final-1",
		"İstanbul Iğdır":                "istanbul-igdir",
		strings.Repeat("kata ", 40):     strings.TrimSuffix(strings.Repeat("kata-", 20), "-"),
		strings.Repeat("x", maxSlug+10): strings.Repeat("x", maxSlug),
	} {
		got, err := Slug(name)
		if err != nil || got != want {
			t.Errorf("%q: %q %v, want %q", name, got, err, want)
		}
		if !IsSlug(got) {
			t.Errorf("%q is no slug", got)
		}
	}
	for name, want := range map[string]string{
		"": "neither letter nor digit", "—!?": "neither letter nor digit",
		"李尚福": "'李' has no spelling", "Li 尚福": "'尚' has no spelling", "محمد": "'م' has no spelling", "٣": "'٣' has no spelling",
		"Aux": "Windows keeps the name aux for a device", "Com¹": "for a device", "Núl": "for a device",
	} {
		if got, err := Slug(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %q %v, want %q", name, got, err, want)
		}
	}
}

func TestSlugsAreTakenByFilesDraftsAndRedirects(t *testing.T) {
	fsys := small.with(files{
		"content/topics/nanti.md":     "---\ntitle: Nanti\ndraft: true\nredirect_from: [dulu]\n---\n",
		"content/topics/rusak.md":     "tidak ada apa-apa",
		"content/sources/2023/sub.md": "---\ntitle: Sub\n---\nIsi.\n",
	}).fs()
	for slug, want := range map[string]string{
		"jakarta": "content/places/jakarta.md", "nanti": "content/topics/nanti.md", "dulu": "content/topics/nanti.md",
		"rusak": "content/topics/rusak.md", "sub": "content/sources/2023/sub.md", "bebas": "", "dossier": "",
	} {
		if by, err := Taken(fsys, slug); err != nil || by != want {
			t.Errorf("%s is taken by %q (%v), want %q", slug, by, err, want)
		}
	}
}
