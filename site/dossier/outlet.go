package dossier

import (
	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
	"berkas/site/internal/match"
)

// Outlet names a publisher: an organisation of the dossier or plain words. Both
// are empty where the source names none.
type Outlet struct {
	Organisation *Organisation
	Text         string
	Span         diag.Span
}

// Name returns the outlet's name, "" where there is none.
func (o Outlet) Name() string {
	if o.Organisation != nil {
		return o.Organisation.Name
	}
	return o.Text
}

// nameOrganisations files the organisations under every name that holds
// everywhere.
func (l *loader) nameOrganisations() {
	l.named = map[string][]*Entry{}
	for _, r := range l.records {
		if r.entry == nil || r.kind != KindOrganisation {
			continue
		}
		names := &once[string]{}
		names.add(match.Fold(r.entry.Name).Text)
		for _, a := range r.front.common().aliases {
			if len(a.OnlyIn) == 0 {
				names.add(match.Fold(a.Text.Value).Text)
			}
		}
		for _, name := range names.list {
			l.named[name] = append(l.named[name], r.entry)
		}
	}
}

// outlet reads the slug, the name or an alias of an organisation, or plain words.
// Words that look like a slug and are none are taken for a mistyped one. A name
// that several organisations have stays words.
func (l *loader) outlet(t fm.Text) Outlet {
	if !t.Set() {
		return Outlet{}
	}
	if l.d.bySlug[t.Value] != nil || l.drafts[t.Value] != nil {
		return Outlet{Organisation: l.organisation(t), Span: t.Span}
	}
	if named := l.named[match.Fold(t.Value).Text]; len(named) == 1 {
		return Outlet{Organisation: named[0].Organisation(), Span: t.Span}
	}
	if slugPattern.MatchString(t.Value) {
		l.unknown(t, []Kind{KindOrganisation})
		return Outlet{}
	}
	return Outlet{Text: t.Value, Span: t.Span}
}
