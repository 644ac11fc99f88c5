package intake_test

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"testing"

	"berkas/site/intake"
)

const mailText = "The ferry over the Long Lake will not run before the spring, the captain told the village council on Monday, because the landing has sunk."

// part writes a part of a message.
func part(headers, body string) string { return headers + "\r\n\r\n" + body + "\r\n" }

// TestMailAndSavedPagesAreUnpacked, whatever they are wrapped and written in; the day
// a page was saved is not its own, the day a message was sent is.
func TestMailAndSavedPagesAreUnpacked(t *testing.T) {
	page := "<!doctype html><html><head><title>Ferry waits</title></head><body><article><h1>Ferry waits for spring</h1><p>" + mailText + "</p><p>“Nobody” had asked.</p></article></body></html>"
	coded := base64.StdEncoding.EncodeToString([]byte(page))
	multi := func(kind string, parts ...string) string {
		return "Content-Type: multipart/" + kind + "; boundary=b1\r\n\r\n--b1\r\n" + strings.Join(parts, "\r\n--b1\r\n") + "\r\n--b1--\r\n"
	}
	html, text := part("Content-Type: text/html; charset=utf-8", page), part("Content-Type: text/plain; charset=utf-8", "View this in a browser.")
	for name, c := range map[string]struct{ data, title, date, url string }{
		"plain":                   {"Subject: Ferry waits for spring\r\nMIME-Version: 1.0\r\nDate: Mon, 14 Feb 2022 10:00:00 +0700\r\nContent-Type: text/plain\r\n\r\n" + mailText + "\r\n\r\n“Nobody” had asked.\r\n", "Ferry waits for spring", "2022-02-14", ""},
		"HTML":                    {"Date: Mon, 14 Feb 2022 10:00:00 +0700\r\nMIME-Version: 1.0\r\n" + html, "Ferry waits for spring", "2022-02-14", ""},
		"base64":                  {"MIME-Version: 1.0\r\n" + part("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64", coded), "Ferry waits for spring", "", ""},
		"base64, broken off":      {"MIME-Version: 1.0\r\n" + part("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64", coded[:len(coded)-9]), "Ferry waits for spring", "", ""},
		"two forms":               {"MIME-Version: 1.0\r\n" + multi("alternative", text, html), "Ferry waits for spring", "", ""},
		"in each other":           {"MIME-Version: 1.0\r\n" + multi("mixed", strings.ReplaceAll(multi("alternative", text, html), "b1", "b2")), "Ferry waits for spring", "", ""},
		"without an end":          {"MIME-Version: 1.0\r\n" + strings.TrimSuffix(multi("mixed", html), "--b1--\r\n"), "Ferry waits for spring", "", ""},
		"a page saved":            {"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://lake.example/ferry\r\nSubject: x\r\nDate: Tue, 9 May 2023 14:22:51 -0000\r\nMIME-Version: 1.0\r\n" + multi("related", html), "Ferry waits for spring", "", "https://lake.example/ferry"},
		"a page saved by another": {"From: \"Saved by Windows Internet Explorer 11\"\r\nMIME-Version: 1.0\r\n" + multi("related", strings.Replace(html, "\r\n\r\n", "\r\nContent-Location: https://lake.example/ferry\r\n\r\n", 1)), "Ferry waits for spring", "", "https://lake.example/ferry"},
		"a password in its place": {"Snapshot-Content-Location: https://per:secret@lake.example/ferry\r\nMIME-Version: 1.0\r\n" + multi("related", html), "Ferry waits for spring", "", "https://lake.example/ferry"},
		"a charset that lies":     {"MIME-Version: 1.0\r\n" + strings.Replace(html, "utf-8", "iso-8859-1", 1), "Ferry waits for spring", "", ""},
		"an encoded subject":      {"Subject: =?UTF-8?B?" + base64.StdEncoding.EncodeToString([]byte("Fähre wartet auf Frühling")) + "?=\r\nMIME-Version: 1.0\r\n" + part("Content-Type: text/html", "<p>"+mailText+"</p><p>“Nobody” had asked.</p>"), "Fähre wartet auf Frühling", "", ""},
		"lines with LF":           {strings.ReplaceAll("MIME-Version: 1.0\r\n"+multi("alternative", text, html), "\r\n", "\n"), "Ferry waits for spring", "", ""},
	} {
		a, err := intake.ReadAny(t.Context(), intake.Page{Name: "mail", Data: []byte(c.data)})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if a.Title != c.title || a.Date.Text != c.date || a.URL != c.url || a.Fetched || !strings.Contains(a.Text(), mailText) {
			t.Errorf("%s: %q, %q, %q, %t\n%s", name, a.Title, a.Date.Text, a.URL, a.Fetched, a.Text())
		}
	}
}

// TestMailThatIsNoneHarmsNothing: parts within parts without end, a boundary that is
// not there, an attachment alone, and texts that only look so.
func TestMailThatIsNoneHarmsNothing(t *testing.T) {
	deep := "MIME-Version: 1.0\r\n"
	for n := range 40 {
		deep += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n", n, n)
	}
	for name, data := range map[string]string{
		"deep":                deep + part("Content-Type: text/html", "<p>"+mailText+"</p>"),
		"no boundary":         "MIME-Version: 1.0\r\nContent-Type: multipart/mixed\r\n\r\n--\r\n" + mailText,
		"an attachment alone": "MIME-Version: 1.0\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQK",
		"headers alone":       "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n",
		"a broken type":       "MIME-Version: 1.0\r\nContent-Type: ;;;\r\n\r\n",
	} {
		if a, err := intake.ReadAny(t.Context(), intake.Page{Name: "mail", Data: []byte(data)}); err == nil && strings.Contains(a.Text(), "JVBER") {
			t.Errorf("%s: %s", name, a.Text())
		}
	}
	for _, text := range []string{
		"Subject: a ferry that waits\n\n" + mailText + "\n\n" + mailText,
		"Jakarta: " + mailText + "\n\nContent-Type: is what a machine would say here.",
	} {
		if a, err := intake.Read(intake.Page{Name: "text", Data: []byte(text)}); err != nil || !strings.Contains(a.Text(), mailText) {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// TestPagesWithoutAnArticleSayWhatToDo, and an article about such things is one.
func TestPagesWithoutAnArticleSayWhatToDo(t *testing.T) {
	for page, want := range map[string]string{
		`<div class="pdfViewer"></div>`:                                                               "shows a PDF",
		`<object data=a.pdf type=application/pdf></object>`:                                           "shows a PDF",
		`<title>Just a moment...</title><p>Checking your browser.</p>`:                                "check whether a person asks",
		`<h1>Attention Required! | Cloudflare</h1>`:                                                   "check whether a person asks",
		`<p>Wir brauchen Ihre Zustimmung. Datenschutz.</p><button>OK</button>`:                        "asks for consent",
		"<p>" + strings.Repeat("We use cookies and store personal data on your device. ", 9) + "</p>": "asks for consent",
		`<form><input type=password></form><p>Welcome back</p>`:                                       "asks to sign in",
		`<div id=app></div><script src=x.js></script>`:                                                "empty until a script",
		`<p>Not found.</p>`: "no article that could be found",
	} {
		_, err := intake.Read(intake.Page{Name: "x.html", Data: []byte("<!doctype html><html><body>" + page)})
		var refused *intake.InputError
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "x.html ") {
			t.Errorf("%s: %v", page, err)
		} else if !errors.As(err, &refused) || refused.Hint == "" {
			t.Errorf("%s: no hint", page)
		}
	}
	about := "<article><h1>Browsers to ask less about cookies</h1><p>Browsers will ask less often about cookies, the commission said on Monday, after nine years in which nobody had read the questions that they ask.</p><p>The rule applies from May. A captcha is no longer enough to show that a person has agreed, it said, and sites have a year to change what they show to the people who come to them.</p><p>Two of the firms that make browsers said that they would go to court, a third had changed its own in March.</p><form><input type=password></form></article>"
	a := readPage(t, []byte("<!doctype html><html lang=en><body>"+about+"</body></html>"))
	if !strings.Contains(a.Text(), "go to court") {
		t.Error(a.Text())
	}
	for words, noted := range map[string]bool{"Subscribe to continue reading.": true, "Artikel ini khusus pelanggan.": true, "Follow us everywhere.": false} {
		data := strings.Replace(string(page("")), "</article>", "</article><div class=gate>"+words+"</div>", 1)
		a := readPage(t, []byte(data))
		if got := strings.Contains(strings.Join(a.Notes, "\n"), "only those who pay"); got != noted {
			t.Errorf("%s: %q", words, a.Notes)
		}
	}
}
