package document

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// spokenCases are subtitles and transcripts, and the turns that they are.
var spokenCases = []struct{ name, text, want string }{
	{
		"voices", "WEBVTT\n\nNOTE made by hand\n\n1\n00:00:05.000 --> 00:00:09.000 align:start\n<v Li Shangfu>Selamat pagi.\n\n00:00:09.000 --> 00:00:12.500\n<v Li Shangfu>Kami akan memperdalam\nkerja sama.\n\n00:00:13.000 --> 00:00:15.000\n<v Putin>Terima kasih &amp; selamat datang.\n",
		"p 5s (Li Shangfu): Selamat pagi. Kami akan memperdalam kerja sama.\np 13s (Putin): Terima kasih & selamat datang.\n",
	},
	{
		"names in capitals", "1\r\n00:00:05,000 --> 00:00:09,000\r\nLI SHANGFU: Selamat <i>pagi</i>.\r\n\r\n2\r\n00:00:09,000 --> 00:00:12,500\r\nKami bekerja\r\nsama.\r\n\r\n3\r\n00:00:13,000 --> 00:00:15,000\r\n>> PUTIN: Terima kasih.\r\n",
		"p 5s (LI SHANGFU): Selamat pagi. Kami bekerja sama.\np 13s (PUTIN): Terima kasih.\n",
	},
	{"dashes", "1\n00:00:15,000 --> 00:00:18,000\n- Ya.\n- Tidak.\n", "p 15s: Ya.\np 15s: Tidak.\n"},
	{
		"no names", "1\n00:00:01,000 --> 00:00:03,000\nKapal itu\n\n2\n00:00:03,000 --> 00:00:05,000\nberlayar.\n\n3\n00:00:09,000 --> 00:00:11,000\nEsoknya ia tiba.\n",
		"p 1s: Kapal itu berlayar.\np 9s: Esoknya ia tiba.\n",
	},
	{
		"rolling", "1\n00:00:01,000 --> 00:00:03,000\nKapal itu\n\n2\n00:00:03,000 --> 00:00:03,010\nKapal itu\n\n3\n00:00:03,010 --> 00:00:05,000\nKapal itu\nberlayar jauh\n",
		"p 1s: Kapal itu berlayar jauh\n",
	},
	{"overlapping", "1\n00:00:01,000 --> 00:00:09,000\nA: Satu.\n\n2\n00:00:04,000 --> 00:00:06,000\nB: Dua.\n", "p 1s (A): Satu.\np 4s (B): Dua.\n"},
	{"Chinese", "1\n00:00:01,000 --> 00:00:03,000\n我们不会\n\n2\n00:00:03,000 --> 00:00:05,000\n出售武器。\n", "p 1s: 我们不会出售武器。\n"},
	{"hours", "WEBVTT\n\n11:59:58.000 --> 12:00:01.000\nSelesai.\n", "p 11h59m58s: Selesai.\n"},
	{
		"brackets", "Wawancara dengan Menteri\n[00:00:05] Pewawancara: Selamat pagi.\n[00:00:09] Menteri: Pagi. Kami\nbekerja.\n\n[00:01:13] Pewawancara: Terima kasih.\n",
		"h: Wawancara dengan Menteri\np 5s (Pewawancara): Selamat pagi.\np 9s (Menteri): Pagi. Kami bekerja.\np 1m13s (Pewawancara): Terima kasih.\n",
	},
	{
		"names above", "Li Shangfu  00:05\nSelamat pagi.\n\nPutin  00:09\nPagi.\nSilakan.\n\nLi Shangfu  00:14\nTerima kasih.\n",
		"p 5s (Li Shangfu): Selamat pagi.\np 9s (Putin): Pagi. Silakan.\np 14s (Li Shangfu): Terima kasih.\n",
	},
	{"times alone", "0:05\nSelamat pagi.\n0:09\nPagi juga.\n0:14\nTerima kasih.\n", "p 5s: Selamat pagi. Pagi juga. Terima kasih.\n"},
}

func TestSpokenWordsAreAParagraphATurn(t *testing.T) {
	for _, c := range spokenCases {
		d, err := Read(context.Background(), c.name, []byte(c.text))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if diff := cmp.Diff(c.want, outline(d)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// TestAnArticleWithTimesIsNoTranscript: a programme of the day, a live report from
// the newest down, clock times in a text.
func TestAnArticleWithTimesIsNoTranscript(t *testing.T) {
	for _, text := range []string{
		"Siaran langsung\n15:30 Rapat usai.\n14:10 Rapat dimulai.\n09:00 Menteri tiba.\n",
		"Rapat dimulai pukul 09:00.\nMenteri tiba.\n10:15 ia berangkat.\nSelesai.\n" + strings.Repeat("Kalimat lain.\n", 20),
		"Bab 1\n1:2 skala\n",
	} {
		if f, err := Tell("x", []byte(text)); f != "" || err != nil {
			t.Errorf("%q is told as %q, %v", text, f, err)
		}
	}
}

// TestLongRecordingsAreReadInProportion: twice the words, about twice the work.
func TestLongRecordingsAreReadInProportion(t *testing.T) {
	work := func(n int) float64 {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "%d\n%02d:%02d:%02d,000 --> %02d:%02d:%02d,900\nkata yang diucapkan nomor %d tanpa jeda\n\n", i+1, i/3600, i/60%60, i%60, i/3600, i/60%60, i%60, i)
		}
		data := []byte(b.String())
		return testing.AllocsPerRun(1, func() {
			if _, err := Read(context.Background(), "x", data); err != nil {
				t.Fatal(err)
			}
		})
	}
	if once, twice := work(3_000), work(6_000); twice > 2.2*once {
		t.Errorf("%.0f allocations for 50 minutes, %.0f for 100", once, twice)
	}
}
