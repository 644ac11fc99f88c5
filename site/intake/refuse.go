package intake

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// notAnArticle says what a page is that has no article, and what to do.
func notAnArticle(p Page, doc *html.Node, words int) *InputError {
	for _, kind := range emptyPages {
		if kind.is(doc) {
			return inputf(kind.hint, kind.message, p.Name)
		}
	}
	return inputf("save the article's text in a file and add that", "%s has no article that could be found (%d words)", p.Name, words)
}

// emptyPages are the kinds of pages without an article.
var emptyPages = [...]struct {
	is            func(doc *html.Node) bool
	message, hint string
}{
	{isPDFViewer, "%s shows a PDF, whose text is not in the page", "save the PDF itself from there and add that file"},
	{isChallenge, "%s is a check whether a person asks, not the article", "open it in a browser, wait for the article, save the page there and add that file"},
	{isConsent, "%s asks for consent to cookies, and has no article", "open it in a browser, answer the question, save the page there and add that file"},
	{isLogin, "%s asks to sign in, and has no article", "sign in in a browser, save the article's page there and add that file"},
	{isShell, "%s is empty until a script of its own fills it", "open it in a browser, wait for the article, save the page there (complete, or as one file) and add that file"},
}

// isPDFViewer tells the viewer of Firefox and what embeds a PDF.
func isPDFViewer(doc *html.Node) bool {
	for n := range doc.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case strings.Contains(" "+attribute(n, "class")+" ", " pdfViewer "), attribute(n, "type") == "application/pdf" && n.DataAtom != atom.A && n.DataAtom != atom.Link:
			return true
		}
	}
	return false
}

// shortPage is how many words a page has at most that only asks something.
const shortPage = 100

// isChallenge reports whether what was taken for an article, or the page's title,
// is of a page that services put before others.
func (all leaves) isChallenge(title string) bool {
	return hasAny(title+" "+strings.Join(all.texts(true), " "), challenges[:])
}

// isChallenge tells the pages that services put before others.
func isChallenge(doc *html.Node) bool {
	return hasAny(visible(doc), challenges[:])
}

var challenges = [...]string{"just a moment", "checking your browser", "verify you are human", "verifying you are human", "are you a robot", "unusual traffic", "enable javascript and cookies to continue", "complete the captcha", "ddos protection by", "access denied", "attention required!"}

func isConsent(doc *html.Node) bool {
	return hasAny(visible(doc), consents[:])
}

// consents are words of the pages that ask before they show anything.
var consents = [...]string{"cookie", "your consent", "your privacy", "our partners", "personal data", "privasi anda", "data pribadi", "mitra kami", "datenschutz", "vie privée", "vos données", "персональных данных", "куки", "الكوكيز", "クッキー"}

func isLogin(doc *html.Node) bool {
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Input && strings.EqualFold(attribute(n, "type"), "password") {
			return true
		}
	}
	return false
}

func isShell(doc *html.Node) bool { return first(doc, atom.Script) != nil }

// visible returns a page's text that a reader can see, and its title.
func visible(doc *html.Node) string {
	var b strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode && n.Parent != nil && n.Parent.DataAtom != atom.Script && n.Parent.DataAtom != atom.Style {
			b.WriteString(n.Data + " ")
		}
	}
	return b.String()
}

// hasAny reports whether a text has one of some words, which are in small letters.
func hasAny(text string, words []string) bool {
	text = strings.Join(strings.Fields(strings.ToLower(text)), " ")
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}

// mostOfWall is which part of an article's words may be about cookies and privacy.
const mostOfWall = 0.6

// isWall reports whether most of what was taken for an article asks for consent.
func (all leaves) isWall() bool {
	about, words := 0, 0
	for _, l := range all {
		if !l.kept() {
			continue
		}
		n := wordCount(l.text)
		words += n
		if hasAny(l.text, consents[:]) {
			about += n
		}
	}
	return float64(about) > mostOfWall*float64(words)
}

// asksToPay reports whether a short line on a page says that only those who
// pay can read all of it.
func asksToPay(texts []string) bool {
	return slices.ContainsFunc(texts, func(text string) bool { return wordCount(text) <= longestLabel*3 && hasAny(text, forPay[:]) })
}

var forPay = [...]string{"subscribe to continue", "to continue reading", "to keep reading", "subscribers only", "for subscribers", "subscriber-only", "paid subscribers", "already a subscriber", "khusus pelanggan", "untuk pelanggan", "berlangganan untuk membaca", "lanjutkan membaca dengan", "only available to", "réservé aux abonnés", "nur für abonnenten", "для подписчиков", "この記事は有料", "会員限定", "有料会員", "للمشتركين"}
