package markdown

// A text may have this many signs, and one more for each so many of its bytes.
const (
	freeSigns = 50_000
	perSign   = 5
)

// Beyond returns where a text has more signs than are read in proportion to its length,
// and whether it has: line ends, and the characters that Markdown may mean something by.
// Each can become a part of its own, with hundreds of bytes to keep; a text that is
// written for readers has one for some twenty.
func Beyond(src string) (at int, is bool) {
	left := freeSigns + len(src)/perSign
	for i := range len(src) {
		switch src[i] {
		case '\n', '#', '|', '*', '_', '~', '`', '[', ']', '!', '<', '\\', '&':
			if left--; left < 0 {
				return i, true
			}
		}
	}
	return 0, false
}
