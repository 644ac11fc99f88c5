package intake_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"berkas/site/intake"
)

// ferry is enough of an article around a paragraph in question.
const ferry = "<p>The ferry over the Long Lake will not run before the spring, the captain told the village council on Monday, because the landing has sunk.</p>" +
	"<p>Nobody on the council had asked the builders why the new landing was laid on sand, and the builders did not come to the meeting to tell it.</p>"

// page makes a page of an article of the ferry and something behind it.
func page(inside string) []byte {
	return []byte(`<!doctype html><html lang=en><head><title>Ferry waits for spring</title><meta property="article:published_time" content="2022-02-14"></head><body><article><h1>Ferry waits for spring</h1>` + ferry + inside + "</article></body></html>")
}

func readPage(t *testing.T, data []byte) *intake.Article {
	t.Helper()
	a, err := intake.Read(intake.Page{Name: "page", Data: data})
	if err != nil {
		t.Fatal(err)
	}
	if got := heard(a.Body()); got != a.Text() {
		t.Errorf("reads otherwise:\n%s\n%s", got, a.Text())
	}
	return a
}

// behind returns the Markdown of what stands behind the ferry's two paragraphs.
func behind(t *testing.T, inside string) string {
	t.Helper()
	a := readPage(t, page(inside))
	first := slices.IndexFunc(a.Blocks, func(b intake.Block) bool { return strings.HasPrefix(b.Text, "Nobody on the council") })
	if first != 1 {
		t.Fatal(a.Blocks)
	}
	_, rest, _ := strings.Cut(a.Body(), "to tell it.\n")
	return strings.TrimSpace(rest)
}

func markup(t *testing.T, cases [][2]string) {
	t.Helper()
	for _, c := range cases {
		if got := behind(t, c[0]); got != c[1] {
			t.Errorf("%s\n got %q\nwant %q", c[0], got, c[1])
		}
	}
}

// TestWhatHTMLDoesNotCallABlockIsPartOfItsLine, known element or not.
func TestWhatHTMLDoesNotCallABlockIsPartOfItsLine(t *testing.T) {
	markup(t, [][2]string{
		{"<p>The toll is <del>12</del> <ins>15</ins> crowns a car, it says.</p>", "The toll is ~~12~~ 15 crowns a car, it says."},
		{"<p>The toll was <s>12 crowns</s>, <strike>then 13</strike>, it says.</p>", "The toll was ~~12 crowns~~, ~~then 13~~, it says."},
		{"<p>It lies in <ruby>長<rt>なが</rt>湖<rt>うみ</rt></ruby> district, it says.</p>", "It lies in 長湖 (ながうみ) district, it says."},
		{"<p>It lies in <ruby><rb>長湖</rb><rp>[</rp><rt>Nagaumi</rt><rp>]</rp></ruby> district.</p>", "It lies in 長湖 (Nagaumi) district."},
		{"<p>The captain, <my-person id=7><my-name>Per Ek</my-name></my-person>, said so.</p>", "The captain, Per Ek, said so."},
		{"<p>The <dfn>draught</dfn> of the <tt>MS Ek</tt> is <blink>two</blink> metres, <output>it</output> says.</p>", "The draught of the MS Ek is two metres, it says."},
		{"<p>A beam of <math><mfrac><mn>3</mn><mn>4</mn></mfrac></math> inch broke, it says.</p>", "A beam of 3/4 inch broke, it says."},
		{"<p>It bears <math><msup><mn>10</mn><mn>6</mn></msup></math> newtons, he says.</p>", "It bears 10⁶ newtons, he says."},
		{"<p>It bears 10<sup>6</sup> newtons, and CO<sub>2</sub> eats it.</p>", "It bears 10⁶ newtons, and CO₂ eats it."},
		{"<p>It is 10<sup>n+1</sup> to one on the 19<sup>th</sup> of May, m<sup>2</sup>.</p>", "It is 10ⁿ⁺¹ to one on the 19th of May, m²."},
		{"<p>In 2021<sup>1</sup> the lake fell.<sup>[2]</sup></p>", "In 2021¹ the lake fell.[2]"},
		{"<div>One sentence of it.<br><br>Another sentence of it.<br>And its end.</div>", "One sentence of it.\n\nAnother sentence of it. And its end."},
		{"<p>The <search-box>lake</search-box> is <data value=9>nine</data> <bdi>miles</bdi> long.</p>", "The lake is nine miles long."},
		{"<p>The lake <span hidden>is secret and </span>is long, <button>Copy</button>he says.</p>", "The lake is long, he says."},
		{"<x-part><p>The lake is long.</p><p>The lake is deep.</p></x-part>", "The lake is long.\n\nThe lake is deep."},
		{"<pre>low 7\nhigh 19</pre>", "low 7\n\nhigh 19"},
	})
}

// TestDayBelowTheTextsBeginningIsOfTheText: who is quoted there stays with his words,
// and it is not the day of print.
func TestDayBelowTheTextsBeginningIsOfTheText(t *testing.T) {
	const post = "> Shame on the captain.\n\n> — Dockers 12 (@dock12) June 18, 2022\n\nSo it ends, with nobody to tell what comes."
	markup(t, [][2]string{{"<blockquote class=twitter-tweet><p>Shame on the captain.</p>&mdash; Dockers 12 (@dock12) <a href=x>June 18, 2022</a></blockquote><p>So it ends, with nobody to tell what comes.</p>", post}})
	text := "Ferry waits for spring\n\n" + strings.NewReplacer("<p>", "", "</p>", "\n\n").Replace(ferry) + "Report of 12 June 2019\n\nSo it ends, with nobody to tell what comes.\n"
	a := readPage(t, []byte(text))
	if !a.Date.IsZero() || !strings.Contains(a.Text(), "Report of 12 June 2019") {
		t.Errorf("%v: %s", a.Date, a.Text())
	}
}

// TestMarksThatABrowserDrawsAreWritten: those of <q>, unless the page writes its
// own.
func TestMarksThatABrowserDrawsAreWritten(t *testing.T) {
	markup(t, [][2]string{
		{"<p>The captain said <q>we shall wait</q> and went.</p>", "The captain said “we shall wait” and went."},
		{"<p><q>We wait</q>, said Ek, <q>and <em>wait</em></q>.</p>", "“We wait”, said Ek, “and *wait*”."},
		{"<p>Ek said: <q>They told me <q>never</q>, twice</q>.</p>", "Ek said: “They told me ‘never’, twice”."},
		{"<p>Ek said: <q>They told me <q>say <q>no</q></q></q>.</p>", "Ek said: “They told me ‘say “no”’”."},
		{"<p>Ek said <q>“we shall wait”</q> and went.</p>", "Ek said “we shall wait” and went."},
		{"<p>Ek said “<q>we shall wait</q>” and went.</p>", "Ek said “we shall wait” and went."},
		{"<p>Ek said <q><a href=x>we shall wait</a></q> and went.</p>", "Ek said “we shall wait” and went."},
		{"<blockquote><p><q>We wait</q>, said Ek.</p></blockquote>", "> “We wait”, said Ek."},
		{"<p>Ek said <q></q>nothing at all.</p>", "Ek said nothing at all."},
	})
}

// TestListsKeepTheirNumbers, as a browser counts them.
func TestListsKeepTheirNumbers(t *testing.T) {
	markup(t, [][2]string{
		{"<ol><li>Dig the sand.<li>Lay the rock.</ol>", "1. Dig the sand.\n2. Lay the rock."},
		{"<ol start=7><li>Dig the sand.<li>Lay the rock.</ol>", "7. Dig the sand.\n8. Lay the rock."},
		{"<ol><li>Dig the sand.<li value=9>Lay the rock.<li>Wait.</ol>", "1. Dig the sand.\n\n9) Lay the rock.\n10) Wait."},
		{"<ol reversed><li>Dig the sand.<li>Lay the rock.</ol>", "2. Dig the sand.\n\n1) Lay the rock."},
		{"<ol type=a><li>Dig the sand.<li>Lay the rock.</ol>", "a. Dig the sand.\n\nb. Lay the rock."},
		{"<ol type=I start=3><li>Dig the sand.<li>Lay the rock.</ol>", "III. Dig the sand.\n\nIV. Lay the rock."},
		{"<ol start=-1><li>Dig the sand.<li>Lay the rock.</ol>", "-1. Dig the sand.\n\n0. Lay the rock."},
		{"<ol><li>Dig.<ul><li>Sand first.</ul><li>Lay the rock.</ol>", "1. Dig.\n\n- Sand first.\n\n2. Lay the rock."},
		{"<ol><li><p>Dig the sand.</p><p>It is wet.</p><li>Lay the rock.</ol>", "1. Dig the sand.\n\nIt is wet.\n\n2. Lay the rock."},
		{"<ul><li>Dig the sand.<li>Lay the rock.</ul>", "- Dig the sand.\n- Lay the rock."},
	})
}

// TestTablesStayTables, with their empty cells; what only puts things side by side
// is none.
func TestTablesStayTables(t *testing.T) {
	markup(t, [][2]string{
		{"<table><tr><th>Year<th>Cars<tr><td>2019<td>410<tr><td>2020<td>90</table>", "| Year | Cars |\n| --- | --- |\n| 2019 | 410 |\n| 2020 | 90 |"},
		{"<table><tr><td>2019<td><td>7<tr><td>2020<td>9<td></table>", "|  |  |  |\n| --- | --- | --- |\n| 2019 |  | 7 |\n| 2020 | 9 |  |"},
		{"<table><caption>Cars</caption><thead><tr><td>Year<td>Up<td>Down</thead><tr><th>2019<td colspan=2>410</table>", "Cars\n\n| Year | Up | Down |\n| --- | --- | --- |\n| 2019 | 410 |  |"},
		{"<table><tr><th>Year<th>Cars<tr><td rowspan=2>2019<td>4<tr><td>5</table>", "| Year | Cars |\n| --- | --- |\n| 2019 | 4 |\n|  | 5 |"},
		{"<table><tr><th>A|B<th>*C*<tr><td><b>d</b><br>e<td><q>f</q></table>", "| A\\|B | \\*C\\* |\n| --- | --- |\n| d e | “f” |"},
		{"<table><tr><td><p>The lake is long, says Ek.</p><p>The lake is deep.</p></td></tr></table>", "The lake is long, says Ek.\n\nThe lake is deep."},
		{"<table role=presentation><tr><td>The lake is long.<td>It is deep.<tr><td>It is wide.<td>It is cold.</table>", "The lake is long.\n\nIt is deep.\n\nIt is wide.\n\nIt is cold."},
		{"<table><tr><td><h3>Lake</h3><p>It is long.</p><td>Deep<tr><td>a<td>b</table>", "### Lake\n\nIt is long.\n\nDeep\n\na\n\nb"},
		{"<table><tr><th>Year<th>Cars<tr><td>2019</table>", "| Year | Cars |\n| --- | --- |\n| 2019 |  |"},
	})
}

// TestALeadBesideTheHeadlineIsInTheText, wherever a page puts it.
func TestALeadBesideTheHeadlineIsInTheText(t *testing.T) {
	const lead = "The ferry over the Long Lake waits for the spring, says its captain, Per Ek, by eleven votes to four."
	more := strings.Repeat(ferry, 3)
	for _, body := range []string{
		"<div class=wrap><div class=article-header><h1>Ferry waits for spring</h1><p class=standfirst>" + lead + "</p></div><div class=text>" + more + "</div></div>",
		"<main><header><hgroup><h1>Ferry waits for spring</h1><p>" + lead + "</p></hgroup></header><section>" + more + "</section></main>",
		"<div id=page><div class=hero-banner><h1>Ferry waits for spring</h1></div><div class=summary-share><div>" + lead + "</div></div><div id=txt>" + more + "</div></div>",
		"<article><div class=header><h1>Ferry waits for spring</h1><span>by Per Ek</span><h2 class=subtitle>" + lead + "</h2></div><div class=content>" + more + "</div></article>",
		"<section><h1>Ferry waits for spring</h1><blockquote class=intro-promo><em>" + lead + "</em></blockquote></section><section>" + more + "</section>",
		"<table><tr><td><h1>Ferry waits for spring</h1><p class=comment-lead><b>" + lead + "</b></p></td></tr></table><div>" + more + "</div>",
	} {
		a := readPage(t, []byte("<!doctype html><html lang=en><title>Ferry waits for spring</title><body>"+body))
		if !strings.Contains(a.Text(), lead) || slices.Contains(a.Cut, lead) {
			t.Errorf("%s\n%s\n%q", body, a.Text(), a.Cut)
		}
	}
}

// TestAStandfirstIsInTheText, sentence or not, in whatever element; lines of who, when
// and where are not, nor is a line under the site's name.
func TestAStandfirstIsInTheText(t *testing.T) {
	const lead = "A crack in the pier has shut the busiest harbour of the lake, and nobody knows for how long"
	more := strings.Repeat(ferry, 3)
	for _, body := range []string{
		"<header><h1>Ferry waits for spring</h1><p class=standfirst>" + lead + "</p></header><main><article>" + more + "</article></main>",
		"<div class=hero><h1>Ferry waits for spring</h1><div>" + lead + "</div><figure><img src=x.jpg><figcaption>The pier at noon</figcaption></figure></div><div>" + more + "</div>",
		"<main><header><h1>Ferry waits for spring</h1><aside class=summary>" + lead + ".</aside></header><article>" + more + "</article></main>",
		"<main><header><h1>Ferry waits for spring</h1><p>By Per Ek</p><h2 class=article__subtitle>" + lead + "</h2></header><article>" + more + "</article></main>",
		"<header><h1>Ferry waits for spring</h1><p class=subtitle>Pier cracked in 2 places, engineers wait for the tide</p><p>" + lead + ".</p></header><main><article>" + more + "</article></main>",
	} {
		a := readPage(t, []byte("<!doctype html><html lang=en><title>Ferry waits for spring</title><body>"+body))
		if !strings.Contains(a.Text(), lead) || slices.ContainsFunc(a.Cut, func(cut string) bool { return strings.Contains(cut, lead) }) {
			t.Errorf("%s\n%s\n%q", body, a.Text(), a.Cut)
		}
	}
	for _, line := range []string{
		"<p>From Shorepedia, the free encyclopedia of the shore</p>", "<p>By Per Ek, senior correspondent of the Lake Courier in the northern harbours of the lake</p>",
		"<p>Published on 14 May 2024 at 10 in the morning by the desk of the Lake Courier</p>", "<p><a href=/x>A line that is a link to another article of the same paper, on the very same day</a></p>",
		"<figure><img src=x.jpg><figcaption>" + lead + "</figcaption></figure>",
	} {
		a := readPage(t, []byte("<!doctype html><html lang=en><title>Ferry waits for spring</title><body><header><h1>Ferry waits for spring</h1>"+line+"</header><main><article>"+more+"</article></main>"))
		if !strings.HasPrefix(a.Text(), "The ") {
			t.Errorf("%s\n%.200s", line, a.Text())
		}
	}
}

// TestAPapersOwnNotesAreInTheText: of what it amended, wherever a page has them; of
// where else the text stands, or that sounds like one and is a sentence of the article
// or an invitation, not.
func TestAPapersOwnNotesAreInTheText(t *testing.T) {
	more := strings.Repeat(ferry, 3)
	read := func(below string) *intake.Article {
		return readPage(t, []byte("<!doctype html><html lang=en><title>Ferry waits for spring</title><body><main><article><h1>Ferry waits for spring</h1>"+more+below+"</article></main>"))
	}
	for _, note := range []string{
		"This article was amended on 15 May 2024. An earlier version said the pier was built in 1962.",
		"This story has been updated to correct the year.", "• This article was corrected on 15 May 2024; the pier was built in 1972.",
		"Correction: An earlier version of this story gave the wrong year.", "Correction (May 15): The pier was built in 1972.", "Editor’s note: An earlier version gave the wrong year.",
		"Ralat: Dalam versi sebelumnya tahun pembangunan dermaga salah ditulis.", "Artikel ini telah diperbaiki pada 15 Mei 2024.", "Catatan redaksi: judul berita ini diubah pada 15 Mei 2024.", "Berita ini telah diralat: dermaga itu dibangun pada 1972.",
	} {
		for _, element := range []string{"<p>%s</p>", "<p><em>%s</em></p>", "<footer><p>%s</p></footer>", "<aside class=correction><p>%s</p></aside>", "<div class=article-notes>%s</div>"} {
			a := read(fmt.Sprintf(element, note))
			if !strings.Contains(a.Text(), strings.TrimLeft(note, "• ")) || slices.Contains(a.Cut, note) {
				t.Errorf(element+"\n%s\n%q", note, a.Text(), a.Cut)
			}
		}
	}
	for _, line := range []string{"This article was originally published on Shorepedia.", "This story was produced in partnership with Pier News.", "Last updated 15 May 2024", "Artikel ini telah tayang di Kompas.com."} {
		if a := read("<p>" + line + "</p>"); !slices.Contains(a.Cut, line) {
			t.Errorf("%q is not cut:\n%s", line, a.Text())
		}
	}
	aside := "The law was amended in May, the lake council said, and the ferry has been updated."
	if a := read("<aside><p>" + aside + "</p></aside>"); strings.Contains(a.Text(), aside) {
		t.Errorf("what is about a law passes for a note:\n%s", a.Text())
	}
}

// TestLengthsAreCountedInWordsOfEveryScript.
func TestLengthsAreCountedInWordsOfEveryScript(t *testing.T) {
	for _, c := range []struct{ language, title, text string }{
		{"zh", "渡船等到春天", "船长星期一对村委会说，湖上的渡船要到春天才能开航，因为新码头沉下去了，谁也没有问过建筑商。"},
		{"ja", "渡し船は春まで待つ", "船長は月曜日、村議会で、新しい船着き場が沈んだため、渡し船は春まで動かないと述べた。"},
		{"th", "เรือข้ามฟากรอฤดูใบไม้ผลิ", "กัปตันกล่าวเมื่อวันจันทร์ว่าเรือข้ามฟากจะยังไม่วิ่งก่อนฤดูใบไม้ผลิเพราะท่าเรือใหม่จมลง"},
		{"ko", "나룻배는 봄을 기다린다", "선장은 월요일 마을 의회에서 새 선착장이 가라앉았기 때문에 나룻배가 봄까지 다니지 않는다고 말했다. 아무도 건축업자에게 묻지 않았다. 회의에 온 사람도 없었다."},
		{"he", "המעבורת מחכה לאביב", "רב החובל אמר ביום שני למועצת הכפר שהמעבורת לא תפליג לפני האביב, כי המזח החדש שקע. איש לא שאל את הבנאים למה הניחו אותו על חול."},
	} {
		for name, data := range map[string]string{
			"page": "<!doctype html><html lang=" + c.language + "><title>" + c.title + "</title><article><h1>" + c.title + "</h1><p>" + c.text + "</p><p>2. " + c.text + "</p><p>3. " + c.text + "</p></article>",
			"text": c.title + "\n\n" + c.text + "\n\n2. " + c.text + "\n\n3. " + c.text + "\n",
		} {
			a := readPage(t, []byte(data))
			if len(a.Blocks) != 3 || a.Title != c.title || a.Language != c.language {
				t.Errorf("%s as a %s: %d blocks, %q, %q", c.language, name, len(a.Blocks), a.Title, a.Language)
			}
		}
	}
}

// TestASubheadingInQuotationMarksIsNoQuotation, unless it says whose.
func TestASubheadingInQuotationMarksIsNoQuotation(t *testing.T) {
	const said = "<p>“We shall wait for it,” said Captain Per Ek on Monday.</p>"
	for heading, want := range map[string]int{"“We shall wait”": 1, "<q>A lake of sand</q>": 1, "‘A lake of sand’": 1, "“A lake of sand”?": 1, "Per Ek: “A lake of sand is no ground”": 2} {
		a := readPage(t, page("<h2>"+heading+"</h2>"+said))
		p, _, err := intake.Make(small(), a, intake.Wishes{Today: today})
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Findings.Quotes) != want {
			t.Errorf("%s: %+v", heading, p.Findings.Quotes)
		}
	}
}

// TestProseInTheColumnIsRestored: what the extraction leaves out between paragraphs
// is in the text where it is a sentence of the same column, whatever it is called;
// what is apart, a link or an invitation is listed.
func TestProseInTheColumnIsRestored(t *testing.T) {
	const lost = "The mill on the other shore had been asked to lend its pontoon, Ida Storm said, and had not answered by Friday."
	const more = "<p>The council will meet again on the second Monday of the month, and it has asked the builders to come, with their plans of the landing.</p>"
	for _, wrapper := range []string{
		"<p class=comment-box>%s</p>", "<p class=share>%s</p>", "<div class='widget extra'>%s</div>", "<div class=skyscraper><div><p>%s</p></div></div>", "<p class=banner>%s</p>", "<div class=agegate>%s</div>",
		"<ul class=combx><li>%s</ul>", "<p id=disqus-quote>%s</p>", "<div class=combx><p>%s</p></div>", "<div class=legends><p>%s</p></div>", "<p class=remark-extra>%s</p>", "<x-note class=popup><p>%s</p></x-note>",
	} {
		a := readPage(t, page(more+strings.Replace(wrapper, "%s", lost, 1)+more+more))
		if !strings.Contains(a.Text(), lost) {
			t.Errorf("%s: cut %q\n%s", wrapper, a.Cut, a.Text())
		}
	}
	for _, wrapper := range []string{
		"<aside>%s</aside>", "<div class=newsletter><p>%s</p></div>", "<div class=related><p>%s</p></div>", "<figure><img src=x><figcaption>%s</figcaption></figure>", "<p class=wp-caption-text>%s</p>", "<div><h3><a href=x>Mill burns</a></h3><a href=x><p>%s</p></a></div>", "<div hidden><p>%s</p></div>",
		"<div class=sponsor-note><p>%s</p></div>", "<div class=ad-slot><p>%s</p></div>", "<a href=x><div>%s</div></a>",
	} {
		a := readPage(t, page(more+strings.Replace(wrapper, "%s", lost, 1)+more+more))
		if strings.Contains(a.Text(), lost) || !strings.Contains(strings.Join(a.Cut, "\n"), lost) {
			t.Errorf("%s: cut %q\n%s", wrapper, a.Cut, a.Text())
		}
	}
}
