package dossier

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"berkas/site/internal/facts/words"
	"berkas/site/internal/match"
)

// A person's name is nobody's where it is a piece of a longer name that is not
// known, nor where it is a word. These are the rules for both.

// strange reports whether a person's name is part of somebody else's. A surname is
// so beside any capitalised word that is not known to be none of a name; a longer
// name, which is rarely a piece of another, only beside one that no list of words
// has and that the text does not write in small letters.
func (s *scan) strange(n name, text string, h match.Hit) bool {
	if n.of == nil || n.of.Kind != KindPerson || n.forced {
		return false
	}
	if isBorne(text[:h.Start], text[h.End:]) {
		return true
	}
	own := func(w string) bool { return s.own[ownWord{n.of, w}] }
	if match.Joined(text, h.Start, h.End, func(w string) bool { return s.words[w] || s.people[w] || own(w) }) {
		return true
	}
	if n.surname {
		_, longer := match.PartOfLongerName(text, h.Start, h.End, func(w string) bool { return s.words[w] || own(w) })
		return longer
	}
	if n.words > 1 && !s.listed() {
		return false
	}
	longer, found := match.PartOfLongerName(text, h.Start, h.End, func(w string) bool { return own(w) || s.isNoName(w) })
	return found && (longer.End > h.End || !s.isOutlet(text[:longer.Start], text[longer.Start:h.Start]))
}

// isBorne reports whether a name between two texts is that of a street, a school or a
// cup (Jalan Jenderal Sudirman, Sudirman Street), or goes on: Sinta Larasati Putri. Behind
// an office it may be who holds it: Rektor Universitas Anggrek Sinta Larasati.
func isBorne(before, after string) bool {
	if strings.HasPrefix(after, " ") && isOf("bearer_tail", firstWord(after)) {
		return true
	}
	word := lastWord(before)
	for words.Base().Word(strings.ToLower(word))&(words.Title|words.Rank) != 0 && !isOf("bearer", word) {
		before = before[:strings.LastIndex(before, word)]
		word = lastWord(before)
	}
	at := strings.LastIndex(before, word)
	if gap := before[at+len(word):]; !isOf("bearer", word) || strings.Contains(gap, ",") || strings.Contains(gap, ".") && len(word) > len("Jln") {
		return false
	}
	return words.Base().Word(strings.ToLower(lastWord(before[:at])))&(words.Title|words.OfficeOf) == 0
}

// isOf reports whether a word in a capital letter is of a set.
func isOf(set, word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first) && words.Base().Set(set)[strings.ToLower(word)]
}

// listed reports whether there are lists of titles and openers for the language of
// the text.
func (s *scan) listed() bool {
	if s.source == nil || s.source.Language == "" {
		return true
	}
	primary, _, _ := strings.Cut(strings.ToLower(s.source.Language), "-")
	return primary == "id" || primary == "ms" || primary == "en"
}

// noName are the words that are no part of a name, unless they are given names too.
const noName = words.Title | words.Rank | words.Former | words.OfficeOf | words.Place | words.People | words.PlaceHead | words.OrgHead | words.OrgTail | words.Org | words.Say |
	words.According | words.Adverb | words.Be | words.Stop | words.Pronoun | words.Article | words.Weekday | words.Common | words.Kin | words.Force

// isNoName reports whether a capitalised word is no part of a name: the dossier
// has it as something else, a list does, it is made from another word, or the text
// has it in small letters.
func (s *scan) isNoName(w string) bool {
	if s.words[w] {
		return true
	}
	low := strings.ToLower(w)
	class := words.Base().Word(low)
	return class&words.Month != 0 || class&noName != 0 && class&words.Given == 0 || words.Derived(low, true) || s.small()[low]
}

// isOutlet reports whether the capitalised words before a name are what an office
// before them is one of, "Direktur Norlink Ferries" Fiona Geddes, or the rest of an
// organisation's name: "Bank Permata" Josua Pardomuan.
func (s *scan) isOutlet(before, run string) bool {
	given := false
	for _, w := range match.Words(run) {
		given = given || words.Base().Word(strings.ToLower(run[w.Start:w.End]))&words.Given != 0
	}
	for range mostOffice {
		word := lastWord(before)
		class := words.Base().Word(strings.ToLower(word))
		switch {
		case class&words.OrgHead != 0:
			return true
		case class&(words.Title|words.Rank) != 0:
			return !given
		case word == "" || word == strings.ToLower(word):
			return false
		}
		before = strings.TrimSuffix(strings.TrimRight(before, " ,\u00a0\n."), word)
	}
	return false
}

// mostOffice is how many capitalised words of an office are looked at.
const mostOffice = 4

// isWord reports whether a name of one word is that word and not the name: a day
// or a month, or a common word, as one before "itu" is, that opens a sentence. With an office before it or
// a verb of saying beside it, it is the name.
func (s *scan) isWord(n name, h found) bool {
	if n.of.Kind != KindPerson || n.words != 1 {
		return false
	}
	text := h.in.Text
	low := strings.ToLower(text[h.Start:h.End])
	class := words.Base().Word(low)
	switch {
	case class&(words.Month|words.Weekday) != 0:
	case opensSentence(text[:h.Start]) && (class&words.Common != 0 || words.Base().Word(firstWord(text[h.End:]))&words.Backward != 0 || s.small()[low]):
		if s.fullIn[fullIn{n.of, h.in}] {
			return false
		}
	default:
		return false
	}
	before, after := strings.ToLower(lastWord(text[:h.Start])), strings.ToLower(firstWord(text[h.End:]))
	saying := (words.Base().Word(before)|words.Base().Word(after))&words.Say != 0
	return !saying && !s.isOffice(before)
}

// isOffice reports whether a word is an office, a rank or a form of address.
func (s *scan) isOffice(low string) bool {
	return words.Base().Word(low)&(words.Title|words.Rank|words.Kin) != 0
}

// bytesOfNewWord is how many bytes of a text go to a word that it did not have before.
const bytesOfNewWord = 16

// small returns the words that the texts being searched have in small letters.
func (s *scan) small() map[string]bool {
	if s.inSmall == nil {
		size := 0
		for _, t := range s.texts {
			for _, p := range t.Paragraphs {
				size += len(p.Text)
			}
		}
		s.inSmall = make(map[string]bool, size/bytesOfNewWord)
		var found []match.Word
		for _, t := range s.texts {
			for _, p := range t.Paragraphs {
				found = match.AppendWords(found[:0], p.Text)
				for _, w := range found {
					if word := p.Text[w.Start:w.End]; word == strings.ToLower(word) {
						s.inSmall[word] = true
					}
				}
			}
		}
	}
	return s.inSmall
}

// opensSentence reports whether what follows a text begins a sentence.
func opensSentence(before string) bool {
	before = strings.TrimRightFunc(before, func(r rune) bool {
		return unicode.IsSpace(r) || match.OpensQuotation(r) || strings.ContainsRune("(—–-", r)
	})
	last, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || strings.ContainsRune(".!?…:;", last)
}

// lastWord and firstWord return the word at an end of a text, "" where something other than a space or a comma stands between.
func lastWord(text string) string {
	text = strings.TrimRight(text, " ,\u00a0\n.")
	at := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	if at < 0 {
		return text
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	return text[at+size:]
}

func firstWord(text string) string {
	text = strings.TrimLeft(text, " ,\u00a0\n")
	at := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	if at < 0 {
		at = len(text)
	}
	return text[:at]
}
