package export

import (
	"html"
	"io"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// slide is an event of TimelineJS (https://timeline.knightlab.com/docs/json-format.html),
// which takes texts for HTML: they are escaped.
type slide struct {
	Start   slideDate  `json:"start_date"`
	End     *slideDate `json:"end_date,omitempty"`
	Display string     `json:"display_date"`
	Text    slideText  `json:"text"`
	ID      string     `json:"unique_id"`
	Link    bool       `json:"autolink"` // no word of a text becomes a link
}

type slideDate struct {
	Year  int `json:"year"`
	Month int `json:"month,omitempty"`
	Day   int `json:"day,omitempty"`
}

type slideText struct {
	Headline string `json:"headline"`
	Text     string `json:"text,omitempty"`
}

// timeline declares timeline.json: every event, its date in words as pages write it, so
// that what is approximate says so.
func (w whole) timeline() format {
	return format{
		name: "timeline.json", media: "application/json", about: func(w *lang.Words) string { return w.DataTimeline },
		things: each(w.Events), try: `grep -c '"start_date":' timeline.json`,
		write: func(out io.Writer) error {
			title := slideText{html.EscapeString(w.Meta.Title), html.EscapeString(w.Meta.Description)}
			return writeList(out, `{"title":{"text":`+fragment(title)+`},"events":[`+"\n", func(yield func(slide) bool) {
				seqOf(w.Events, w.slide, yield)
			}, "]}\n")
		},
	}
}

func (w whole) slide(v *dossier.Event) slide {
	s := slide{Start: slideDate(v.Date.From), Display: html.EscapeString(w.Lang.Date(v.Date)), ID: v.Slug}
	if v.Date.IsInterval() {
		end := slideDate(v.Date.To)
		s.End = &end
	}
	s.Text = slideText{html.EscapeString(v.Name), html.EscapeString(v.Summary)}
	if w.Base != "" {
		s.Text.Headline = `<a href="` + html.EscapeString(w.page(&v.Entry)) + `">` + s.Text.Headline + "</a>"
	}
	return s
}
