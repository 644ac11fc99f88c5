// Package facts reads facts out of a passage: its days and its offices, in
// Indonesian and English.
//
// [Dates] finds days, months and years, and works out relative ones. [Passage]
// is a passage as words with labels, in which [Passage.RoleBefore] and
// [Passage.RoleAfter] read the office beside a name.
//
// All are functions of the text they are given: nothing is learnt, nothing is
// looked up, and nothing here knows a dossier. The words that they look for are in
// package words.
package facts
