package outdir

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// record is what the manifest says of a file.
type record struct {
	size int64
	sum  [sha256.Size]byte
}

func recordOf(data []byte) record { return record{int64(len(data)), sha256.Sum256(data)} }

// manifest is the files of an output by path. Written, it is a line for its
// version and one for each file, sorted: SHA-256, size in bytes, path.
type manifest map[string]record

const manifestVersion = "berkas manifest 1"

func (m manifest) encode() []byte {
	var b bytes.Buffer
	fmt.Fprintln(&b, manifestVersion)
	for _, name := range slices.Sorted(maps.Keys(m)) {
		fmt.Fprintf(&b, "%x %d %s\n", m[name].sum, m[name].size, name)
	}
	return b.Bytes()
}

// readManifest returns the manifest of an output, nil where there is none.
func readManifest(dir string) (manifest, error) {
	data, err := os.ReadFile(filepath.Join(dir, manifestName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading what the last build made: %w", err)
	}
	m, err := decodeManifest(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w (its list of them, %s, is damaged: %w)", dir, ErrForeign, manifestName, err)
	}
	return m, nil
}

func decodeManifest(data []byte) (manifest, error) {
	lines := bufio.NewScanner(bytes.NewReader(data))
	if !lines.Scan() || lines.Text() != manifestVersion {
		return nil, errors.New("line 1: not a manifest of this version")
	}
	m := manifest{}
	for n := 2; lines.Scan(); n++ {
		name, r, err := decodeRecord(lines.Text())
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		m[name] = r
	}
	return m, lines.Err()
}

func decodeRecord(line string) (string, record, error) {
	var r record
	sum, rest, _ := strings.Cut(line, " ")
	size, name, _ := strings.Cut(rest, " ")
	if n, err := hex.Decode(r.sum[:], []byte(sum[:min(len(sum), 2*len(r.sum))])); err != nil || n != len(r.sum) || len(sum) != 2*n {
		return "", r, errors.New("not a SHA-256")
	}
	var err error
	if r.size, err = strconv.ParseInt(size, 10, 64); err != nil || r.size < 0 {
		return "", r, errors.New("not a size")
	}
	if why := Unsafe(name); why != "" {
		return "", r, fmt.Errorf("%q: %s", name, why)
	}
	return name, r, nil
}

// dirs returns the folders that the files are in.
func (m manifest) dirs() map[string]bool {
	dirs := map[string]bool{}
	for name := range m {
		for dir := range parents(name) {
			if dirs[dir] {
				break
			}
			dirs[dir] = true
		}
	}
	return dirs
}
