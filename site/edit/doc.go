// Package edit renames, merges and removes a thing of the dossier, with every reference
// to it in every file: in front matter of any kind, in wiki links, in dossier.yaml.
//
//	change, problems, err := edit.Rename(dir, "shoigu", "sergei-shoigu", edit.RenameOptions{})
//	…
//	problems, err = edit.Check(dir, change, build) // does the result hold?
//	err = edit.Write(root, change)
//
// # What it promises
//
// A reference is what a build takes for one ([dossier.Trace]) and nothing else: words
// that happen to be a slug stay, and so do texts of sources, comments and code. Of a
// file only the bytes change that have to: comments, the order of keys, quotation marks,
// indentation and line ends stay as they are.
//
// What stands in the way is told with its place, all of it in one run, and nothing is
// written then. [Check] builds the dossier as it would be, in memory, and tells what a
// build would find wrong with it and does not find now.
//
// [Write] writes everything or nothing. It first puts all it is going to do into one
// file, [Journal], and has it on the disk; then it writes files one by one, each whole
// at every moment. Killed before the journal is there, it has done nothing. Killed after,
// the journal says what is left: [Resume] does that, as often as it takes, and every
// verb refuses the dossier until it has. A file that somebody has changed meanwhile is
// never written over; Resume names it and stops.
//
// # What is none of its business
//
// What a site makes of the content, and what is said of a change once it is published.
package edit

// File is what becomes of one file of the dossier.
type File struct {
	Path string
	Was  []byte // what it has; nil: there is none
	Now  []byte // what it will have; nil: it will be gone
	From string // the file that is moved here, byte for byte; Was and Now are nil then
}

// Change is all that an edit does. Nothing of it is written yet.
type Change struct {
	Command    string   // as it is typed: rename OLD NEW
	Files      []File   // by path
	References int      // how many were rewritten
	Notes      []string // what is kept or left out and may be wanted
	slugs      map[string]string
}
