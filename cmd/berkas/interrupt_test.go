//go:build unix

package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// waiting is an input that never says anything; it tells when it is asked.
type waiting struct {
	asked func()
	end   chan struct{}
}

func (w waiting) Read([]byte) (int, error) {
	w.asked()
	<-w.end
	return 0, io.EOF
}

// TestAnInterruptLeavesNothingBehind: while a page comes, while the text is read
// from standard input, while an answer is waited for.
func TestAnInterruptLeavesNothingBehind(t *testing.T) {
	end := make(chan struct{})
	defer close(end)
	interrupt := func() {
		if err := syscall.Kill(os.Getpid(), syscall.SIGINT); err != nil {
			t.Error(err)
		}
	}
	slow := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		interrupt()
		<-r.Context().Done()
	}))
	defer slow.Close()
	dir, article := newDossier(t)
	for name, args := range map[string][]string{
		"a page":    {"add", slow.URL, "--allow-local", "--dir", dir},
		"a text":    {"add", "-", "--dir", dir},
		"a draft":   {"prove", "-", "--dir", dir},
		"an answer": {"add", article, "--interactive", "--dir", dir},
	} {
		var out, err bytes.Buffer
		status := run(args, waiting{interrupt, end}, &out, &err)
		if status != exitMachine || !strings.Contains(err.String(), "interrupted") || out.Len() > 0 {
			t.Errorf("%s: %d %s%s", name, status, &out, &err)
		}
		if _, err := os.Stat(filepath.Join(dir, "content/sources")); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestWhatWritesNothingIsNotWaitedFor long, once it is told to end.
func TestWhatWritesNothingIsNotWaitedFor(t *testing.T) {
	var waited []string
	for verb := range reflect.TypeFor[verbs]().Fields() {
		if name := strings.ToLower(verb.Name); grace([]string{name, "x"}) > time.Second {
			waited = append(waited, name)
		}
	}
	if want := []string{"build", "add", "serve", "new", "rename", "merge", "remove", "init"}; !slices.Equal(waited, want) || grace(nil) > time.Second {
		t.Errorf("%q are waited for, want %q", waited, want)
	}
}
