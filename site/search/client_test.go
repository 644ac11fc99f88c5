package search_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"berkas/site/dossier"
	"berkas/site/search"
)

func TestClientIsSmall(t *testing.T) {
	script, err := os.ReadFile(filepath.Join(realSite(t), search.Client))
	if err != nil {
		t.Fatal(err)
	}
	if n := zipped(script); n > 6000 {
		t.Errorf("search.js has %d bytes, gzipped", n)
	}
}

// zipped returns how many bytes gzip makes of data.
func zipped(data []byte) int {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write(data) // a buffer takes everything
	_ = z.Close()
	return b.Len()
}

// TestBothSidesCutTheSameWords holds the script's words against the index's, for
// every letter that both know.
func TestBothSidesCutTheSameWords(t *testing.T) {
	b := browser(t)
	b.visit(served(t, realSite(t), "/") + "cari.html")
	texts := []string{"Rusia-nya Jum’at Putin’s X'S 's", "习近平と ｶﾞ ﬁn Straße İstanbul ΌΣΟΣ ½ ² ① Ⅷ", "ke\u00ADrja e\u0301 a\u200Db"}
	for r := rune(' '); r < 0x1F000; r++ {
		if unicode.In(r, unicode.L, unicode.N, unicode.M, unicode.P, unicode.S, unicode.Z) {
			texts = append(texts, "a"+string(r)+"b "+string(r)+"C")
		}
	}
	theirs := run[[][]string](b, `berkas.find('').then(() => %s.map(berkas.words))`, texts)
	different := 0
	for i, text := range texts {
		if ours := search.WordsOf(text); !slices.Equal(ours, theirs[i]) {
			if different++; different < 10 {
				t.Errorf("%q is cut into %q by the index, %q by the script", text, ours, theirs[i])
			}
		}
	}
	if different > 0 {
		t.Errorf("%d of %d texts differ", different, len(texts))
	}
}

// TestEveryWordFindsItsParagraphInTheClient is the promise of the index, asked
// of the script that readers run.
func TestEveryWordFindsItsParagraphInTheClient(t *testing.T) {
	d, problems, err := dossier.Load(os.DirFS("../.."), dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems)
	}
	want := map[string][]string{} // the addresses of the paragraphs with a word
	ignored := strings.Fields(search.Ignored("id"))
	for _, s := range d.Sources {
		for _, p := range s.Body.Paragraphs {
			for _, w := range search.WordsOf(p.Text) {
				if at := p.In.Of.Slug + ".html#p" + itoa(p.N); !slices.Contains(want[w], at) && !slices.Contains(ignored, w) {
					want[w] = append(want[w], at)
				}
			}
		}
	}
	b := browser(t)
	b.visit(served(t, realSite(t), "/") + "cari.html")
	lost := run[[]string](b, `(async want => {
		const lost = [];
		for (const word in want) {
			const found = await berkas.find(word), at = new Set();
			for (const d of found.groups.get(9) || []) at.add((await berkas.show(d)).href.replace(/.*\//, ''));
			for (const place of want[word]) if (!at.has(place)) lost.push(word + ' ' + place);
		}
		return lost;
	})(%s)`, want)
	if len(lost) > 0 || len(want) < 500 {
		t.Errorf("of %d words, these do not find their paragraph: %q", len(want), lost)
	}
}

func itoa(n int) string {
	text, _ := json.Marshal(n) //nolint:errchkjson // a number
	return string(text)
}
