package search

import (
	"slices"
	"testing"
)

// unpacker reads what a packer wrote. search.js has the same.
type unpacker struct {
	in    string
	spare byte
	n     int
}

func (u *unpacker) take(n int) int {
	v := 0
	for ; n > 0; n-- {
		if u.n == 0 {
			c := u.in[0]
			u.in = u.in[1:]
			if c > '\\' {
				c--
			}
			u.spare, u.n = c-'(', 6
		}
		u.n--
		v = v<<1 | int(u.spare>>u.n&1)
	}
	return v
}

func (u *unpacker) count() int {
	n := 0
	for u.take(1) == 0 {
		n++
	}
	return 1<<n + u.take(n) - 1
}

func (u *unpacker) list(total, levels int) []posting {
	n := u.count()
	k, last := riceBits(n, total), -1
	postings := make([]posting, n)
	if n > longList {
		levels = 0
	}
	for i := range postings {
		for u.take(1) == 1 {
			last += 1 << k
		}
		last += u.take(k) + 1
		postings[i] = post(last, u.take(levels))
	}
	return postings
}

func FuzzListsAreReadAsTheyWereWritten(f *testing.F) {
	f.Add([]byte{0, 1, 2, 250}, uint16(9))
	f.Add([]byte{}, uint16(0))
	f.Fuzz(func(t *testing.T, gaps []byte, beyond uint16) {
		var postings []posting
		document := -1
		for _, gap := range gaps {
			document += int(gap)*int(gap) + 1
			postings = append(postings, post(document, int(gap)%4))
		}
		total := document + 1 + int(beyond)
		var p packer
		p.count(int(beyond))
		p.list(postings, total, levelBits)
		p.list(nil, total, 0)
		p.flag(true)
		u := unpacker{in: p.text()}
		if n := u.count(); n != int(beyond) {
			t.Fatalf("the count %d is read as %d", beyond, n)
		}
		if got := u.list(total, levelBits); !slices.Equal(got, postings) {
			t.Fatalf("%v is read as %v", postings, got)
		}
		if got := u.list(total, 0); len(got) != 0 || u.take(1) != 1 {
			t.Fatalf("after the list, %v is read", got)
		}
	})
}

func TestCharactersNeedNoEscape(t *testing.T) {
	seen := map[byte]bool{}
	for six := range byte(64) {
		c := character(six)
		if c < '(' || c > 'h' || c == '\\' || seen[c] {
			t.Errorf("six bits %d become %q", six, c)
		}
		seen[c] = true
	}
}
