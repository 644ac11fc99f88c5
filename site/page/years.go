package page

import (
	"strconv"

	"berkas/site/address"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

func timelinePages(s *render.Site) []headedPage {
	year := func(i int) string { return strconv.Itoa(s.Events[i].Date.Earliest().Year) }
	return headedPages(s.Address.Timeline(), list.UnderHeadings(len(s.Events), year, list.Measure{Room: eventsOnPage}))
}

// yearAddresses returns where in the timeline each year is.
func yearAddresses(s *render.Site) map[string]string {
	at := map[string]string{}
	for _, h := range timelinePages(s) {
		for _, r := range h.On(h.Part) {
			if !r.Continued {
				at[r.Key] = address.Numbered(h.path, h.N) + "#" + yearID(r.Key)
			}
		}
	}
	return at
}

func yearID(year string) string { return "y" + year }

// eventsOnPage is about how many events of the timeline stand on a page.
const eventsOnPage = 40
