package markdown

import (
	"strconv"
	"strings"
	"unicode"
)

// IDs makes ids for headings, no two alike. The zero IDs is ready. One that is
// shared by the texts of a page keeps their ids apart; it is not safe for
// concurrent use.
type IDs struct {
	taken map[string]int // the id: the last number that was tried behind it
}

// longestID is how many characters of a heading its id has.
const longestID = 60

// Reserve keeps ids that a page uses for something else from being made.
func (ids *IDs) Reserve(taken ...string) {
	if ids.taken == nil {
		ids.taken = make(map[string]int)
	}
	for _, id := range taken {
		ids.taken[id] = max(ids.taken[id], 1)
	}
}

// For returns the id of a heading: its letters and digits of whatever script in
// lower case, with "-" between words, and a number from 2 where the id is taken.
// A heading without any is a "section".
func (ids *IDs) For(heading string) string {
	base := slug(heading)
	id := base
	for n := ids.taken[base] + 1; ids.taken[id] > 0; n++ {
		id = base + "-" + strconv.Itoa(n)
		ids.taken[base] = n
	}
	ids.Reserve(id)
	return id
}

func slug(heading string) string {
	words := strings.FieldsFunc(strings.ToLower(heading), func(r rune) bool {
		return !unicode.In(r, unicode.L, unicode.M, unicode.N)
	})
	id := []rune(strings.Join(words, "-"))
	if len(id) > longestID {
		id = id[:longestID]
	}
	if len(id) == 0 {
		return "section"
	}
	return strings.TrimRight(string(id), "-")
}
