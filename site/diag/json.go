package diag

import (
	"encoding/json"
	"io"
)

// place is a [Span] as machines read it: 1-based, columns in code points, the
// end exclusive.
type place struct {
	Path      string `json:"path,omitempty"`
	Line      int    `json:"line,omitempty"`
	Column    int    `json:"column,omitempty"`
	EndLine   int    `json:"endLine,omitempty"`
	EndColumn int    `json:"endColumn,omitempty"`
}

func (s Span) place() place {
	if s.File == nil {
		return place{}
	}
	p := place{Path: s.File.Path}
	p.Line, p.Column = s.File.Position(s.Start)
	p.EndLine, p.EndColumn = s.File.Position(max(s.Start, s.End))
	return p
}

type jsonNote struct {
	place
	Message string `json:"message"`
}

type jsonDiagnostic struct {
	Severity string `json:"severity"`
	Code     string `json:"code,omitempty"`
	place
	Message string     `json:"message"`
	Hint    string     `json:"hint,omitempty"`
	Notes   []jsonNote `json:"notes,omitempty"`
}

// JSON writes a list as an array of objects, in the order it has:
//
//	{"severity": "error", "path": "content/people/x.md", "line": 3, "column": 7,
//	 "endLine": 3, "endColumn": 12, "message": "…", "hint": "…", "notes": [{"path": …, "message": "…"}]}
//
// Lines and columns count from 1, columns in characters (code points); the end
// is exclusive. What there is none of is left out. The error is the writer's.
func JSON(w io.Writer, l List) error {
	out := make([]jsonDiagnostic, 0, len(l))
	for _, d := range l {
		j := jsonDiagnostic{Severity: d.Severity.String(), Code: d.Code, place: d.Span.place(), Message: d.Message, Hint: d.Hint}
		for _, n := range d.Notes {
			j.Notes = append(j.Notes, jsonNote{n.Span.place(), n.Message})
		}
		out = append(out, j)
	}
	return writeJSON(w, out)
}

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
