package page

import (
	"html/template"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// Private is a text that is kept from readers. Only an internal edition has any.
type Private struct {
	On   *render.Ref // the quotation it is on; nil: what the page is of
	Text template.HTML
}

// privateOn returns what is kept from readers of a page: of the home page what
// dossier.yaml has, of the page of a thing the thing's own, of a source's also
// what is on its quotations.
func privateOn(r *render.Renderer) []Private {
	var all []Private
	add := func(on *render.Ref, t *dossier.Text) {
		if t != nil {
			all = append(all, Private{on, r.Prose(t, 3)})
		}
	}
	switch {
	case !r.Internal:
	case r.Self == address.Home:
		add(nil, r.Meta.Private)
	case r.Entry == nil || r.Self != r.Address.Entry(r.Entry):
	default:
		add(nil, r.Entry.Private)
		for _, q := range quotesOf(r.Entry) {
			ref := r.QuoteRef(q)
			add(&ref, q.Private)
		}
	}
	return all
}

// quotesOf returns the quotations of a source, none of anything else.
func quotesOf(e *dossier.Entry) []*dossier.Quote {
	if s := e.Source(); s != nil {
		return s.Quotes
	}
	return nil
}
