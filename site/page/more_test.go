package page

import (
	"fmt"
	"strings"
	"testing"
)

// TestWhoeverIsCountedCanBeReached: a count of speakers, of participants, of passages
// that are not named leads to where they are.
func TestWhoeverIsCountedCanBeReached(t *testing.T) {
	f := heard()
	var quotes, text, who strings.Builder
	for i := range 11 {
		name := "Pembicara Ke" + siglum(i)
		f[fmt.Sprintf("content/people/p%d.md", i)] = "---\nname: " + name + "\n---\n"
		fmt.Fprintf(&quotes, "  - {text: \"Ucapan ke-%dx tentang kapal\", by: p%d, claim: datang, stance: denies}\n", i, i)
		fmt.Fprintf(&text, "%s berkata: “Ucapan ke-%dx tentang kapal.”\n\n", name, i)
		fmt.Fprintf(&who, "p%d, ", i)
	}
	f["content/sources/tiga.md"] = "---\ntitle: Tiga\nsiglum: C\ndate: 2020-01-04\nurl: https://example.org/3\nquotes:\n" + quotes.String() + "---\n\n" + text.String()
	f["content/events/temu.md"] = "---\ntitle: Temu 16 April Raya\nsummary: Mereka bertemu selama 16 hari.\ndate: 2020-01-03\nparticipants: [" + strings.TrimSuffix(who.String(), ", ") + "]\nevidence: [tiga#p1]\n---\n"
	f["content/claims/datang.md"] = "---\ntitle: Kapal datang\ntopics: [kapal]\nabout: [ani]\n---\n"
	all := rendered(t, f, Config{})
	claim := all.page(t, "klaim/datang.html")
	claim.has(".witnesses small a[href$='#statements']", "+7 lainnya")
	all.page(t, "linimasa.html").has(".meta .note a[href='peristiwa/temu.html']", "+3 lainnya")
	event := all.page(t, "peristiwa/temu.html")
	event.has(".lede .nb", "16 hari")
	event.has("h1 .nb", "16 April")
}
