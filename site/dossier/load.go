package dossier

import (
	"io/fs"

	"berkas/site/diag"
)

// Config says how to read a dossier. The zero Config is a plain build.
type Config struct {
	Drafts bool // read drafts too
	Jobs   int  // how many files at a time; 0: one for each core
}

// Load reads and proves the dossier whose folder is fsys (the one that holds
// content/). The list holds everything wrong with it, sorted; with errors in it
// the Dossier is nil or not fit for use. The error is for a world that does not
// work: an unreadable file.
func Load(fsys fs.FS, c Config) (*Dossier, diag.List, error) { panic("to write") }
