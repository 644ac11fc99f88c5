package intake

import (
	"strings"
	"unicode"

	"berkas/site/internal/match"
	"berkas/site/lang"
)

// splitDateline takes the dateline off the beginning of a text: "TEMPO.CO,
// Jakarta - ", "JAKARTA, KOMPAS.com – ", "WASHINGTON (Reuters) - ", "Jakarta, CNN
// Indonesia -- ", "BEIJING, April 16 (AP) — ". It returns the outlet it names, ""
// for none, and the text behind it; the whole text where it has no dateline.
func splitDateline(text string) (outlet, rest string) {
	head, rest, found := cutDash(text)
	if !found || !mayBeDateline(head) {
		return "", text
	}
	if open, inner, bracketed := strings.Cut(head, "("); bracketed {
		name, _, closed := strings.Cut(inner, ")")
		if closed && isOutlet(name) && upperCase(open) {
			return strings.TrimSpace(name), rest
		}
		return "", text
	}
	parts := strings.Split(head, ",")
	for _, part := range parts {
		if part = strings.TrimSpace(part); part == "" || !unicode.IsUpper([]rune(part)[0]) && !strings.Contains(part, ".") {
			return "", text
		}
	}
	for _, part := range parts {
		if part = strings.TrimSpace(part); isOutlet(part) {
			return part, rest
		}
	}
	if wordCount(head) <= 3 {
		return "", rest // Jakarta - …
	}
	return "", text
}

// datelineDay returns the whole day in a dateline that begins with a place in
// capitals: "JAKARTA, 18 Juni 2024 – ", "BEIJING, April 16, 2023 (AP) — ".
func datelineDay(text, language string) lang.Date {
	head, _, found := cutDash(text)
	place, _, more := strings.Cut(head, ",")
	if !found || !more || !mayBeDateline(head) || wordCount(place) == 0 || place != strings.ToUpper(place) {
		return lang.Date{}
	}
	return dateOf(head, language)
}

// mayBeDateline reports whether what stands before a dash is a few words without a
// sign that datelines do not have.
func mayBeDateline(head string) bool {
	return wordCount(head) <= 8 && !strings.ContainsFunc(head, func(r rune) bool { return match.IsDoubleMark(r) || strings.ContainsRune("!?:;", r) })
}

// cutDash cuts a text at its first dash with spaces around it.
func cutDash(text string) (before, after string, found bool) {
	at, size := -1, 0
	for _, dash := range [...]string{" -- ", " --- ", " - ", " – ", " — "} {
		if i := strings.Index(text[:min(len(text), 90)], dash); i >= 0 && (at < 0 || i < at) {
			at, size = i, len(dash)
		}
	}
	if at < 0 {
		return "", text, false
	}
	return text[:at], text[at+size:], true
}

// upperCase reports whether a place before an agency is written as datelines
// are: a capital first.
func upperCase(s string) bool {
	s = strings.TrimSpace(s)
	return s == "" || unicode.IsUpper([]rune(s)[0])
}

// isOutlet reports whether a part of a dateline names an outlet: an address, or
// one of the agencies and papers that sign so.
func isOutlet(part string) bool {
	part = strings.TrimSpace(part)
	low := strings.ToLower(part)
	for _, end := range [...]string{".co", ".com", ".id", ".co.id", ".net", ".org", "detikcom"} {
		if strings.HasSuffix(low, end) && !strings.Contains(part, " ") {
			return true
		}
	}
	return signs(low)
}

// signs tells the outlets that sign their datelines with a name that is no
// address.
func signs(low string) bool {
	switch low {
	case "reuters", "ap", "afp", "upi", "dpa", "tass", "xinhua", "kyodo", "kyodo news", "anadolu", "yonhap", "bloomberg", "associated press", "the associated press",
		"antara", "antara news", "cnn", "cnn indonesia", "cnbc indonesia", "bbc", "bbc indonesia", "bbc news", "voa", "voa indonesia", "dw",
		"viva", "sindonews", "republika", "kompas", "tempo", "tirto", "kumparan", "detik", "okezone", "liputan6", "metrotvnews", "beritasatu", "rmol", "inews", "kbr", "gatra", "merdeka":
		return true
	}
	return false
}
