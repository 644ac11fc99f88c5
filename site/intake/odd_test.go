package intake_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"berkas/site/intake"
)

// TestOddArticlesAreReadWhole: whatever an article looks like, its words are in
// the text or the cut list, and the file made of it builds.
func TestOddArticlesAreReadWhole(t *testing.T) {
	const sentence = "The ferry over the Long Lake will not run before the spring, the captain told the village council on Monday, because the landing has sunk."
	long := strings.Repeat("<p>"+sentence+" It was said again, and nobody answered the captain who had said it.</p>\n", 9000)
	noise := strings.NewReplacer("e", "c", "l", "1", " the ", " tlie ", ",", " , ", "o", "0").Replace(sentence)
	for name, c := range map[string]struct {
		language, text string
		blocks         int
	}{
		"one sentence":        {"en", "<p>" + sentence + "</p>", 1},
		"two megabytes":       {"en", long, 9000},
		"right to left":       {"fa", "<p dir=rtl>قایق دریاچه بلند پیش از بهار راه نمی\u200cافتد، ناخدا روز دوشنبه به شورای روستا گفت، زیرا اسکله تازه فرو رفته است؟</p><p>هیچ کس از سازندگان نپرسیده بود که چرا اسکله را روی ماسه گذاشته\u200cاند و آنان به جلسه نیامدند.</p>", 2},
		"vertical Japanese":   {"ja", "<div style='writing-mode:vertical-rl'><p>船長は月曜日、村議会で、新しい船着き場が沈んだため、渡し船は春まで動かないと述べた。</p><p>︵写真は湖︶誰も建築業者に尋ねなかった。</p></div>", 2},
		"all capitals":        {"en", "<p>" + strings.ToUpper(sentence) + "</p><p>" + strings.ToUpper("Nobody had asked the builders why it was laid on sand.") + "</p>", 2},
		"noise of a scanner":  {"en", "<p>" + noise + " ~ ¬ | ^ 。</p><p>" + noise + " ■ § 1l1I</p>", 2},
		"no marks at all":     {"en", "<p>" + strings.NewReplacer(",", "", ".", "").Replace(sentence) + "</p>", 1},
		"a word without end":  {"en", "<p>" + sentence + "</p><p>" + strings.Repeat("tamm", 5000) + "</p>", 2},
		"signs that steer":    {"en", "<p>" + strings.Replace(sentence, "Lake", "La\u202eke\u200b", 1) + "</p>", 1},
		"Markdown of a joker": {"en", "<p>" + sentence + "</p><p># 1. *a* _b_ [c](d) | e | --- &lt;f> `g` ~~h~~ [[i]] [^j] and so it went on.</p>", 2},
	} {
		page := "<!doctype html><html lang=" + c.language + "><head><title>Ferry waits for spring</title><meta name=date content=2022-02-14></head><body><article><h1>Ferry waits for spring</h1>" + c.text + "</article></body></html>"
		a, err := intake.Read(intake.Page{Name: name, Data: []byte(page)})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(a.Blocks) != c.blocks || a.Language != c.language {
			t.Errorf("%s: %d blocks in %q", name, len(a.Blocks), a.Language)
		}
		doc, err := html.Parse(strings.NewReader(c.text))
		if err != nil {
			t.Fatal(err)
		}
		accounted(t, a, name, seen(doc))
		if got := heard(a.Body()); got != a.Text() {
			t.Errorf("%s reads otherwise", name)
		}
		if name == "two megabytes" {
			continue
		}
		p, _, err := intake.Make(small(), a, intake.Wishes{Today: today})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if problems, err := p.Prove(small()); err != nil || problems.Errors() > 0 {
			t.Errorf("%s: %v %v\n%s", name, err, problems, p.File())
		}
	}
}

// TestTwoArticlesInAPageAreNotOneUnsaid: what of the second is not in the text is
// cut and said, or stands behind the end of the first.
func TestTwoArticlesInAPageAreNotOneUnsaid(t *testing.T) {
	second := "<article><h1>Mill burns at night</h1><p>The mill at the river burnt down in the night to Sunday, the fire brigade said, and nobody was hurt in it, not even the cat.</p></article>"
	data := strings.Replace(string(page("")), "</article>", "</article>"+second, 1)
	a := readPage(t, []byte(data))
	inText, inCut := strings.Contains(a.Text(), "not even the cat"), slices.ContainsFunc(a.Cut, func(s string) bool { return strings.Contains(s, "not even the cat") })
	if a.Title != "Ferry waits for spring" || inText && inCut || !strings.Contains(a.Text(), "to tell it.") {
		t.Errorf("%q\n%s\n%q", a.Title, a.Text(), a.Cut)
	}
	if inText {
		t.Errorf("the mill burns in the ferry's text:\n%s", a.Text())
	}
}
