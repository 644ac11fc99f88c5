//go:build unix

package outdir

import (
	"io/fs"
	"os"
	"syscall"
)

// sameAccess gives a folder of the stage the mode of another, and its owner
// where this process may: one run by root should not take a folder from its user.
func sameAccess(dir string, as fs.FileInfo) error {
	if st, ok := as.Sys().(*syscall.Stat_t); ok {
		_ = os.Chown(dir, int(st.Uid), int(st.Gid))
	}
	return os.Chmod(dir, as.Mode()|0o700) // what goes into it has to be written
}
