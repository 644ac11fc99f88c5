package newsread

import (
	"strings"

	"berkas/site/internal/facts/words"
	"berkas/site/internal/match"
)

// besideVerb is how many words may stand between an outlet and what says that it
// reports.
const besideVerb = 4

// Reporting returns those of the outlets that a text names at some places of which
// it says there that they report something: "lapor Reuters", "menurut kantor berita
// Tass", "told Reuters", "Reuters melaporkan".
func Reporting(text string, outlets []match.Range) []match.Range {
	p := &paragraph{}
	p.Text, p.Tokens = text, lexicon().Tokens(text)
	var found []match.Range
	for _, r := range outlets {
		if p.reportedBy(p.token(r.Start)) || p.reporting(p.token(r.End)) {
			found = append(found, r)
		}
	}
	return found
}

// reportedBy reports whether a word of reporting leads to token i.
func (p *paragraph) reportedBy(i int) bool {
	told := false
	for k := i - 1; k >= 0 && k >= i-1-besideVerb && strings.TrimSpace(p.Tokens[k+1].Gap) == ""; k-- {
		switch t := &p.Tokens[k]; {
		case t.Is(that):
			return false
		case t.Is(medium | words.According | utterance), wordSets().toldTo[t.Low] && t.Is(words.Say):
			return true
		case wordSets().toldTo[t.Low]:
			told = true
		case t.Is(words.Say):
			return told
		}
	}
	return false
}

// reporting reports whether token i, or one behind adverbs and days, is a verb of
// saying whose subject stands before it.
func (p *paragraph) reporting(i int) bool {
	for k := i; k < len(p.Tokens) && k < i+besideVerb && !strings.ContainsAny(p.Tokens[k].Gap, ",.;:") && !strings.ContainsFunc(p.Tokens[k].Gap, match.IsDoubleMark); k++ {
		switch t := &p.Tokens[k]; {
		case t.Is(words.SayActive|words.SayEnglish) && !t.Capital:
			return true
		case !t.Is(words.Adverb|words.Weekday|words.Month) && !t.Number && !wordSets().beforeDay[t.Low]:
			return false
		}
	}
	return false
}
