package match

import "strings"

// Alike returns the share (0 to 1) of the shorter quotation's words that also
// stand in the other: how probable it is that both translate one utterance.
// Words are taken once, without the commonest and by a light stem that leaves
// out Indonesian affixes. A quotation with fewer than four such words counts as
// having four, because short ones agree by chance.
func Alike(a, b string) float64 {
	const few = 4
	shorter, longer := content(a), content(b)
	if len(shorter) > len(longer) {
		shorter, longer = longer, shorter
	}
	same := 0
	for stem := range shorter {
		if longer[stem] {
			same++
		}
	}
	return float64(same) / float64(max(len(shorter), few))
}

// content returns the stems of the words of s that carry its meaning.
func content(s string) map[string]bool {
	stems := map[string]bool{}
	text := Fold(s).Text
	for _, w := range Words(text) {
		if word := plain(text[w.Start:w.End]); !empty(word) {
			stems[stem(word)] = true
		}
	}
	return stems
}

// stem takes affixes off an Indonesian word for as long as four letters remain:
// memperkuat, perkuatan and kuatnya are kuat. It errs in the same way for every
// form of a word, which is all a comparison needs.
func stem(word string) string {
	for _, suffix := range [...]string{"'s", "lah", "kah", "pun", "nya", "kan", "an"} {
		word = cutSuffix(word, suffix)
	}
	for _, p := range [...]struct{ prefix, instead string }{
		{"memper", ""},
		{"member", ""},
		{"diper", ""},
		{"keber", ""},
		{"pember", ""},
		{"penge", ""},
		{"meny", "s"},
		{"peny", "s"},
		{"meng", ""},
		{"peng", ""},
		{"mem", ""},
		{"pem", ""},
		{"men", ""},
		{"pen", ""},
		{"me", ""},
		{"di", ""},
		{"ke", ""},
		{"ber", ""},
		{"ter", ""},
		{"per", ""},
	} {
		if rest, found := strings.CutPrefix(word, p.prefix); found && len(p.instead+rest) >= 4 {
			word = p.instead + rest
		}
	}
	return word
}

func cutSuffix(word, suffix string) string {
	if rest, found := strings.CutSuffix(word, suffix); found && len(rest) >= 4 {
		return rest
	}
	return word
}

// empty reports whether a word is too common to tell anything.
func empty(word string) bool {
	switch word {
	case "yang", "dan", "atau", "di", "ke", "dari", "pada", "untuk", "dengan", "oleh", "dalam", "ini", "itu", "adalah",
		"ialah", "akan", "telah", "sudah", "sedang", "juga", "tidak", "tak", "bukan", "ada", "saya", "kami", "kita", "kamu",
		"anda", "dia", "ia", "mereka", "nya", "para", "sebagai", "bahwa", "karena", "agar", "saat", "seperti", "antara",
		"secara", "sangat", "lebih", "lagi", "hal", "bisa", "dapat", "harus", "tersebut", "serta", "tetapi", "namun", "jika",
		"satu", "dua", "semua", "setiap", "terhadap", "tentang", "bagi", "apa", "siapa", "sejak", "setelah":
		return true
	case "the", "a", "an", "and", "or", "of", "to", "in", "on", "at", "by", "for", "from", "with", "as", "is", "are",
		"was", "were", "be", "been", "being", "it", "its", "this", "that", "these", "those", "i", "we", "you", "he", "she",
		"they", "our", "us", "their", "his", "her", "my", "your", "not", "no", "but", "if", "so", "than", "then", "there",
		"will", "would", "can", "could", "should", "has", "have", "had", "do", "does", "did", "which", "who", "what",
		"also", "very", "more", "most", "all", "any", "some", "about", "into":
		return true
	}
	return false
}
