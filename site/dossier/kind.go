package dossier

import (
	"fmt"
	"slices"
	"strings"

	"berkas/site/diag"
)

// kindWords are the words diagnostics, data files and CSS classes use.
var kindWords = [kinds]string{"person", "organisation", "place", "event", "topic", "claim", "source", "page"}

// kindFolders are the folders of content/ that each kind is kept in.
var kindFolders = [kinds]string{"people", "organisations", "places", "events", "topics", "claims", "sources", "pages"}

// String returns the kind's word: "person".
func (k Kind) String() string { return kindWords[k] }

// Folder returns the folder that files of the kind are kept in: "content/people".
func (k Kind) Folder() string { return "content/" + kindFolders[k] }

// ParseKind returns the kind with a word. The error names the word that was
// probably meant.
func ParseKind(word string) (Kind, error) {
	if i := slices.Index(kindWords[:], word); i >= 0 {
		return Kind(i), nil
	}
	return 0, unknownWord("kind", word, kindWords[:])
}

// kindIn returns the kind that is kept in a folder of content/.
func kindIn(folder string) (k Kind, ok bool) {
	i := slices.Index(kindFolders[:], folder)
	return Kind(max(i, 0)), i >= 0
}

// unknownWord says that a word is none of those known: "there is no kind
// "persn"; did you mean "person"?". A folder's name is taken for its kind's.
func unknownWord(what, word string, known []string) error {
	near := diag.Nearest(word, known)
	if k, ok := kindIn(word); ok {
		near = k.String()
	}
	if near != "" {
		return fmt.Errorf("there is no %s %q; did you mean %q?", what, word, near)
	}
	return fmt.Errorf("there is no %s %q; there are %s", what, word, strings.Join(known, ", "))
}

func (k Kind) article() string {
	switch k {
	case KindOrganisation, KindEvent:
		return "an " + k.String()
	default:
		return "a " + k.String()
	}
}
