// Package page says which pages a dossier becomes and what each of them shows.
//
//	plan, err := page.Make(d, proofs, page.Config{BaseURL: base})
//	for _, p := range plan.Pages {
//		err := p.Render(w) // any number at a time
//	}
//
// # Kinds
//
// A page is of a [Kind], and [Kinds] lists them all. A kind is a spec in a file
// of its own: what it is made for, where it stands, what the frame says of it
// and what its body shows. A new kind of page is such a file, a template of the
// same name, and a line in Kinds.
//
// # From the dossier to HTML
//
// [Make] only lists pages. When a page is rendered a view is made of what it is
// of: a plain struct of words, numbers and links that were computed for this
// page alone. A kind's functions get a renderer, which makes links, references
// and texts as they stand on this page, and return values.
//
//	renderer → View[personBody] → base.html + person.html + partials/ → page
//
// The view is whole before the template starts: which
// number a note in the document for printing has is decided in the order in which
// its kind makes it. The template gets the view and can look nothing
// else up; nothing that it can call writes. So another order in a template is
// another order on the page and nothing more. The view is dropped when the page
// is written, pages can be rendered at the same time, and what is in memory
// depends on how many are.
//
// Views are typed. A test checks every template against the view of its kind, so
// a misspelt field fails there and not on a page; and package compiled, which runs
// the templates, knows beforehand where each field stands.
//
// # Rooms
//
// Package render, below, makes what several kinds show. Package list, at the
// bottom, cuts lists and divides them, and knows neither dossiers nor links.
// Neither may import this one; what only kinds need stays here. Where a page
// stands says package address.
//
// # Addresses
//
// Every link is made by one type, [render.Origin], and is relative: a site works
// at a domain's root, under a sub-path, and opened from a disk. The page for what
// is not found is the exception: it is served at any depth, so its links start at
// the path of the base URL. Navigation leads only to pages of the plan.
//
// # What becomes HTML and where
//
// Templates escape what they are given, and markup is in them alone. What is HTML
// before it reaches one is prose, source text, pictures and drawings; package render
// says why the first two are safe and has html/template set the third, package
// figure escapes what it draws.
//
// # Drawings
//
// Package figure draws; here is what it draws: which events, names and places,
// and in which words. Whatever a picture shows stands beside it as a list or a
// table too, and what a picture leaves out its caption says.
//
// # Length
//
// Lists that grow with the dossier show what comes first and fold the rest, or
// count it and lead to the page that has it.
package page
