package support_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site/dossier"
	"berkas/site/support"
)

func TestPositionsOnAClaimAreInOrderWithTheClaimsOwnWords(t *testing.T) {
	const words = "---\ntitle: Hal\nsiglum: %s\ndate: 2020\nquotes:\n%s---\n\nSatu kata. Dua kata. Tiga kata.\n"
	quote := func(text, stance string) string {
		return fmt.Sprintf("  - {text: %s, claim: hal, stance: %s}\n", text, stance)
	}
	for _, c := range []struct{ name, stances, a, b, want string }{
		{
			"the four are there, taken or not", "", quote("Satu kata", "denies"), "",
			"asserts [], qualifies [], denies [A], context []",
		},
		{
			"own words stand behind their stance", "{nanti: qualifies, belum: denies}",
			quote("Satu kata", "qualifies") + quote("Dua kata", "nanti"), quote("Satu kata", "belum") + quote("Tiga kata", "denies"),
			"asserts [], qualifies [A], qualifies nanti [A], denies [B], denies belum [B], context []",
		},
		{
			"and in place of it where nobody takes it", "{nanti: qualifies, belum: qualifies}",
			quote("Satu kata", "belum"), quote("Dua kata", "belum"),
			"asserts [], qualifies nanti [], qualifies belum [A B], denies [], context []",
		},
		{
			"one of the four can be reworded", "{asserts: sudah terjadi}", quote("Satu kata", "asserts"), "",
			"asserts sudah terjadi [A], qualifies [], denies [], context []",
		},
	} {
		claim := "---\ntitle: Hal\n---\n"
		if c.stances != "" {
			claim = "---\ntitle: Hal\nstances: " + c.stances + "\n---\n"
		}
		files := fstest.MapFS{}
		for name, data := range map[string]string{
			"dossier.yaml": "title: T\ndescription: D\nlanguage: id\nrights: full\n", "claims/hal.md": claim,
			"sources/a.md": fmt.Sprintf(words, "A", c.a), "sources/b.md": fmt.Sprintf(strings.Replace(words, "Satu kata. Dua kata. Tiga kata.", "Satu kata, dan Dua kata, dan Tiga kata.", 1), "B", c.b),
		} {
			files["content/"+name] = &fstest.MapFile{Data: []byte(strings.Replace(data, "quotes:\n---", "---", 1))}
		}
		d, problems, err := dossier.Load(files, dossier.Config{})
		if err != nil || problems.Errors() > 0 {
			t.Fatalf("%s: %v %v", c.name, err, problems)
		}
		ledger, _ := support.Prove(d)
		var got []string
		for _, p := range ledger.Claim(d.Claims[0]).Positions {
			at := string(p.Stance)
			if p.Own != nil {
				at += " " + p.Own.Words
			}
			var sources []string
			for _, group := range p.Groups {
				for _, s := range group {
					sources = append(sources, s.Siglum)
				}
			}
			got = append(got, fmt.Sprintf("%s %v", at, sources))
		}
		if got := strings.Join(got, ", "); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}
