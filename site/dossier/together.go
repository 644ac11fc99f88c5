package dossier

import (
	"cmp"
	"slices"
)

// Meeting is who took part in the same events as an entry.
type Meeting struct {
	Who    *Entry
	Events []*Event // by date
}

// Crowd is how many may take part in an event for them to have met: that all of a
// summit's guests were there ties no two of them.
const Crowd = 24

// MeetingsOf returns the people and organisations that took part in the same events as
// e, most events first; not those of events with more than [Crowd] participants.
func (d *Dossier) MeetingsOf(e *Entry) []Meeting {
	at := map[*Entry]int{}
	var all []Meeting
	for _, v := range d.EventsOf(e) {
		if len(v.Participants) > Crowd || !v.TookPart(e) {
			continue
		}
		seen := map[*Entry]bool{e: true}
		for _, p := range v.Participants {
			if p.Who.Kind > KindOrganisation || seen[p.Who] {
				continue
			}
			seen[p.Who] = true
			i, known := at[p.Who]
			if !known {
				i = len(all)
				at[p.Who], all = i, append(all, Meeting{Who: p.Who})
			}
			all[i].Events = append(all[i].Events, v)
		}
	}
	slices.SortFunc(all, func(a, b Meeting) int {
		return cmp.Or(cmp.Compare(len(b.Events), len(a.Events)), cmp.Compare(a.Who.index, b.Who.index))
	})
	return all
}

// TookPart reports whether e is a participant of the event.
func (v *Event) TookPart(e *Entry) bool {
	return slices.ContainsFunc(v.Participants, func(p Participant) bool { return p.Who == e })
}

// OnlyReports reports whether e is a medium that nothing ties to anybody: it carries
// news of others, and that it is named beside them says nothing of it.
func (d *Dossier) OnlyReports(e *Entry) bool {
	o := e.Organisation()
	return o != nil && o.Type == "media" && len(d.RelationsOf(e)) == 0
}
