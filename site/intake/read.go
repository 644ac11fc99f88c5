package intake

import (
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
	m, isMail := p.unpack()
	if isMail {
		p = m.page
	}
	a, err := p.read()
	if err == nil && isMail {
		m.complete(a)
	}
	return a, err
}

// read makes an article of a page that is no mail.
func (p Page) read() (*Article, error) {
	text, note, err := p.decode()
	if err != nil {
		return nil, err
	}
	return p.article(text, note)
}

// article makes an article of a page that was decoded, with what is to be said of
// that.
func (p Page) article(text, note string) (a *Article, err error) {
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
	return a, a.settle(p, note)
}

// settle fills in what is told the same way of everything that is read. The error is
// for what has too few words to be an article.
func (a *Article) settle(p Page, note string) error {
	if n := wordCount(a.Text()); n < shortest {
		return inputf("save the article's text in a file and add that", "%s has no article that could be found (%d words)", p.Name, n)
	}
	a.asPlain()
	a.settleCut()
	if note != "" {
		a.Notes = append(a.Notes, note)
	}
	if a.URL == "" {
		a.URL = withoutUser(p.URL)
	}
	a.Fetched = p.URL != "" && !p.saved
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
