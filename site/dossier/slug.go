package dossier

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"berkas/site/internal/folder"
)

// Slug makes a slug of a name or title: "Lech Wałęsa" becomes lech-walesa,
// "Сергей Шойгу" sergei-shoigu. Marks are taken off letters, Cyrillic and Greek
// are written in Latin letters, an apostrophe is left out, and whatever else is
// neither letter nor digit becomes a hyphen. Of a name that is longer than a slug
// may be, the first words are taken. The error names a letter that has no
// spelling in a–z: a name is never made a slug by leaving letters out; or says that
// not every system has files of that name.
func Slug(name string) (string, error) {
	var b strings.Builder
	gap := false
	for _, r := range Latin(name) {
		switch {
		case r < unicode.MaxASCII && (unicode.IsLower(r) || unicode.IsDigit(r)):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case unicode.IsLetter(r), unicode.IsNumber(r):
			return "", fmt.Errorf("%q has no spelling in a–z", r)
		default:
			gap = true
		}
	}
	if b.Len() == 0 {
		return "", errors.New("it has neither letter nor digit")
	}
	slug := shortSlug(b.String())
	if why := folder.Unfit(slug); why != "" {
		return "", errors.New(why)
	}
	return slug, nil
}

// Latin returns a name in small Latin letters without marks and apostrophes, as far as
// that takes no dictionary: Cyrillic and Greek are spelt out, other scripts stay.
func Latin(name string) string {
	var b strings.Builder
	for _, r := range strings.ReplaceAll(norm.NFKD.String(strings.ToLower(name)), "ου", "ou") {
		r = unicode.ToLower(r) // what was a compatible form of a capital
		if latin, known := inLatin[r]; known {
			b.WriteString(latin)
		} else if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// shortSlug cuts a slug that is too long before a hyphen.
func shortSlug(s string) string {
	if len(s) <= maxSlug {
		return s
	}
	if i := strings.LastIndexByte(s[:maxSlug+1], '-'); i > 0 {
		return s[:i]
	}
	return s[:maxSlug]
}

// IsSlug reports whether s may be the name of a content file.
func IsSlug(s string) bool {
	return slugPattern.MatchString(s) && len(s) <= maxSlug && folder.Unfit(s) == ""
}

// inLatin spells letters that lose no mark. Russian is spelt as the Library of
// Congress does without its marks, which is how Indonesian newspapers print it.
var inLatin = map[rune]string{
	'\'': "", '’': "", '‘': "", 'ʼ': "", 'ʻ': "", 'ʾ': "", 'ʿ': "", '`': "",

	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'þ': "th", 'ł': "l", 'ı': "i",
	'ħ': "h", 'ŋ': "ng", 'ŧ': "t", 'ə': "e", 'ƙ': "k", 'ɓ': "b", 'ɗ': "d", 'ɛ': "e", 'ɔ': "o",

	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ж': "zh", 'з': "z", 'и': "i", 'к': "k",
	'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f",
	'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e",
	'ю': "yu", 'я': "ya", 'і': "i", 'є': "ye", 'ґ': "g", 'ђ': "dj", 'ј': "j", 'љ': "lj", 'њ': "nj",
	'ћ': "c", 'џ': "dz", 'ѕ': "dz", 'ә': "a", 'ғ': "gh", 'қ': "q", 'ң': "ng", 'ө': "o", 'ұ': "u", 'ү': "u", 'һ': "h",

	'α': "a", 'β': "v", 'γ': "g", 'δ': "d", 'ε': "e", 'ζ': "z", 'η': "i", 'θ': "th", 'ι': "i", 'κ': "k",
	'λ': "l", 'μ': "m", 'ν': "n", 'ξ': "x", 'ο': "o", 'π': "p", 'ρ': "r", 'σ': "s", 'ς': "s", 'τ': "t",
	'υ': "y", 'φ': "f", 'χ': "ch", 'ψ': "ps", 'ω': "o",
}

// Taken returns the path of the file that a slug belongs to: one that has it, of
// whatever kind and draft or not, or one that it redirects to. It is "" while
// the slug is free. What else is wrong with the dossier does not matter. The
// error is for files that cannot be read.
func Taken(fsys fs.FS, slug string) (by string, err error) {
	l := newLoader(Config{Drafts: true})
	if err := l.read(fsys); err != nil {
		return "", err
	}
	for _, r := range l.records {
		if r.slug == slug {
			return r.file.Path, nil
		}
		for _, old := range r.front.common().RedirectFrom {
			if old.Value == slug {
				return r.file.Path, nil
			}
		}
	}
	return "", nil
}
