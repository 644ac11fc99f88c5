package edit

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/diff"
)

// diff writes what becomes of a file, as git does.
func (f File) diff(out *bytes.Buffer) {
	if f.From != "" {
		fmt.Fprintf(out, "diff --git a/%s b/%s\nsimilarity index 100%%\nrename from %s\nrename to %s\n", f.From, f.Path, f.From, f.Path)
		return
	}
	fmt.Fprintf(out, "diff --git a/%s b/%s\n", f.Path, f.Path)
	was, is := "a/"+f.Path, "b/"+f.Path
	switch {
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

// Diff returns the change as a unified diff that git and patch apply.
func (c *Change) Diff() []byte {
	var out bytes.Buffer
	for _, f := range c.Files {
		f.diff(&out)
	}
	return out.Bytes()
}
