package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/util"
)

// resolve returns what an escape or entity at the start of s reads as, and how
// long it is; 0 if there is none, and the first byte stands for itself.
func resolve(s string) (string, int) {
	switch s[0] {
	case '\\':
		if len(s) > 1 && util.IsPunct(s[1]) {
			return s[1:2], 2
		}
	case '&':
		return entity(s)
	case '\r': // of CR LF: the line end is told by the tree
		return "", 1
	}
	return "", 0
}

// entity resolves one of CommonMark's three kinds of reference.
func entity(s string) (string, int) {
	i := 1
	for i < len(s) && (util.IsAlphaNumeric(s[i]) || i == 1 && s[i] == '#') {
		i++
	}
	if i == len(s) || s[i] != ';' {
		return "", 0
	}
	name, numeric := strings.CutPrefix(s[1:i], "#")
	if numeric {
		return character(name, i+1)
	}
	if e, ok := util.LookUpHTML5EntityByName(name); ok {
		return string(e.Characters), i + 1
	}
	return "", 0
}

// character resolves the digits of a numeric reference that is n bytes long.
func character(digits string, n int) (string, int) {
	base, longest := 10, 7
	if digits != "" && (digits[0] == 'x' || digits[0] == 'X') {
		base, longest, digits = 16, 6, digits[1:]
	}
	code, err := strconv.ParseUint(digits, base, 32)
	if err != nil || len(digits) > longest {
		return "", 0
	}
	if code == '\r' { // HTML has no carriage returns
		code = ' '
	}
	return string(util.ToValidRune(rune(code))), n
}

// unescape returns s with its escapes and entities resolved.
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		text, n := resolve(s[i:])
		if n == 0 {
			text, n = s[i:i+1], 1
		}
		b.WriteString(text)
		i += n
	}
	return b.String()
}

func escape(s string) string {
	if !strings.ContainsAny(s, `&<>"`) {
		return s
	}
	return string(util.EscapeHTML([]byte(s)))
}

func escapeURL(href string) string {
	return escape(string(util.URLEscape([]byte(href), false)))
}

// titleAttribute returns the title attribute of a link, "" for none.
func titleAttribute(title []byte) string {
	if title == nil {
		return ""
	}
	return ` title="` + escape(unescape(string(title))) + `"`
}
