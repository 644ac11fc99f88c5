package search

import (
	"strings"
	"unicode/utf8"

	"berkas/site/internal/stem"
)

// minPart is how many letters the parts have that a word is taken for when they
// stand apart, and minLast the last of them. search.js has the same.
const (
	minPart = 2
	minLast = 3
)

// longest is how many bytes a word has at most that can be two: what is longer is no
// word of a language, and every place in it would be tried.
const longest = 64

// addApart adds to each word the documents in which it stands in two: what says
// "non tempur" is found as "nontempur" if any text has that word. Only documents
// with both parts are read again.
func (l *library) addApart(terms map[string]*term) {
	pairs, suspects := map[[2]string]*term{}, map[int]bool{}
	for text, whole := range terms {
		if len(text) > longest {
			continue
		}
		for at := range text {
			a, b := terms[text[:at]], terms[text[at:]]
			if a == nil || b == nil || utf8.RuneCountInString(a.text) < minPart || utf8.RuneCountInString(b.text) < minLast {
				continue
			}
			pairs[[2]string{a.text, b.text}] = whole
			for _, document := range common(a.postings, b.postings) {
				suspects[document] = true
			}
		}
	}
	added := map[*term][]posting{}
	l.eachText(func(document int, text string) {
		if !suspects[document] {
			return
		}
		last := ""
		stem.Each(text, func(word []byte) {
			if whole := pairs[[2]string{last, string(word)}]; whole != nil {
				added[whole] = append(added[whole], post(document, 0))
			}
			last = string(word)
		})
	})
	for whole, postings := range added {
		whole.postings = highest(append(postings, whole.postings...))
	}
}

// common returns the documents that two lists have.
func common(a, b []posting) (documents []int) {
	for len(a) > 0 && len(b) > 0 {
		switch x, y := a[0].document(), b[0].document(); {
		case x < y:
			a = a[1:]
		case x > y:
			b = b[1:]
		default:
			documents = append(documents, x)
			a, b = a[1:], b[1:]
		}
	}
	return documents
}

// eachText calls do with the words of every document.
func (l *library) eachText(do func(document int, text string)) {
	for i, e := range l.things {
		do(i, strings.Join(append(names(e), e.Summary), "\n"))
	}
	for i, s := range l.Sources {
		do(l.source(i), s.Name)
	}
	for i, q := range l.quotes {
		text := q.Display()
		if q.Translation != nil {
			text += "\n" + q.Translation.Text
		}
		do(l.quoteStart[0]+i, text)
	}
	for i, s := range l.Sources {
		for j, p := range s.Body.Paragraphs {
			do(l.paraStart[i]+j, shown(p))
		}
	}
}
