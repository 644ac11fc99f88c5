package feed_test

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mmcdole/gofeed"

	"berkas/site/artifact"
	"berkas/site/dossier"
	"berkas/site/feed"
)

const base = "https://berkas.example/sub/"

// hostile is a name that has something for every format to stumble over.
const hostile = `]]> </script> <b>&amp; "x" 'y' =cmd() שלום 🏴‍☠️ `

func load(t *testing.T, files map[string]string) *dossier.Dossier {
	t.Helper()
	fsys := fstest.MapFS{"content/dossier.yaml": {Data: []byte("title: Pelabuhan\ndescription: Tentang pelabuhan.\nlanguage: id\n")}}
	for name, data := range files {
		fsys["content/"+name] = &fstest.MapFile{Data: []byte(data)}
	}
	d, problems, err := dossier.Load(fsys, dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems)
	}
	return d
}

func harbour(t *testing.T) *dossier.Dossier {
	return load(t, map[string]string{
		"sources/a.md":         "---\ntitle: '" + strings.ReplaceAll(hostile, "'", "''") + "'\nsiglum: A\ndate: 2023-04-16\nadded: 2024-01-02\ntopics: [dermaga]\n---\n\nRatna Sari datang ke dermaga.\n",
		"sources/b.md":         "---\ntitle: Kabar kedua\nsiglum: B\ndate: 2023-05~\n---\n\nRatna Sari pergi.\n",
		"events/rapat.md":      "---\ntitle: Rapat dermaga\ndate: 2023-04-15\nsummary: Rapat itu.\ntopics: [dermaga]\nparticipants: [{who: ratna-sari, evidence: ['a#p1']}]\nevidence: ['a#p1']\n---\n",
		"people/ratna-sari.md": "---\nname: Ratna Sari\nsummary: Kepala pelabuhan.\n---\n",
		"topics/dermaga.md":    "---\ntitle: Dermaga\n---\n",
	})
}

// files returns what is written, by path.
func files(t *testing.T, all []artifact.File) map[string]string {
	t.Helper()
	written := map[string]string{}
	for _, f := range all {
		var b, again bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(err)
		}
		if err := f.Write(&again); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
			t.Errorf("%s is not the same twice", f.Path)
		}
		written[f.Path] = b.String()
	}
	return written
}

// TestFeedsAreReadByOthers: a reader that others wrote finds every entry under its
// address, with its title, the newest first.
func TestFeedsAreReadByOthers(t *testing.T) {
	written := files(t, feed.Files(harbour(t), base))
	for path, want := range map[string][]string{
		"feed.xml":             {"peristiwa/rapat.html", "sumber/a.html", "sumber/b.html"},
		"feed.json":            {"peristiwa/rapat.html", "sumber/a.html", "sumber/b.html"},
		"topik/dermaga.xml":    {"peristiwa/rapat.html", "sumber/a.html"},
		"orang/ratna-sari.xml": {"peristiwa/rapat.html", "sumber/a.html", "sumber/b.html"},
	} {
		f, err := gofeed.NewParser().ParseString(written[path])
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		var got []string
		for _, item := range f.Items {
			got = append(got, strings.TrimPrefix(item.GUID, base))
			if item.Link != item.GUID || item.UpdatedParsed == nil {
				t.Errorf("%s: %+v", path, item)
			}
			if strings.HasSuffix(item.GUID, "/a.html") && strings.TrimSpace(item.Title) != strings.TrimSpace(hostile) {
				t.Errorf("%s: the title reads %q", path, item.Title)
			}
		}
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%s has %q, want %q", path, got, want)
		}
		if f.FeedLink != base+path {
			t.Errorf("%s says that it stands at %q", path, f.FeedLink)
		}
		delete(written, path)
	}
	for path := range written {
		t.Errorf("%s is written too", path)
	}
}

// TestThereIsNoFeedOfNothing: nor one whose addresses nobody knows.
func TestThereIsNoFeedOfNothing(t *testing.T) {
	if all := feed.Files(harbour(t), ""); all != nil {
		t.Errorf("%d feeds without a base URL", len(all))
	}
	if all := feed.Files(load(t, nil), base); all != nil {
		t.Errorf("%d feeds without a source", len(all))
	}
}

// TestCorrectionsAreFollowed: in the feed of the dossier, and of whom they concern,
// each by an address of its own that leads to where the page says it.
func TestCorrectionsAreFollowed(t *testing.T) {
	const correction = "corrections: [{date: 2025-01-0%d, what: Salah <b>., was: Lama}]\n"
	at := func(day string) string { return strings.Replace(correction, "%d", day, 1) }
	d := load(t, map[string]string{
		"dossier.yaml":         "title: Pelabuhan\ndescription: Tentang pelabuhan.\nlanguage: id\n" + at("1"),
		"sources/a.md":         "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-16\n" + at("2") + "quotes: [{text: Ratna Sari datang, " + strings.TrimSpace(at("3")) + "}]\n---\n\nRatna Sari datang ke dermaga.\n",
		"people/ratna-sari.md": "---\nname: Ratna Sari\n" + at("4") + "---\n",
		"people/budi.md":       "---\nname: Budi Hartono\n" + at("5") + "---\n",
		"events/rapat.md":      "---\ntitle: Rapat\ndate: 2023-04-15\nadded: 2024-01-01\nevidence: ['a#p1']\nparticipants: [ratna-sari]\n---\n",
	})
	written := files(t, feed.Files(d, base))
	for path, want := range map[string]string{
		"feed.xml":             "orang/budi.html#correction-2025-01-05 orang/ratna-sari.html#correction-2025-01-04 sumber/a.html#q1-correction-2025-01-03 sumber/a.html#correction-2025-01-02 #correction-2025-01-01 peristiwa/rapat.html sumber/a.html",
		"orang/ratna-sari.xml": "orang/ratna-sari.html#correction-2025-01-04 sumber/a.html#q1-correction-2025-01-03 sumber/a.html#correction-2025-01-02 peristiwa/rapat.html sumber/a.html",
		"orang/budi.xml":       "orang/budi.html#correction-2025-01-05",
	} {
		f, err := gofeed.NewParser().ParseString(written[path])
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		var got []string
		for _, item := range f.Items {
			got = append(got, strings.TrimPrefix(item.GUID, base))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s has\n%q, want\n%q", path, strings.Join(got, " "), want)
		}
	}
	if f, _ := gofeed.NewParser().ParseString(written["feed.xml"]); f.Items[0].Title != "Koreksi: Budi Hartono" || f.Items[0].Description != "Salah <b>.\nSemula: Lama" {
		t.Errorf("%+v", f.Items[0])
	}
}
