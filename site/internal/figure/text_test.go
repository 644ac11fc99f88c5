package figure

import (
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestCutAndBrokenTextFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, room := rapid.String().Draw(t, "s"), rapid.Float64Range(20, 300).Draw(t, "room")
		if short := strong.cut(s, room); strong.width(short) > room {
			t.Errorf("%q is %v wide, room is %v", short, strong.width(short), room)
		}
		for _, l := range ordinary.whole(s, room) {
			if ordinary.width(l) > room && utf8.RuneCountInString(l) > 1 {
				t.Errorf("line %q is %v wide, room is %v", l, ordinary.width(l), room)
			}
		}
	})
}

func TestCutTextSaysSo(t *testing.T) {
	for _, c := range []struct {
		s    string
		room float64
		want string
	}{
		{"Moskow", 100, "Moskow"},
		{"  Organisasi   Kerja Sama Shanghai ", 1000, "Organisasi Kerja Sama Shanghai"},
		{"Organisasi Kerja Sama Shanghai", 100, "Organisasi K…"},
		{"Organisasi Kerja", 90, "Organisasi…"},
		{"W", 5, "…"},
	} {
		if got := ordinary.cut(c.s, c.room); got != c.want {
			t.Errorf("cut(%q, %v) = %q, want %q", c.s, c.room, got, c.want)
		}
	}
}

func TestPathsAreShortAndExact(t *testing.T) {
	var d path
	d.outline(point{10, -.25}, point{10.5, -.5}, point{10.54, -.46}, point{0, 100})
	d.join(point{3, 3}, point{4, 3.5})
	d.join(point{4, 3.5}, point{4, 2})
	const want = "M10-.3l.5-.2-10.5 100.5zM3 3l1 .5 0-1.5"
	if got := string(d.b); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
