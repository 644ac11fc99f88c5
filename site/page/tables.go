package page

import (
	"slices"
)

// This file says which columns tables have: those with something in them.

// NameTable is people, organisations or places, one a row.
type NameTable struct {
	NoteIs                           string // the head of the column of notes
	Lines                            []NameLine
	Noted, Mentioned, Quoted, Spread bool
}

func nameTable(noteIs string, lines []NameLine) NameTable {
	return NameTable{
		NoteIs: noteIs, Lines: lines,
		Noted:     slices.ContainsFunc(lines, func(l NameLine) bool { return l.Note != "" }),
		Mentioned: slices.ContainsFunc(lines, func(l NameLine) bool { return l.Mentions != "" }),
		Quoted:    slices.ContainsFunc(lines, func(l NameLine) bool { return l.Quotes != "" }),
		Spread:    slices.ContainsFunc(lines, func(l NameLine) bool { return l.Spread.Label != "" }),
	}
}

// EventTable is events, one a row.
type EventTable struct {
	Lines            []EventLine
	Placed, Reported bool
}

func eventTable(lines []EventLine) EventTable {
	return EventTable{
		Lines:    lines,
		Placed:   slices.ContainsFunc(lines, func(l EventLine) bool { return l.Place != nil }),
		Reported: slices.ContainsFunc(lines, func(l EventLine) bool { return l.Spread.Label != "" }),
	}
}

// SourceTable is sources, one a row.
type SourceTable struct {
	Lines     []SourceLine
	Published bool // one of them names its publisher
}

func sourceTable(lines []SourceLine) SourceTable {
	return SourceTable{lines, slices.ContainsFunc(lines, func(l SourceLine) bool { return l.Stated })}
}
