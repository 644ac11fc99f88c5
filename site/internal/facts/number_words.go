package facts

import (
	"embed"
	"math/big"
	"strings"
	"sync"
)

// The words of numbers stand in words/numbers, which says what each class is for.
//
//go:embed words/numbers/*.txt
var numberFiles embed.FS

// numberSense is a thing that words can mean to a number.
type numberSense struct {
	class     string
	text      string   // the value as written: a unit, a currency, a hedge
	low, high *big.Rat // the value, where it is one
}

// numberWords are the words of a language.
type numberWords struct {
	senses  map[string][]numberSense // by the words, one space between them
	longest map[string]int           // how many tokens the longest has that begins with a token
}

var (
	indonesianNumbers = sync.OnceValue(func() *numberWords { return readNumberWords("all", "id") })
	englishNumbers    = sync.OnceValue(func() *numberWords { return readNumberWords("all", "en") })
	otherNumbers      = sync.OnceValue(func() *numberWords { return readNumberWords("all") })
)

// Reads reports whether there are words to read numbers, days and offices by in a
// language, a BCP 47 tag. In any other digits alone are read.
func Reads(language string) bool {
	primary := primaryOf(language)
	return primary == "id" || primary == "en"
}

// primaryOf returns a language without script and region.
func primaryOf(language string) string {
	primary, _, _ := strings.Cut(strings.ToLower(language), "-")
	return primary
}

func numberWordsOf(language string) *numberWords {
	switch language {
	case "id":
		return indonesianNumbers()
	case "en":
		return englishNumbers()
	}
	return otherNumbers()
}

// readNumberWords reads files: "class value: word word_of_two …".
func readNumberWords(names ...string) *numberWords {
	w := &numberWords{senses: map[string][]numberSense{}, longest: map[string]int{}}
	for _, name := range names {
		data, err := numberFiles.ReadFile("words/numbers/" + name + ".txt")
		if err != nil {
			panic(err)
		}
		for line := range strings.Lines(string(data)) {
			if head, entries, found := strings.Cut(strings.TrimSpace(line), ": "); found && head[0] != '#' {
				w.add(head, entries)
			}
		}
	}
	return w
}

func (w *numberWords) add(head, entries string) {
	s := numberSense{}
	s.class, s.text, _ = strings.Cut(head, " ")
	low, high, span := strings.Cut(s.text, "..")
	if v, ok := new(big.Rat).SetString(low); ok {
		s.low, s.high = v, v
		if span {
			s.high, _ = new(big.Rat).SetString(high)
		}
	}
	for entry := range strings.FieldsSeq(entries) {
		key := strings.ReplaceAll(entry, "_", " ")
		tokens := numberTokens(key, "")
		w.senses[key] = append(w.senses[key], s)
		first := tokens[0].low
		w.longest[first] = max(w.longest[first], len(tokens))
	}
}

// numberReader reads one passage.
type numberReader struct {
	text   string
	words  *numberWords
	tokens []numberToken
}

// find returns the longest words at i that have one of the classes, and how many
// tokens they are; 0 where there are none.
func (r *numberReader) find(i int, classes ...string) (numberSense, int) {
	if i < 0 || i >= len(r.tokens) {
		return numberSense{}, 0
	}
	var best numberSense
	n, key := 0, strings.Builder{}
	for k := range r.words.longest[r.tokens[i].low] {
		if i+k >= len(r.tokens) {
			break
		}
		t := &r.tokens[i+k]
		if k > 0 && t.apart {
			key.WriteByte(' ')
		}
		key.WriteString(t.low)
		for _, s := range r.words.senses[key.String()] {
			for _, class := range classes {
				if s.class == class {
					best, n = s, k+1
				}
			}
		}
	}
	return best, n
}

// is reports whether the one token at i has a class.
func (r *numberReader) is(i int, class string) bool {
	if i < 0 || i >= len(r.tokens) {
		return false
	}
	for _, s := range r.words.senses[r.tokens[i].low] {
		if s.class == class {
			return true
		}
	}
	return false
}

// joined reports whether token i stands right behind the token before.
func (r *numberReader) joined(i int) bool {
	return i > 0 && i < len(r.tokens) && !r.tokens[i].apart
}

// hyphen reports whether token i is a hyphen that joins the tokens beside it.
func (r *numberReader) hyphen(i int) bool {
	return r.sign(i, "-") && r.joined(i) && r.joined(i+1)
}

// sign reports whether token i is a sign.
func (r *numberReader) sign(i int, low string) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].kind == numberSign && r.tokens[i].low == low
}

// word reports whether token i is a word.
func (r *numberReader) word(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].kind == numberWord
}

// digits reports whether token i is a number in digits.
func (r *numberReader) digits(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].kind == numberDigits
}
