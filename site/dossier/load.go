package dossier

import (
	"io/fs"
	"runtime"

	"berkas/site/diag"
)

// Config says how to read a dossier. The zero Config is a plain build.
type Config struct {
	Drafts bool  // read drafts too
	Jobs   int   // how many files at a time; 0: one for each core
	Memo   *Memo // of the load before; nil: everything is read
}

// Load reads and proves the dossier whose folder is fsys (the one that holds
// content/). The list holds everything wrong with it, sorted; with errors in it
// the Dossier is nil. The error is for a world that does not work: a file that
// cannot be read.
func Load(fsys fs.FS, c Config) (*Dossier, diag.List, error) {
	l := newLoader(c)
	if err := l.read(fsys); err != nil {
		return nil, nil, err
	}
	l.declare()
	l.resolve()
	l.declarePictures()
	if err := l.readPictures(fsys); err != nil {
		return nil, nil, err
	}
	l.readTexts()
	l.showPictures()
	l.proveQuotations()
	if err := l.proveOriginals(fsys); err != nil {
		return nil, nil, err
	}
	if l.errs.Errors() == 0 {
		l.findShared()
		l.findMentions()
		l.joinStatements()
		l.index()
		l.indexShared()
		l.warn()
	}
	l.errs = l.errs.Without(l.d.Meta.Silence)
	l.errs.Sort()
	if l.errs.Errors() > 0 {
		return nil, l.errs, nil
	}
	return l.d, l.errs, nil
}

func newLoader(c Config) *loader {
	if c.Jobs <= 0 {
		c.Jobs = runtime.GOMAXPROCS(0)
	}
	return &loader{config: c, d: &Dossier{bySlug: map[string]*Entry{}}, drafts: map[string]*diag.File{}, moved: map[string]*Entry{}, draftImages: map[string]bool{}, draftOriginals: map[string]bool{}}
}

// loader carries a dossier through the phases.
type loader struct {
	config    Config
	d         *Dossier
	errs      diag.List
	records   []*record             // every content file that is read, by path
	drafts    map[string]*diag.File // slugs left out
	moved     map[string]*Entry     // by the slug they had
	named     map[string][]*Entry   // organisations by folded name and alias
	meta      metaFront
	metaFile  *diag.File
	citations []pendingCitation
	sayings   []pendingSaying
	uses      *uses // what is named by its slug, where; nil: nobody asks

	imageFiles     map[string]bool       // there are in content/images
	draftImages    map[string]bool       // those of them that drafts name
	draftOriginals map[string]bool       // originals that they name
	pictures       map[string]*Picture   // that were declared, by file
	images         map[*Picture][]*Image // of each
}
