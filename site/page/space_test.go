package page

import (
	"bytes"
	"cmp"
	"html/template"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestPagesSayWhatTheirTemplatesSay: what is taken out of templates is white space
// that no browser shows. Pages are compared with what html/template makes of the
// templates as they are written.
func TestPagesSayWhatTheirTemplatesSay(t *testing.T) {
	plan := planOf(t, load(t, harbour()), nil, true)
	set, err := newTemplateSet(nil, plan.site)
	if err != nil {
		t.Fatal(err)
	}
	smaller := 0
	for _, p := range plan.Pages {
		all := template.Must(set.shared.Clone())
		if err := set.parse(all, p.Kind+".html"); err != nil {
			t.Fatal(err)
		}
		var written bytes.Buffer
		if err := cmp.Or(all.Lookup("page"), all.Lookup(base)).Execute(&written, p.view()); err != nil {
			t.Fatal(err)
		}
		page := made(t, p)
		smaller += written.Len() - len(page)
		got, want := shown(t, page), shown(t, written.Bytes())
		i := 0
		for i < min(len(got), len(want)) && got[i] == want[i] {
			i++
		}
		if i < max(len(got), len(want)) {
			t.Errorf("%s shows %q, and its template %q", p.Path, got[max(i-3, 0):min(i+3, len(got))], want[max(i-3, 0):min(i+3, len(want))])
		}
	}
	if smaller < 100*len(plan.Pages) {
		t.Errorf("%d pages are only %d bytes smaller", len(plan.Pages), smaller)
	}
}

// inLines is what of a page stands in lines; all else begins and ends them.
var inLines = strings.Fields("a abbr b bdi bdo cite code data dfn em i kbd label mark q s samp small span strong sub sup time u var button img input svg")

// shown returns the tags of a page, and its text with the white space that a
// browser shows: none where a line begins or ends, else one.
func shown(t *testing.T, page []byte) []string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	s := screen{begun: true, last: -1}
	s.show(root)
	return slices.DeleteFunc(s.out, func(s string) bool { return s == "" })
}

type screen struct {
	out   []string
	begun bool // a line has begun, or there was white space
	last  int  // the text that the line ends with so far, if it may end with white space; else -1
}

func (s *screen) show(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		var b strings.Builder
		for _, r := range n.Data {
			space := strings.ContainsRune(" \n\t\r\f", r)
			if space && !s.begun {
				b.WriteByte(' ')
			} else if !space {
				b.WriteRune(r)
			}
			s.begun = space
		}
		if b.Len() > 0 {
			s.last = len(s.out)
			s.out = append(s.out, b.String())
		}
	case html.ElementNode:
		s.tag(n, "")
	}
	for c := range n.ChildNodes() {
		s.show(c)
	}
	if n.Type == html.ElementNode {
		s.tag(n, "/")
	}
}

func (s *screen) tag(n *html.Node, slash string) {
	switch {
	case !slices.Contains(inLines, n.Data):
		if s.last >= 0 {
			s.out[s.last] = strings.TrimSuffix(s.out[s.last], " ")
		}
		s.begun, s.last = true, -1
	case slices.Contains([]string{"button", "img", "input", "svg"}, n.Data):
		s.begun, s.last = false, -1
	}
	var b strings.Builder
	b.WriteString("<" + slash + n.Data)
	for _, a := range n.Attr {
		b.WriteString(" " + a.Key + "=" + a.Val)
	}
	s.out = append(s.out, b.String())
}
