package poster

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/png"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"
)

var harbour = Poster{
	Kind: "source", Label: "Sumber A", Title: "Tarif pelabuhan naik lagi tahun ini, kata gubernur", Locator: "sumber/a",
	Note: "Kabar Pagi, 16 April 2023", Site: "Pelabuhan Timur–Barat", Brand: "berkas",
}

func drawn(t testing.TB, press *Press, p Poster) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := press.Draw(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func picture(t testing.TB, data []byte) *image.Paletted {
	t.Helper()
	decoded, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	p, ok := decoded.(*image.Paletted)
	if !ok || p.Rect != image.Rect(0, 0, Width, Height) {
		t.Fatalf("the picture is a %T of %v", decoded, decoded.Bounds())
	}
	return p
}

// TestSamePosterIsTheSameBytes: whoever draws it, after whatever else. When the sum of
// its points changes, edition has to: files are known by their names.
func TestSamePosterIsTheSameBytes(t *testing.T) {
	const points = "eaafaa736623440b426b6bcfa23f31e9538a0bb0f909d3237ced548639a591fc"
	var press Press
	first := drawn(t, &press, harbour)
	sum := sha256.Sum256(picture(t, first).Pix)
	if got := hex.EncodeToString(sum[:]); got != points {
		t.Errorf("the points are %s", got)
	}
	var drawing sync.WaitGroup
	for i := range 8 {
		drawing.Go(func() {
			other := harbour
			other.Kind, other.Title = "person", strings.Repeat("Lain ", 1+i*20)
			_ = drawn(t, &press, other)
			if !bytes.Equal(drawn(t, &press, harbour), first) {
				t.Error("the bytes are others")
			}
		})
	}
	drawing.Wait()
}

// texts are what may have to be set.
var texts = []string{
	"", "a", strings.Repeat("panjang ", 63), strings.Repeat("x", 500), strings.Repeat("Wm ", 20_000), strings.Repeat("é", 5000),
	"Путин встретился с министром обороны", "Ο πρωθυπουργός μίλησε", "北京会谈", "שלום", "🏴‍☠️ bajak laut", "e\u0301te\u0301", "a\x00b\x1b[31m\u202ec",
	"\xff\xfe", "a\nb\tc", "Timur–\u2060Barat", "</script>", strings.Repeat("Sebuah judul yang benar-benar panjang, dengan anak kalimat; ", 9),
}

func TestAnyTextHasAPoster(t *testing.T) {
	var press Press
	for _, s := range texts {
		p := Poster{Kind: "event", Label: "Peristiwa", Title: s, Locator: "peristiwa/a", Note: s, Site: s, Brand: s}
		data := drawn(t, &press, p)
		picture(t, data)
		if len(data) > mostSize {
			t.Errorf("%.40q: %d bytes", s, len(data))
		}
		if !bytes.Equal(data, drawn(t, new(Press), p)) {
			t.Errorf("%.40q is not the same twice", s)
		}
	}
}

// TestTextStaysInItsPlace: no line is wider than the column, nor are there more than
// there is room for; a word is broken only where it is wider than a line, and only
// what has no room is left out.
func TestTextStaysInItsPlace(t *testing.T) {
	b := newBrush()
	for _, s := range texts {
		s = b.bold.drawable(s)
		lines, size := b.bold.fit(s, titleSizes, column, titleHeight)
		if len(lines)*leading(size) > titleHeight {
			t.Errorf("%.40q: %d lines of %d", s, len(lines), size)
		}
		for _, line := range lines {
			if b.bold.width(line, size) > column || !utf8.ValidString(line) {
				t.Errorf("%q is too wide in %d", line, size)
			}
		}
		set := strings.Fields(strings.Join(lines, " "))
		words := strings.Fields(s)
		if len(words) > 0 && utf8.RuneCountInString(s) <= 500 && len(words[0]) < 100 && !slices.Equal(set, words) {
			t.Errorf("%.40q is set as %q", s, lines)
		}
		if n := len(set); n > 0 && len(words) > n && (!strings.HasSuffix(set[n-1], "…") || strings.TrimSuffix(set[n-1], "…") != words[n-1]) {
			t.Errorf("%.40q ends with %q", s, set[n-1])
		}
	}
}

// TestShortIsLarge: the fewer words, the larger.
func TestShortIsLarge(t *testing.T) {
	b := newBrush()
	last := 1000
	for _, n := range []int{1, 16, 40, 90} {
		_, size := b.bold.fit(strings.Repeat("kata ", n), titleSizes, column, titleHeight)
		if size >= last && n > 1 {
			t.Errorf("%d words are set in %d", n, size)
		}
		last = size
	}
}

// TestWhatHasNoLettersGivesWay: to the kind and what the page is known by.
func TestWhatHasNoLettersGivesWay(t *testing.T) {
	var press Press
	for _, title := range []string{"北京", "שלום עולם", "مرحبا", "", "🏴‍☠️"} {
		got := harbour
		got.Title = title
		want := harbour
		want.Title, want.Label = "Sumber A sumber/a", ""
		if !bytes.Equal(drawn(t, &press, got), drawn(t, &press, want)) {
			t.Errorf("%q is not known by its locator", title)
		}
	}
	with, without := harbour, harbour
	with.Site, without.Site = "北京", ""
	if !bytes.Equal(drawn(t, &press, with), drawn(t, &press, without)) {
		t.Error("what cannot be set of the site's name is not left out")
	}
}

func TestLettersOfEuropeAreThere(t *testing.T) {
	b := newBrush()
	for _, s := range []string{"ÅÄÖåäöéèêçñßŁłŞşĞğİıŐő", "АБВГДЕЁЖЗИЙабвгдеёжзийіїєґЂЋћ", "ΑΒΓΔάέήίόύώϊϋΐΰ", "„“”‘’‚–—…«»§¶€"} {
		for _, t1 := range []*typeface{b.regular, b.bold} {
			if got := t1.drawable(s); got != s {
				t.Errorf("%q is set as %q", s, got)
			}
		}
	}
	if got := b.regular.drawable("e\u0301 –\u2060 a\u00adb\u200b"); got != "é – ab" {
		t.Errorf("%q", got)
	}
}

// TestNameTellsAllThatStandsOnAPoster: whatever is changed, the name is another.
func TestNameTellsAllThatStandsOnAPoster(t *testing.T) {
	names := map[string]bool{harbour.Name(): true}
	for _, change := range []func(*Poster){
		func(p *Poster) { p.Kind = "claim" }, func(p *Poster) { p.Label = "Sumber B" }, func(p *Poster) { p.Title += "!" },
		func(p *Poster) { p.Locator = "sumber/b" }, func(p *Poster) { p.Note = "" }, func(p *Poster) { p.Site = "" }, func(p *Poster) { p.Brand = "" },
		func(p *Poster) { p.Label, p.Title = p.Label+p.Title, "" },
	} {
		p := harbour
		change(&p)
		names[p.Name()] = true
	}
	if len(names) != 9 {
		t.Errorf("there are %d names", len(names))
	}
	if !strings.HasSuffix(harbour.Name(), ".png") {
		t.Error(harbour.Name())
	}
}

// TestKindsLookDifferent: each has a colour and a shape.
func TestKindsLookDifferent(t *testing.T) {
	var press Press
	seen := map[string]Kind{}
	for kind := range marks {
		p := harbour
		p.Kind = kind
		data := string(drawn(t, &press, p))
		if same, ok := seen[data]; ok {
			t.Errorf("%s looks like %s", kind, same)
		}
		seen[data] = kind
	}
}

func BenchmarkDraw(b *testing.B) {
	var press Press
	for b.Loop() {
		drawn(b, &press, harbour)
	}
}
