package lang

import (
	"iter"
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
	size := len(template)
	for _, s := range pairs {
		size += len(s)
	}
	b.Grow(size)
	for part := range parts(template) {
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
func Parts(template string) []Part { return slices.Collect(parts(template)) }

func parts(template string) iter.Seq[Part] {
	return func(yield func(Part) bool) {
		text := 0 // where the plain text before i begins
		for i := 0; ; {
			next := strings.IndexByte(template[i:], '{')
			if next < 0 {
				break
			}
			i += next
			name := hole(template[i:])
			if name == "" {
				i++
				continue
			}
			end := i + len(name) + len("{}")
			if text < i && !yield(Part{Text: template[text:i]}) || !yield(Part{Text: template[i:end], Hole: name}) {
				return
			}
			text, i = end, end
		}
		if text < len(template) {
			yield(Part{Text: template[text:]})
		}
	}
}

// hole returns the name of the hole that s begins with, "" if it does not.
func hole(s string) string {
	if s[0] != '{' {
		return ""
	}
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c == '}':
			return s[1:i]
		case c != '_' && (c < 'a' || c > 'z'):
			return ""
		}
	}
	return ""
}

func (p Part) fill(pairs []string) string {
	for i := 0; i < len(pairs); i += 2 {
		if p.Hole != "" && pairs[i] == p.Hole {
			return pairs[i+1]
		}
	}
	return p.Text
}
