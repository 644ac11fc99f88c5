package page

import (
	"cmp"
	"slices"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// mostReported returns the n events that most sources report, by date.
func mostReported(s *render.Site, events []*dossier.Event, n int) []*dossier.Event {
	if len(events) <= n {
		return events
	}
	rank := slices.Clone(events)
	slices.SortStableFunc(rank, func(a, b *dossier.Event) int {
		return cmp.Or(
			cmp.Compare(len(s.Proofs.Event(b).Reports), len(s.Proofs.Event(a).Reports)),
			cmp.Compare(len(s.ParagraphsOf(&b.Entry)), len(s.ParagraphsOf(&a.Entry))))
	})
	return slices.DeleteFunc(slices.Clone(events), func(v *dossier.Event) bool { return !slices.Contains(rank[:n], v) })
}

// prominentPeople returns the people, most often named first.
func prominentPeople(s *render.Site) []*dossier.Person {
	return byMentions(s, s.People, ofPerson)
}

// byMentions orders things by how often the sources name them, most first.
func byMentions[T any](s *render.Site, things []T, entry func(T) *dossier.Entry) []T {
	sorted := slices.Clone(things)
	slices.SortStableFunc(sorted, func(a, b T) int {
		return cmp.Compare(len(s.MentionsOf(entry(b))), len(s.MentionsOf(entry(a))))
	})
	return sorted
}

// discussedTopics orders topics by how many paragraphs are about them, most first.
func discussedTopics(s *render.Site, topics []*dossier.Topic) []*dossier.Topic {
	sorted := slices.Clone(topics)
	slices.SortStableFunc(sorted, func(a, b *dossier.Topic) int {
		return cmp.Compare(len(s.ParagraphsOf(&b.Entry)), len(s.ParagraphsOf(&a.Entry)))
	})
	return sorted
}

// debatedClaims orders claims by how many statements are on them, most first.
func debatedClaims(s *render.Site) []*dossier.Claim {
	sorted := slices.Clone(s.Claims)
	slices.SortStableFunc(sorted, func(a, b *dossier.Claim) int {
		return cmp.Compare(len(s.StatementsOf(&b.Entry)), len(s.StatementsOf(&a.Entry)))
	})
	return sorted
}

// newestEvents returns the events, the last first.
func newestEvents(s *render.Site) []*dossier.Event {
	events := slices.Clone(s.Events)
	slices.Reverse(events)
	return events
}

// newestSources returns the sources, last published first.
func newestSources(s *render.Site) []*dossier.Source {
	sources := slices.Clone(s.Sources)
	slices.SortStableFunc(sources, func(a, b *dossier.Source) int { return b.Date.Compare(a.Date) })
	return sources
}
