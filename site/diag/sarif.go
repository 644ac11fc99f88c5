package diag

import (
	"io"
	"net/url"
	"slices"
)

// SARIF writes a list as a SARIF 2.1.0 log of one run
// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), the form that code scanning
// services read. The rule is the code, "content" where there is none.
// Regions count from 1, columns in code points, ends are exclusive; paths become
// relative URIs. Version is the program's, "" when it is not known. The error is
// the writer's.
func SARIF(w io.Writer, l List, version string) error {
	rules := ruleIDs(l)
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "berkas", Version: version, Rules: []sarifRule{}}
	for _, id := range rules {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{id})
	}
	for _, d := range l {
		r := newSarifResult(d)
		r.RuleIndex, _ = slices.BinarySearch(rules, r.RuleID)
		run.Results = append(run.Results, r)
	}
	return writeJSON(w, sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
	})
}

// ruleIDs returns the rules of a list, sorted, each once.
func ruleIDs(l List) []string {
	var ids []string
	for _, d := range l {
		ids = append(ids, ruleID(d))
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func ruleID(d Diagnostic) string {
	if d.Code == "" {
		return "content"
	}
	return d.Code
}

func newSarifResult(d Diagnostic) sarifResult {
	r := sarifResult{RuleID: ruleID(d), Level: d.Severity.String(), Message: sarifMessage{d.Message}}
	if d.Hint != "" {
		r.Message.Text += "\nhint: " + d.Hint
	}
	if d.Span.File != nil {
		r.Locations = []sarifLocation{newSarifLocation(d.Span)}
	}
	for _, n := range d.Notes {
		if n.Span.File == nil {
			r.Message.Text += "\nnote: " + n.Message
			continue
		}
		at := newSarifLocation(n.Span)
		at.ID, at.Message = len(r.Related)+1, &sarifMessage{n.Message} // the id keeps equal notes apart
		r.Related = append(r.Related, at)
	}
	return r
}

func newSarifLocation(s Span) sarifLocation {
	p := s.place()
	var l sarifLocation
	l.Physical.Artifact.URI = (&url.URL{Path: p.Path}).String()
	l.Physical.Region = sarifRegion{p.Line, p.Column, p.EndLine, p.EndColumn}
	return l
}

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool struct {
		Driver sarifDriver `json:"driver"`
	} `json:"tool"`
	ColumnKind string        `json:"columnKind"`
	Results    []sarifResult `json:"results"`
}

type sarifDriver struct {
	Name    string      `json:"name"`
	Version string      `json:"version,omitempty"`
	Rules   []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID string `json:"id"`
}

type sarifResult struct {
	RuleID    string          `json:"ruleId"`
	RuleIndex int             `json:"ruleIndex"`
	Level     string          `json:"level"`
	Message   sarifMessage    `json:"message"`
	Locations []sarifLocation `json:"locations,omitempty"`
	Related   []sarifLocation `json:"relatedLocations,omitempty"`
}

type sarifMessage struct {
	Text string `json:"text"`
}

type sarifLocation struct {
	ID       int `json:"id,omitempty"`
	Physical struct {
		Artifact struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Region sarifRegion `json:"region"`
	} `json:"physicalLocation"`
	Message *sarifMessage `json:"message,omitempty"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn"`
	EndLine     int `json:"endLine"`
	EndColumn   int `json:"endColumn"`
}
