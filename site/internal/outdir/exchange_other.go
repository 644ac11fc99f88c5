//go:build !linux && !darwin

package outdir

import "errors"

// exchange is not known on this system.
func exchange(a, b string) error { return errors.ErrUnsupported }

// mounted is not known either; a folder that cannot be renamed is found out when
// it is tried.
func mounted(dir string) bool { return false }
