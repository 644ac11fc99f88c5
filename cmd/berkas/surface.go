package main

import (
	"strings"

	"github.com/alecthomas/kong"
)

// surface is what the command line offers, as the manual page and the completions of
// shells tell it: read from the parser, so that they cannot say anything else.
type surface struct {
	About   string
	Verbs   []verb
	Version string
}

// verb is something that berkas does.
type verb struct {
	Name    string
	Help    string // a sentence
	Detail  string // paragraphs, or empty
	Options []option
	Takes   []option // what stands after the verb, in order
}

// option is a flag, or something that stands after the verb.
type option struct {
	Name   string
	Short  string // a letter, or empty
	Help   string
	Value  string   // what stands for its value; empty of a flag that has none
	Values []string // all values there are, where they can be told
	May    bool     // it can be left out
	Many   bool     // it can stand several times
}

// newSurface reads what a parser takes, but what is hidden.
func newSurface(app *kong.Application) surface {
	s := surface{About: app.Help, Version: version()}
	for _, node := range app.Leaves(true) {
		v := verb{Name: node.Name, Help: node.Help, Detail: node.Detail}
		for _, p := range node.Positional {
			v.Takes = append(v.Takes, option{
				Name: strings.ToUpper(p.Name), Help: p.Help, Value: p.Name, Values: values(p), May: !p.Required, Many: p.IsCumulative(),
			})
		}
		for _, group := range node.AllFlags(true) {
			for _, f := range group {
				v.Options = append(v.Options, flagOption(f))
			}
		}
		s.Verbs = append(s.Verbs, v)
	}
	return s
}

func flagOption(f *kong.Flag) option {
	o := option{Name: f.Name, Help: f.Help, Values: values(f.Value), May: true}
	if f.Short != 0 {
		o.Short = string(f.Short)
	}
	switch {
	case f.IsBool():
	case len(o.Values) > 0:
		o.Value = strings.Join(o.Values, "|")
	default:
		o.Value = f.FormatPlaceHolder()
	}
	return o
}

// values returns the values that an enumeration has.
func values(v *kong.Value) []string {
	var all []string
	for _, value := range v.EnumSlice() {
		if value != "" {
			all = append(all, value)
		}
	}
	return all
}
