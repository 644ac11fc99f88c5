package dossier

import (
	"slices"

	"berkas/site/internal/match"
)

// Memo is what one load of a folder leaves to the next: files as they were
// decoded, for those whose bytes are the same, and the passages that sources
// share, where no source's text has changed. What is loaded is the same with a
// Memo as without. The zero Memo is empty; one load at a time may use it.
type Memo struct {
	records map[string]record // by path; without what becomes of them
	texts   []string          // of all sources, by paragraph
	groups  []int             // which source each is of
	runs    []match.Run       // that they share
	proved  map[string]bool   // sources that stand in their originals, by all that this rests on
}

// recall makes a record of a file what it was when the file was last read, if
// its bytes are the same.
func (m *Memo) recall(r *record, data []byte) bool {
	if m == nil || data == nil {
		return false
	}
	kept, ok := m.records[r.file.Path]
	if !ok || kept.file.Data != string(data) {
		return false
	}
	*r = kept
	return true
}

// keep keeps records that were read and not yet worked on.
func (m *Memo) keep(records []*record) {
	if m == nil {
		return
	}
	m.records = make(map[string]record, len(records))
	for _, r := range records {
		m.records[r.file.Path] = *r
	}
}

// shared is [match.Shared].
func (m *Memo) shared(texts []string, groups []int) []match.Run {
	if m == nil {
		m = new(Memo)
	}
	if !slices.Equal(m.texts, texts) || !slices.Equal(m.groups, groups) {
		m.runs = match.Shared(texts, func(i int) int { return groups[i] })
	}
	m.texts, m.groups = texts, groups // equal or not: of the files as they are now
	return m.runs
}
