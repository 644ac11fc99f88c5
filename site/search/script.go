package search

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf16"
)

// script returns a classic script that hands values to search.js under a name:
// berkas("words-3", …).
func script(name string, values ...any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // no page holds this text
	b.WriteString("berkas(")
	for i, v := range append([]any{name}, values...) {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := e.Encode(v); err != nil {
			panic(fmt.Sprintf("search: %s is no script: %v", name, err)) // strings, numbers and lists of them
		}
		b.Truncate(b.Len() - 1) // the line's end
	}
	b.WriteString(")\n")
	return b.Bytes()
}

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
