package search

import (
	"strings"
	"unicode/utf16"
)

// wordList is sorted words, each written as how much of the last one it begins
// with and what follows. search.js counts in UTF-16.
type wordList struct {
	text strings.Builder
	last string
}

func (l *wordList) add(word string) {
	same := 0
	for i, r := range word {
		if !strings.HasPrefix(l.last[min(i, len(l.last)):], string(r)) || utf16Len(word[:i])+utf16.RuneLen(r) > 63 {
			break
		}
		same = i + len(string(r))
	}
	l.text.WriteByte(character(byte(utf16Len(word[:same]))))
	l.text.WriteString(word[same:])
	l.text.WriteByte('~')
	l.last = word
}

func utf16Len(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}
