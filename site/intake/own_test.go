package intake_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/htmlindex"

	"berkas/site/intake"
	"berkas/site/lang"
)

// encoded writes a text in an encoding.
func encoded(t *testing.T, name, text string) []byte {
	t.Helper()
	enc, err := htmlindex.Get(name)
	if err != nil {
		t.Fatal(err)
	}
	data, err := enc.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

const (
	russian  = "Новый паром через озеро Светлое пойдёт в мае, сказал вчера капитан Егор Лапин. Жители деревни ждали его три года, потому что вода стояла слишком низко для причала."
	japanese = "新しい渡し船は五月に運航を始めると船長は述べた。住民は三年待っていたという。湖の水位が低いためだ。"
)

// TestAPageSaysItsEncodingInItsMetaAlone, after a mark and the server; nothing
// else in it does, and one that is guessed is said to be.
func TestAPageSaysItsEncodingInItsMetaAlone(t *testing.T) {
	for _, c := range []struct{ name, in, head, text, kind, note string }{
		{"meta", "koi8-r", `<meta charset=koi8-r>`, russian, "", ""},
		{"meta with spaces and quotes", "windows-1251", `<META   content='text/html; charset = "cp1251"' http-equiv = Content-Type >`, russian, "", ""},
		{"another meta first", "windows-1251", `<meta name=description content="charset=koi8-r"><meta charset=windows-1251>`, russian, "", ""},
		{"a meta in a comment", "windows-1251", `<!-- <meta charset=koi8-r> --><meta charset=windows-1251>`, russian, "", ""},
		{"a meta in a script", "windows-1251", `<script>document.write("<meta charset=koi8-r>")</script><meta charset=windows-1251>`, russian, "", ""},
		{"a meta in a title", "windows-1251", `<title><meta charset=koi8-r></title><meta charset=windows-1251>`, russian, "", ""},
		{"a style and a link", "shift_jis", `<style>@charset "utf-8"</style><link charset=utf-8 href=x><meta charset=shift_jis>`, japanese, "", ""},
		{"a late meta", "windows-1251", "<script>" + strings.Repeat("x", 3000) + "</script><meta charset=windows-1251>", russian, "", ""},
		{"two metas", "windows-1251", `<meta charset=windows-1251><meta charset=koi8-r>`, russian, "", ""},
		{"an unknown one", "windows-1251", `<meta charset=x-none><meta charset=windows-1251>`, russian, "", ""},
		{"the server first", "windows-1251", `<meta charset=koi8-r>`, russian, "text/html; charset=windows-1251", ""},
		{"XML", "koi8-r", ``, russian, "", "?xml"},
		{"letters of escapes", "iso-2022-jp", `<meta charset=iso-2022-jp>`, japanese, "", ""},
		{"a lie", "utf-8", `<meta charset=koi8-r>`, russian, "", "it says that it is written in koi8-r; it is UTF-8"},
		{"another lie", "windows-1251", `<meta charset=utf-8>`, russian, "", "which is a guess"},
		{"nothing", "windows-1251", ``, russian, "", "does not say what it is written in; it was read as windows-1251, which is a guess"},
		{"nothing, Japanese", "euc-jp", ``, japanese, "", "read as euc-jp, which is a guess"},
	} {
		start := "<!doctype html>"
		if c.note == "?xml" {
			start, c.note = `<?xml version="1.0" encoding='KOI8-R'?>`+start, ""
		}
		data := encoded(t, c.in, start+"<html><head>"+c.head+"</head><body><article><h1>x</h1><p>"+c.text+"</p><p>"+c.text+"</p></article></body></html>")
		said(t, c.name, intake.Page{Data: data, Type: c.kind}, c.text, c.note)
	}
}

// TestTextsInAnyEncodingAreReadOrGuessed: plain text has no <meta>.
func TestTextsInAnyEncodingAreReadOrGuessed(t *testing.T) {
	for _, c := range []struct{ name, in, text, kind, note string }{
		{"said by the server", "koi8-r", russian, "text/plain; charset=koi8-r", ""},
		{"guessed", "koi8-r", russian, "text/plain", "read as koi8-r, which is a guess"},
		{"guessed, Shift JIS", "shift_jis", japanese, "", "which is a guess"},
		{"guessed, GBK", "gbk", "新渡轮将于五月开航，船长昨天说。村民们等了三年，因为湖水太浅，工程师们没有答复。", "", "which is a guess"},
		{"guessed, Polish", "windows-1250", "Nowa łódź przez jezioro popłynie w maju, powiedział wczoraj kapitan. Mieszkańcy czekali trzy lata, bo woda była za niska. Ścieżka jest gotowa.", "", "which is a guess"},
		{"UTF-8", "utf-8", russian, "", ""},
		{"UTF-16 by the server", "utf-16be", russian, "text/plain; charset=utf-16be", ""},
	} {
		said(t, c.name, intake.Page{Data: encoded(t, c.in, c.text+"\n\n"+c.text), Type: c.kind}, c.text, c.note)
	}
	said(t, "UTF-16 by its mark", intake.Page{Data: append([]byte{0xFE, 0xFF}, encoded(t, "utf-16be", russian+"\n\n"+russian)...)}, russian, "")
	said(t, "a byte that is none", intake.Page{Data: bytes.Replace([]byte(russian+"\n\n"+russian), []byte("мае"), []byte("м\xffе"), 1)}, russian, "not UTF-8")
}

func said(t *testing.T, name string, p intake.Page, text, note string) {
	t.Helper()
	p.Name = name
	a, err := intake.Read(p)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	if !strings.Contains(a.Text(), text) {
		t.Errorf("%s: %s", name, a.Text())
	}
	if got := strings.Join(a.Notes, "\n"); note == "" && got != "" || !strings.Contains(got, note) {
		t.Errorf("%s: said %q, want %q", name, got, note)
	}
}

// TestADateIsTakenWholeOrNot: a value that says anything else, or a day that no
// page can be of, is none; of two readings a weekday, the region or a month that
// does not exist decides.
func TestADateIsTakenWholeOrNot(t *testing.T) {
	for _, c := range []struct{ language, value, want string }{
		{"en", "1644832800", "2022-02-14"},
		{"en", "1644832800000", "2022-02-14"},
		{"en", "20220214", "2022-02-14"},
		{"en", "20220214T101500Z", "2022-02-14"},
		{"en", "20220214101500", "2022-02-14"},
		{"en", "2022-02-14T23:59:59.123+0700", "2022-02-14"},
		{"en", "2022/2/14 10:15 am", "2022-02-14"},
		{"en", "2022-02-14, 10:15 WIB", "2022-02-14"},
		{"en", "Mon, 14 Feb 2022 10:15:00 GMT", "2022-02-14"},
		{"en", "Mon Feb 14 2022 10:15:00 GMT+0100 (Central European Standard Time)", "2022-02-14"},
		{"en", "February 14, 2022 at 10:15 pm", "2022-02-14"},
		{"id", "Senin, 14 Februari 2022 10:15 WIB", "2022-02-14"},
		{"en", "1970-01-01", ""},
		{"en", "0", ""},
		{"en", "0001-01-01T00:00:00Z", ""},
		{"en", "1899-12-30", ""},
		{"en", "1000000", ""},
		{"en", "2022", ""},
		{"en", "yesterday", ""},
		{"en", "2022-02-14 to 2022-02-19", ""},
		{"en", "14 February 2022 and 15 February 2022", ""},
		{"en", "2022-02-30", ""},
		{"en", "2022-02-145", ""},
		{"en", "Mon, 02/03/2022", ""},
		{"en", "Thu, 02/03/2022 - 10:15", "2022-02-03"},
		{"en", "Wed, 02/03/2022 - 10:15", "2022-03-02"},
		{"en-US", "02/03/2022", "2022-02-03"},
		{"en-GB", "02/03/2022", "2022-03-02"},
		{"id", "02/03/2022", "2022-03-02"},
		{"en", "02/03/2022", ""},
		{"en", "02/23/2022 9:15 PM", "2022-02-23"},
		{"en-US", "23.02.2022 09:15", "2022-02-23"},
	} {
		data := strings.Replace(string(page("")), `content="2022-02-14"`, `content="`+c.value+`"`, 1)
		a := readPage(t, []byte(strings.Replace(data, "lang=en", "lang="+c.language, 1)))
		if a.Date.Text != c.want {
			t.Errorf("%s, %s: %q, want %q", c.language, c.value, a.Date.Text, c.want)
		}
		// one behind it is taken where it is none
		a = readPage(t, []byte(strings.Replace(data, "<body>", "<meta name=dc.date content=2021-12-24><body>", 1)))
		if c.want == "" && a.Date.Text != "2021-12-24" {
			t.Errorf("%s: not the next: %q", c.value, a.Date.Text)
		}
	}
}

// TestADayToComeIsNotTaken: the next is, else it is asked for.
func TestADayToComeIsNotTaken(t *testing.T) {
	head := `<meta property="article:published_time" content="2031-01-01">`
	for more, want := range map[string]string{"": "", `<meta name=date content=2022-02-13>`: "2022-02-13", `<meta name=date content=2032-02-13>`: ""} {
		data := strings.Replace(string(page("")), `<meta property="article:published_time" content="2022-02-14">`, head+more, 1)
		p, _, err := intake.Make(small(), readPage(t, []byte(data)), intake.Wishes{Today: lang.Day{Year: 2022, Month: 2, Day: 14}})
		var missing *intake.MissingError
		if want == "" && !errors.As(err, &missing) || want != "" && (err != nil || p.Article.Date.Text != want) {
			t.Errorf("%q: %v", more, err)
		}
	}
}

// TestMetadataIsTheArticlesOwn: JSON-LD, <h1>, <time> and titles of others are not.
func TestMetadataIsTheArticlesOwn(t *testing.T) {
	const ours = `{"@type":"NewsArticle","headline":"Ferry waits for spring","datePublished":"2022-02-14"}`
	const other = `{"@type":"NewsArticle","headline":"Mill burns at night","datePublished":"2020-05-05","author":{"name":"Nobody"},"url":"https://lake.example/mill"}`
	for name, c := range map[string][2]string{
		"JSON-LD of another":       {`<script type="application/ld+json">` + other + `</script>`, ""},
		"JSON-LD of another first": {`<script type="application/ld+json">` + other + `</script><script type="application/ld+json">` + ours + `</script>`, ""},
		"a list of several":        {`<script type="application/ld+json">[` + other + `,` + ours + `]</script>`, ""},
		"a list of teasers":        {`<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"item":` + other + `}]}</script>`, ""},
		"a logo as heading":        {"", `<h1>Lake Post</h1>`},
		"the site's name as title": {`<meta property="og:title" content="Lake Post"><meta property="og:site_name" content="Lake Post">`, ""},
		"a title of the section":   {`<meta property="og:title" content="All the news of the shore">`, ""},
		"the site behind it":       {`<meta property="og:title" content="Ferry waits for spring | Lake Post"><meta property="og:site_name" content="Lake Post">`, ""},
		"a time in a teaser":       {"", `<aside><time datetime=2020-05-05>old</time></aside><a href=/mill><time datetime=2020-05-06>old</time></a>`},
	} {
		data := string(page("<p>More of the lake and of its ferry follows on another day, says the council.</p>"))
		data = strings.Replace(data, `<meta property="article:published_time" content="2022-02-14">`, c[0], 1)
		data = strings.Replace(data, "<body>", "<body>"+c[1], 1)
		data = strings.Replace(data, "</h1><p>The ferry", "</h1><time datetime=2022-02-14T10:00>today</time><p>The ferry", 1)
		a := readPage(t, []byte(data))
		if a.Title != "Ferry waits for spring" || a.Date.Text != "2022-02-14" || a.Author != "" {
			t.Errorf("%s: %q, %q, %q", name, a.Title, a.Date.Text, a.Author)
		}
	}
}

// TestAnAddressIsThePagesAndKeepsNoPassword; one on another site is suggested.
func TestAnAddressIsThePagesAndKeepsNoPassword(t *testing.T) {
	for _, c := range []struct{ from, head, url, other string }{
		{"https://lake.example/ferry?a=1", `<link rel=canonical href=https://lake.example/ferry>`, "https://lake.example/ferry", ""},
		{"https://www.lake.example/ferry", `<link rel=canonical href=https://lake.example/f>`, "https://lake.example/f", ""},
		{"https://lake.example/ferry", `<link rel=canonical href=https://wire.example/ferry>`, "https://lake.example/ferry", "https://wire.example/ferry"},
		{"https://lake.example/ferry", `<meta property=og:url content=https://wire.example/ferry>`, "https://lake.example/ferry", "https://wire.example/ferry"},
		{"https://per:secret@lake.example/ferry", ``, "https://lake.example/ferry", ""},
		{"https://lake.example/ferry", `<link rel=canonical href=https://per:secret@lake.example/f>`, "https://lake.example/f", ""},
		{"https://lake.example/ferry", `<link rel=canonical href=/f>`, "https://lake.example/f", ""},
		{"", `<link rel=canonical href=https://per:secret@lake.example/f>`, "https://lake.example/f", ""},
		{"https://lake.example/ferry", `<link rel=canonical href=javascript:x>`, "https://lake.example/ferry", ""},
		{"https://lake.example/ferry", `<link rel=canonical href=https://lake.example/>`, "https://lake.example/ferry", ""},
	} {
		a, err := intake.Read(intake.Page{Name: "page", URL: c.from, Data: []byte(strings.Replace(string(page("")), "</head>", c.head+"</head>", 1))})
		if err != nil {
			t.Fatal(err)
		}
		if a.URL != c.url || a.Canonical != c.other {
			t.Errorf("%s %s: %q, %q", c.from, c.head, a.URL, a.Canonical)
		}
		p, _, err := intake.Make(small(), a, intake.Wishes{Today: today})
		if err != nil {
			t.Fatal(err)
		}
		file := string(p.File())
		if strings.Contains(file, "secret") || strings.Contains(file, "\nurl: \"https://wire") || c.other != "" && !strings.Contains(file, "\n# url: \""+c.other) {
			t.Error(file)
		}
	}
	p := mustPlan(t, small(), article, intake.Wishes{Date: "2023-04-16", URL: "https://per:secret@lake.example/f"})
	if file := string(p.File()); strings.Contains(file, "secret") || !strings.Contains(file, `url: "https://lake.example/f"`) {
		t.Error(file)
	}
}

// TestSlugsAreThePublisherAndTheDay, numbered where they are taken.
func TestSlugsAreThePublisherAndTheDay(t *testing.T) {
	dir := small()
	for _, want := range []string{"lake-post-2022-02-14", "lake-post-2022-02-14-2"} {
		p := mustPlan(t, dir, strings.Replace(article, "Hadi", "Hadi "+want, 1), intake.Wishes{Date: "2022-02-14", Publisher: "Lake Post", Language: "ms"})
		if p.Slug != want || !strings.Contains(string(p.File()), "\nlanguage: ms\n") {
			t.Error(p.Slug, string(p.File()))
		}
		dir = added(dir, p, p.File())
	}
	if _, err := plan(t, dir, article, intake.Wishes{Date: "2022", Language: "Bahasa Indonesia"}); err == nil {
		t.Error("no language is one")
	}
}
