package main

import (
	_ "embed"
	"strings"
	"text/template"

	"github.com/alecthomas/kong"
)

//go:embed man.tmpl
var manPage string

type manCmd struct{}

// Help is printed below the help of the verb's flags.
func (manCmd) Help() string {
	return `As man reads it: berkas man | man -l -`
}

// Run prints the manual page, in the macros of man(7).
func (manCmd) Run(call *kong.Context, t *terminal) error {
	page := template.Must(template.New("man").Funcs(template.FuncMap{
		"roff": roff, "paragraphs": helpParagraphs, "upper": strings.ToUpper,
	}).Parse(manPage))
	return page.Execute(t.out, newSurface(call.Model))
}

// roff returns text that is shown as it is: nothing in it is a request or an escape.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "\u00a0", " ").Replace(s)
	if strings.HasPrefix(s, ".") {
		return `\&` + s
	}
	return s
}

// paragraph is one of a verb's longer help.
type paragraph struct {
	Lines  []string
	Listed bool // it is shown line by line
}

// helpParagraphs divides a verb's longer help as --help prints it: by empty lines, and
// what is indented stands as it is.
func helpParagraphs(detail string) []paragraph {
	var all []paragraph
	for text := range strings.SplitSeq(detail, "\n\n") {
		if text = strings.Trim(text, "\n"); text != "" {
			all = append(all, paragraph{strings.Split(text, "\n"), strings.HasPrefix(text, " ")})
		}
	}
	return all
}
