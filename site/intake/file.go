package intake

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"berkas/site/dossier"
)

// File returns the source's file: front matter with what is certain and what was
// accepted, the rest as comments that become content without their "# ", and the
// article.
func (p *Plan) File() []byte {
	var b strings.Builder
	a := p.Article
	b.WriteString("---\n")
	key := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	key("title", quoted(a.Title))
	if a.Given {
		key("title_given", "true")
	}
	key("siglum", p.Siglum)
	key("publisher", outletValue(p.publisher))
	key("date", a.Date.Text)
	if a.Author != "" {
		key("author", quoted(a.Author))
	}
	p.write(&b, "via")
	if a.URL != "" {
		key("url", quoted(a.URL))
	}
	if a.Canonical != "" {
		key("# url", quoted(a.Canonical)+"  # what the page names as its address, on another site")
	}
	if a.Fetched {
		key("accessed", p.added)
	}
	key("added", p.added)
	key("language", a.Language)
	key("sha256", dossier.Sum([]byte(a.Body())))
	p.writeOriginal(&b)
	for _, note := range a.Notes {
		b.WriteString("# " + oneLine(note) + "\n")
	}
	if u := p.Findings.Unread; u != "" {
		b.WriteString("# names, quotations and dates are not suggested: there are no rules for the language " + u + "\n")
	}
	p.list(&b, "events")
	p.list(&b, "topics")
	p.list(&b, "quotes")
	p.writeNames(&b)
	a.Places.write(&b)
	if len(a.Cut) > 0 {
		b.WriteString("cut:\n")
		for _, text := range a.Cut {
			b.WriteString("  - " + quoted(text) + "\n")
		}
	}
	b.WriteString("---\n\n")
	b.WriteString(a.Body())
	return []byte(b.String())
}

// outletValue writes a slug as it is and words in quotation marks.
func outletValue(name string) string {
	if name == "" || dossier.IsSlug(name) {
		return name
	}
	return quoted(name)
}

// list writes a key whose values are choices, if there are any.
func (p *Plan) list(b *strings.Builder, key string) {
	for _, c := range p.Choices {
		if c.Key == key {
			b.WriteString(key + ":\n")
			p.write(b, key)
			return
		}
	}
}

// write writes the choices of a key. A line of a list is indented; one that
// waits has "# " before it.
func (p *Plan) write(b *strings.Builder, key string) {
	for _, c := range p.Choices {
		if c.Key != key {
			continue
		}
		sign, indent := "# ", "  "
		if c.Accepted {
			sign = ""
		}
		if key == "via" {
			indent = ""
		}
		for i, line := range c.lines {
			b.WriteString(sign + indent + line)
			if i == len(c.lines)-1 && !c.Accepted && c.note != "" {
				b.WriteString("  # " + oneLine(c.note))
			}
			b.WriteByte('\n')
		}
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// writeNames writes, as comments, the people and the organisations that speak
// which the dossier does not have, each as the file that could be made of it, and
// other ways to write names it has.
func (p *Plan) writeNames(b *strings.Builder) {
	for _, v := range p.Findings.Aliases {
		fmt.Fprintf(b, "# %s is written %s here; in its file: aliases: [%s]\n", v.Of, oneLine(v.Text), quoted(v.Text))
	}
	for _, n := range p.Findings.Names {
		folder := p.folderOf(n)
		if folder == "" {
			continue
		}
		fmt.Fprintf(b, "# not in the dossier yet (¶%s); %s/%s.md:\n", numbers(n.Paragraphs), folder, n.Slug)
		b.WriteString("#   ---\n#   name: " + quoted(n.Name) + "\n")
		if aliases := n.aliases(); len(aliases) > 0 {
			b.WriteString("#   aliases: [" + strings.Join(aliases, ", ") + "]\n")
		}
		if n.Role != "" {
			b.WriteString("#   roles:\n#     - {title: " + quoted(n.Role) + "}\n")
		}
		b.WriteString("#   ---\n")
	}
}

// folderOf returns the folder that a file for a name belongs into, "" where none
// is proposed.
func (p *Plan) folderOf(n UnknownName) string {
	speaks := slices.ContainsFunc(p.Findings.Quotes, func(q Quotation) bool { return q.Person && !q.Place && q.Speaker == n.Name })
	switch {
	case n.Slug == "":
		return ""
	case n.Kind == "organisation" && speaks:
		return dossier.KindOrganisation.Folder()
	case n.Kind == "person", n.Kind == "unknown" && speaks:
		return dossier.KindPerson.Folder()
	}
	return ""
}

// aliases returns the other ways a name is written, for YAML.
func (n UnknownName) aliases() []string {
	var list []string
	for _, form := range n.Forms {
		if form != n.Name {
			list = append(list, quoted(form))
		}
	}
	return list
}

// numbers writes paragraphs: "3, 7".
func numbers(list []int) string {
	var words []string
	for _, n := range list {
		words = append(words, fmt.Sprint(n))
	}
	return strings.Join(words, ", ")
}

// write writes where blocks stand in what the text was taken from.
func (p Places) write(b *strings.Builder) {
	passages(b, "pages", p.Pages, strconv.Itoa)
	passages(b, "times", p.Times, strconv.Quote)
	passages(b, "speakers", p.Speakers, quoted)
}

// passages writes a mapping of paragraphs' numbers, ten a line.
func passages[V any](b *strings.Builder, key string, values map[int]V, write func(V) string) {
	if len(values) == 0 {
		return
	}
	var all []string
	for _, n := range slices.Sorted(maps.Keys(values)) {
		all = append(all, strconv.Itoa(n)+": "+write(values[n]))
	}
	var lines []string
	for line := range slices.Chunk(all, 10) {
		lines = append(lines, strings.Join(line, ", "))
	}
	fmt.Fprintf(b, "%s: {%s}\n", key, strings.Join(lines, ",\n  "))
}
