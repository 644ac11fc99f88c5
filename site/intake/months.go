package intake

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"berkas/site/lang"
)

// monthNames returns the numbers of the months by the names of words/months.txt,
// which are read once and never changed.
var monthNames = sync.OnceValue(func() map[string]int {
	data, err := wordFiles.ReadFile("words/months.txt")
	if err != nil {
		panic(err)
	}
	months := map[string]int{}
	for line := range strings.Lines(string(data)) {
		if _, names, found := strings.Cut(line, ": "); found && !strings.HasPrefix(line, "#") {
			for i, name := range strings.Fields(names) {
				months[name] = i + 1
			}
		}
	}
	return months
})

var (
	dayMonthYear = regexp.MustCompile(`(?:^|[^\d])(\d{1,2})(?:\.|er|º)?\s+(?:de\s+)?(\pL{3,})\.?,?\s+(?:de[l]?\s+)?(\d{4})(?:$|[^\d])`)
	eastAsian    = regexp.MustCompile(`(\d{4})\s?[年년.]\s?(\d{1,2})\s?[月월.]\s?(\d{1,2})\s?[日일.]`)
)

// foreignDay returns the first day that a line names in a language without rules
// for days, or as East Asia writes days; the zero Date for none.
func foreignDay(line string) lang.Date {
	year, month, day := "", 0, ""
	if p := eastAsian.FindStringSubmatch(line); p != nil {
		year, day = p[1], p[3]
		month, _ = strconv.Atoi(p[2])
	} else if p := dayMonthYear.FindStringSubmatch(line); p != nil {
		year, month, day = p[3], monthNames()[strings.ToLower(p[2])], p[1]
	}
	if month < 1 {
		return lang.Date{}
	}
	d, err := lang.ParseDate(year + "-" + twoDigits(strconv.Itoa(month)) + "-" + twoDigits(day))
	if err != nil || d.From.Compare(firstDay) < 0 {
		return lang.Date{}
	}
	return d
}
