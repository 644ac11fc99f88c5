// Package render makes what the views of pages are made of: links, references,
// cards, quotations, spreads and dates, curated prose and source text.
//
// A [Renderer] is made for each page. It is the site seen from the page's place,
// and in the document for printing it counts the numbers of notes while the body is
// made. Nothing is counted later: what is made here is plain values, which
// templates only read.
//
// It knows nothing of kinds of pages, of how lists are cut, and of templates.
//
// # What is HTML
//
// Markup is the templates' affair. HTML is made here only where a text is HTML
// before a template sees it, because package markdown set it: [Renderer.Prose],
// [Renderer.Line] and [Renderer.SourceText]. What stands within such text (links,
// references, the marks of quotations and names) is written by methods called
// inline and open, and a test holds that they write what the templates do. All
// conversions to template.HTML are in those three.
package render
