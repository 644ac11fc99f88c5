package document

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// digits are what differs between the running heads of one page and another.
var digits = regexp.MustCompile(`\d+|^[ivxlc]+$`)

// ofBrowser is what a browser prints above and below a page: the day and the time,
// the address and the number of the page.
var ofBrowser = regexp.MustCompile(`^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}[:.]\d\d|^(?:https?|file):/\S+ \d+/\d+$`)

// ofNumber is a page's number, alone, after a word for it, or with how many there are,
// as headOf returns it. A title ends with a number as well: Laporan tahunan 2025.
var ofNumber = regexp.MustCompile(`^\d+ (?:(?:p|pp|page|pg|h|hal|hlm|halaman|s|seite)\.? ?)?#(?: ?(?:/|of|dari|von|de) ?#)?$`)

// cutHeads leaves out what stands at the top or the bottom of pages and is none of
// the text: lines that come again on other pages but for their numbers, and page
// numbers. It returns the lines that are left, and what was left out, each once.
func cutHeads(pages [][]line) (kept [][]line, cut []string) {
	seen := map[string]int{}
	for _, lines := range pages {
		for _, i := range edges(lines) {
			seen[headOf(lines[i])]++
		}
	}
	least := 3
	if len(pages) < 6 {
		least = 2
	}
	told := map[string]bool{}
	for _, lines := range pages {
		drop := map[int]bool{}
		for _, i := range edges(lines) {
			head := headOf(lines[i])
			repeated := seen[head] >= least && seen[head]*5 >= len(pages)
			numbered := ofNumber.MatchString(head) && len(pages) > 1
			if !repeated && !numbered && !ofBrowser.MatchString(lines[i].text()) {
				continue
			}
			drop[i] = true
			if !told[head] {
				told[head] = true
				cut = append(cut, lines[i].text())
			}
		}
		var rest []line
		for i, l := range lines {
			if !drop[i] {
				rest = append(rest, l)
			}
		}
		kept = append(kept, rest)
	}
	return kept, cut
}

// edges returns the two highest and the two lowest lines of a page that stand off
// from what is between them.
func edges(lines []line) []int {
	byPlace := make([]int, len(lines))
	for i := range byPlace {
		byPlace[i] = i
	}
	slices.SortStableFunc(byPlace, func(a, b int) int { return cmp.Compare(lines[a].y0, lines[b].y0) })
	n := len(byPlace)
	off := func(i int) bool { // the line at i stands off from the one below
		above, below := lines[byPlace[i]], lines[byPlace[i+1]]
		return below.y0-above.y1 > 0.8*min(above.size, below.size)
	}
	var all []int
	for i := min(1, n-2); i >= 0; i-- {
		if off(i) {
			all = append(all, byPlace[:i+1]...)
			break
		}
	}
	for i := max(n-3, len(all)); i < n-1; i++ {
		if off(i) {
			return append(all, byPlace[i+1:]...)
		}
	}
	return all
}

// headOf returns a line as running heads are compared: its height on the page, in
// steps of a sixth of an inch, and its words without their numbers.
func headOf(l line) string {
	text := strings.ToLower(strings.Trim(l.text(), " -–—|.[]"))
	return fmt.Sprintf("%.0f %s", l.y0/12, digits.ReplaceAllString(text, "#"))
}
