package render

import "testing"

func TestLinksAreRelative(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"index.html", "orang/li.html", "orang/li.html"},
		{"orang/li.html", "sumber/a.html#p4", "../sumber/a.html#p4"},
		{"orang/li.html", "index.html", "../index.html"},
		{"sumber/a.html", "sumber/a.html#p4", "#p4"},
		{"sumber/a.html", "sumber/a.html", "../sumber/a.html"},
	} {
		if got := OriginOf(c.from).To(c.to); got != c.want {
			t.Errorf("from %s to %s: %q, want %q", c.from, c.to, got, c.want)
		}
	}
}
