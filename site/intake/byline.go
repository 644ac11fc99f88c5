package intake

import (
	"slices"
	"strings"
	"unicode"

	"berkas/site/internal/match"
)

// mostAuthors is how many people are taken from bylines.
const mostAuthors = 8

// people returns the names in the texts of a byline, each once. A text that names
// an editor or a photographer names nobody who wrote.
func people(texts []string, site ...string) []string {
	var names []string
	for _, text := range texts {
		for _, name := range namesIn(text) {
			same := func(other string) bool { return strings.EqualFold(name, other) }
			if !slices.ContainsFunc(names, same) && !slices.ContainsFunc(site, same) && len(names) < mostAuthors {
				names = append(names, name)
			}
		}
	}
	return names
}

// joints stand between the names of a byline.
var joints = strings.NewReplacer(" and ", "|", " & ", "|", " dan ", "|", " и ", "|", " und ", "|", " et ", "|", " y ", "|", " with ", "|", ";", "|", ",", "|", "·", "|", "•", "|", "/", "|", " - ", "|", " – ", "|", " — ", "|")

// namesIn returns the names in a text of a byline: what reads as a name between
// commas, signs and words that join.
func namesIn(text string) []string {
	text = withoutLead(strings.Join(strings.Fields(text), " "))
	var names []string
	for piece := range strings.SplitSeq(joints.Replace(text), "|") {
		piece = untilDate(strings.Trim(withoutLead(piece), " .:|-–—()"))
		if isName(piece) {
			names = append(names, piece)
		}
	}
	return names
}

// withoutLead takes off what a byline begins with: By, Oleh, Автор.
func withoutLead(text string) string {
	low := strings.ToLower(text)
	for _, lead := range leads {
		if rest, found := strings.CutPrefix(low, lead); found && len(rest) < len(text) {
			return withoutLead(strings.TrimLeft(text[len(text)-len(rest):], " :"))
		}
	}
	return text
}

// notNames are words in bylines that no person's name has.
var notNames = map[string]bool{
	"news": true, "newspaper": true, "desk": true, "staff": true, "team": true, "tim": true, "redaksi": true, "editor": true, "editors": true, "editorial": true, "reporter": true, "penulis": true, "wartawan": true,
	"writer": true, "author": true, "admin": true, "administrator": true, "user": true, "super": true, "correspondent": true, "koresponden": true, "media": true, "cyber": true, "online": true, "photo": true, "foto": true,
	"photographer": true, "follow": true, "share": true, "read": true, "min": true, "minutes": true, "menit": true, "updated": true, "published": true, "posted": true, "times": true, "post": true, "agency": true,
	"press": true, "office": true, "humas": true, "biro": true, "kementerian": true, "ministry": true, "department": true, "university": true, "view": true, "profile": true, "comments": true, "by": true, "from": true,
	"редакция": true, "автор": true, "подробности": true, "категория": true, "опубликовано": true, "editorial_team": true, "guest": true, "webmaster": true, "more": true, "about": true, "source": true, "sumber": true,
}

// isName reports whether a text reads as a person's name: two to six words that
// begin with capitals, but for particles; in scripts without capitals, a few
// letters.
func isName(text string) bool {
	words := strings.Fields(text)
	capitals := 0
	for _, word := range words {
		low := strings.ToLower(strings.Trim(word, ".,"))
		first := []rune(word)[0]
		switch {
		case notNames[low] || strings.ContainsAny(word, "0123456789@:!?|<>[]=_") || strings.ContainsFunc(word, match.IsDoubleMark):
			return false
		case unicode.IsUpper(first), unicode.IsTitle(first):
			capitals++
		case !unicode.IsLetter(first), unicode.IsLower(first) && len(low) > 4:
			return false
		}
	}
	if letters := []rune(text); len(words) > 0 && capitals == 0 && !unicode.IsLower(letters[0]) {
		return len(letters) >= 2 && len(letters) <= 20 && len(words) <= 4 // no script with capitals
	}
	return len(words) >= 2 && len(words) <= 6 && capitals >= 2
}
