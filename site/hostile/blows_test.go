//go:build hostile && linux

package hostile_test

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// blows is how many times each verb is struck.
var blows = flag.Int("blows", 24, "how many times a build and an addition are struck at a system call")

// calls are where a blow may fall: what changes or reads the disk.
var calls = []string{"openat", "write", "read", "mkdirat", "unlinkat", "renameat", "renameat2", "fsync", "fdatasync", "syncfs", "fchmod", "fchmodat", "close", "getdents64", "newfstatat", "ftruncate", "flock", "linkat", "copy_file_range"}

// blow is what strace does to one system call: the process is killed there with SIGKILL,
// or the call fails.
type blow struct {
	call, what string
	when       int // the how manieth of its thread
}

func aim(r *rand.Rand) blow {
	what := "signal=SIGKILL"
	if r.IntN(2) == 0 {
		what = "error=" + []string{"EIO", "ENOSPC", "EACCES", "EMFILE"}[r.IntN(4)]
	}
	return blow{calls[r.IntN(len(calls))], what, 1 + r.IntN(8)}
}

// strike runs the program under a blow, and returns how it ended: its exit status, or -1
// where it was killed.
func strike(t *testing.T, program string, b blow, args ...string) (status int, said string) {
	t.Helper()
	inject := fmt.Sprintf("inject=%s:%s:when=%d", b.call, b.what, b.when)
	c := exec.Command("strace", append([]string{"-f", "-qq", "-o", os.DevNull, "-e", "trace=" + b.call, "-e", inject, program}, args...)...)
	c.Env = append(os.Environ(), "GOMAXPROCS=2")
	out, err := c.CombinedOutput()
	var ended *exec.ExitError
	if err != nil && !errors.As(err, &ended) {
		t.Fatal(err)
	}
	return c.ProcessState.ExitCode(), string(out)
}

// tally counts what blows came to.
type tally struct{ killed, failed, unhurt int }

func (n *tally) add(status int) {
	switch {
	case status == -1 || status == 137:
		n.killed++
	case status != 0:
		n.failed++
	default:
		n.unhurt++
	}
}

// berkas builds the program.
func berkas(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "berkas")
	if out, err := exec.Command("go", "build", "-o", program, "berkas/cmd/berkas").CombinedOutput(); err != nil {
		t.Fatalf("%s%v", out, err)
	}
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	return program
}

// TestSiteIsWholeAfterABlow: wherever a build is killed, or whatever fails in it, the
// output is the last site or the next, and the build after it makes the next.
func TestSiteIsWholeAfterABlow(t *testing.T) {
	program, dir := berkas(t), t.TempDir()
	older, newer := filepath.Join(dir, "older"), filepath.Join(dir, "newer")
	lay(t, older, base)
	lay(t, newer, on(map[string]string{"content/pages/about.md": "---\ntitle: News\n---\nNews of [[hatta]].\n", "content/pages/more.md": "---\ntitle: More\n---\nMore.\n"}))
	sites := map[string]map[string]string{}
	for _, dossier := range []string{older, newer} {
		strikeNot(t, program, "build", dossier, "-q", "-o", filepath.Join(dir, "of-"+filepath.Base(dossier)))
		sites[dossier] = contents(t, os.DirFS(filepath.Join(dir, "of-"+filepath.Base(dossier))))
	}
	r, n := rand.New(rand.NewPCG(1, 2)), tally{}
	out := filepath.Join(dir, "out")
	strikeNot(t, program, "build", older, "-q", "-o", out)
	for i := range *blows {
		before, next := older, newer
		if i%2 == 1 {
			before, next = newer, older
		}
		b := aim(r)
		status, said := strike(t, program, b, "build", next, "-q", "-o", out)
		n.add(status)
		got := contents(t, os.DirFS(out))
		isNext, isBefore := maps.Equal(got, sites[next]), maps.Equal(got, sites[before])
		if !isNext && !isBefore || status == 0 && !isNext || status == 2 || strings.Contains(said, "panic") {
			t.Fatalf("blow %d, %v: status %d, the output is the last site: %t, the next: %t\n%s", i, b, status, isBefore, isNext, said)
		}
		strikeNot(t, program, "build", next, "-q", "-o", out)
		if got := contents(t, os.DirFS(out)); !maps.Equal(got, sites[next]) {
			t.Fatalf("blow %d, %v: the build after it makes another site", i, b)
		}
	}
	t.Logf("builds: %d blows, %d killed, %d failed, %d unhurt, nothing lost", *blows, n.killed, n.failed, n.unhurt)
}

// TestSourceIsWholeAfterABlow: an addition leaves the source with its original, or a
// dossier that builds as before; nothing that stood there is other.
func TestSourceIsWholeAfterABlow(t *testing.T) {
	program := berkas(t)
	article := filepath.Join(t.TempDir(), "article.txt")
	text := "A title\n\n" + strings.Repeat("The harbour was dredged in the spring, and the ships came in one after the other. ", 4) + "\n"
	if err := os.WriteFile(article, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	r, n := rand.New(rand.NewPCG(3, 4)), tally{}
	for i := range *blows {
		dir := filepath.Join(t.TempDir(), fmt.Sprint(i))
		lay(t, dir, base)
		b := aim(r)
		status, said := strike(t, program, b, "add", article, "--dir", dir, "--publisher", "P", "--date", "2024", "--url", "https://example.org/x", "--slug", "x")
		n.add(status)
		got := contents(t, os.DirFS(dir))
		for name, data := range base {
			if got[name] != data {
				t.Fatalf("blow %d, %v: %s is other", i, b, name)
			}
		}
		_, written := got["content/sources/x.md"]
		if status == 0 && !written || strings.Contains(said, "panic") {
			t.Fatalf("blow %d, %v: status %d, and the source is there: %t\n%s", i, b, status, written, said)
		}
		strikeNot(t, program, "check", dir)
		if !written {
			strikeNot(t, program, "add", article, "--dir", dir, "--publisher", "P", "--date", "2024", "--url", "https://example.org/x", "--slug", "x")
		}
	}
	t.Logf("additions: %d blows, %d killed, %d failed, %d unhurt, nothing lost", *blows, n.killed, n.failed, n.unhurt)
}

// strikeNot runs the program, which must do what it is told.
func strikeNot(t *testing.T, program string, args ...string) {
	t.Helper()
	if out, err := exec.Command(program, args...).CombinedOutput(); err != nil {
		t.Fatalf("%q: %s%v", args, out, err)
	}
}

func lay(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(data), fs.FileMode(0o644))); err != nil {
			t.Fatal(err)
		}
	}
}
