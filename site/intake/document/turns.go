package document

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

const (
	// longPause is how long nobody speaks before a new paragraph begins.
	longPause = 2 * time.Second
	// longParagraph is how many bytes a paragraph has before it ends with a sentence,
	// where nobody is named. Three times as many, and it ends without one, or a turn
	// of somebody who is named with a sentence.
	longParagraph = 600
)

// turns puts together what one speaker says without a break. Where nobody is named,
// a paragraph ends with a sentence: before a pause, or when it has become long.
func turns(cues []cue) []Block {
	var blocks []Block
	var last cue
	for _, c := range cues {
		n := len(blocks) - 1
		if n < 0 || beginsTurn(blocks[n], last, c) {
			speaker := c.speaker
			if n >= 0 && speaker == "" && !c.opens {
				speaker = blocks[n].Speaker // who spoke goes on in a new paragraph
			}
			blocks = append(blocks, Block{Text: c.text, Time: c.from, Timed: true, Speaker: speaker})
		} else {
			blocks[n].Text = join(blocks[n].Text, c.text)
		}
		last = c
	}
	return blocks
}

func beginsTurn(b Block, last, next cue) bool {
	named := b.Speaker != ""
	switch {
	case next.opens, next.speaker != "" && next.speaker != b.Speaker:
		return true
	case !endsSentence(b.Text):
		return !named && len(b.Text) > 3*longParagraph || len(b.Text) > 30*longParagraph
	case named:
		return len(b.Text) > 3*longParagraph
	}
	return next.from-last.to > longPause || len(b.Text) > longParagraph
}

// join puts a space between words, none between scripts that have none.
func join(a, b string) string {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	if unspaced(last) && unspaced(first) {
		return a + b
	}
	return a + " " + b
}

// unspaced reports whether a character belongs to a script that is written without
// spaces.
func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFF65
}

// endsSentence reports whether a text ends as sentences do.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, "\"'”’»)]」』 ")
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…。！？؟।", r)
}
