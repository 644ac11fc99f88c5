package match

import "unicode"

// replacement returns how a character is written in folded text, where that is
// not as it stands. The Greek signs are listed because NFC turns them into
// others that are.
func replacement(r rune) (string, bool) {
	if m, is := markOf(r); is {
		if m.single {
			return "'", true
		}
		return `"`, true
	}
	switch r {
	case 'ʹ', 'ʻ', 'ʼ', 'ʽ', '\u0374', '\u1FEF', '\u1FFD':
		return "'", true
	case '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣', '－':
		return "-", true
	case '…':
		return "...", true
	}
	return "", false
}

// zeroWidth reports whether r takes no room on the page: soft hyphens, joiners,
// direction marks, byte order marks.
func zeroWidth(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x2069:
		return true
	}
	return r == 0xAD || r == 0x61C || r == 0xFEFF
}

// wordRune reports whether r belongs to a word: a letter, a digit or a mark on one.
func wordRune(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.M)
}
