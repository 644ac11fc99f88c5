package main

import (
	"fmt"
	"slices"
	"strings"

	"berkas/site/internal/match"
	"berkas/site/internal/newsread"
)

// measureReader says how well the reader of texts finds people in sentences, each
// read by itself, with the weights that were in the program when it was built:
// where a name is found at all, and where it is found exactly.
func measureReader(path string) (string, error) {
	list, err := tagged(path)
	if err != nil {
		return "", err
	}
	there, found, exact, touched, touching := 0, 0, 0, 0, 0
	for _, lines := range list {
		text, people := sentenceOf(lines)
		read := peopleOf(text)
		there, found = there+len(people), found+len(read)
		for _, p := range people {
			touched += count(read, func(r match.Range) bool { return r.Start < p.End && p.Start < r.End })
			exact += count(read, func(r match.Range) bool { return r == p })
		}
		for _, r := range read {
			touching += count(people, func(p match.Range) bool { return r.Start < p.End && p.Start < r.End })
		}
	}
	f := func(p, r float64) float64 { return 2 * p * r / (p + r) }
	p, r := float64(exact)/float64(found), float64(exact)/float64(there)
	op, or := float64(touching)/float64(found), float64(touched)/float64(there)
	return fmt.Sprintf("%d people; exactly precision %.3f, recall %.3f, F1 %.3f; at all %.3f, %.3f, %.3f", there, p, r, f(p, r), op, or, f(op, or)), nil
}

// count returns 1 where one of a list is so.
func count(list []match.Range, so func(match.Range) bool) int {
	if slices.ContainsFunc(list, so) {
		return 1
	}
	return 0
}

// peopleOf returns where a sentence of Indonesian names people.
func peopleOf(text string) []match.Range {
	var all []match.Range
	for _, n := range newsread.Read([]newsread.Paragraph{{Text: text}}).Names {
		for _, at := range n.Places {
			if n.Kind == newsread.Person {
				all = append(all, match.Range{Start: at.Start, End: at.End})
			}
		}
	}
	return all
}

// sentenceOf puts a sentence together as it is written, and returns where its
// people are.
func sentenceOf(lines []string) (string, []match.Range) {
	var b strings.Builder
	var people []match.Range
	glued := true
	for _, line := range lines {
		fields := strings.Fields(line)
		if len(fields) != 3 {
			continue
		}
		word, tag := fields[0], fields[2]
		if !glued && !strings.Contains(".,;:?!)%", word[:1]) && word != "-" {
			b.WriteByte(' ')
		}
		glued = word == "(" || word == "-"
		start := b.Len()
		b.WriteString(word)
		switch {
		case tag == "B-PER":
			people = append(people, match.Range{Start: start, End: b.Len()})
		case tag == "I-PER" && len(people) > 0:
			people[len(people)-1].End = b.Len()
		}
	}
	return b.String(), people
}
