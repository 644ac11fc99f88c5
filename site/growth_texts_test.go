//go:build growth

package site_test

import (
	"fmt"
	"strings"
)

// hostilePlaces are where a text stands.
var hostilePlaces = []string{"source", "person"}

// hostileDossier is a small dossier with a text in a place.
func hostileDossier(place, text string) map[string]string {
	files := map[string]string{
		"content/dossier.yaml":      "title: Kecil\ndescription: Sebuah berkas kecil.\nlanguage: id\nrights: full\n",
		"content/people/hatta.md":   "---\nname: Mohammad Hatta\naliases: [Hatta]\n---\n",
		"content/sources/koran.md":  "---\ntitle: Kabar rapat\nsiglum: A\ndate: 2023-04-17\nurl: https://example.org/\nquotes: [{text: Rapat dibuka, by: hatta}]\n---\nRapat dibuka Mohammad Hatta.\n\n",
		"content/topics/senjata.md": "---\ntitle: Senjata\n---\n",
	}
	files[map[string]string{"source": "content/sources/koran.md", "person": "content/people/hatta.md"}[place]] += text + "\n"
	return files
}

// repeated makes texts of so many bytes of one part.
func repeated(part string) func(n int) string {
	return func(n int) string { return strings.Repeat(part, n/len(part)) }
}

// counting makes texts of parts that are numbered: %[1]d the number, %[2]s a name, %[3]s
// another.
func counting(part string) func(n int) string {
	return func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, part+"%.0[1]d%.0[2]s%.0[3]s", i, invented(i), invented(7*i+3))
		}
		return b.String()
	}
}

// invented is the i-th of many names.
func invented(i int) string {
	const consonants, vowels = "bdfgjklmnprst", "aiueo"
	var b strings.Builder
	for range 4 {
		b.WriteByte(consonants[i%13])
		b.WriteByte(vowels[i/13%5])
		i = i/65 + 7
	}
	s := b.String()
	return strings.ToUpper(s[:1]) + s[1:]
}

// hostileTexts are texts that something may need too long for.
var hostileTexts = map[string]func(n int) string{
	"ampersands":         repeated("&"),
	"greater":            repeated(">"),
	"less":               repeated("<"),
	"quotes":             repeated(`"`),
	"apostrophes":        repeated("'"),
	"closing tags":       repeated("</a>"),
	"elements":           repeated("<b>a</b> "),
	"entities":           repeated("&amp;"),
	"unended links":      repeated("[a]("),
	"link references":    repeated("[a] "),
	"definitions":        counting("[a%[1]d]: b\n"),
	"wiki links":         repeated("[[koran]] "),
	"unended wiki links": repeated("[[a"),
	"pictures":           repeated("![a](b) "),
	"addresses":          repeated("http://a.b/ "),
	"stars":              repeated("*"),
	"open emphasis":      repeated("*a "),
	"backticks":          repeated("`a` "),
	"rows":               func(n int) string { return "|a|b|\n|-|-|\n" + strings.Repeat("|c|d|\n", n/6) },
	"wide table": func(n int) string {
		k := n / 8
		return strings.Repeat("|a", k) + "\n" + strings.Repeat("|-", k) + "\n" + strings.Repeat("|b", k) + "\n"
	},
	"headings":              counting("# bab %[1]d\n\n"),
	"same headings":         repeated("# a\n"),
	"lists":                 repeated("- "),
	"deep lists":            func(n int) string { return deepList(n) },
	"quotations":            repeated("> "),
	"footnotes":             func(n int) string { return footnotes(n / 16) },
	"one footnote":          func(n int) string { return strings.Repeat("[^1] ", n/5) + "\n\n[^1]: a\n" },
	"code":                  repeated("    a\n"),
	"fences":                repeated("```\na\n```\n"),
	"hard breaks":           repeated("a\\\n"),
	"line ends":             repeated("a\n"),
	"paragraphs":            repeated("a\n\n"),
	"long word":             repeated("a"),
	"long word in capitals": repeated("A"),
	"combining marks":       func(n int) string { return "a" + strings.Repeat("\u0301", n/2) },
	"right to left":         repeated("كتاب "),
	"marks of direction":    repeated("\u202e\u202d"),
	"Han":                   repeated("美国"),
	"joined emoji":          repeated("👨\u200d"),
	"spaces":                repeated(" "),
	"words":                 repeated("kata "),
	"words in capitals":     repeated("Aku "),
	"hyphens":               repeated("a-"),
	"full stops":            repeated(". "),
	"sentences":             repeated("A b. "),
	"numbers":               repeated("1 "),
	"digits":                repeated("1"),
	"spelled numbers":       repeated("dua puluh tiga "),
	"days":                  repeated("17 April 2023 "),
	"percentages":           repeated("70 % "),
	"one name":              repeated("Mohammad Hatta "),
	"one surname":           repeated("Hatta "),
	"a name a paragraph":    repeated("Hatta datang.\n\n"),
	"names":                 counting("%[2]s %[3]s datang. "),
	"one given name":        counting("Agus %[2]s datang. Agus berkata. "),
	"one surname of many":   counting("%[2]s Wijaya datang. Wijaya berkata. "),
	"pronouns":              counting("%[2]s %[3]s datang. Ia berkata “kami pasti datang lagi besok.” "),
	"offices":               counting("Menteri %[2]s %[3]s berkata bahwa ia datang. Menteri itu pergi. "),
	"abbreviations":         counting("Badan %[2]s (B%[1]d). "),
	"places":                repeated("Jakarta "),
	"speech":                repeated("“Kami datang,” kata Hatta.\n\n"),
	"speech in one":         repeated(`"A," kata B. `),
	"unended speech":        repeated("“"),
	"according":             repeated("menurut "),
	"said":                  repeated("mengatakan "),
	"one passage":           counting("Rapat %[1]d dibuka ketua di gedung besar itu pagi ini.\n\n"),
}

func deepList(n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(strings.Repeat("  ", i%400) + "- a\n")
	}
	return b.String()
}

func footnotes(n int) string {
	var to, from strings.Builder
	for i := range n {
		fmt.Fprintf(&to, "[^%d] ", i)
		fmt.Fprintf(&from, "[^%d]: a\n\n", i)
	}
	return to.String() + "\n\n" + from.String()
}
