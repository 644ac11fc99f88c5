package dossier

import (
	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
)

// Some values may be written in two ways, and of some it counts whether all of
// them could be read; these types read them.

// aliasFront is a text, or {text, only_in: [source]}.
type aliasFront struct {
	Text   fm.Text   `yaml:"text,required" doc:"the spelling"`
	OnlyIn []fm.Text `yaml:"only_in" form:"slug" doc:"slugs of the sources where it has this meaning"`
}

// UnmarshalNode reads either form.
func (a *aliasFront) UnmarshalNode(n fm.Node, errs *diag.List) {
	if n.IsMap() {
		type plain aliasFront
		n.Decode((*plain)(a), errs)
		return
	}
	n.Decode(&a.Text, errs)
}

// pointFront is a text, or {text, short}.
type pointFront struct {
	Text  fm.Text `yaml:"text,required" doc:"the key point, Markdown"`
	Short fm.Text `yaml:"short" doc:"what it says in at most 50 characters, for drawings and narrow tables"`
}

// UnmarshalNode reads either form.
func (p *pointFront) UnmarshalNode(n fm.Node, errs *diag.List) {
	if n.IsMap() {
		type plain pointFront
		n.Decode((*plain)(p), errs)
		return
	}
	n.Decode(&p.Text, errs)
}

// participantFront is a slug, or {who, as, evidence}.
type participantFront struct {
	Who      fm.Text   `yaml:"who,required" form:"slug" doc:"slug of a person, organisation or place"`
	As       fm.Text   `yaml:"as" doc:"the part it had"`
	Evidence []fm.Text `yaml:"evidence" form:"locator" doc:"where the sources say so: source-slug#p4 or source-slug#q3"`
}

// UnmarshalNode reads either form.
func (p *participantFront) UnmarshalNode(n fm.Node, errs *diag.List) {
	if n.IsMap() {
		type plain participantFront
		n.Decode((*plain)(p), errs)
		return
	}
	n.Decode(&p.Who, errs)
}

// UnmarshalNode keeps in mind whether there was an error.
func (f *figureFront) UnmarshalNode(n fm.Node, errs *diag.List) {
	type plain figureFront
	before := errs.Errors()
	n.Decode((*plain)(f), errs)
	f.wrong = errs.Errors() > before
}

// oneOrMore is a value, or a list of them.
type oneOrMore[T any] []T

// UnmarshalNode reads either form.
func (o *oneOrMore[T]) UnmarshalNode(n fm.Node, errs *diag.List) {
	if n.IsList() {
		n.Decode((*[]T)(o), errs)
		return
	}
	*o = make([]T, 1)
	before := errs.Errors()
	if n.Decode(&(*o)[0], errs); errs.Errors() > before {
		*o = nil
	}
}

// stancesFront is {word: stance, word: {as, words}}.
type stancesFront []stanceFront

// stanceFront is what a claim says of one position.
type stanceFront struct {
	As    fm.Text `yaml:"as" enum:"asserts denies qualifies context" doc:"the position it counts as"`
	Words fm.Text `yaml:"words" doc:"how pages name it"`

	name fm.Text
}

// UnmarshalNode reads a mapping whose keys are the positions' names.
func (f *stancesFront) UnmarshalNode(n fm.Node, errs *diag.List) {
	if !n.IsMap() {
		n.Mismatch("a mapping of positions to what they count as", errs).Hint = "write {belum-terjadi: qualifies}"
		return
	}
	for _, e := range n.Entries() {
		s, before := stanceFront{name: e.Key}, errs.Errors()
		if e.Value.IsMap() {
			e.Value.Decode(&s, errs)
		} else {
			e.Value.Decode(&s.Words, errs) // of the four these are words, of others the stance: resolve knows
		}
		if errs.Errors() == before {
			*f = append(*f, s)
		}
	}
}

// labelsFront is labels.yaml: words by key, with the span of each key.
type labelsFront struct {
	values map[string]any
	spans  map[string]diag.Span
}

// UnmarshalNode keeps the words as they are; package lang knows their keys.
func (f *labelsFront) UnmarshalNode(n fm.Node, errs *diag.List) {
	if !n.IsMap() {
		n.Mismatch("a mapping of keys to words", errs)
		return
	}
	f.values, f.spans = map[string]any{}, map[string]diag.Span{}
	for _, e := range n.Entries() {
		f.values[e.Key.Value] = plain(e.Value)
		f.spans[e.Key.Value] = e.Key.Span
	}
}

// plain turns a node into the strings, lists and maps it is made of.
func plain(n fm.Node) any {
	switch {
	case n.IsList():
		list := []any{}
		for _, item := range n.Items() {
			list = append(list, plain(item))
		}
		return list
	case n.IsMap():
		values := map[string]any{}
		for _, e := range n.Entries() {
			values[e.Key.Value] = plain(e.Value)
		}
		return values
	}
	text, _ := n.Text()
	return text
}
