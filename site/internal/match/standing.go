package match

// Standing returns where words first stand in a text at or after a place, -1 where
// they don't. Both are folded; every sign counts, and a match begins and ends at the
// edge of a word, as that of a [Quotation] does. Time grows with the length of the
// text plus that of the words, whatever they are (Knuth, Morris and Pratt 1977).
func Standing(text, words string, from int) int {
	if words == "" {
		return -1
	}
	back := borders(words)
	matched := 0
	for i := from; i < len(text); i++ {
		for matched > 0 && text[i] != words[matched] {
			matched = back[matched-1]
		}
		if text[i] == words[matched] {
			matched++
		}
		if matched < len(words) {
			continue
		}
		if start := i + 1 - matched; edge(text, start) && edge(text, i+1) {
			return start
		}
		matched = back[matched-1]
	}
	return -1
}

// borders returns of each beginning of some words the length of the longest shorter
// beginning that it also ends with.
func borders(words string) []int {
	back := make([]int, len(words))
	n := 0
	for i := 1; i < len(words); i++ {
		for n > 0 && words[i] != words[n] {
			n = back[n-1]
		}
		if words[i] == words[n] {
			n++
		}
		back[i] = n
	}
	return back
}
