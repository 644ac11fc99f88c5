package dossier

import (
	"crypto/sha256"

	"berkas/site/diag"
	"berkas/site/internal/markdown"
	"berkas/site/internal/match"
)

// Memo is what one load of a folder leaves to the next: files as they were
// decoded and read, for those whose bytes are the same, the names that were found
// in them, where all names are the same, and the words of paragraphs. What is
// loaded is the same with a Memo as without. The zero Memo is empty; one load at a
// time may use it.
type Memo struct {
	records  map[string]record // by path; without what becomes of them
	comparer match.Comparer
	proved   map[string]bool // sources that stand in their originals, by all that this rests on
}

// reading is what is read out of the text of a source by itself. It belongs to
// the file as it is, and goes with its record from one load to the next.
type reading struct {
	blocks []markdown.Block
	errs   diag.List
	cut    bool // into blocks
	names  *scanned
}

// scanned is what a search for names found in a source. It holds for the finder
// that found it and for any other with the same names, by whose numbers it goes.
type scanned struct {
	under    [sha256.Size]byte // of the names that were looked for
	mentions []mentioned
	passed   []mentioned // surnames that did not count
	errs     diag.List
	seen     []int // names that stand in it, mentions or not
}

// mentioned is a mention of whoever has a name.
type mentioned struct{ name, paragraph, start, end int }

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
	return m.comparer.Shared(texts, func(i int) int { return groups[i] })
}
