package site

import "testing"

// TestEscapesAreResolved, and what is none or cut short loses no letter.
func TestEscapesAreResolved(t *testing.T) {
	for text, want := range map[string]string{
		`a\u0062c`: "abc", `\u00e9`: "é", `caf%C3%A9`: "café", `a\x62c`: "abc", `a%20b`: "a b",
		`a\nb`: "a b", `a\"b`: "a b", `a\\b`: "a b", `100%`: "100%", `100% pasti`: "100  pasti", `\`: `\`, `a\u00`: "a 00", `%4`: " 4", `\uzzzz`: " zzzz", "": "",
	} {
		if got := unescape([]byte(text)); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// TestMarkupPartsWords, and what only looks like it stays.
func TestMarkupPartsWords(t *testing.T) {
	for text, want := range map[string]string{
		"a<b>c</b>d": "a c d", "a < b": "a < b", "a << <b>c": "a <<  c", "a<b": "a<b", "<": "<", "a>b": "a>b", "": "",
	} {
		if got := withoutMarkup(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
