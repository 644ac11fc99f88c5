//go:build unix

package outdir

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The tests run their own program again as a build that can be killed or kept
// from the disk: its work is in the environment, with the output and the system.
const childWork, childDir, childSystem = "OUTDIR_TEST_WORK", "OUTDIR_TEST_DIR", "OUTDIR_TEST_SYSTEM"

func TestMain(m *testing.M) {
	dir := os.Getenv(childDir)
	switch os.Getenv(childWork) {
	case "":
		os.Exit(m.Run())
	case "build without end":
		for n := 0; ; n++ {
			if err := childBuild(dir, generation(n)); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
		}
	case "build too much":
		limit := syscall.Rlimit{Cur: 64 << 10, Max: 64 << 10}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
			panic(err)
		}
		err := childBuild(dir, files{"a.html": "new", "large.html": strings.Repeat("x", 100<<10)})
		if !errors.Is(err, syscall.EFBIG) {
			fmt.Fprintf(os.Stderr, "the build says: %v\n", err)
			os.Exit(1)
		}
	}
}

func childBuild(dir string, f files) error {
	out, err := Stage(dir, Options{})
	if err != nil {
		return err
	}
	for _, system := range systems {
		if system.name == os.Getenv(childSystem) && system.exchange != nil {
			out.exchange = system.exchange
		}
	}
	_, err = site(out, f)
	return err
}

func child(work, dir, system string) *exec.Cmd {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), childWork+"="+work, childDir+"="+dir, childSystem+"="+system)
	c.Stderr = os.Stderr
	return c
}

// generation returns a site whose files say which one they are of. Some never
// change, and every other generation has folders of its own.
func generation(n int) files {
	f := files{}
	for i := range 30 {
		f[fmt.Sprintf("pages/%d.html", i)] = fmt.Sprint(n)
		f[fmt.Sprintf("same/%d.css", i)] = "same"
		f[fmt.Sprintf("%d/%d.html", n%2, i)] = fmt.Sprint(n)
	}
	return f
}

// kill starts builds of dir and kills them at some moment.
func kill(t *testing.T, dir, system string, r *rand.Rand) {
	t.Helper()
	c := child("build without end", dir, system)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(time.Duration(10+r.IntN(50)) * time.Millisecond)
	if err := c.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := c.Wait(); c.ProcessState.Exited() {
		t.Fatalf("the build ended by itself: %v", err)
	}
}

// whole returns what dir holds, which has to be one generation of the site.
func whole(t *testing.T, dir string) files {
	t.Helper()
	got := read(t, dir)
	if len(got) == 1 { // the stray alone: killed before the first build was done
		return got
	}
	var n int
	if _, err := fmt.Sscan(got["pages/0.html"], &n); err != nil {
		t.Fatalf("of generation %q: %v", got["pages/0.html"], err)
	}
	expected := generation(n)
	expected["CNAME"] = "example.org"
	if !maps.Equal(got, expected) {
		t.Fatalf("killed, the output holds\n%v\nwhich is not generation %d", got, n)
	}
	return got
}

func TestOutputIsWholeAfterAKillAtAnyMoment(t *testing.T) {
	for _, system := range systems[:2] {
		t.Run(system.name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(1, 2))
			dir := filepath.Join(t.TempDir(), "out")
			build(t, dir, files{})
			put(t, filepath.Join(dir, "CNAME"), "example.org")
			for range 12 {
				kill(t, dir, system.name, r)
				if system.exchange != nil {
					if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
						putBack(dir) // as the next build does
					}
				}
				before := whole(t, dir)
				out, err := Stage(dir, Options{})
				if err != nil {
					t.Fatal(err)
				}
				if err := out.Abort(); err != nil {
					t.Fatal(err)
				}
				want(t, dir, before)
			}
		})
	}
}

func TestBuildAfterAKillFinishesWhatIsReplacedFileByFile(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	dir := filepath.Join(t.TempDir(), "out")
	build(t, dir, files{})
	put(t, filepath.Join(dir, "CNAME"), "example.org")
	for n := range 12 {
		kill(t, dir, systems[2].name, r)
		for name, content := range read(t, dir) {
			// a folder may be there already, and what goes into it not yet
			if content == "" && !stat(t, dir, name).IsDir() {
				t.Errorf("%s is not whole", name)
			}
		}
		buildWith(t, dir, generation(n), Options{}, systems[2].exchange)
		expected := generation(n)
		expected["CNAME"] = "example.org"
		want(t, dir, expected)
	}
}

func TestOutputIsWholeWhenTheDiskIsFull(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	build(t, dir, files{"a.html": "old"})
	if err := child("build too much", dir, "").Run(); err != nil {
		t.Fatal(err)
	}
	want(t, dir, files{"a.html": "old"})
}

func TestModesDoNotDependOnTheUser(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o077))
	dir := filepath.Join(t.TempDir(), "out")
	build(t, dir, files{"a/b.html": "1"})
	for name, mode := range map[string]fs.FileMode{".": dirMode, "a": dirMode, "a/b.html": fileMode, manifestName: fileMode} {
		if got := stat(t, dir, name).Mode().Perm(); got != mode {
			t.Errorf("%s has mode %v, want %v", name, got, mode)
		}
	}
}

func TestStraysMayBeOfAnyKind(t *testing.T) {
	for _, system := range systems {
		dir := filepath.Join(t.TempDir(), "out")
		build(t, dir, files{"a.html": "1"})
		if err := syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o600); err != nil {
			t.Fatal(err)
		}
		before := stat(t, dir, "pipe")
		buildWith(t, dir, files{"a.html": "2"}, Options{}, system.exchange)
		if after := stat(t, dir, "pipe"); !os.SameFile(before, after) {
			t.Errorf("%s: the pipe has become %v", system.name, after.Mode())
		}
	}
}
