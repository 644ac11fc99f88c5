package dossier

import (
	"net/url"
	"path"
	"strings"

	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
	"berkas/site/internal/markdown"
	"berkas/site/picture"
)

// imageFolder is where pictures lie, in content/ and in the addresses of texts.
const imageFolder = "images"

// Picture is a file of content/images that pages show.
type Picture struct {
	File    string         // as front matter names it: its path below content/images
	Header  picture.File   // what it says of itself
	Sizes   []picture.Size // all that pages have of it
	Credit  string         // who made it
	Licence string
	Source  string   // the address it was taken from; "" when not given
	Shown   []*Image // by pages, in their order

	front *imageFront // that declared it first
}

// Image is a picture in one place.
type Image struct {
	*Picture
	Of    *Entry         // whose page has it
	Alt   string         // what is to be seen
	Sizes []picture.Size // narrowest first

	widths picture.Widths
}

type imageFront struct {
	File    fm.Text   `yaml:"file,required" doc:"the file in content/images: JPEG, PNG or WebP"`
	Alt     fm.Text   `yaml:"alt,required" doc:"what is to be seen on it, for those who do not see it"`
	Credit  fm.Text   `yaml:"credit,required" doc:"who made it"`
	Licence fm.Text   `yaml:"licence,required" doc:"under which it may be shown: its name, or its URL"`
	Source  fm.Text   `yaml:"source" form:"url" doc:"where it was taken from"`
	Span    diag.Span `yaml:"-"`
}

// whole reports whether all is there that has to be; what is not is told already.
func (f *imageFront) whole() bool {
	return f != nil && f.File.Set() && f.Alt.Set() && f.Credit.Set() && f.Licence.Set()
}

// declarePictures takes in what front matter says of pictures.
func (l *loader) declarePictures() {
	l.pictures, l.images = map[string]*Picture{}, map[*Picture][]*Image{}
	for _, r := range l.records {
		e := r.entry
		if e == nil {
			continue
		}
		front, widths := r.front.common(), picture.Lead
		if e.Kind == KindPerson {
			widths = picture.Portrait
		}
		e.Image = l.image(e, front.image, widths)
		e.Body.images = map[string]*Image{}
		for i := range front.images {
			f := &front.images[i]
			if e.Body.images[f.File.Value] != nil {
				l.errs.Errorf(f.File.Span, "%q is in the list twice", f.File.Value)
			} else if image := l.image(e, f, picture.Lead); image != nil {
				e.Body.images[image.File] = image
			}
		}
	}
}

// image takes in a picture on the page of e; its sizes wait for the file. It
// returns nil for none, and for one that is not all there.
func (l *loader) image(e *Entry, f *imageFront, widths picture.Widths) *Image {
	if !f.whole() {
		return nil
	}
	p := l.pictures[f.File.Value]
	if p == nil {
		p = &Picture{File: f.File.Value, Credit: f.Credit.Value, Licence: f.Licence.Value, Source: l.webURL(f.Source), front: f}
		l.pictures[p.File] = p
	}
	for _, said := range [][2]fm.Text{{p.front.Credit, f.Credit}, {p.front.Licence, f.Licence}, {p.front.Source, f.Source}} {
		if said[0].Value != said[1].Value {
			d := l.errs.Errorf(f.Span, "of the picture %q two different things are said: %q here, and elsewhere %q", p.File, said[1].Value, said[0].Value)
			d.Hint = "credit, licence and source belong to the file: write the same wherever it is shown"
			d.Notes = append(d.Notes, diag.Note{Span: p.front.Span, Message: "elsewhere"})
			break
		}
	}
	image := &Image{Picture: p, Of: e, Alt: f.Alt.Value, widths: widths}
	l.images[p] = append(l.images[p], image)
	return image
}

// IsPortrait reports whether it is the picture of a person that leads the page.
func (i *Image) IsPortrait() bool { return i.widths == picture.Portrait }

// ImageAt returns the picture that an address in a text means, nil where it means
// none that the text may show. What stands in the brackets, if anything does, is
// what is to be seen.
func (t *Text) ImageAt(href, brackets string) *Image {
	image := t.images[imageFile(href)]
	if image == nil || brackets == "" {
		return image
	}
	own := *image
	own.Alt = brackets
	return &own
}

// imageFile returns the file of content/images that an address in a text means,
// "" for any other: images/x.jpg, and ../images/x.jpg as an editor has it.
func imageFile(href string) string {
	clean := path.Clean("/" + href)
	if plain, err := url.PathUnescape(clean); err == nil {
		clean = plain
	}
	file, ok := strings.CutPrefix(clean, "/"+imageFolder+"/")
	if !ok {
		return ""
	}
	return file
}

// checkImage reports a link or a picture of a text that means a file of
// content/images and cannot be shown, and a picture from elsewhere in the site. One
// that is shown is kept for the list of credits.
func (t *Text) checkImage(link markdown.Link, errs *diag.List) {
	at := t.span(link.Start, link.End)
	file, curated := imageFile(link.Href), t.Of == nil || t.Of.Kind != KindSource || t.value.Set()
	if file == "" {
		if !link.Image || !markdown.Local(link.Href) {
			return
		}
		t.Elsewhere = append(t.Elsewhere, Address{link.Href, t.Of, at})
		if curated {
			errs.Warnf("picture-without-credit", at, "nobody is told whose the picture %q is", link.Href).Hint = "put it into content/images and say it under images:"
		}
		return
	}
	switch image := t.images[file]; {
	case !curated:
		errs.Errorf(at, "the text of a source shows no picture from content/images").Hint = "a picture of the source as a whole is its image:"
	case t.Of == nil || t.value.Set():
		errs.Errorf(at, "only the text below front matter shows pictures")
	case !link.Image:
		errs.Errorf(at, "a picture cannot be linked, only shown").Hint = "write ![](images/" + file + ")"
	case image == nil:
		errs.Errorf(at, "nothing is said of the picture %q", file).Hint = "say it in the front matter: images: [{file: " + file + ", alt: …, credit: …, licence: …}]"
	case !link.Alone:
		errs.Errorf(at, "a picture stands in a paragraph of its own").Hint = "leave an empty line before it and after it"
	default:
		t.Shown = append(t.Shown, image)
	}
}
