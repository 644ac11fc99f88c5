package site

import "berkas/site/internal/outdir"

// Output is where the files of a site go: a directory or memory.
type Output = outdir.Output

// Result says what writing a site did.
type Result = outdir.Result

// Memory is an output that is no directory.
type Memory = outdir.Memory

// Staged is an output that is a directory.
type Staged = outdir.Staged

// What [Directory] may refuse.
var (
	ErrForeign = outdir.ErrForeign
	ErrBusy    = outdir.ErrBusy
	ErrInPlace = outdir.ErrInPlace
)

// NewMemory returns an output in memory.
func NewMemory() *Memory { return outdir.NewMemory() }
