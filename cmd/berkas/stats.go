package main

import (
	"fmt"
	"io"
	"time"

	"berkas/site"
)

// stopwatch keeps how long each phase took.
type stopwatch struct {
	names  []string
	starts []time.Time
}

func newStopwatch() *stopwatch { return &stopwatch{} }

// mark notes that a phase is on.
func (w *stopwatch) mark(phase string) {
	if n := len(w.names); n == 0 || w.names[n-1] != phase {
		w.names, w.starts = append(w.names, phase), append(w.starts, time.Now())
	}
}

// print writes a line for each phase: how long it took, and what it read or made.
func (w *stopwatch) print(out io.Writer, b *built) {
	end := time.Now()
	for i, name := range w.names {
		next := end
		if i+1 < len(w.starts) {
			next = w.starts[i+1]
		}
		fmt.Fprintf(out, "%-10s %8s", name, next.Sub(w.starts[i]).Round(100*time.Microsecond))
		switch name {
		case "read": // what was made anew has a site
			files, bytes := contentOf(b.site)
			fmt.Fprintf(out, " %8d files, %d bytes", files, bytes)
		case "plan":
			fmt.Fprintf(out, " %8d pages", b.Pages)
		case "render":
			fmt.Fprintf(out, " %8d files, %d bytes", b.Files, b.Bytes)
		case "publish":
			fmt.Fprintf(out, " %8d written, %d kept, %d removed", b.Written, b.Kept, b.Removed)
		}
		fmt.Fprintln(out)
	}
}

// contentOf counts what a dossier was read from.
func contentOf(s *site.Site) (files, bytes int) {
	for _, e := range s.Dossier.Entries() {
		files, bytes = files+1, bytes+len(e.File.Data)
	}
	return files, bytes
}
