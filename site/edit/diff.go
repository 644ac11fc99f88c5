package edit

import (
	"bytes"
	"cmp"
	"fmt"
	"path"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/diff"
)

// diff writes what becomes of a file, as git does. What it was may have had another path.
func (f File) diff(out *bytes.Buffer, from string) {
	fmt.Fprintf(out, "diff --git a/%s b/%s\n", from, f.Path)
	was, is := "a/"+from, "b/"+f.Path
	switch {
	case f.From != "":
		fmt.Fprintf(out, "similarity index 100%%\nrename from %s\nrename to %s\n", from, f.Path)
		return
	case from != f.Path:
		fmt.Fprintf(out, "rename from %s\nrename to %s\n", from, f.Path)
	case f.Was == nil:
		was = "/dev/null"
		out.WriteString("new file mode 100644\n")
	case f.Now == nil:
		is = "/dev/null"
		out.WriteString("deleted file mode 100644\n")
	}
	if bytes.IndexByte(f.Was, 0) >= 0 || !utf8.Valid(f.Was) {
		fmt.Fprintf(out, "Binary files %s and %s differ\n", was, is)
		return
	}
	hunks := diff.Diff(was, f.Was, is, f.Now)
	_, hunks, _ = bytes.Cut(hunks, []byte("\n")) // its own first line
	out.Write(hunks)
}

// Diff returns the change as a unified diff that git and patch apply. A file that goes
// and one that comes in its folder are one that is renamed.
func (c *Change) Diff() []byte {
	gone, come := map[string]File{}, map[string]File{} // by folder
	for _, f := range c.Files {
		switch {
		case f.From != "":
		case f.Now == nil:
			gone[path.Dir(f.Path)] = f
		case f.Was == nil:
			come[path.Dir(f.Path)] = f
		}
	}
	var out bytes.Buffer
	for _, f := range c.Files {
		was, is := gone[path.Dir(f.Path)], come[path.Dir(f.Path)]
		switch renamed := was.Path != "" && is.Path != ""; {
		case renamed && f.Path == was.Path: // told where it comes
		case renamed && f.Path == is.Path:
			f.Was = was.Was
			f.diff(&out, was.Path)
		default:
			f.diff(&out, cmp.Or(f.From, f.Path))
		}
	}
	return out.Bytes()
}
