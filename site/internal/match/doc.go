// Package match finds things in text as a reader hears it: names, quotations,
// speech, sentences, and passages that several texts share.
//
// A reader does not hear whether a quotation mark is curly, a space is a line
// break, or an é is one code point or two. [Fold] removes such differences and
// nothing else; every comparison in this package is made on folded text and
// every answer is given in bytes of the text that was asked about.
//
//   - [Quotation] finds the exact places of a quotation, never a lookalike;
//     [Nearest] says, after a miss, what stands there instead.
//   - [InQuotes] tells direct speech from a report of it. [IsMark] and its like
//     ask the one table there is of quotation marks, of Europe and East Asia.
//   - [Trie] finds thousands of names at once, as whole words.
//     [PartOfLongerName] tells a surname from a piece of a stranger's name.
//   - [Sentence] gives the sentence around a place.
//   - [Shared] finds passages that paragraphs of different sources have in
//     common; [Alike] measures how much two quotations say the same.
//
// The word lists are Indonesian and English. Word boundaries are those of
// Unicode (UAX #29), through github.com/clipperhouse/uax29/v2, which no other
// package imports.
//
// It is handed texts, and knows nothing of dossiers.
package match

// Range is a half-open range of bytes in a text.
type Range struct{ Start, End int }

// contains reports whether r covers [start, end).
func (r Range) contains(start, end int) bool { return r.Start <= start && end <= r.End }
