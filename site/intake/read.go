package intake

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"berkas/site/internal/newsread"
)

// shortest is how few words an article may have.
const shortest = 20

// Read makes an article of a page: HTML or plain text, whatever its bytes are
// encoded in. An [InputError] says why it is none.
func Read(p Page) (*Article, error) {
	whole := p
	m, isMail := p.unpack()
	if isMail {
		p = m.page
	}
	a, err := p.read()
	if err == nil && isMail {
		m.complete(a)
		a.Original = whole.asMail(a.Original)
	}
	return a, err
}

// read makes an article of a page that is no mail.
func (p Page) read() (*Article, error) {
	d, err := p.decode()
	if err != nil {
		return nil, err
	}
	return p.article(d)
}

// article makes an article of a page that was decoded.
func (p Page) article(d decoded) (a *Article, err error) {
	text := d.text
	if strings.TrimFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) == "" {
		return nil, inputf("", "%s has no text", p.Name)
	}
	if p.isHTML(text) {
		if a, err = readHTML(p, text); err != nil {
			return nil, err
		}
	} else {
		a = readText(text)
	}
	a.Original = p.asOriginal(d)
	return a, a.settle(p, d.note)
}

// settle fills in what is told the same way of everything that is read. The error is
// for what has too few words to be an article.
func (a *Article) settle(p Page, note string) error {
	if n := wordCount(a.Text()); n < shortest && !p.typed && len(a.Places.Times) == 0 {
		byHand := fmt.Sprintf("; a source of fewer than %d words is written by hand, see berkas help format", shortest)
		return inputf("save the article's text in a file and add that"+byHand, "%s has no article that could be found (%d words)", p.Name, n)
	}
	a.asPlain()
	a.settleCut()
	if note != "" {
		a.Notes = append(a.Notes, note)
	}
	if published := a.leadsOut(withoutUser(p.URL)); a.URL == "" {
		a.URL = published
	}
	a.fetched(p)
	a.settleLanguage()
	return nil
}

func (a *Article) paragraphs() []newsread.Paragraph {
	var list []newsread.Paragraph
	for _, b := range a.Blocks {
		list = append(list, newsread.Paragraph{Text: b.Text})
	}
	return list
}

// withoutUser returns an address without the name and password in it.
func withoutUser(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	u.User = nil
	return u.String()
}
