package page

import (
	"fmt"
	"html"
	"strings"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// frameWidth is how wide the frame of an embed is, in CSS pixels.
const frameWidth = 480

// frameSnippet returns the HTML that shows an embed in a frame.
func frameSnippet(address, title string, height int) string {
	return fmt.Sprintf(`<iframe src="%s" title="%s" width="%d" height="%d" loading="lazy"></iframe>`,
		html.EscapeString(address), html.EscapeString(render.Unbind(title)), frameWidth, height)
}

// blockSnippet returns the HTML that quotes a quotation without a frame.
func blockSnippet(r *render.Renderer, q *dossier.Quote, shown *EmbeddedQuote) string {
	var said []string
	for _, e := range q.By {
		said = append(said, e.Name)
	}
	if len(said) == 0 {
		said = []string{shown.Reporting}
	}
	words := html.EscapeString(shown.Text)
	if q.Direct {
		words = "“" + words + "”"
	}
	language := ""
	if shown.Tongue.Lang != "" {
		language = ` lang="` + html.EscapeString(shown.Tongue.Lang) + `"`
	}
	cite := html.EscapeString(shown.Cite)
	return fmt.Sprintf(`<blockquote cite="%s"%s><p>%s</p></blockquote>`+"\n"+`<p>%s. %s. %s, %s. <a href="%s">%s, %s</a></p>`,
		cite, language, words, html.EscapeString(strings.Join(said, ", ")),
		html.EscapeString(render.PlainTitle(&q.Source.Entry)), html.EscapeString(r.Outlet(q.Source)), html.EscapeString(r.Lang.Date(q.Source.Date)),
		cite, passageName(q), html.EscapeString(r.Meta.Title))
}

// heightOf returns how high the frame of an embed has to be so that nothing in it
// scrolls, about: with letters of usual width, and some room for others.
func heightOf(b embedBody) int {
	const margins, line, small = 130, 27, 22
	height := margins
	if q := b.Quote; q != nil {
		height += line*lines(q.Text, 44) + small*2 + translationHeight(q.Translation)
	} else {
		height += line * lines(b.Name, 40)
	}
	for _, s := range b.Stands {
		height += small*2 + 14
		for _, said := range s.Said {
			height += small*lines(said.Text+said.Ref.Label, 56) + translationHeight(said.Translation)
		}
	}
	for _, h := range b.Events {
		height += small*(2+lines(h.Title, 50)+len(h.Reports.Shown)/5) + 14
	}
	for _, t := range b.Texts {
		height += 19 * (1 + lines(t.Name, 46) + lines(t.Place, 46) + lines(t.Entered, 46))
	}
	for _, c := range b.Said {
		height += small*(lines(c.Word+c.What, 50)+lines(c.Was, 50)+lines(c.Now, 50)) + 16
	}
	return height
}

// translationHeight is what a translation takes with the words that say whose it is.
func translationHeight(t *render.Translation) int {
	if t == nil {
		return 0
	}
	return 27*(1+lines(t.Text, 40)) + 44
}

// lines returns how many lines a text takes, of so many letters; wide ones count as two.
func lines(text string, letters int) int {
	n := 0
	for _, r := range text {
		n++
		if r >= 0x1100 {
			n++
		}
	}
	return (n + letters - 1) / letters
}
