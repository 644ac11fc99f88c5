package site

import (
	"io/fs"

	"berkas/site/diag"
)

// told is a diagnostic as it is kept: what it points at is in the dossier's
// files, which are as they were when it is recalled.
type told struct {
	At       *at
	Severity diag.Severity
	Code     string
	Message  string
	Hint     string
	Notes    []toldNote
}

type toldNote struct {
	At      *at
	Message string
}

// at is a place in a file; nil is no place.
type at struct {
	Path       string
	Start, End int
	Whole      bool // the file as such is meant: its bytes were not read
}

// tellProblems returns diagnostics as they are kept; ok tells whether they can be,
// because every file in them is as it was read.
func tellProblems(dir fs.FS, list diag.List) (kept []told, ok bool) {
	files := map[*diag.File]bool{}
	tell := func(s diag.Span) *at {
		if s.File == nil {
			return nil
		}
		files[s.File] = true
		return &at{s.File.Path, s.Start, s.End, len(s.File.Data) == 0}
	}
	for _, d := range list {
		t := told{tell(d.Span), d.Severity, d.Code, d.Message, d.Hint, nil}
		for _, n := range d.Notes {
			t.Notes = append(t.Notes, toldNote{tell(n.Span), n.Message})
		}
		kept = append(kept, t)
	}
	for f := range files {
		if len(f.Data) == 0 {
			continue
		}
		if data, err := fs.ReadFile(dir, f.Path); err != nil || string(data) != f.Data {
			return nil, false
		}
	}
	return kept, true
}

// recallProblems returns the diagnostics that were kept.
func recallProblems(dir fs.FS, kept []told) (diag.List, error) {
	files := map[at]*diag.File{} // by path and whether it is meant as such
	var failed error
	recall := func(a *at) diag.Span {
		if a == nil {
			return diag.Span{}
		}
		key := at{Path: a.Path, Whole: a.Whole}
		if files[key] == nil {
			var data []byte
			if !a.Whole {
				var err error
				if data, err = fs.ReadFile(dir, a.Path); err != nil {
					failed = err
				}
			}
			files[key] = diag.NewFile(a.Path, data)
		}
		return files[key].Span(a.Start, a.End)
	}
	var list diag.List
	for _, t := range kept {
		d := diag.Diagnostic{Span: recall(t.At), Severity: t.Severity, Code: t.Code, Message: t.Message, Hint: t.Hint}
		for _, n := range t.Notes {
			d.Notes = append(d.Notes, diag.Note{Span: recall(n.At), Message: n.Message})
		}
		list = append(list, d)
	}
	return list, failed
}
