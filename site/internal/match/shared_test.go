package match

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// apart gives every text a group of its own.
func apart(i int) int { return i }

// passages shows runs as "A-B words exact: text of A | text of B".
func passages(texts []string, runs []Run) []string {
	var all []string
	for _, r := range runs {
		kind := "near"
		if r.Exact {
			kind = "exact"
		}
		all = append(all, fmt.Sprintf("%d-%d %s %d: %s | %s", r.A, r.B, kind, r.Words,
			texts[r.A][r.AStart:r.AEnd], texts[r.B][r.BStart:r.BEnd]))
	}
	return all
}

func TestSharedPassagesAreFoundInRealTexts(t *testing.T) {
	texts := []string{
		"“Kami bekerja secara aktif melalui departemen militer kami, secara teratur bertukar informasi yang berguna, bekerja sama di bidang kerja sama teknis militer, dan mengadakan latihan bersama,” kata Putin juga, menurut Reuters.",
		"“Kami bekerja secara aktif melalui departemen militer kami, secara teratur bertukar informasi yang berguna, bekerja sama di bidang kerja sama teknis militer, dan mengadakan latihan bersama,” kata Putin dalam komentar saat membuka pertemuan.",
		"China telah menolak untuk mengkritik tindakan militer Rusia di Ukraina dan menyalahkan Amerika Serikat dan NATO karena memprovokasi Moskow. Itu juga berusaha untuk menggambarkan dirinya sebagai pihak netral dalam konflik Ukraina, tetapi Washington menuduh Beijing.",
		"Tiongkok menolak mengkritik tindakan Rusia di Ukraina dan menyalahkan AS dan NATO karena memprovokasi Moskow. Kunjungan Xi ke Moskow memberikan dorongan politik yang kuat kepada Putin dan mengirimkan pesan.",
	}
	want := []string{
		"0-1 exact 28: " + texts[0][strings.Index(texts[0], "Kami"):strings.Index(texts[0], " juga,")] + " | " +
			texts[1][strings.Index(texts[1], "Kami"):strings.Index(texts[1], " dalam komentar")],
		"2-3 near 14: menolak untuk mengkritik tindakan militer Rusia di Ukraina dan menyalahkan Amerika Serikat dan NATO karena memprovokasi Moskow" +
			" | menolak mengkritik tindakan Rusia di Ukraina dan menyalahkan AS dan NATO karena memprovokasi Moskow",
	}
	if diff := cmp.Diff(want, passages(texts, new(Comparer).Shared(texts, apart))); diff != "" {
		t.Error(diff)
	}
}

const twelve = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas"

func TestShortOrDistantPassagesAreNotShared(t *testing.T) {
	for _, texts := range [][]string{
		{"a " + strings.TrimSuffix(twelve, " belas") + " b", "c " + strings.TrimSuffix(twelve, " belas") + " d"},
		{"satu dua tiga empat A B C D E lima enam tujuh delapan A B C D E sembilan sepuluh sebelas belas", twelve},
		{"satu x dua x tiga x empat x lima x enam x tujuh x delapan x sembilan x sepuluh x", twelve},
		{"", twelve},
		{},
	} {
		if got := new(Comparer).Shared(texts, apart); got != nil {
			t.Errorf("shared by %q: %q", texts, passages(texts, got))
		}
	}
}

func TestCaseAndPunctuationDoNotPartSharedPassages(t *testing.T) {
	texts := []string{"“" + strings.ToUpper(twelve) + "!”", "x " + strings.ReplaceAll(twelve, " ", ",\u00a0") + " y"}
	want := []Run{{A: 0, B: 1, AStart: 3, AEnd: 3 + len(twelve), BStart: 2, BEnd: len(texts[1]) - 2, Words: 12, Exact: true}}
	if diff := cmp.Diff(want, new(Comparer).Shared(texts, apart)); diff != "" {
		t.Error(diff)
	}
}

func TestPassagesWithinOneSourceDoNotCount(t *testing.T) {
	texts := []string{twelve, twelve, twelve}
	got := passages(texts, new(Comparer).Shared(texts, func(i int) int { return i / 2 }))
	want := []string{"0-2 exact 12: " + twelve + " | " + twelve, "1-2 exact 12: " + twelve + " | " + twelve}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestPairOfParagraphsMayShareSeveralPassages(t *testing.T) {
	other := strings.ReplaceAll(twelve, "a", "o")
	texts := []string{twelve + " a b c d e f g " + other, other + " h i j k l m n o p " + twelve}
	want := []string{"0-1 exact 12: " + twelve + " | " + twelve, "0-1 exact 12: " + other + " | " + other}
	if diff := cmp.Diff(want, passages(texts, new(Comparer).Shared(texts, apart))); diff != "" {
		t.Error(diff)
	}
}

func TestPassageGoesOnOverAChangedWord(t *testing.T) {
	other := strings.ReplaceAll(twelve, "a", "o")
	texts := []string{twelve + " pasti " + other, "ya " + twelve + " mungkin saja " + other}
	want := []string{"0-1 near 25: " + texts[0] + " | " + strings.TrimPrefix(texts[1], "ya ")}
	if diff := cmp.Diff(want, passages(texts, new(Comparer).Shared(texts, apart))); diff != "" {
		t.Error(diff)
	}
}

func TestWordsPrintedEverywhereAreNotShared(t *testing.T) {
	texts := make([]string, often+1)
	for i := range texts {
		texts[i] = twelve
	}
	if got := new(Comparer).Shared(texts, apart); got != nil {
		t.Errorf("%d passages", len(got))
	}
	texts[0] = "awalan yang langka " + twelve
	texts[1] = texts[0]
	if got := new(Comparer).Shared(texts, apart); len(got) != 1 || got[0].Words != 15 {
		t.Errorf("around what two texts alone share: %+v", got)
	}
}

// prints makes n paragraphs of random words; one in eight repeats most of an
// earlier one.
func prints(n int) []string {
	r := rand.New(rand.NewPCG(1, 2))
	texts := make([]string, n)
	for i := range texts {
		if i > 0 && r.IntN(8) == 0 {
			words := strings.Fields(texts[r.IntN(i)])
			words[len(words)/2] = "lain"
			texts[i] = strings.Join(words[len(words)/4:], " ")
			continue
		}
		words := make([]string, 40+r.IntN(40))
		for j := range words {
			words[j] = fmt.Sprint("kata", int(r.ExpFloat64()*500))
		}
		texts[i] = strings.Join(words, " ")
	}
	return texts
}

func TestSharedIsAFunctionOfTheTexts(t *testing.T) {
	texts := prints(300)
	first := new(Comparer).Shared(texts, apart)
	if len(first) < 20 {
		t.Fatalf("only %d passages", len(first))
	}
	for range 3 {
		if diff := cmp.Diff(first, new(Comparer).Shared(texts, apart)); diff != "" {
			t.Fatal(diff)
		}
	}
	for i, r := range first {
		if i > 0 && (r.A < first[i-1].A || r.A == first[i-1].A && r.B < first[i-1].B) {
			t.Errorf("run %d is out of order", i)
		}
		a, b := Fold(texts[r.A][r.AStart:r.AEnd]).Text, Fold(texts[r.B][r.BStart:r.BEnd]).Text
		if n := min(len(Words(a)), len(Words(b))); n != r.Words || r.Exact != (a == b) {
			t.Errorf("%+v: %q | %q", r, a, b)
		}
	}
}

func BenchmarkShared(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		texts := prints(n)
		size := 0
		for _, t := range texts {
			size += len(t)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				new(Comparer).Shared(texts, apart)
			}
		})
	}
}

// TestComparerForgetsNothing, and remembers nothing of texts that are gone.
func TestComparerForgetsNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	text := func() string {
		var b strings.Builder
		for range 5 + random.IntN(40) {
			fmt.Fprintf(&b, "kata%d ", random.IntN(4)*random.IntN(4))
		}
		return b.String()
	}
	var texts []string
	var c Comparer
	shared := 0
	for range 400 {
		switch at := random.IntN(len(texts) + 1); random.IntN(4) {
		case 0, 1:
			texts = slices.Insert(texts, at, text())
		case 2:
			if at < len(texts) {
				texts = slices.Delete(texts, at, at+1)
			}
		default:
			if at < len(texts) {
				texts = append(texts, texts[at]) // a copy
			}
		}
		want := new(Comparer).Shared(texts, apart)
		if diff := cmp.Diff(want, c.Shared(texts, apart)); diff != "" {
			t.Fatalf("%d texts: %s", len(texts), diff)
		}
		shared += len(want)
		if len(texts) > 40 {
			texts = texts[20:]
		}
	}
	if shared < 1000 {
		t.Errorf("%d passages in all, too few to tell", shared)
	}
}
