package dossier

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"berkas/site/diag"
)

// said is a dossier that uses every key of proof.
var said = small.with(files{
	"content/dossier.yaml":                 small["content/dossier.yaml"] + "rights: full\nreviewed: {by: Redaksi, date: 2023-05}\nprivate: Kata kunci.\n",
	"content/people/sukarno-hatta.md":      "---\nname: Sukarno Hatta\naliases: [Hatta]\nshort: Hatta\nroles: [{title: Ketua, organisation: Klub Catur}, {title: Anggota, organisation: Kemlu}]\nprivate: \"Lihat [[jakarta]] dan Dewi Lestari. [[koran#p1]]\"\n---\n",
	"content/people/dewi-lestari.md":       "---\nname: Dewi Lestari\n---\n",
	"content/organisations/kementerian.md": "---\nname: Kementerian\naliases: [Kemlu]\nreliability: F\n---\n",
	"content/organisations/kantor.md":      "---\nname: Kantor Berita\naliases: [KB, Kantor]\n---\n",
	"content/claims/klaim.md": `---
title: Ada senjata
about: [sukarno-hatta, jakarta]
credibility: 2
stances: {belum-terjadi: qualifies, ditimbang: {as: asserts, words: masih ditimbang}, denies: membantah atau berjanji tidak}
---
`,
	"content/events/rapat.md": `---
title: Rapat
date: 2023-04-16
date_note: Tertulis di sumber.
summary: Sebuah rapat.
evidence: [koran#q1, koran#p2]
accounts: [{fact: Jalan, says: [{source: koran#q2, text: berjalan kaki}]}]
---
Diam. [[koran#silent]] [[koran#p2-silent]] [[koran#p1]]
`,
	"content/sources/koran.md": `---
title: Kabar
siglum: A
date: 2023-04-17
printed: 2023-05-01
publisher: KB
via: Kantor Luar
url_note: Hanya di atas kertas.
original_title: News
original_url: https://example.org/
reliability: C
events: [rapat]
quotes:
  - {text: Kami siap, by: [dewi-lestari, sukarno-hatta], relay: kantor, witness: own, figure: {words: puluhan ribu, of: tentara}, claim: klaim, stance: belum-terjadi, private: x}
  - {text: "Ia pulang,", by: sukarno-hatta, claim: klaim, stance: denies, figure: {value: 70, unit: "%"}, note: catatan}
  - {text: Ia pulang jauh, claim: klaim, stance: asserts}
---
Sukarno Hatta dan Dewi Lestari datang ke Jakarta. “Kami siap,” kata Hatta.

Ia pulang, kata Hatta. Lalu Ia pulang jauh.
`,
})

func slugs(entries []*Entry) string {
	var all []string
	for _, e := range entries {
		all = append(all, e.Slug)
	}
	return strings.Join(all, " ")
}

func TestEveryKeyOfProofIsKept(t *testing.T) {
	d := load(t, said)
	s, c, v := d.Sources[0], d.Claims[0], d.Events[0]
	q1, q2, q3 := s.Quotes[0], s.Quotes[1], s.Quotes[2]
	p := d.Lookup("sukarno-hatta").Person()
	for what, both := range map[string][2]any{
		"by":                {slugs(q1.By), "dewi-lestari sukarno-hatta"},
		"speaker":           {q1.Speaker().Slug, "dewi-lestari"},
		"nobody speaks":     {q3.Speaker() == nil, true},
		"said by":           {q1.SaidBy(&p.Entry) && q2.SaidBy(&p.Entry) && !q3.SaidBy(&p.Entry), true},
		"relay":             {q1.Relay.Name(), "Kantor Berita"},
		"witness":           {q1.OwnWitness && !q2.OwnWitness, true},
		"figure in words":   {q1.Figure.Words + " " + q1.Figure.Of, "puluhan ribu tentara"},
		"figure":            {fmt.Sprint(q2.Figure.Value, q2.Figure.Unit, q2.Figure.Words), "70%"},
		"own stance":        {fmt.Sprint(q1.Stance, " ", q1.OwnStance.Name, " ", q1.StanceWords()), "qualifies belum-terjadi belum terjadi"},
		"reworded stance":   {fmt.Sprint(q2.Stance, " ", q2.StanceWords()), "denies membantah atau berjanji tidak"},
		"plain stance":      {fmt.Sprint(q3.Stance, " ", q3.StanceWords()), "asserts "},
		"words of a stance": {c.Stances[1].Words, "masih ditimbang"},
		"about":             {slugs(c.About), "sukarno-hatta jakarta"},
		"credibility":       {c.Credibility.Value, "2"},
		"reliability":       {s.Reliability.Value + d.Lookup("kementerian").Organisation().Reliability.Value, "CF"},
		"evidence":          {fmt.Sprint(v.Evidence[0], v.Evidence[1]), "A¶1 A¶2"},
		"print":             {s.Printed.Text + s.OriginalTitle + s.OriginalURL + s.URLNote, "2023-05-01Newshttps://example.org/Hanya di atas kertas."},
		"publisher":         {s.Publisher.Organisation.Slug, "kantor"},
		"published":         {d.PublishedBy(&s.Publisher.Organisation.Entry)[0], s},
		"via":               {s.Via.Text, "Kantor Luar"},
		"role elsewhere":    {p.Roles[0].OrganisationName, "Klub Catur"},
		"role by alias":     {p.Roles[1].Organisation.Slug + p.Roles[1].OrganisationName, "kementerianKementerian"},
		"short":             {p.Short, "Hatta"},
		"reviewed":          {d.Meta.Reviewed.By + d.Meta.Reviewed.Date.Text, "Redaksi2023-05"},
		"nobody reviewed":   {p.Reviewed == nil, true},
		"private":           {len(d.Private()), 3},
	} {
		if diff := cmp.Diff(fmt.Sprint(both[1]), fmt.Sprint(both[0])); diff != "" {
			t.Errorf("%s:\n%s", what, diff)
		}
	}
}

// TestValuesKnowWhereTheyStand: whoever proves a value can report it.
func TestValuesKnowWhereTheyStand(t *testing.T) {
	d := load(t, said)
	s, c, v := d.Sources[0], d.Claims[0], d.Events[0]
	q := s.Quotes[0]
	for _, at := range []struct {
		got  string
		want string
	}{
		{asWritten(q.BySpans[1]), "sukarno-hatta"},
		{asWritten(q.Relay.Span), "kantor"},
		{asWritten(q.StanceSpan), "belum-terjadi"},
		{asWritten(q.Figure.Span), "{words: puluhan ribu, of: tentara}"},
		{asWritten(s.DateSpan), "2023-04-17"},
		{asWritten(v.DateSpan), "2023-04-16"},
		{asWritten(c.Credibility.Span), "2"},
		{asWritten(c.Stances[2].Span), "denies"},
		{asWritten(v.Evidence[0].Span), "koran#q1"},
	} {
		if at.got != at.want {
			t.Errorf("%q, want %q", at.got, at.want)
		}
	}
	var prose []string
	for _, p := range d.Prose() {
		at := p.Span(0, len(p.Text))
		if got := asWritten(at); got != p.Text {
			t.Errorf("%q stands at %q", p.Text, got)
		}
		from := ""
		if p.At.Source != nil {
			from = " " + p.At.String()
		}
		prose = append(prose, p.Of.Slug+" "+p.Key+from)
	}
	want := []string{"rapat summary", "rapat date_note", "rapat fact", "rapat text A¶2", "koran url_note", "koran of", "koran note"}
	if diff := cmp.Diff(want, prose); diff != "" {
		t.Error(diff)
	}
}

func asWritten(at diag.Span) string { return at.File.Data[at.Start:at.End] }

// TestSilenceIsNoReport: it counts as no locator and no link, and still says
// where it stands.
func TestSilenceIsNoReport(t *testing.T) {
	d := load(t, said)
	p := d.Events[0].Body.Paragraphs[0]
	if len(p.Locators) != 1 || len(p.Links) != 0 || len(p.References) != 3 {
		t.Fatalf("%d locators, %d links, %d references", len(p.Locators), len(p.Links), len(p.References))
	}
	silent := p.Silences()
	if len(silent) != 2 || silent[0].Paragraph != nil || silent[1].String() != "A¶2" || silent[0].Start < len("Diam.") {
		t.Errorf("%+v", silent)
	}
	if n := len(d.BacklinksTo(&d.Sources[0].Entry)); n != 0 {
		t.Errorf("%d links to the silent source", n)
	}
}

// TestPrivateTextsLeaveNoTrace: what they name and link is counted nowhere.
func TestPrivateTextsLeaveNoTrace(t *testing.T) {
	d := load(t, said)
	for _, slug := range []string{"jakarta", "dewi-lestari"} {
		if n := len(d.BacklinksTo(d.Lookup(slug))); n != 0 {
			t.Errorf("%d texts name %s", n, slug)
		}
	}
	if p := d.Lookup("sukarno-hatta").Private; len(p.Paragraphs) != 1 || len(p.Paragraphs[0].Links) != 1 {
		t.Errorf("the private text is read as %+v", p.Paragraphs)
	}
}

// TestJointStatementsBelongToAll: in whatever order their speakers are written.
func TestJointStatementsBelongToAll(t *testing.T) {
	other := strings.NewReplacer("siglum: A", "siglum: B", "events: [rapat]\n", "", "[dewi-lestari, sukarno-hatta]", "[sukarno-hatta, dewi-lestari]").Replace(said["content/sources/koran.md"])
	d := load(t, said.with(files{"content/sources/warta.md": other}))
	for slug, want := range map[string]int{"dewi-lestari": 1, "sukarno-hatta": 2} {
		if got := d.StatementsOf(d.Lookup(slug)); len(got) != want {
			t.Errorf("%d statements of %s, want %d", len(got), slug, want)
		}
	}
	if s := d.Sources[0].Quotes[0].Statement; len(s.Quotes) != 2 || len(s.By) != 2 || !s.SaidBy(d.Lookup("sukarno-hatta")) {
		t.Errorf("the joint statement has %d quotations by %s", len(s.Quotes), slugs(s.By))
	}
	if n := len(d.EventsOf(d.Lookup("dewi-lestari"))); n != 0 {
		t.Errorf("%d events", n)
	}
}

func TestEventsOfADayFollowAfter(t *testing.T) {
	event := func(date, after string) string {
		return "---\ntitle: X\ndate: " + date + "\nevidence: [koran#p1]\nafter: [" + after + "]\n---\n"
	}
	d := load(t, small.with(files{
		"content/events/a.md": event("2023-04-16", "rapat, c"),
		"content/events/b.md": event("2023-04-16", "a"),
		"content/events/c.md": event("2023-04-16/2023-04-19", ""),
		"content/events/d.md": event("2023-04-15", ""),
		"content/events/e.md": event("2023-04-17", "d"),
	}))
	var got []string
	for _, v := range d.Events {
		got = append(got, v.Slug)
	}
	if want := "d rapat c a b e"; strings.Join(got, " ") != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestEventsOfADayStandAsTheyAreReported: without after, by the first passage of
// their evidence, or of their participants, accounts and quotations.
func TestEventsOfADayStandAsTheyAreReported(t *testing.T) {
	d := load(t, small.with(files{
		"content/events/a.md":      "---\ntitle: X\ndate: 2023-04-16\nevidence: [koran#p2]\n---\n",
		"content/events/b.md":      "---\ntitle: X\ndate: 2023-04-16\nparticipants: [{who: sukarno-hatta, evidence: [koran#p2, koran#q1]}]\n---\n",
		"content/events/c.md":      "---\ntitle: X\ndate: 2023-04-16\naccounts: [{fact: Isi, says: [{source: koran#p2, text: ada}]}]\n---\nIsi. [[koran#p1]]\n",
		"content/sources/koran.md": "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-17\nevents: [c, rapat]\nquotes: [{text: Kami siap, event: rapat}, {text: Ia pulang, event: b}]\n---\nKami siap.\n\nIa pulang.\n",
	}))
	var got []string
	for _, v := range d.Events {
		at := make([]string, 0, 2)
		for _, l := range d.EvidenceOf(v) {
			at = append(at, l.String())
		}
		got = append(got, v.Slug+" "+strings.Join(at, ","))
	}
	if diff := cmp.Diff([]string{"b A¶1,A¶2", "rapat A¶1", "a A¶2", "c A¶2"}, got); diff != "" {
		t.Error(diff)
	}
	if n := len(d.ParagraphsOf(d.Lookup("a"))); n != 1 {
		t.Errorf("%d passages report what one does", n)
	}
}

// TestClaimsAreOfThoseTheyAreAbout: and of those who speak on them.
func TestClaimsAreOfThoseTheyAreAbout(t *testing.T) {
	d := load(t, said)
	for slug, want := range map[string]int{"sukarno-hatta": 1, "jakarta": 1, "dewi-lestari": 1, "kementerian": 0} {
		if n := len(d.ClaimsOf(d.Lookup(slug))); n != want {
			t.Errorf("%d claims of %s, want %d", n, slug, want)
		}
	}
}

// TestHostileCommentsAndNamesAreReadInTime: each text once.
func TestHostileCommentsAndNamesAreReadInTime(t *testing.T) {
	const n = 100_000
	for _, body := range []string{
		strings.Repeat("<!--", n), strings.Repeat("<!-->", n) + "a", strings.Repeat("<!-- a --> [[jakarta]] ", n/10), strings.Repeat("<!-", n) + strings.Repeat("->", n),
	} {
		_, problems, err := Load(small.with(files{
			"content/pages/p.md":       "---\ntitle: P\n---\n" + body,
			"content/sources/koran.md": "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-17\nevents: [rapat]\n---\nIsi " + body,
		}).fs(), Config{})
		if err != nil || len(problems) > 50 {
			t.Errorf("%.20q…: %d problems, %v", body, len(problems), err)
		}
	}
}

// TestCommentsAreMadeNothingOf: the words around them read on, and places after
// them are right.
func TestCommentsAreMadeNothingOf(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"a <!-- x --> b", []string{"a b"}},
		{"a<!-- x -->b", []string{"ab"}},
		{"<!-- x -->\n\na <!--> b <!---> c", []string{"a b c"}},
		{"a <!-- x\n\ny --> b", []string{"a b"}},
		{"<!-- # x -->     a", []string{"a"}},
		{"a\n<!-- x -->\nb", []string{"a", "b"}},
		{"`a <!-- x --> b`", []string{"a b"}},
		{"a &lt;!-- b", []string{"a <!-- b"}},
		{"a < !-- b", []string{"a < !-- b"}},
	} {
		d := load(t, small.with(files{"content/pages/p.md": "---\ntitle: P\n---\n" + tt.text + "\n\nJakarta [[jakarta]]\n"}))
		body := d.Pages[0].Body
		var got []string
		for _, p := range body.Paragraphs[:len(body.Paragraphs)-1] {
			got = append(got, p.Text)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q:\n%s", tt.text, diff)
		}
		last := body.Paragraphs[len(body.Paragraphs)-1]
		if at := last.Span(0, len("Jakarta")); asWritten(at) != "Jakarta" {
			t.Errorf("%q: the last paragraph stands at %q", tt.text, asWritten(at))
		}
	}
}

// TestRightsAreSaid: without a word of the curator's a source is published in
// excerpts.
func TestRightsAreSaid(t *testing.T) {
	if r := load(t, small).Sources[0].Rights; r != RightsExcerpts {
		t.Errorf("without rights a source is published in %s", r)
	}
	if r := load(t, said).Sources[0].Rights; r != RightsFull {
		t.Errorf("with rights: full it is published in %s", r)
	}
}

func TestPublishersAreNamed(t *testing.T) {
	if got := warned(t, said, "unmentioned"); len(got) != 0 {
		t.Errorf("%q", got)
	}
	twice := said.with(files{"content/organisations/kantor-dua.md": "---\nname: Kantor Dua\naliases: [KB]\n---\n"})
	if p := load(t, twice).Sources[0].Publisher; p.Organisation != nil || p.Text != "KB" {
		t.Errorf("a name that two have is %+v", p)
	}
}

// TestInclusionsHoldInTheirParagraphs: elsewhere the words mean what they mean.
func TestInclusionsHoldInTheirParagraphs(t *testing.T) {
	const text = "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-17\nevents: [rapat]\nmentions: {include: [{text: Jakarta, is: kementerian, paragraph: %s}, {text: Jakarta Raya, is: senjata, paragraph: 3}]}\n---\n%s"
	const body = "Jakarta diam.\n\nJakarta bicara.\n\nJakarta Raya.\n"
	for numbers, want := range map[string]string{"2": "jakarta kementerian senjata", "[1, 2]": "kementerian kementerian senjata", "[1, 3]": "kementerian jakarta senjata"} {
		d := load(t, small.with(files{"content/sources/koran.md": fmt.Sprintf(text, numbers, body)}))
		var got []string
		for _, p := range d.Sources[0].Body.Paragraphs {
			for _, m := range p.Mentions {
				got = append(got, m.Of.Slug)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("paragraph %s: %s, want %s", numbers, got, want)
		}
	}
}

// TestSurnamesThatDoNotCountAreSaid: with the text and the way out.
func TestSurnamesThatDoNotCountAreSaid(t *testing.T) {
	const head = "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-17\nevents: [rapat]\n%s---\n"
	for _, tt := range []struct {
		keys, body string
		want       int
	}{
		{"", "Kata Hatta. Lalu Hatta pulang.", 1},
		{"", "Sukarno Hatta datang. Kata Hatta.", 0},
		{"", "Kata Mohammad Hatta.", 0},
		{"mentions: {exclude: [sukarno-hatta]}\n", "Kata Hatta.", 0},
		{"mentions: {exclude: [Hatta]}\n", "Kata Hatta.", 0},
		{"mentions: {include: [{text: Hatta, is: sukarno-hatta}]}\n", "Kata Hatta.", 0},
	} {
		f := small.with(files{"content/sources/koran.md": fmt.Sprintf(head, tt.keys) + tt.body})
		if got := warned(t, f, "surname-alone"); len(got) != tt.want {
			t.Errorf("%s%s: %q", tt.keys, tt.body, got)
		}
	}
}

// TestCutQuotationsAreSaid: of quotations and of accounts, at every edge.
func TestCutQuotationsAreSaid(t *testing.T) {
	f := small.with(files{
		"content/sources/koran.md": `---
title: Kabar
siglum: A
date: 2023-04-17
events: [rapat]
quotes:
  - {text: memasok senjata}
  - {text: "China […] memasok senjata"}
  - {text: tidak memasok senjata}
  - {text: 70 persen}
  - {text: sekitar 70 persen}
---
China tidak memasok senjata, kata Sukarno Hatta, tetapi sekitar 70 persen barang.
`,
		"content/events/rapat.md": "---\ntitle: Rapat\ndate: 2023-04-16\naccounts: [{fact: X, says: [{source: koran#p1, quote: memasok senjata}, {source: koran#p1, text: y}]}]\n---\n",
	})
	want := []string{
		`the quotation cuts "tidak memasok", which belongs together`, `the quotation cuts "tidak memasok", which belongs together`,
		`the quotation cuts "sekitar 70", which belongs together`, `the quotation cuts "tidak memasok", which belongs together`,
	}
	if diff := cmp.Diff(want, warned(t, f, "quotation-cut")); diff != "" {
		t.Error(diff)
	}
}
