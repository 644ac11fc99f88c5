//go:build growth

package site_test

import (
	"bufio"
	"fmt"
	"maps"
	"math"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// What a build does is counted in statements: the program is compiled so that it counts
// how often each of its own and of its libraries' runs. Twice the text should be twice
// the statements, in every room, whatever the text is.

const (
	growthBytes = 20_000 // of a text; the other is twice as long
	mostOfRoom  = 1.4    // exponent of a room that has a share of the work worth looking at; more than 1 for what only a limit ends
	share       = 0.03   // of the work
	mostMemory  = 700    // MB that a build takes of a text of one MB
)

// counted are the packages whose statements are counted.
const countedPackages = "berkas/...,github.com/yuin/goldmark/...,github.com/tdewolff/...,golang.org/x/net/html,golang.org/x/text/...,github.com/clipperhouse/..."

// TestTwiceTheTextIsTwiceTheWork prints, for each kind of text in a source and in a
// curated page, the statements for each byte and how they grow, as the exponent of the
// length; and each room that grows faster than its text.
func TestTwiceTheTextIsTwiceTheWork(t *testing.T) {
	program := compiled(t, "-cover", "-covermode=count", "-coverpkg="+countedPackages)
	for _, place := range hostilePlaces {
		least := statements(t, program, place, "")
		for _, kind := range slices.Sorted(maps.Keys(hostileTexts)) {
			once := statements(t, program, place, hostileTexts[kind](growthBytes))
			twice := statements(t, program, place, hostileTexts[kind](2*growthBytes))
			all, total := exponent(sum(once)-sum(least), sum(twice)-sum(least)), sum(twice)
			line := fmt.Sprintf("%-8s %-24s %6d a byte, exponent %5.2f", place, kind, (total-sum(least))/(2*growthBytes), all)
			for _, room := range slices.Sorted(maps.Keys(twice)) {
				e := exponent(once[room]-least[room], twice[room]-least[room])
				if e < mostOfRoom || float64(twice[room]) < share*float64(total) {
					continue
				}
				line += fmt.Sprintf("; %s %.2f", strings.TrimPrefix(room, "berkas/site/"), e)
				t.Errorf("%s, %s: the work of %s grows with the power %.2f of the text", place, kind, room, e)
			}
			t.Log(line)
		}
	}
}

// TestMemoryIsInProportion prints what a build takes of memory at most, for a text of one
// MB of each kind, whether it is built or refused.
func TestMemoryIsInProportion(t *testing.T) {
	program := compiled(t)
	for _, place := range hostilePlaces {
		for _, kind := range slices.Sorted(maps.Keys(hostileTexts)) {
			build := run(t, program, place, hostileTexts[kind](1<<20), "")
			taken := build.SysUsage().(*syscall.Rusage).Maxrss >> 10
			t.Logf("%-8s %-24s %4d MB, exit %d", place, kind, taken, build.ExitCode())
			if taken > mostMemory {
				t.Errorf("%s, %s: %d MB", place, kind, taken)
			}
		}
	}
}

func compiled(t *testing.T, flags ...string) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "berkas")
	if said, err := exec.Command("go", slices.Concat([]string{"build", "-o", program}, flags, []string{"../cmd/berkas"})...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	return program
}

func exponent(once, twice int) float64 {
	return math.Log2(float64(max(twice, 1)) / float64(max(once, 1)))
}

func sum(rooms map[string]int) int {
	all := 0
	for _, n := range rooms {
		all += n
	}
	return all
}

// statements returns how many statements ran of each package in a build of a dossier
// with a text.
func statements(t *testing.T, program, place, text string) map[string]int {
	t.Helper()
	counters := t.TempDir()
	run(t, program, place, text, counters)
	list := filepath.Join(counters, "list")
	if said, err := exec.Command("go", "tool", "covdata", "textfmt", "-i="+counters, "-o="+list).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	f, err := os.Open(list)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rooms := map[string]int{}
	for lines := bufio.NewScanner(f); lines.Scan(); { // berkas/site/build.go:12.3,14.5 2 17
		if f := strings.Fields(lines.Text()); len(f) == 3 {
			of, _ := strconv.Atoi(f[1])
			times, _ := strconv.Atoi(f[2])
			file, _, _ := strings.Cut(f[0], ":")
			rooms[path.Dir(file)] += of * times
		}
	}
	if sum(rooms) == 0 {
		t.Fatal("nothing was counted")
	}
	return rooms
}

// run builds a dossier with a text, on one core.
func run(t *testing.T, program, place, text, counters string) *os.ProcessState {
	t.Helper()
	dir := t.TempDir()
	for name, content := range hostileDossier(place, text) {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	build := exec.Command(program, "build", "--no-cache", "--quiet", "--output", filepath.Join(dir, "out"), dir)
	build.Env = append(os.Environ(), "GOMAXPROCS=1", "GOCOVERDIR="+counters)
	said, _ := build.CombinedOutput() // that it is refused is no failure
	if build.ProcessState.ExitCode() > 1 {
		t.Fatalf("%s: %.2000s", place, said)
	}
	return build.ProcessState
}
