package dossier

// refuseCircles reports things that would be part of themselves.
func (l *loader) refuseCircles() {
	for _, e := range l.d.entries {
		if onCircle(e) {
			l.errs.Errorf(e.NameSpan, "%q is part of itself", e.Slug).Hint = "look at part_of, parent and country of what it is part of"
		}
	}
}

func onCircle(e *Entry) bool {
	seen := map[*Entry]bool{}
	for up := larger(e); up != nil && !seen[up]; up = larger(up) {
		if up == e {
			return true
		}
		seen[up] = true
	}
	return false
}

// larger returns what an entry is part of, or nil.
func larger(e *Entry) *Entry {
	switch t := e.thing.(type) {
	case *Organisation:
		if t.PartOf != nil {
			return &t.PartOf.Entry
		}
	case *Place:
		if t.PartOf != nil {
			return &t.PartOf.Entry
		}
		if t.Country != nil && t.Country != t {
			return &t.Country.Entry
		}
	case *Event:
		if t.PartOf != nil {
			return &t.PartOf.Entry
		}
	case *Topic:
		if t.Parent != nil {
			return &t.Parent.Entry
		}
	}
	return nil
}
