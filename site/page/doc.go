// Package page says which pages a dossier becomes and what each of them shows.
//
//	plan, err := page.Make(d, d.Lang, page.Config{BaseURL: base})
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
// [Make] only lists pages. When a page is rendered a desk is set up for it: the
// site, seen from the page's place. At the desk a view is made, a plain struct
// of words, numbers and links that were computed for this page alone; the
// template gets the view and can look nothing else up. The view is dropped when
// the page is written. So pages can be rendered at the same time, and what is in
// memory depends on how many are.
//
//	desk → View[personBody] → base.html + person.html + partials/ → page
//
// Views are typed. A test checks every template against the view of its kind, so
// a misspelt field fails there and not on a page.
//
// # Addresses
//
// Every link is made by one type, from, and is relative: a site works at a
// domain's root, under a sub-path, and opened from a disk. The page for what is
// not found is the exception: it is served at any depth, so its links start at
// the path of the base URL. Navigation leads only to pages of the plan.
//
// # What becomes HTML and where
//
// Templates escape what they are given. What is HTML before it reaches one was
// written here or in package markdown: prose and source text with their marks
// ([Link], [Ref], quotations), and sentences whose holes hold links (compose).
// Source text is asked for paragraph by paragraph, as its rights allow.
//
// # Figures
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
