// Package facts reads facts out of a passage: its days, its numbers and its
// offices, in Indonesian and English.
//
// [Days] finds days, months, years and ranges of them, and says by which [Rule] it
// inferred what is not said in full. [Numbers] finds numbers with unit and hedge.
// [Offices] finds the offices beside names. [Passage] is a passage as words with
// labels, in which offices, and what has a name, are read.
//
// All are functions of the text they are given: nothing is learnt, nothing is
// looked up, and nothing here knows a dossier. The days and the labels are lists of
// named rules in rules.go; the words that all look for are in words/. What they
// read, and what they must not, stands in testdata, a case a line.
package facts
