package intake

import (
	"cmp"
	"fmt"
	"io/fs"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/internal/match"
	"berkas/site/lang"
)

// Wishes is what the user says of a source; what is empty is taken from the
// text.
type Wishes struct {
	Title     string
	Publisher string
	Date      string // EDTF
	URL       string
	Slug      string
	Language  string   // BCP 47
	Today     lang.Day // the day it enters the dossier
	Version   string   // the program's, for what it reads itself
}

// Plan is a source that is to be: its place and its front matter, with every
// suggestion accepted or not.
type Plan struct {
	Slug     string
	Path     string // from the dossier's folder, slash-separated
	Siglum   string
	Article  *Article
	Findings *Findings
	Rights   dossier.Rights // how much of its text is published, as dossier.yaml says
	Warnings []string       // what the user should know: how it was read, and the dossier's other sources that are nearly this one
	Choices  []*Choice

	publisher string // slug or words
	via       string // likewise; a suggestion
	added     string
}

// Choice is a line of front matter that is content when Accepted, else a comment.
type Choice struct {
	Key      string // quotes events topics via
	Question string // for a person to accept it by
	Accepted bool
	Open     bool // may be accepted: all it refers to is in the dossier

	lines []string // YAML, without indentation
	note  string   // behind it, when it is a comment
}

// Make plans a source from an article: everything the text tells, the wishes
// before it, the findings as choices. dir is the dossier's folder. The list holds
// what is wrong with the dossier; with errors in it there is no plan.
func Make(dir fs.FS, a *Article, w Wishes) (*Plan, diag.List, error) {
	d, problems, err := dossier.Load(dir, dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		return nil, problems, err
	}
	p := &Plan{Article: a, Rights: d.Meta.Rights, Warnings: slices.Clone(a.Notes)}
	if w.Today != (lang.Day{}) {
		p.added = w.Today.String()
	}
	if err := p.wish(w); err != nil {
		return nil, nil, err
	}
	if err := refuseTwin(d, a); err != nil {
		return nil, nil, err
	}
	if a.Original != nil && a.Original.Reader == ownReader {
		a.Original.Reader = readerOf(a, w.Version)
	}
	p.publisher, p.via = outlet(d, a.Publisher), outlet(d, a.Via)
	if err := p.place(dir, d, w.Slug); err != nil {
		return nil, nil, err
	}
	full, problems, err := p.load(dir)
	if err != nil || problems.Errors() > 0 {
		return nil, problems, err
	}
	p.Findings = Find(full, full.Lookup(p.Slug).Source())
	p.choose()
	return p, nil, nil
}

// wish puts the wishes in the place of what the text tells, and wants what is
// still missing.
func (p *Plan) wish(w Wishes) error {
	a := p.Article
	if w.Title != "" {
		a.Given = a.Given || match.Fold(w.Title).Text != match.Fold(a.Title).Text
		a.Title = strings.Join(strings.Fields(w.Title), " ")
	}
	a.Publisher = cmp.Or(w.Publisher, a.Publisher)
	if w.URL != "" {
		u, err := url.Parse(w.URL)
		if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
			return wishf("it takes an address such as https://example.org/article", "--url %s is no address", w.URL)
		}
		a.URL = a.leadsOut(withoutUser(w.URL))
	}
	if w.Language != "" {
		if err := lang.CheckTag(w.Language); err != nil {
			return wishf("it takes a code such as id, en or pt-BR", "--language %q is no language", w.Language)
		}
		a.Language = w.Language
	}
	a.pickDate(w.Today)
	if w.Date != "" {
		d, err := lang.ParseDate(w.Date)
		if err != nil {
			return wishf("dates are written 2023, 2023-04, 2023-04-16 or 2023-04-16~", "--date %q %v", w.Date, err)
		}
		a.Date = d
	}
	switch {
	case a.Date.IsZero():
		return &MissingError{What: "date", Hint: a.Hint}
	case a.Title == "":
		return &MissingError{What: "title"}
	case a.Language == "":
		return &MissingError{What: "language"}
	}
	return nil
}

// pickDate takes the first of the days that may be the article's own that is not
// later than tomorrow, which it is somewhere already.
func (a *Article) pickDate(today lang.Day) {
	late := func(d lang.Date) bool {
		return today != (lang.Day{}) && !d.IsZero() && d.Earliest().Time().Sub(today.Time()) > 24*time.Hour
	}
	if !late(a.Date) {
		return
	}
	a.Date = lang.Date{}
	for _, d := range a.dates {
		if !late(d) {
			a.Date = d
			return
		}
	}
}

// refuseTwin refuses a text that is in the dossier.
func refuseTwin(d *dossier.Dossier, a *Article) error {
	sum, text := dossier.Sum([]byte(a.Body())), heard(a.Text())
	for _, s := range d.Sources {
		var there []string
		for _, p := range s.Body.Paragraphs {
			there = append(there, p.Text)
		}
		if s.SHA256 == sum || heard(strings.Join(there, "\n")) == text {
			return inputf("a text is added once; what is known of it belongs into that file", "this text is in the dossier already: %s (%s)", s.File.Path, s.Siglum)
		}
	}
	return nil
}

// heard returns a text as it is compared with others: its words alone.
func heard(text string) string {
	folded := match.Fold(text).Text
	var b strings.Builder
	for _, w := range match.Words(folded) {
		b.WriteString(strings.ToLower(folded[w.Start:w.End]))
		b.WriteByte(' ')
	}
	return b.String()
}

// place gives the plan its siglum and a slug that nobody has.
func (p *Plan) place(dir fs.FS, d *dossier.Dossier, wished string) error {
	p.Siglum = d.NextSiglum()
	if all, problems, err := dossier.Load(dir, dossier.Config{Drafts: true}); err == nil && problems.Errors() == 0 {
		p.Siglum = all.NextSiglum()
	}
	if wished != "" {
		if !dossier.IsSlug(wished) {
			return wishf("it takes a–z, 0–9 and single hyphens, like tempo-2023-04-16", "--slug %q is no slug", wished)
		}
		by, err := dossier.Taken(dir, wished)
		if err != nil {
			return err
		}
		if by == "" {
			p.settle(wished)
			by, err = p.standsInTheWay(dir)
		}
		if err == nil && by != "" {
			return wishf("name another with --slug", "the slug %s belongs to %s already", wished, by)
		}
		return err
	}
	base := p.slug()
	for n := 1; ; n++ {
		slug := base
		if n > 1 {
			slug = fmt.Sprintf("%s-%d", base, n)
		}
		by, err := dossier.Taken(dir, slug)
		if err == nil && by == "" {
			p.settle(slug)
			by, err = p.standsInTheWay(dir)
		}
		if err != nil || by == "" {
			return err
		}
	}
}

func (p *Plan) settle(slug string) {
	p.Slug, p.Path = slug, dossier.KindSource.Folder()+"/"+slug+".md"
}

// standsInTheWay returns the original of another source that has the name of one of
// the plan's, "" for none. One with the same bytes was left by a run that was ended.
func (p *Plan) standsInTheWay(dir fs.FS) (string, error) {
	for _, f := range p.originals() {
		there, same, err := f.Stands(dir)
		if err != nil {
			return "", fmt.Errorf("looking for a name: %w", err)
		}
		if there && !same {
			return f.Path, nil
		}
	}
	return "", nil
}

// slug returns <publisher>-<date>; without a publisher whose name can be spelled
// in a–z, the date and the title, or the siglum.
func (p *Plan) slug() string {
	date := p.Article.Date.From.String()
	if outlet, err := dossier.Slug(p.publisher); err == nil && outlet != "" {
		return outlet + "-" + date
	}
	slug, err := dossier.Slug(shortTitle(p.Article.Title))
	if err != nil {
		slug = strings.ToLower(p.Siglum)
	}
	return strings.TrimSuffix(date+"-"+slug, "-")
}

// shortTitle returns the first words of a title, for a slug.
func shortTitle(title string) string {
	words := strings.Fields(title)
	return strings.Join(words[:min(len(words), 7)], " ")
}

// outlet returns the slug of the organisation that a name is of, else the name,
// written so that it cannot be taken for a slug; "" for none.
func outlet(d *dossier.Dossier, name string) string {
	if name == "" {
		return ""
	}
	if e := d.Lookup(name); e != nil && e.Kind == dossier.KindOrganisation {
		return name
	}
	for _, o := range d.Organisations {
		if strings.EqualFold(o.Name, name) || slices.ContainsFunc(o.Aliases, func(a dossier.Alias) bool { return strings.EqualFold(a.Text, name) }) {
			return o.Slug
		}
	}
	if !dossier.IsSlug(name) {
		return name
	}
	first := strings.IndexFunc(name, unicode.IsLetter)
	if first < 0 {
		return ""
	}
	r, size := utf8.DecodeRuneInString(name[first:])
	return name[:first] + string(unicode.ToUpper(r)) + name[first+size:]
}
