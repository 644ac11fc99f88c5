//go:build unix

package outdir

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
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
		progress := os.NewFile(3, "progress")
		for n := 0; ; n++ {
			if err := childBuild(dir, generation(n), progress); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
		}
	case "build too much":
		limit := syscall.Rlimit{Cur: 64 << 10, Max: 64 << 10}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
			panic(err)
		}
		err := childBuild(dir, files{"a.html": "new", "large.html": strings.Repeat("x", 100<<10)}, io.Discard)
		if !errors.Is(err, syscall.EFBIG) {
			fmt.Fprintf(os.Stderr, "the build says: %v\n", err)
			os.Exit(1)
		}
	}
}

// childBuild builds, and writes a byte to progress at each of the steps of a build.
func childBuild(dir string, f files, progress io.Writer) error {
	out, err := Stage(dir, Options{InPlace: true})
	if err != nil {
		return err
	}
	exchange := out.exchange
	for _, system := range systems {
		if system.name == os.Getenv(childSystem) && system.exchange != nil {
			exchange = system.exchange
		}
	}
	told := told{out, progress}
	out.exchange = func(a, b string) error {
		told.step()
		defer told.step()
		return exchange(a, b)
	}
	_, err = site(told, f)
	return err
}

// told is an output that tells of its steps: every file written, the commit and,
// from childBuild, before and after folders are exchanged.
type told struct {
	*Staged
	progress io.Writer
}

func (o told) step() { _, _ = o.progress.Write([]byte{'.'}) } // nobody reads to the end

func (o told) Write(name string, data []byte) error {
	defer o.step()
	return o.Staged.Write(name, data)
}

func (o told) Commit() (Result, error) {
	o.step()
	return o.Staged.Commit()
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
	for i := range filesOfGeneration / 3 {
		f[fmt.Sprintf("pages/%d.html", i)] = fmt.Sprint(n)
		f[fmt.Sprintf("same/%d.css", i)] = "same"
		f[fmt.Sprintf("%d/%d.html", n%2, i)] = fmt.Sprint(n)
	}
	return f
}

// Of the steps that a build of a generation tells, the last ones are the commit
// and the exchange, before and after.
const (
	filesOfGeneration = 3 * 30
	stepsOfCommit     = 3
	stepsOfBuild      = filesOfGeneration + stepsOfCommit
)

// kill starts builds of dir and kills them at some step of one of the first: every
// other time while files are written, else during the commit.
func kill(t *testing.T, dir, system string, r *rand.Rand) {
	t.Helper()
	step := stepsOfBuild*r.IntN(4) + 1
	if r.IntN(2) == 0 {
		step += r.IntN(filesOfGeneration)
	} else {
		step += filesOfGeneration + r.IntN(stepsOfCommit)
	}
	progress, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer progress.Close()
	c := child("build without end", dir, system)
	c.ExtraFiles = []*os.File{write}
	if err := errors.Join(c.Start(), write.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := io.CopyN(io.Discard, progress, int64(step)); err != nil {
		t.Errorf("the build did not come to step %d: %v", step, err)
	}
	for range r.IntN(40) { // so that the kill does not always fall on the step's first instruction
		_, _ = os.ReadDir(dir) // it may be away just now
	}
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
