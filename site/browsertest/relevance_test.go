//go:build browser

package browsertest

import (
	"strings"
	"testing"
)

// relevance is what a reader of the real dossier types, and what has to come
// first. A text behind the address is one that the result has to show.
var relevance = []struct{ query, first, text string }{
	// names
	{"sergei shoigu", "orang/sergei-shoigu.html", ""},
	{"Shoigu", "orang/sergei-shoigu.html", ""},
	{"LI SHANGFU", "orang/li-shangfu.html", ""},
	{"putin", "orang/vladimir-putin.html", ""},
	{"xi jinping", "orang/xi-jinping.html", ""},
	{"von der leyen", "orang/ursula-von-der-leyen.html", ""},
	{"macron", "orang/emmanuel-macron.html", ""},
	{"kementerian pertahanan china", "organisasi/kementerian-pertahanan-china.html", ""},
	{"nato", "organisasi/nato.html", ""},
	{"organisasi kerja sama shanghai", "organisasi/organisasi-kerja-sama-shanghai.html", ""},
	{"beijing", "tempat/beijing.html", ""},
	{"rosoboronexport", "organisasi/rosoboronexport.html", ""},
	// other names of the same
	{"tiongkok", "tempat/china.html", "China"},
	{"RRT", "tempat/china.html", "China"},
	{"AS", "tempat/amerika-serikat.html", "Amerika Serikat"},
	{"Sergey Shoigu", "orang/sergei-shoigu.html", ""},
	{"belousov", "orang/andrei-belousov.html", ""},
	// endings that belong to no name
	{"eropanya", "tempat/eropa.html", ""},
	{"Rusia-nya", "tempat/rusia.html", ""},
	// mistyped
	{"shoygu", "orang/sergei-shoigu.html", ""},
	{"blinkem", "orang/antony-blinken.html", ""},
	{"rosoboroneksport", "organisasi/rosoboronexport.html", ""},
	{"tiongok", "tempat/china.html", ""},
	{"latiham", "topik/latihan-bersama.html", ""},
	{"kunjngan xi eropa", "peristiwa/kunjungan-xi-eropa-2024-05.html", ""},
	// as one types
	{"shoi", "orang/sergei-shoigu.html", ""},
	{"latih", "topik/latihan-bersama.html", ""},
	{"barang pengg", "topik/barang-penggunaan-ganda.html", ""},
	// topics and claims
	{"barang penggunaan ganda", "topik/barang-penggunaan-ganda.html", ""},
	{"latihan bersama", "topik/latihan-bersama.html", ""},
	{"netralitas", "topik/netralitas.html", ""},
	{"sanksi barat", "topik/sanksi.html", ""},
	{"china netral", "topik/netralitas.html", ""},
	{"bersikap netral", "klaim/tiongkok-netral-dalam-perang.html", ""},
	// words in their forms
	{"memasok senjata", "klaim/tiongkok-memasok-senjata.html", ""},
	{"pasokan senjata", "topik/perdagangan-senjata.html", ""},
	{"dipasok", "topik/perdagangan-senjata.html", "Pasokan"},
	{"dilatih", "topik/latihan-bersama.html", "Latihan"},
	{"melatihkan", "topik/latihan-bersama.html", ""},
	// events
	{"putin xi beijing", "peristiwa/pertemuan-putin-xi-2024-05-16.html", ""},
	{"tiongkok tanpa batas", "peristiwa/deklarasi-tanpa-batas-2022.html", "China"},
	{"konferensi video", "peristiwa/konferensi-video-dong-shoigu-2024-01.html", ""},
	{"bertemu astana 2024", "peristiwa/pertemuan-dong-shoigu-2024-04-26.html", ""},
	{"kongres menyetujui bantuan", "peristiwa/persetujuan-kongres-as-2024-04.html", ""},
	// what was said, and where it stands
	{"shoigu latihan", "sumber/anonim-2024-04-26.html#q6", "pelatihan operasional"},
	{`"level baru"`, "sumber/anonim-2023-04-18.html#q3", "level baru"},
	{"aliansi militer politik", "sumber/tempo-2023-04-16.html#q11", "Perang Dingin"},
	{"70 persen", "sumber/anonim-2024-05-16.html#q23", "peralatan mesin"},
	{"cuplikan berjabat tangan", "sumber/tempo-2023-04-16.html#p3", "Cuplikan"},
	{"gembar gemborkan", "sumber/newsweek-2023-04-17.html#p2", "gembar-gemborkan"},
	{`"di sela-sela pertemuan"`, "sumber/anonim-2024-04-26.html#p2", "sela-sela"},
	{"moskow -putin -kunjungan", "tempat/moskow.html", ""},
}

func TestTheFirstResultIsTheOneLookedFor(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("cari.html"))
	for _, r := range relevance {
		a := b.ask(r.query)
		switch {
		case len(a.Results) == 0:
			t.Errorf("%s: %s", r.query, a.Found)
		case a.Results[0].Href != r.first:
			t.Errorf("%s: first comes %s (%s), want %s", r.query, a.Results[0].Href, a.Results[0].Group, r.first)
		case !strings.Contains(a.Results[0].Text, r.text):
			t.Errorf("%s: %q is shown, want %q in it", r.query, a.Results[0].Text, r.text)
		}
	}
	if len(relevance) < 40 {
		t.Errorf("there are only %d queries", len(relevance))
	}
	if _, wrong := b.Complaints(); len(wrong) > 0 {
		t.Errorf("%q", wrong)
	}
}
