package outdir

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// Every site of this test has the same number in all of its files.
var pair = []string{"first.html", "deep/er/second.html"}

func TestReaderNeverSeesAMixture(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	site := func(n int) files { return files{pair[0]: strconv.Itoa(n), pair[1]: strconv.Itoa(n)} }
	build(t, dir, site(0))

	done, stop := make(chan error, 2), make(chan struct{})
	repeat := func(look func() error) {
		for {
			select {
			case <-stop:
				done <- nil
				return
			default:
			}
			if err := look(); err != nil {
				done <- err
				return
			}
		}
	}
	last := 0
	go repeat(func() error { return lookInside(dir) })
	go repeat(func() error { return lookUpwards(dir, &last) })
	for n := 1; n <= 60; n++ {
		build(t, dir, site(n))
	}
	close(stop)
	for range 2 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}

// lookInside opens the output once: what it finds there is of one build, though
// the files of an old one may go away.
func lookInside(dir string) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("there is no output: %w", err)
	}
	defer root.Close()
	var numbers []string
	for _, name := range pair {
		data, err := root.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		numbers = append(numbers, string(data))
	}
	if numbers[0] != numbers[1] {
		return fmt.Errorf("in one folder there are builds %s", numbers)
	}
	return nil
}

// lookUpwards looks up each file anew: it is always there, whole, and never of
// a build older than one that was seen.
func lookUpwards(dir string, last *int) error {
	for _, name := range pair {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if errors.Is(err, fs.ErrNotExist) {
			// The path led into the old output before the switch; if it is there
			// now, nobody was without it.
			data, err = os.ReadFile(filepath.Join(dir, name))
		}
		if err != nil {
			return err
		}
		n, err := strconv.Atoi(string(data))
		if err != nil || n < *last {
			return fmt.Errorf("%s is of build %q after %d", name, data, *last)
		}
		*last = n
	}
	return nil
}
