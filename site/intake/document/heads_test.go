package document

import "testing"

// TestPageNumbersAreTold: a line is a page's number by what it says, and a title that
// ends with a number is none.
func TestPageNumbersAreTold(t *testing.T) {
	for text, want := range map[string]bool{
		"3": true, "- 3 -": true, "hlm. 3": true, "Page 12": true, "3 / 20": true, "Halaman 3 dari 20": true, "p.4": true, "iv": true,
		"Laporan tahunan 2025": false, "April 2025": false, "Bab 3": false, "Pasal 12": false, "Resolution 2231": false, "Kota Wanasari": false, "": false,
	} {
		l := line{words: []word{{text: text}}}
		if got := ofNumber.MatchString(headOf(l)); got != want {
			t.Errorf("%q (%q): %t", text, headOf(l), got)
		}
	}
}
