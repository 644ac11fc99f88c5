package cite

import (
	"bytes"
	"encoding/json"
	"io"

	"berkas/site/lang"
)

// item is a reference as CSL 1.0.2 has it.
type item struct {
	ID        string   `json:"id"`
	Type      string   `json:"type"`
	Title     string   `json:"title"`
	Author    []name   `json:"author,omitempty"`
	Container string   `json:"container-title,omitempty"`
	Publisher string   `json:"publisher,omitempty"`
	Issued    *cslDate `json:"issued,omitempty"`
	Accessed  *cslDate `json:"accessed,omitempty"`
	URL       string   `json:"URL,omitempty"`
	Language  string   `json:"language,omitempty"`
	Archive   string   `json:"archive_location,omitempty"`
	Note      string   `json:"note,omitempty"`
}

// name is who wrote something, as the byline has it: which part is the family's
// nobody says.
type name struct {
	Literal string `json:"literal"`
}

type cslDate struct {
	Parts [][]int `json:"date-parts"`
	Circa bool    `json:"circa,omitempty"`
}

// writeCSL writes a list of items (CSL-JSON 1.0), one at a time.
func writeCSL(w io.Writer, records []record) error {
	between := "[\n "
	for _, r := range records {
		var b bytes.Buffer
		b.WriteString(between)
		out := json.NewEncoder(&b)
		out.SetEscapeHTML(false)
		out.SetIndent(" ", " ")
		if err := out.Encode(itemOf(r)); err != nil {
			return err
		}
		if _, err := w.Write(bytes.TrimSuffix(b.Bytes(), []byte("\n"))); err != nil {
			return err
		}
		between = ",\n "
	}
	_, err := io.WriteString(w, "\n]\n")
	return err
}

func itemOf(r record) item {
	i := item{
		ID: r.id, Type: [...]string{Page: "webpage", Newspaper: "article-newspaper", Report: "report", Recording: "motion_picture"}[r.kind],
		Title: r.title, Issued: dateParts(r.date), Accessed: dateParts(r.accessed), URL: r.url, Language: r.language, Archive: r.archived, Note: r.note,
	}
	if r.author != "" {
		i.Author = []name{{r.author}}
	}
	if r.kind == Newspaper || r.kind == Page {
		i.Container = r.publisher
	} else {
		i.Publisher = r.publisher
	}
	return i
}

func dateParts(d lang.Date) *cslDate {
	if d.IsZero() {
		return nil
	}
	c := &cslDate{Parts: [][]int{parts(d.From)}, Circa: d.Approx}
	if d.IsInterval() {
		c.Parts = append(c.Parts, parts(d.To))
	}
	return c
}

func parts(d lang.Day) []int {
	switch {
	case d.Month == 0:
		return []int{d.Year}
	case d.Day == 0:
		return []int{d.Year, d.Month}
	}
	return []int{d.Year, d.Month, d.Day}
}
