package export

import (
	"encoding/json"
	"io"
	"regexp"
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// dataPackage is a Data Package (https://specs.frictionlessdata.io/data-package/).
type dataPackage struct {
	Profile      string            `json:"profile"`
	Name         string            `json:"name"`
	Title        string            `json:"title"`
	Description  string            `json:"description,omitempty"`
	Homepage     string            `json:"homepage,omitempty"`
	Licences     []packageLicence  `json:"licenses,omitempty"`
	Contributors []packageHelper   `json:"contributors,omitempty"`
	Resources    []packageResource `json:"resources"`
}

type packageLicence struct {
	Name string `json:"name,omitempty"`
	Path string `json:"path,omitempty"`
}

type packageHelper struct {
	Title string `json:"title"`
	Role  string `json:"role"`
}

type packageResource struct {
	Profile     string         `json:"profile"`
	Name        string         `json:"name"`
	Path        string         `json:"path"`
	Media       string         `json:"mediatype"`
	Format      string         `json:"format,omitempty"`
	Encoding    string         `json:"encoding"`
	Description string         `json:"description"`
	Dialect     *csvDialect    `json:"dialect,omitempty"`
	Schema      *packageSchema `json:"schema,omitempty"`
}

type csvDialect struct {
	Delimiter      string `json:"delimiter"`
	LineTerminator string `json:"lineTerminator"`
}

type packageSchema struct {
	Fields     []packageField `json:"fields"`
	PrimaryKey string         `json:"primaryKey,omitempty"`
}

type packageField struct {
	Name        string `json:"name"`
	Type        string `json:"type"`
	Description string `json:"description"`
}

// dataPackage declares datapackage.json, which describes the other files; a table by
// its columns.
func (w whole) dataPackage(files []format) format {
	return format{
		name: "datapackage.json", media: "application/json", about: func(w *lang.Words) string { return w.DataPackage },
		write: func(out io.Writer) error { return writeIndented(out, w.packageOf(files)) },
	}
}

func (w whole) packageOf(files []format) dataPackage {
	p := dataPackage{Profile: "data-package", Name: "dossier", Title: w.Meta.Title, Description: w.Meta.Description, Homepage: w.Base}
	if name, err := dossier.Slug(w.Meta.Title); err == nil && name != "" {
		p.Name = name
	}
	if licence := strings.ReplaceAll(w.Meta.Licence, " ", "-"); isAddress(w.Meta.Licence) {
		p.Licences = []packageLicence{{Path: w.Meta.Licence}}
	} else if licenceName.MatchString(licence) {
		p.Licences = []packageLicence{{Name: licence}}
	}
	if w.Meta.Publisher != "" {
		p.Contributors = []packageHelper{{w.Meta.Publisher, "publisher"}}
	}
	byName := map[string]table{}
	for _, t := range tables(w.Dossier, w.proofs) {
		byName[t.name+".csv"] = t
	}
	for _, f := range files {
		r := packageResource{
			Profile: "data-resource", Name: f.name, Path: f.name, Media: f.media, Encoding: "utf-8", Description: f.about(&w.Lang.Words),
		}
		if t, tabular := byName[f.name]; tabular {
			r.Profile, r.Name, r.Format, r.Description = "tabular-data-resource", t.name, "csv", t.meaning
			r.Dialect, r.Schema = &csvDialect{",", "\n"}, t.packageSchema()
		}
		p.Resources = append(p.Resources, r)
	}
	return p
}

// licenceName is what may stand as a licence's name.
var licenceName = regexp.MustCompile(`^[-a-zA-Z0-9._]+$`)

func isAddress(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}

func (t table) packageSchema() *packageSchema {
	s := packageSchema{PrimaryKey: unique[t.name]}
	for _, c := range t.sheet() {
		f := packageField{c.name, c.typ.name, c.meaning}
		if c.lists > 0 {
			f.Type, f.Description = "string", f.Description+` Several are joined by "; ".`
		}
		s.Fields = append(s.Fields, f)
	}
	return &s
}

// writeIndented writes a document that is as long for every dossier.
func writeIndented(out io.Writer, v any) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(v)
}
