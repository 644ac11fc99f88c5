package review

import (
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strings"
	"unicode"
)

// How much is told: GitHub takes 65,536 characters in a comment.
const (
	mostBytes = 60_000 // in all, but for headings and counts
	mostItems = 50     // of one list
	mostKeys  = 12     // of one thing
	mostParts = 6      // of one key that is a list
	mostRunes = 300    // of one text
)

// Markdown writes the changes for a comment.
func (c *Changes) Markdown(w io.Writer) error {
	p := &printer{}
	var counts []string
	for _, s := range c.sections {
		counts = append(counts, s.counts()...)
	}
	p.line("## What readers will see otherwise\n")
	if len(counts) == 0 {
		p.line("Nothing.")
	} else {
		p.line(strings.Join(counts, "; ") + ".")
	}
	for _, s := range c.sections {
		p.section(s)
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

// counts says how many things of a section came, changed and went.
func (s section) counts() []string {
	var parts []string
	for _, of := range s.lists() {
		if len(of.changes) > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", len(of.changes), strings.ToLower(of.title)))
		}
	}
	if parts == nil {
		return nil
	}
	return []string{s.title + ": " + strings.Join(parts, ", ")}
}

type titled struct {
	title   string
	changes []change
}

func (s section) lists() []titled {
	return []titled{{"Added", s.added}, {"Changed", s.changed}, {"Removed", s.removed}}
}

type printer struct{ out strings.Builder }

func (p *printer) line(text string) { p.out.WriteString(text + "\n") }

func (p *printer) section(s section) {
	if s.counts() == nil {
		return
	}
	p.line("\n### " + s.title)
	for _, of := range s.lists() {
		if len(of.changes) == 0 {
			continue
		}
		p.line("\n**" + of.title + "**\n")
		for i, c := range of.changes {
			if i == mostItems || p.out.Len() > mostBytes {
				p.line(fmt.Sprintf("- and %d more", len(of.changes)-i))
				break
			}
			p.change(c)
		}
	}
}

// change tells of one thing: what it is, and, where it changed, what is other.
func (p *printer) change(c change) {
	t := c.is
	if c.is.keys == nil {
		t = c.was
	}
	said := "- " + strings.Join(some(code(t.id), code(t.name), code(t.words)), " ")
	if t.id == "" {
		said = "- title, description and the rest"
	}
	p.line(said)
	if c.was.keys == nil || c.is.keys == nil {
		return
	}
	if c.was.id != c.is.id {
		p.line("  - it was " + code(c.was.id))
	}
	if c.was.words != c.is.words {
		p.line("  - was " + code(c.was.words))
	}
	for i, key := range c.keys {
		if i == mostKeys {
			p.line(fmt.Sprintf("  - and %d more keys", len(c.keys)-i))
			break
		}
		p.key(key, c.was.keys[key], c.is.keys[key])
	}
}

// key tells what is other under a key: of lists the items that came and went.
func (p *printer) key(key string, was, is any) {
	a, isListA := was.([]any)
	b, isListB := is.([]any)
	if !isListA && was != nil || !isListB && is != nil {
		p.line("  - " + code(key) + ": " + orNothing(was) + " → " + orNothing(is))
		return
	}
	p.line("  - " + code(key) + ":")
	gone, came := lacking(a, b), lacking(b, a)
	if len(gone)+len(came) == 0 {
		p.line("    - in another order")
	}
	p.items("removed", gone)
	p.items("added", came)
}

func (p *printer) items(what string, items []any) {
	for i, item := range items {
		if i == mostParts {
			p.line(fmt.Sprintf("    - %d more %s", len(items)-i, what))
			return
		}
		p.line("    - " + what + " " + code(shown(item)))
	}
}

// lacking returns the items of a list that another has not.
func lacking(a, b []any) []any {
	has := map[string]int{}
	for _, item := range b {
		has[shown(item)]++
	}
	var rest []any
	for _, item := range a {
		if has[shown(item)]--; has[shown(item)] < 0 {
			rest = append(rest, item)
		}
	}
	return rest
}

func orNothing(v any) string {
	if v == nil || reflect.ValueOf(v).IsZero() {
		return "nothing"
	}
	return code(shown(v))
}

// shown is a value as text.
func shown(v any) string {
	if s, ok := v.(string); ok {
		return s
	}
	var b strings.Builder
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	if err := out.Encode(v); err != nil {
		panic(err) // it was read from JSON
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func some(texts ...string) []string {
	var all []string
	for _, t := range texts {
		if t != "" {
			all = append(all, t)
		}
	}
	return all
}

// code returns a text as a code span, on one line: white space is one space, other
// characters that cannot be seen are spelled, and a long text is cut and its rest
// counted. A span opens with more grave accents than the text has in a row.
func code(s string) string {
	var b strings.Builder
	n, more, longest, row := 0, 0, 0, 0
	for field := range strings.FieldsSeq(s) {
		for _, r := range " " + field {
			if n++; n > mostRunes {
				more++
				continue
			}
			if row++; r != '`' {
				row = 0
			}
			longest = max(longest, row)
			if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Co, r) || r == unicode.ReplacementChar {
				fmt.Fprintf(&b, "[U+%04X]", r)
				continue
			}
			b.WriteRune(r)
		}
	}
	words := strings.TrimPrefix(b.String(), " ")
	if words == "" {
		return ""
	}
	fence := strings.Repeat("`", longest+1)
	if strings.HasPrefix(words, "`") || strings.HasSuffix(words, "`") {
		words = " " + words + " "
	}
	said := fence + words + fence
	if more > 0 {
		said += fmt.Sprintf(" … and %d characters more", more)
	}
	return said
}
