package dossier

// warn reports what is sound but probably not meant.
func (l *loader) warn() {
	for _, v := range l.d.Events {
		if len(l.d.SourcesOf(&v.Entry)) == 0 {
			l.errs.Warnf("unreported-event", v.NameSpan, "no source reports the event %q", v.Slug).Hint = "list it under events: in a source, or give its participants or accounts evidence"
		}
	}
}
