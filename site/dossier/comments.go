package dossier

import (
	"sort"
	"strings"

	"berkas/site/diag"
)

// A comment in HTML is a note that whoever wrote it keeps from readers. Curated
// texts lose theirs before anything is made of them, in code too; a source's
// text is what was published and has none.

// gap is where a comment was in the text without comments, and how long it and
// all before it were.
type gap struct{ at, moved int }

const (
	commentOpens  = "<!--"
	commentCloses = "-->"
)

// nextComment returns where the first comment at or after a place stands; start
// is -1 without one, end -1 when it is not closed. As in HTML, <!--> is a whole
// comment.
func nextComment(src string, from int) (start, end int) {
	start = strings.Index(src[from:], commentOpens)
	if start < 0 {
		return -1, -1
	}
	start += from
	inside := start + len("<!")
	end = strings.Index(src[inside:], commentCloses)
	if end < 0 {
		return start, -1
	}
	return start, inside + end + len(commentCloses)
}

// dropComments takes the comments out of a curated text.
func (t *Text) dropComments(errs *diag.List) {
	src := t.Markdown()
	start, end := nextComment(src, 0)
	if start < 0 {
		return
	}
	var kept []byte
	var comments []gap
	at, moved := 0, 0
	for ; start >= 0; start, end = nextComment(src, at) {
		if end < 0 {
			errs.Errorf(t.span(start, start+len(commentOpens)), "this comment is not closed").Hint = "end it with -->, or write &lt;!-- if it is meant to be read"
			end = len(src)
		}
		kept = append(kept, src[at:start]...)
		if after := end; after < len(src) && src[after] == ' ' && (len(kept) == 0 || isBlank(kept[len(kept)-1])) {
			end++ // one of the two spaces around it goes with it
		}
		moved += end - start
		comments = append(comments, gap{len(kept), moved})
		at = end
	}
	t.markdown, t.comments = string(append(kept, src[at:]...)), comments
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }

// original maps a place in a text without comments to one in what was written.
// Where a range begins a comment just before it stays outside, and so does one
// just behind where it ends.
func (t *Text) original(at int, end bool) int {
	n := sort.Search(len(t.comments), func(i int) bool {
		return t.comments[i].at > at || end && t.comments[i].at == at
	})
	if n == 0 {
		return at
	}
	return at + t.comments[n-1].moved
}

// mostComments is how many of a source's comments are reported one by one: who
// pastes a page has hundreds.
const mostComments = 20

// refuseComments reports the comments in a source's text.
func refuseComments(t *Text, errs *diag.List) {
	src := t.Markdown()
	start, end := nextComment(src, 0)
	for n := 0; start >= 0 && n < mostComments; n++ {
		closed := end >= 0
		if !closed {
			end = start + len(commentOpens)
		}
		d := errs.Errorf(t.span(start, end), "a source's text has a comment in it")
		d.Hint = "a text as it was published has none: say under cut: what was left out, in a note where it came from, or under private: what is for curators; write &lt;!-- if the article prints it"
		if !closed {
			return // none behind it is closed either
		}
		start, end = nextComment(src, end)
	}
}
