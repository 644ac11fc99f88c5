package match

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestWhatBelongsTogetherIsNotCut: « stands where a quotation begins or ends.
func TestWhatBelongsTogetherIsNotCut(t *testing.T) {
	for _, tt := range []struct{ text, parted string }{
		{"On 6 October 2014 «nine ships sailed.", ""},
		{"Pada 2014 «12 kapal berlayar.", ""},
		{"a debt of 10 «000 dollars", "10 000"},
		{"2 «1/2 tahun", "2 1/2"},
		{"twenty «five ships", "twenty five"},
		{"China tidak «memasok senjata", "tidak memasok"},
		{"China tidak« memasok senjata", "tidak memasok"},
		{"Itu bukan “«sekutu” kami", "bukan sekutu"},
		{"they did not «supply", "not supply"},
		{"they don’t «supply", "don't supply"},
		{"impor sekitar «70 persen", "sekitar 70"},
		{"impor lebih dari «70 persen", "dari 70"},
		{"impor 70« persen", "70 persen"},
		{"impor 70 «%", "70 %"},
		{"bantuan US$61« miliar", "us$61 miliar"},
		{"bantuan 61 miliar« dolar", "miliar dolar"},
		{"bantuan Rp «3,5 triliun", "rp 3,5"},
		{"antara 10«–12 persen", "10 -12"},
		{"antara 10–«12 persen", "10- 12"},
		{"memobilisasi puluhan «ribu tentara", "puluhan ribu"},
		{"hampir «selesai", "hampir selesai"},
		{"up to «70 tanks", "to 70"},

		{"Surat itu tidak pernah «sampai ke meja saya", "tidak pernah sampai"},
		{"Tidak ada «perintah sebelum itu", "tidak ada perintah"},
		{"belum akan «dibuka", "belum akan dibuka"},
		{"has never been «closed", "never been closed"},
		{"and nobody «should return", "nobody should"},
		{"no one «was told", "no one was"},
		{"The Commission does not find that «the governor knew", "not find that the"},
		{"he denied that «it had received the warning", "denied that it"},
		{"she doesn’t say that «it is safe", "doesn't say that it"},
		{"Ia membantah bahwa «surat itu diterima", "membantah bahwa surat"},
		{"Ia tidak percaya bahwa «kapal itu tenggelam", "tidak percaya bahwa kapal"},

		{"China tidak memasok «senjata", ""},
		{"He said that «it had received the warning", ""},
		{"Ia mengatakan bahwa «surat itu diterima", ""},
		{"not only «the governor", ""},
		{"He denied it. That «is so", ""},
		{"The mountain has been «quiet", ""},
		{"Akan ada «perintah", ""},
		{"Tidak, «kami tidak memasok", ""},
		{"kata dia tidak. «Kami siap", ""},
		{"sekitar «Moskow", ""},
		{"hingga «19 April 2023", ""},
		{"70 persen «impor", ""},
		{"pada 2022, «30 negara", ""},
		{"pada 16 «April 2023", ""},
		{"lebih dari «cukup", ""},
		{"tanpa batas« dan", ""},
		{"«tidak ada", ""},
		{"tidak«", ""},
		{"Nomor (tidak) «sah", ""},
		{"“Tidak” — «kata", ""},
	} {
		at := strings.Index(tt.text, "«")
		got, cut := Cut(strings.Replace(tt.text, "«", "", 1), at)
		if got != tt.parted || cut != (tt.parted != "") {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.parted)
		}
	}
}

func FuzzCut(f *testing.F) {
	f.Add("China tidak memasok 10–12 %", 6)
	f.Add("\xff\u0301 “ ”", 3)
	f.Fuzz(func(t *testing.T, text string, at int) {
		if at < 0 || at > len(text) || at < len(text) && !utf8.RuneStart(text[at]) {
			return
		}
		if parted, cut := Cut(text, at); cut == (parted == "") {
			t.Errorf("%q at %d: %q", text, at, parted)
		}
	})
}
