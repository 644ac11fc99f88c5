package lang

import (
	"slices"
	"strings"
)

// Count is a template for what is counted. {n} is the number.
type Count struct {
	One   string `yaml:"one"` // for 1; may do without {n}
	Other string `yaml:"other"`
}

// N returns n things: "1.234 sumber". Pairs fill what other holes there are, as
// [Fill] does.
func (l *Language) N(c Count, n int, pairs ...string) string {
	template := c.Other
	if n == 1 {
		template = c.One
	}
	return Fill(template, append(slices.Clip(pairs), "n", l.Int(n))...)
}

// Fill puts values into the holes of a template: pairs are a hole's name and
// what goes there, in turn. A hole that is not named stays. What is filled in is
// not looked at again.
func Fill(template string, pairs ...string) string {
	if len(pairs)%2 != 0 {
		panic("lang: Fill needs a value for every name")
	}
	var b strings.Builder
	for _, part := range Parts(template) {
		b.WriteString(part.fill(pairs))
	}
	return b.String()
}

// Part is a piece of a template: plain text, or a hole.
type Part struct {
	Text string // of a hole: as it is written, with its braces
	Hole string // its name; "" for plain text
}

// Parts takes a template apart, for a page that puts more than text into a hole:
// a link, say. The parts' texts joined are the template.
func Parts(template string) []Part {
	var parts []Part
	text := 0 // where the plain text before i begins
	for i := 0; i < len(template); {
		name := hole(template[i:])
		if name == "" {
			i++
			continue
		}
		if text < i {
			parts = append(parts, Part{Text: template[text:i]})
		}
		end := i + len(name) + len("{}")
		parts = append(parts, Part{Text: template[i:end], Hole: name})
		i, text = end, end
	}
	if text < len(template) {
		parts = append(parts, Part{Text: template[text:]})
	}
	return parts
}

// hole returns the name of the hole that s begins with, "" if it does not.
func hole(s string) string {
	if s[0] != '{' {
		return ""
	}
	name, _, closed := strings.Cut(s[1:], "}")
	if !closed || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz_") != "" {
		return ""
	}
	return name
}

func (p Part) fill(pairs []string) string {
	for i := 0; i < len(pairs); i += 2 {
		if p.Hole != "" && pairs[i] == p.Hole {
			return pairs[i+1]
		}
	}
	return p.Text
}
