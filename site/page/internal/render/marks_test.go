package render

import (
	"strings"
	"testing"

	"berkas/site/dossier"
)

func TestCrossingLayersAreCutSoThatTheyNest(t *testing.T) {
	a := layer{Range: dossier.Range{Start: 0, End: 6}, open: "<a>", rest: "<a+>", shut: "</a>"}
	b := layer{Range: dossier.Range{Start: 3, End: 9}, open: "<b>", rest: "<b+>", shut: "</b>"}
	c := layer{Range: dossier.Range{Start: 4, End: 5}, open: "<c>", rest: "<c+>", shut: "</c>"}
	for _, test := range []struct {
		name   string
		layers []layer
		want   string
	}{
		{"beside", []layer{{Range: dossier.Range{Start: 1, End: 2}, open: "<x>", shut: "</x>"}}, "0<x>1</x>23456789"},
		{"crossing", []layer{a, b}, "<a>012<b>345</b></a><b+>678</b>9"},
		{"order does not matter", []layer{b, a}, "<a>012<b>345</b></a><b+>678</b>9"},
		{"within both", []layer{a, b, c}, "<a>012<b>3<c>4</c>5</b></a><b+>678</b>9"},
	} {
		var out strings.Builder
		write(&out, "0123456789", dossier.Range{End: 10}, nest(test.layers))
		if out.String() != test.want {
			t.Errorf("%s: %s, want %s", test.name, &out, test.want)
		}
	}
}

func TestWritingAPartClipsItsMarks(t *testing.T) {
	marks := nest([]layer{{Range: dossier.Range{Start: 2, End: 6}, open: "<a>", shut: "</a>"}})
	var out strings.Builder
	write(&out, "01<3456789", dossier.Range{Start: 4, End: 8}, marks)
	if want := "<a>45</a>67"; out.String() != want {
		t.Errorf("%s, want %s", &out, want)
	}
	out.Reset()
	write(&out, "01<3456789", dossier.Range{End: 3}, marks)
	if want := "01<a>&lt;</a>"; out.String() != want {
		t.Errorf("%s, want %s", &out, want)
	}
}

func FuzzMarksNest(f *testing.F) {
	f.Add([]byte{0, 6, 3, 9, 4, 5})
	f.Fuzz(func(t *testing.T, edges []byte) {
		var layers []layer
		for i := 0; i+1 < len(edges) && len(layers) < 12; i += 2 {
			start, end := int(edges[i]%20), int(edges[i+1]%20)
			if start < end {
				layers = append(layers, layer{Range: dossier.Range{Start: start, End: end}, open: "(", rest: "(", shut: ")"})
			}
		}
		marks := nest(layers)
		for i, m := range marks {
			for _, o := range marks[:i] {
				if o.Start < m.Start && m.Start < o.End && o.End < m.End {
					t.Fatalf("[%d %d] crosses [%d %d]", m.Start, m.End, o.Start, o.End)
				}
			}
		}
		const text = "abcdefghijklmnopqrst"
		var out strings.Builder
		write(&out, text, dossier.Range{End: len(text)}, marks)
		if got := strings.NewReplacer("(", "", ")", "").Replace(out.String()); got != text {
			t.Fatalf("the text became %q", got)
		}
	})
}
