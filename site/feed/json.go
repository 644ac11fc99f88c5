package feed

import (
	"cmp"
	"encoding/json"
	"io"

	"berkas/site/address"
)

type jsonFeed struct {
	Version     string     `json:"version"`
	Title       string     `json:"title"`
	HomePage    string     `json:"home_page_url"`
	Self        string     `json:"feed_url"`
	Description string     `json:"description,omitempty"`
	Language    string     `json:"language"`
	Items       []jsonItem `json:"items"`
}

type jsonItem struct {
	ID        string `json:"id"`
	URL       string `json:"url"`
	Title     string `json:"title"`
	Text      string `json:"content_text"`
	Published string `json:"date_published,omitempty"`
	Modified  string `json:"date_modified"`
}

func (f feed) writeJSON(w io.Writer) error {
	j := jsonFeed{
		Version: "https://jsonfeed.org/version/1.1", Title: f.title, HomePage: f.at(address.Canonical(f.page)), Self: f.at(JSON),
		Description: f.about, Language: f.language, Items: []jsonItem{},
	}
	for _, e := range f.entries {
		j.Items = append(j.Items, jsonItem{
			ID: f.of(e), URL: f.of(e), Title: e.title, Text: cmp.Or(e.summary, e.title), Published: moment(e.published), Modified: moment(e.updated),
		})
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", " ")
	return out.Encode(j)
}
