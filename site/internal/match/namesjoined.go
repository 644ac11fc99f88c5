package match

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Joined reports whether text[start:end], a person's name that was found, is
// joined without a space to more of a name that nobody knows: Anna Holm in "Anna
// Holm-Berg", 王毅 in "王毅夫".
//
// A hyphen joins the halves of one name, and also two names. Which it is cannot
// be told, so the name is a part of a longer one unless the other half is known or
// a word before says that two met ("pertemuan Xi-Macron"). In a script without
// spaces it is a part of a longer one where what follows is a letter that is not
// known to follow names. Known tells the words of other names.
func Joined(text string, start, end int, known func(word string) bool) bool {
	if letters := unspaced(text[:end]); letters != nil {
		return runsOn(text, start, end, letters)
	}
	if word, found := joinedAfter(text[end:]); found && !known(word) {
		return !paired(text[:start])
	}
	if word, at, found := joinedBefore(text[:start]); found && !known(word) {
		return !paired(text[:at])
	}
	return false
}

// joiner reports whether a sign joins words into one name.
func joiner(r rune) bool { return strings.ContainsRune("-‐‑・·", r) }

// joinedAfter returns the capitalised word that a hyphen joins to what stands
// before.
func joinedAfter(text string) (word string, found bool) {
	r, size := utf8.DecodeRuneInString(text)
	if !joiner(r) {
		return "", false
	}
	word = text[size : len(text)-len(strings.TrimLeftFunc(text[size:], wordRune))]
	return word, capitalised(word)
}

// joinedBefore returns the capitalised word that a hyphen joins to what stands
// behind, and where it begins.
func joinedBefore(text string) (word string, at int, found bool) {
	r, size := utf8.DecodeLastRuneInString(text)
	if !joiner(r) {
		return "", 0, false
	}
	text = text[:len(text)-size]
	at = len(strings.TrimRightFunc(text, wordRune))
	word = text[at:]
	switch strings.ToLower(word) {
	case "pro", "anti", "pra", "pasca", "non", "eks", "ex", "post", "pre", "mantan", "kontra", "neo", "semi", "para":
		return "", 0, false
	}
	return word, at, capitalised(word)
}

func capitalised(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.In(r, unicode.Katakana)
}

// paired reports whether the word before two names that a hyphen joins says that
// they are two.
func paired(before string) bool {
	before = strings.TrimRightFunc(before, unicode.IsSpace)
	switch strings.ToLower(before[lastWord(before):]) {
	case "pertemuan", "ktt", "duel", "pasangan", "debat", "dialog", "hubungan", "perundingan", "pembicaraan", "duet", "kubu", "koalisi", "poros", "era", "pakta",
		"meeting", "summit", "talks", "debate", "ticket", "duo", "relations", "axis", "alliance", "pact", "the":
		return true
	}
	return false
}

// unspaced returns the letters of the script without spaces that a text ends in,
// nil for another.
func unspaced(text string) *unicode.RangeTable {
	r, _ := utf8.DecodeLastRuneInString(text)
	for _, script := range [...]*unicode.RangeTable{unicode.Han, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar} {
		if unicode.Is(script, r) {
			return script
		}
	}
	return nil
}

// longestHan is how many characters nearly all names in Han letters have at most.
const longestHan = 3

// runsOn reports whether a name in a script without spaces may go on, or begin
// before. A name of three Han letters is whole.
func runsOn(text string, start, end int, letters *unicode.RangeTable) bool {
	rest := text[end:]
	next, _ := utf8.DecodeRuneInString(rest)
	if letters == unicode.Han {
		if utf8.RuneCountInString(text[start:end]) >= longestHan {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		return unicode.Is(unicode.Han, next) && !strings.ContainsRune(behindHan, next) || strings.ContainsRune(surnamesHan, before)
	}
	if !unicode.Is(letters, next) {
		return false
	}
	for _, word := range behindThai {
		if strings.HasPrefix(rest, word) {
			return false
		}
	}
	return true
}

// behindHan is how words begin that stand behind a name, in Chinese and Japanese;
// surnamesHan are surnames that are hardly ever the end of another word.
const (
	behindHan   = "说說称稱表示在是和与與及于於将將会會对對向同从從由被把让讓也都还還又曾已正就则則并並或等的之先女氏市首外大総总總部主当當出访訪抵率指强強认認重宣要希呼警回答告提谈談发發致签簽接到去来來今昨明前後后上下中今近最早晚再更不没沒未有本人為为以所此教議议選选監监社さ様"
	surnamesHan = "王张張刘劉陈陳杨楊赵趙吴吳孙孫胡朱郭罗羅梁宋郑鄭谢謝韩韓唐冯馮董萧蕭袁邓鄧沈彭吕呂"
)

// behindThai are words that stand right behind a name in Thai.
var behindThai = [...]string{"กล่าว", "ระบุ", "เผย", "บอก", "ชี้", "ยืนยัน", "เป็น", "จะ", "ได้", "และ", "ที่", "ว่า", "ใน", "ไม่", "มี", "ไป", "มา", "ให้", "กับ", "ของ", "จาก", "ถูก", "พร้อม", "เดินทาง", "แถลง", "ตอบ", "พูด"}
