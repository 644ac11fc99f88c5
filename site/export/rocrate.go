package export

import (
	"cmp"
	"io"

	"berkas/site/lang"
)

// crateEntity is a thing in an RO-Crate (https://w3id.org/ro/crate/1.1).
type crateEntity struct {
	ID          string     `json:"@id"`
	Type        string     `json:"@type"`
	ConformsTo  *crateRef  `json:"conformsTo,omitempty"`
	About       *crateRef  `json:"about,omitempty"`
	Name        string     `json:"name,omitempty"`
	Description string     `json:"description,omitempty"`
	URL         string     `json:"url,omitempty"`
	Published   string     `json:"datePublished,omitempty"`
	Language    string     `json:"inLanguage,omitempty"`
	Licence     any        `json:"license,omitempty"`
	Publisher   *crateRef  `json:"publisher,omitempty"`
	Media       string     `json:"encodingFormat,omitempty"`
	Parts       []crateRef `json:"hasPart,omitempty"`
}

type crateRef struct {
	ID string `json:"@id"`
}

// roCrate declares ro-crate-metadata.json, by which repositories of research data know
// what the folder has. It is dated by the newest source: a build does not know what day
// it is.
func (w whole) roCrate(files []format) format {
	return format{
		name: "ro-crate-metadata.json", media: "application/ld+json", about: func(w *lang.Words) string { return w.DataCrate },
		write: func(out io.Writer) error {
			return writeIndented(out, struct {
				Context string        `json:"@context"`
				Graph   []crateEntity `json:"@graph"`
			}{"https://w3id.org/ro/crate/1.1/context", w.crate(files)})
		},
	}
}

func (w whole) crate(files []format) []crateEntity {
	root := crateEntity{
		ID: "./", Type: "Dataset", Name: w.Meta.Title, Description: w.Meta.Description, URL: w.Base,
		Published: w.newest(), Language: w.Lang.Tag,
	}
	var more []crateEntity
	switch licence := w.Meta.Licence; {
	case isAddress(licence):
		root.Licence = crateRef{licence}
		more = append(more, crateEntity{ID: licence, Type: "CreativeWork", Name: licence})
	default: // the standard wants a word of it
		root.Licence = cmp.Or(licence, w.Lang.Words.NoLicence)
	}
	if w.Meta.Publisher != "" {
		root.Publisher = &crateRef{"#publisher"}
		more = append(more, crateEntity{ID: "#publisher", Type: "Organization", Name: w.Meta.Publisher})
	}
	for _, f := range files {
		root.Parts = append(root.Parts, crateRef{f.name})
		more = append(more, crateEntity{ID: f.name, Type: "File", Name: f.name, Description: f.about(&w.Lang.Words), Media: f.media})
	}
	descriptor := crateEntity{
		ID: "ro-crate-metadata.json", Type: "CreativeWork",
		ConformsTo: &crateRef{"https://w3id.org/ro/crate/1.1"}, About: &crateRef{"./"},
	}
	return append([]crateEntity{descriptor, root}, more...)
}

// newest returns the day that the last source entered the dossier, "" without a source.
func (w whole) newest() string {
	var latest lang.Day
	for _, s := range w.Sources {
		if day := enteredOf(s); day.Compare(latest) > 0 {
			latest = day
		}
	}
	if latest == (lang.Day{}) {
		return ""
	}
	return latest.String()
}
