package dossier

import "slices"

// warn reports what is sound but probably not meant.
func (l *loader) warn() {
	l.warnPictures()
	for _, v := range l.d.Events {
		if len(l.d.SourcesOf(&v.Entry)) == 0 {
			l.errs.Warnf("unreported-event", v.NameSpan, "no source reports the event %q", v.Slug).Hint = "list the passages that do under evidence:, or give its participants or accounts evidence"
		}
	}
	for _, s := range l.d.Sources {
		for _, v := range s.Events {
			if reported := l.d.SourcesOf(&v.Entry); len(reported) > 0 && !slices.Contains(reported, s) {
				l.errs.Warnf("event-without-passage", s.NameSpan, "the source %s lists the event %q, but no passage of it is evidence", s.Siglum, v.Slug).Hint = "add the passage to the evidence: of the event, or take the event out of events:"
			}
		}
	}
}
