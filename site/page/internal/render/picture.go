package render

import (
	"html/template"
	"regexp"
	"strconv"
	"strings"

	"berkas/site/dossier"
)

// Credit says whose a picture is.
type Credit struct {
	By         string
	Source     string // the address it was taken from; "" when not given
	Licence    string // its name
	LicenceURL string // "" where nobody knows one
}

// Slot is where on a page a picture stands, and so how wide it is shown.
type Slot string

// The slots, by how wide they are.
const (
	InText    Slot = "(min-width: 60rem) 46rem, 100vw" // in the column of text
	InHeading Slot = "(min-width: 60rem) 22rem, 100vw" // at the right of a heading
)

// pictureView is what the figure of a picture is set from.
type pictureView struct {
	Class, Src, SrcSet string
	Sizes              Slot // "" where there is one size
	Alt                string
	Width, Height      int
	Lazy               bool // it is loaded when a reader comes near
	Caption, Word      string
	Credit
}

// pictured is how a picture stands in prose and beside it alike: it is set here, where
// both can have it. Width and height keep its place until it is there.
var pictured = template.Must(template.New("figure").Parse(`<figure class="{{.Class}}"><img src="{{.Src}}"{{with .SrcSet}} srcset="{{.}}"{{end}}{{with .Sizes}} sizes="{{.}}"{{end}} alt="{{.Alt}}" width="{{.Width}}" height="{{.Height}}"{{if .Lazy}} loading="lazy"{{end}}>` +
	`<figcaption>{{with .Caption}}{{.}} {{end}}{{.Word}}: {{if .Source}}<a href="{{.Source}}">{{.By}}</a>{{else}}{{.By}}{{end}}; {{if .LicenceURL}}<a href="{{.LicenceURL}}">{{.Licence}}</a>{{else}}{{.Licence}}{{end}}.</figcaption></figure>`))

// Picture sets a picture with what has to stand below it: who made it, and under
// which licence. It is "" for none. A caption is the curator's own line.
func (r *Renderer) Picture(image *dossier.Image, at Slot, caption string) template.HTML {
	if image == nil {
		return ""
	}
	first := image.Sizes[0]
	v := pictureView{
		Class: "picture", Src: r.To(r.Address.Picture(first)), Alt: image.Alt, Width: first.Width, Height: first.Height,
		Lazy: at == InText && image != image.Of.Image && r.made.edition == nil, // paper has to have all of them
		Word: r.Words.PictureBy, Caption: caption, Credit: r.Credit(image.Picture),
	}
	if image.IsPortrait() {
		v.Class, at = "picture portrait", Slot(strconv.Itoa(first.Width)+"px")
	}
	if len(image.Sizes) > 1 {
		var all []string
		for _, s := range image.Sizes {
			all = append(all, r.To(r.Address.Picture(s))+" "+strconv.Itoa(s.Width)+"w")
		}
		v.SrcSet, v.Sizes = strings.Join(all, ", "), at
	}
	var b strings.Builder
	if err := pictured.Execute(&b, v); err != nil {
		panic(err) // a Builder takes everything, and the view has all that is asked for
	}
	return template.HTML(b.String())
}

// Credit returns whose a picture is. A licence that is an address is called by the
// word for one.
func (r *Renderer) Credit(p *dossier.Picture) Credit {
	c := Credit{By: p.Credit, Source: p.Source, Licence: p.Licence, LicenceURL: licenceURL(p.Licence)}
	if c.LicenceURL == c.Licence {
		c.Licence = r.Words.Licence
	}
	return c
}

// creativeCommons matches what Creative Commons calls its licences.
var creativeCommons = regexp.MustCompile(`^CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -]([1-4]\.0)$`)

// licenceURL returns where a licence is to be read, if it is an address itself or
// one of Creative Commons.
func licenceURL(licence string) string {
	m := creativeCommons.FindStringSubmatch(licence)
	switch {
	case m != nil:
		return "https://creativecommons.org/licenses/" + strings.ToLower(m[1]) + "/" + m[2] + "/"
	case licence == "CC0 1.0", licence == "CC0":
		return "https://creativecommons.org/publicdomain/zero/1.0/"
	case strings.HasPrefix(licence, "https://"), strings.HasPrefix(licence, "http://"):
		return licence
	}
	return ""
}
