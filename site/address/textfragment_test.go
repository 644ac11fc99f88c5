package address

import "testing"

func TestTextFragmentNamesThePassage(t *testing.T) {
	for _, c := range []struct{ passage, want string }{
		{"siap", "siap"},
		{"Rusia-China, ya & tidak", "Rusia%2DChina%2C%20ya%20%26%20tidak"},
		{"kata  dengan\nspasi", "kata%20dengan%20spasi"},
		{"é", "%C3%A9"},
		{"satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas", "satu%20dua%20tiga%20empat%20lima%20enam%20tujuh%20delapan%20sembilan%20sepuluh%20sebelas%20duabelas"},
		{"satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas tigabelas", "satu%20dua%20tiga%20empat%20lima,sembilan%20sepuluh%20sebelas%20duabelas%20tigabelas"},
	} {
		if got := directive(c.passage); got != c.want {
			t.Errorf("directive(%q) = %q, want %q", c.passage, got, c.want)
		}
	}
}
