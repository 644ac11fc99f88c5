//go:build !unix

package outdir

import (
	"io/fs"
	"os"
)

// sameAccess gives a folder of the stage the mode of another.
func sameAccess(dir string, as fs.FileInfo) error { return os.Chmod(dir, as.Mode()|0o700) }
