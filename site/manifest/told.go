package manifest

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"berkas/site/dossier"
)

// excused reports whether readers are told that something published is other now: by
// a correction of its quotation; or by one of its source, of the claim it takes a
// position on, or of the dossier, that names it or has its words, as they were or are.
func (p present) excused(is published, was Sum) bool {
	if len(p.told[is.quote]) > 0 {
		return true
	}
	wider := slices.Concat(p.told[is.source], p.told[""])
	if q := p.quotes[is.quote]; q != nil && q.Claim != nil && is.part == stanceID {
		wider = slices.Concat(wider, p.told[q.Claim.Slug])
	}
	return slices.ContainsFunc(wider, func(c *dossier.Correction) bool {
		text := c.What + "\n" + c.Was + "\n" + c.Now
		return p.names(text, is) || sum("", c.Was).SHA256 == was.SHA256 || sum("", strings.Trim(c.Was, `"“”„‘’«». ,`)).SHA256 == was.SHA256
	})
}

// names reports whether a correction names what was published: its quotation by its
// id or its number at its source (q2), a source that is gone by its slug, or what is
// there now by its words.
func (p present) names(text string, is published) bool {
	_, n, _ := strings.Cut(is.quote, "#")
	if is.of == nil {
		return hasWord(text, is.source)
	}
	return hasWord(text, n) || slices.ContainsFunc(p.wordsOf(is), func(words string) bool { return hasWord(text, words) })
}

// wordsOf returns the words that readers see now of what was published.
func (p present) wordsOf(is published) []string {
	q := p.quotes[is.quote]
	if _, there := p.sums[is.id()]; !there {
		return nil
	}
	switch is.part {
	case figureID:
		return []string{q.Figure.Words, strconv.FormatFloat(q.Figure.Value, 'f', -1, 64)}
	case translationID:
		return []string{q.Translation.Text}
	case speakerID:
		var names []string
		for _, who := range q.By {
			names = append(names, who.Name)
		}
		return names
	case stanceID:
		return nil // "denies" in a sentence is no name of anything
	}
	return []string{q.Display()}
}

// hasWord reports whether a text has some words that no letter, digit or hyphen stands
// beside.
func hasWord(text, words string) bool {
	text, words = strings.ToLower(text), strings.ToLower(words)
	if words == "" {
		return false
	}
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return false
		}
		start, end := at+i, at+i+len(words)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if !isWord(before) && !isWord(after) {
			return true
		}
		at = end
	}
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' }
