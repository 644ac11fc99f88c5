package match

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// PartOfLongerName reports whether text[start:end], a surname found by itself,
// belongs to a longer name that nobody knows: Wang in "Wang Yi". It returns all
// of that name.
//
// A capitalised word directly beside the surname is taken for a part of a name
// unless it is a title (Menteri), a day or month, an acronym, a word that opens
// sentences and headlines (Kunjungan, Sambut), or known: the caller tells which
// words belong to other names (Rusia in "Presiden Rusia Putin") or are known in
// small letters and so are no names at all. Known may be nil. When in doubt it is
// a part of a name, because a wrong link is worse than a missing one.
func PartOfLongerName(text string, start, end int, known func(word string) bool) (Range, bool) {
	if known == nil {
		known = func(string) bool { return false }
	}
	name := Range{start, end}
	for {
		from, found := nameBefore(text, name.Start, known)
		if !found {
			break
		}
		name.Start = from
	}
	for {
		to, found := nameAfter(text, name.End, known)
		if !found {
			break
		}
		name.End = to
	}
	return name, name != Range{start, end}
}

// nameBefore returns where a part of a name begins that stands directly before a
// place.
func nameBefore(text string, at int, known func(string) bool) (int, bool) {
	rest := strings.TrimRightFunc(text[:at], unicode.IsSpace)
	if len(rest) == at || rest == "" {
		return 0, false
	}
	if initial, ok := strings.CutSuffix(rest, "."); ok {
		from := lastWord(initial)
		return from, isInitial(initial[from:])
	}
	from := lastWord(rest)
	word := rest[from:]
	if strings.Trim(word, "-'’") != word {
		return 0, false
	}
	if particle(word) {
		return nameBefore(text, from, known)
	}
	if clitic(word) > 0 || !namePart(word, known) || month(word) && dated(text[:from], text[at:]) {
		return 0, false
	}
	return from, true
}

// nameAfter returns where a part of a name ends that stands directly after a
// place.
func nameAfter(text string, at int, known func(string) bool) (int, bool) {
	rest := strings.TrimLeftFunc(text[at:], unicode.IsSpace)
	if len(rest) == len(text)-at {
		return 0, false
	}
	size := len(rest) - len(strings.TrimLeftFunc(rest, inName))
	word := strings.TrimRight(rest[:size], "-'’")
	word = word[:len(word)-clitic(word)]
	end := len(text) - len(rest) + len(word)
	if particle(word) {
		return nameAfter(text, len(text)-len(rest)+size, known) // de’ Medici
	}
	if isInitial(word) && strings.HasPrefix(text[end:], ".") {
		return end + 1, true
	}
	if !namePart(word, known) || month(word) && dated(text[:at], text[end:]) {
		return 0, false
	}
	return end, true
}

// namePart reports whether a word beside a surname may be a part of a name.
func namePart(word string, known func(string) bool) bool {
	if article, name, joined := strings.Cut(word, "-"); joined && (particle(article) || strings.Contains(" ad an ar as ash at az ", " "+article+" ")) {
		word = name // al-Sayed
	}
	if !IsName(word) || acronym(word) {
		return false
	}
	last := word[strings.LastIndexByte(word, '-')+1:]
	for _, w := range [...]string{word, last} {
		small := strings.ToLower(w)
		if title(small) || weekday(small) || opener(small) || headline(small) || derived(small) || known(w) {
			return false
		}
	}
	return true
}

// IsName reports whether a word is written as names are: with a capital first, or
// behind what an apostrophe joins to it: d’Ancona, dell'Orto.
func IsName(word string) bool {
	if i := strings.IndexAny(word, "'’"); 0 < i && i < 6 {
		_, mark := utf8.DecodeRuneInString(word[i:])
		next, _ := utf8.DecodeRuneInString(word[i+mark:])
		if unicode.IsUpper(next) {
			return true
		}
	}
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

// lastWord returns where the last word of a text begins; hyphens and apostrophes
// are inside words.
func lastWord(text string) int { return len(strings.TrimRightFunc(text, inName)) }

func inName(r rune) bool { return wordRune(r) || r == '-' || r == '\'' || r == '’' }

// clitic returns how long the ending of a word is that parts it from the next.
func clitic(word string) int {
	for _, end := range [...]string{"'s", "’s", "-nya"} {
		if strings.HasSuffix(word, end) {
			return len(end)
		}
	}
	return 0
}

func isInitial(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.IsUpper(r)
}

// acronym reports whether a word of two letters or more is all capitals.
func acronym(word string) bool {
	capitals := 0
	for _, r := range word {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals > 1
}

// dated reports whether what stands around the name of a month makes it a date:
// a number, or a word such as lalu. Mei, May, April and June are also given names.
func dated(before, after string) bool {
	before = strings.TrimRightFunc(before, unicode.IsSpace)
	after = strings.TrimLeftFunc(after, unicode.IsSpace)
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	if unicode.IsDigit(last) || unicode.IsDigit(next) {
		return true
	}
	word := after[:len(after)-len(strings.TrimLeftFunc(after, inName))]
	switch word {
	case "lalu", "ini", "mendatang", "depan", "silam", "nanti", "kemarin":
		return true
	}
	return false
}

// derived reports whether an Indonesian word, in small letters, is visibly made
// from another and so is no name: pertahanan, kunjungan, mengutip, sebelumnya.
func derived(word string) bool {
	long := func(n int) bool { return len(word) >= n }
	starts := func(prefix string) bool { return strings.HasPrefix(word, prefix) }
	ends := func(suffix string) bool { return strings.HasSuffix(word, suffix) }
	switch {
	case long(8) && ends("an") && (starts("pe") || starts("ke")):
		return true
	case long(7) && (starts("meng") || starts("meny") || starts("memp") || starts("memb") || starts("menj")):
		return true
	}
	return long(7) && (ends("ngan") || ends("kan") || ends("nya"))
}
