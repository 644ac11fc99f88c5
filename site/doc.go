// Package site makes a website of a dossier.
//
//	s, problems, err := site.Build(site.Config{Dir: os.DirFS("my-dossier")})
//	…
//	result, err := s.Write(ctx, outdir.NewMemory())
//
// # Phases
//
// A build is a straight line. Each phase is a call, and a phase that finds
// errors in the content is the last one:
//
//  1. read, decode    front matter with the place of every value      dossier
//  2. resolve         names become pointers                           dossier
//  3. quotations      each in its source, each source in its original dossier
//  4. mentions        who is named where                              dossier
//  5. index           who with whom, what when, what links here       dossier
//  6. pictures        made in two sizes, unless they are kept         picture
//  7. plan            which pages there are, and where                page
//  8. assemble        every file there is, and no two at one path     artifact, site
//  9. render          view, template; many pages at a time            page, export, site
//  10. publish        the stage becomes the output in one step        outdir
//
// Whoever builds, checks or previews does the first eight in [Build], and so
// gets the same errors.
//
// # The dossier's own files
//
// content/static is copied to static/ of the site. A file of the folders static
// and templates beside content takes the place of a built-in one, on purpose and
// in silence; it is one more where there is none of its path. No file takes the
// place of a page, an export or a part of the search index: that is two files at
// one path, an error. Files are copied to the byte; only styles and scripts of the
// program itself are made smaller on their way, and templates when they are read.
//
// # Editions
//
// A public edition has no private text; every file is looked through for one just
// as it is written, and what is found is an error in the content. An internal
// edition, which is also what a preview shows, has private texts on its pages,
// says on each of them what it is, and never goes where a public one stands, nor
// the other way round.
//
// # Invariants
//
// The same content and the same program give the same bytes, whatever the
// machine, folder, cores, locale or clock, and whatever was built before: nothing
// of the output is made from the clock or the environment, and every loop that reaches the
// output runs over a sorted slice.
//
// Whoever reads the output sees the old site or the new one. Files are written
// to a stage beside it, and the stage becomes the output in one step; files
// that the last build did not make are carried over. What a loss of power can
// leave, and a mount point, package outdir says.
//
// Nothing here opens a connection, and no page asks another host for anything.
//
// Source texts are hostile until escaped. Pages are html/template; what is
// HTML before it reaches a template is made by package markdown, which passes
// no HTML through, and package figure, which writes nothing that it has not
// escaped. What a source's rights keep back is kept back in package dossier,
// where everything that prints source text has to ask for it.
//
// # Wrong content and a wrong world
//
// What is wrong with the content is a [diag.List]: every problem of a run, in
// order, with its place. What is wrong with the machine is an error. A bug
// panics.
package site
