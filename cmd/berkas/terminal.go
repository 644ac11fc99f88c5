package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"berkas/site/diag"
)

// How berkas talks: results to out, everything else to err. Colour and a
// progress bar only where a person watches: err is a terminal, and neither
// NO_COLOR nor CI is set. A message is lower case, names the value, and says
// what to do on a line of its own.

// terminal is where the program reads and writes.
type terminal struct {
	in       io.Reader
	out, err io.Writer
	watched  bool // a person sees err as it is written
}

func newTerminal(in io.Reader, out, err io.Writer) *terminal {
	f, ok := err.(*os.File)
	watched := ok && term.IsTerminal(int(f.Fd())) && os.Getenv("NO_COLOR") == "" && os.Getenv("CI") == ""
	return &terminal{in: in, out: out, err: err, watched: watched && os.Getenv("TERM") != "dumb"}
}

// mostShown is how many diagnostics are printed for a person.
const mostShown = 300

// diagnose prints diagnostics for a person, and counts those that nobody would read any
// more.
func (t *terminal) diagnose(problems diag.List) {
	few, errors, warnings := problems.Few(mostShown)
	_ = diag.Text(t.err, few, diag.TextOptions{Color: t.watched}) // nowhere else to say that it failed
	if errors+warnings > 0 {
		fmt.Fprintf(t.err, "… and %s and %s more; berkas check --format json lists all\n", count(errors, "error"), count(warnings, "warning"))
	}
}

// patience is how long a build may take before it shows how far it is.
const patience = time.Second

// progress returns a function that shows how far a build is, and one that
// clears it away. Both do nothing where nobody watches.
func (t *terminal) progress(quiet bool) (report func(phase string, done, total int), clear func()) {
	if !t.watched || quiet {
		return func(string, int, int) {}, func() {}
	}
	begun := time.Now()
	var bar *progressbar.ProgressBar
	shown := ""
	clear = func() {
		if bar != nil {
			_ = bar.Clear() // only looks
			bar = nil
		}
	}
	report = func(phase string, done, total int) {
		if time.Since(begun) < patience {
			return
		}
		if bar == nil || phase != shown {
			clear()
			shown = phase
			bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(t.err), progressbar.OptionSetDescription(phase),
				progressbar.OptionShowCount(), progressbar.OptionThrottle(65*time.Millisecond), progressbar.OptionClearOnFinish())
		}
		_ = bar.Set(done) // only looks
	}
	return report, clear
}

// conclude prints diagnostics in a format. It returns errContent where they
// end the matter.
func (t *terminal) conclude(problems diag.List, format string, strict bool) error {
	var err error
	switch format {
	case "json":
		err = diag.JSON(t.out, problems)
	case "github":
		err = diag.GitHub(t.out, problems)
	case "sarif":
		err = diag.SARIF(t.out, problems, version())
	default:
		t.diagnose(problems)
	}
	if err != nil {
		return err
	}
	if n := problems.Errors(); n > 0 {
		fmt.Fprintf(t.err, "%s; nothing was written\n", count(n, "error"))
		return errContent
	}
	if n := problems.Warnings(); n > 0 && strict {
		fmt.Fprintf(t.err, "%s, which --strict takes for errors; nothing was written\n", count(n, "warning"))
		return errContent
	}
	return nil
}

// refuses reports whether problems end the matter.
func refuses(problems diag.List, strict bool) bool {
	return problems.Errors() > 0 || strict && problems.Warnings() > 0
}

// count prints a number with its noun: "1 page", "2 pages".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// lasted prints a time as it is read best: "41 ms", "12.3 s".
func lasted(took time.Duration) string {
	if took < 10*time.Second {
		return fmt.Sprintf("%d ms", took.Milliseconds())
	}
	return fmt.Sprintf("%.1f s", took.Seconds())
}

// shown prints a path from here where it is short.
func shown(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return path
	}
	rel, err := filepath.Rel(here, path)
	if err != nil || len(rel) > len(path) || rel[0] == '.' {
		return path
	}
	return rel
}
