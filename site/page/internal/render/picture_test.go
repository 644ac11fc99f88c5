package render

import "testing"

func TestLicencesLeadToTheirText(t *testing.T) {
	for licence, want := range map[string]string{
		"CC BY 4.0":                   "https://creativecommons.org/licenses/by/4.0/",
		"CC-BY-SA-3.0":                "https://creativecommons.org/licenses/by-sa/3.0/",
		"CC BY-NC-ND 2.0":             "https://creativecommons.org/licenses/by-nc-nd/2.0/",
		"CC0 1.0":                     "https://creativecommons.org/publicdomain/zero/1.0/",
		"https://example.org/lisensi": "https://example.org/lisensi",
		"CC BY 9.9":                   "",
		"CC BY-ND-SA 4.0":             "",
		"CC BY 4.0 (sebagian)":        "",
		"javascript:https://x":        "",
		"dengan izin":                 "",
	} {
		if got := licenceURL(licence); got != want {
			t.Errorf("%q leads to %q, not %q", licence, got, want)
		}
	}
}
