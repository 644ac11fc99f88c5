package intake

import (
	"embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"berkas/site/internal/match"
)

//go:embed words/*.txt
var wordFiles embed.FS

// boilerplate is what a page puts around an article, by its words.
type boilerplate struct{ begins, is, has []string }

// foreign returns the lists of words/boilerplate.txt, which are read once and
// never changed.
var foreign = sync.OnceValue(func() *boilerplate {
	data, err := wordFiles.ReadFile("words/boilerplate.txt")
	if err != nil {
		panic(err)
	}
	var b boilerplate
	into := map[string]*[]string{"begins": &b.begins, "is": &b.is, "has": &b.has}
	for line := range strings.Lines(string(data)) {
		kind, words, found := strings.Cut(strings.TrimRight(line, "\n"), ": ")
		if list := into[kind]; found && list != nil {
			*list = append(*list, words)
		}
	}
	return &b
})

// longestNotice is how many words a line may have and still be one that a page
// puts between paragraphs.
const longestNotice = 45

// isForeign reports whether a line is none of the article's own words: an
// invitation to read on, a credit, a caption, a length of a film, initials.
func isForeign(text string) bool {
	low := strings.TrimLeft(strings.ToLower(strings.Join(strings.Fields(text), " ")), "*_|•> ")
	n := wordCount(low)
	bare := strings.TrimFunc(low, func(r rune) bool { return match.IsDoubleMark(r) || strings.ContainsRune("*_[]()- –—.:>•|#", r) })
	switch {
	case isSigns(bare):
		return true
	case n > longestNotice, isNote(text):
		return false
	case slices.Contains(foreign().is, bare):
		return true
	case n <= 3 && isClock(bare), isInitials(low):
		return true
	}
	for _, words := range foreign().begins {
		rest, found := strings.CutPrefix(strings.TrimLeft(low, "([（【"), strings.TrimLeft(words, "(["))
		if found && !goesOnAsWord(words, rest) && (!isSentence(low) || n <= 20 && strings.ContainsAny(words, " :.[")) {
			return true
		}
	}
	return n <= 25 && slices.ContainsFunc(foreign().has, func(words string) bool { return strings.Contains(low, words) })
}

// isSigns reports whether a line is empty or a few signs alone.
func isSigns(bare string) bool {
	return bare == "" || letters(bare) < 4 && !strings.ContainsFunc(bare, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// goesOnAsWord reports whether what follows a beginning belongs to its last
// word: "iklan" does not begin "iklannya", nor "share" "shares".
func goesOnAsWord(words, rest string) bool {
	if rest == "" || strings.ContainsAny(words[len(words)-1:], ":.") {
		return false
	}
	first := []rune(rest)[0]
	return unicode.IsLetter(first) || first == '-'
}

// isClock reports whether a line is a time of day or the length of a film.
func isClock(text string) bool {
	return strings.Contains(text, ":") && strings.Trim(text, "0123456789:. ") == "" || text == "0"
}

// isInitials reports whether a line is the initials of who wrote it: (fra/isn),
// perhaps with where it was taken from.
func isInitials(low string) bool {
	if mark, agencies, bracketed := strings.Cut(low, " ("); bracketed && len(mark) <= 8 && strings.Contains(mark, "/") && strings.HasSuffix(agencies, ")") && len(agencies) < 40 {
		return true // hp/rn (AFP, dpa)
	}
	inner, found := strings.CutPrefix(low, "(")
	inner, closed := strings.CutSuffix(strings.TrimRight(inner, "."), ")")
	return found && closed && len(inner) <= 14 && !strings.ContainsAny(inner, " 0123456789") && (strings.Contains(inner, "/") || len(inner) <= 5)
}

// clean moves what is not the article's own to the cut list: foreign lines, a
// line printed twice that is no sentence. The headline is left out where it is
// repeated.
func (a *Article) clean() {
	a.cutRepeated()
	var kept []Block
	for i, b := range a.Blocks {
		switch {
		case isForeign(b.Text):
			a.Cut = append(a.Cut, b.Text)
		case i < 3 && a.Title != "" && !a.Given && match.Fold(b.Text).Text == match.Fold(a.Title).Text:
			a.Cut = append(a.Cut, b.Text)
		default:
			kept = append(kept, b)
		}
	}
	a.Blocks = kept
	if len(kept) > 0 {
		a.Blocks[0].Tight = false
	}
}

// cutRepeated cuts lines that stand twice and are no sentences: the titles of
// films, which a page prints above and below them.
func (a *Article) cutRepeated() {
	times := map[string]int{}
	for _, b := range a.Blocks {
		times[match.Fold(b.Text).Text]++
	}
	a.Blocks = slices.DeleteFunc(a.Blocks, func(b Block) bool {
		twice := times[match.Fold(b.Text).Text] > 1 && !isSentence(b.Text)
		if twice {
			a.Cut = append(a.Cut, b.Text)
		}
		return twice
	})
}
