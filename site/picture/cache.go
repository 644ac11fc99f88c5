package picture

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// Cache keeps the sizes that were made of pictures in a folder of the user's, so
// that a build after an edit does not make them again. It knows them by their
// names, thus by the bytes of the picture, and by what made them. What is wrong
// with one is as if it were not there. The zero Cache keeps nothing.
type Cache struct{ dir string }

// recipe says how pictures are made. It is another wherever the same picture would
// give other bytes, so that nothing is taken from the cache that this program would
// not make.
const recipe = "1"

// CacheIn returns the cache in a folder, which need not be there; "" keeps nothing.
func CacheIn(dir string) Cache {
	if dir == "" {
		return Cache{}
	}
	return Cache{filepath.Join(dir, runtime.Version()+"-"+recipe)}
}

// Get returns the files of sizes, nil where it has not all of them.
func (c Cache) Get(sizes []Size) [][]byte {
	var kept [][]byte
	for _, s := range sizes {
		data := c.get(s.Name)
		if data == nil {
			return nil
		}
		kept = append(kept, data)
	}
	return kept
}

// Keep keeps the files of sizes that were made.
func (c Cache) Keep(sizes []Size, made [][]byte) {
	for i, s := range sizes {
		c.put(s.Name, made[i])
	}
}

// unused is how long a size is kept that no build asked for.
const unused = 90 * 24 * time.Hour

// get returns a file that is kept, nil for none. What was used lately is told by
// its time.
func (c Cache) get(name string) []byte {
	if c.dir == "" {
		return nil
	}
	at := filepath.Join(c.dir, name)
	kept, err := os.ReadFile(at)
	if err != nil || len(kept) < sha256.Size {
		return nil
	}
	sum, data := kept[:sha256.Size], kept[sha256.Size:]
	if got := sha256.Sum256(data); !bytes.Equal(sum, got[:]) {
		return nil
	}
	if info, err := os.Stat(at); err == nil && time.Since(info.ModTime()) > unused/10 {
		now := time.Now()
		_ = os.Chtimes(at, now, now) // else it is made again, in some months
	}
	return data
}

// put keeps a file, whole or not at all: another build may read it just now.
func (c Cache) put(name string, data []byte) {
	if c.dir == "" || os.MkdirAll(c.dir, 0o700) != nil {
		return
	}
	f, err := os.CreateTemp(c.dir, "*")
	if err != nil {
		return
	}
	sum := sha256.Sum256(data)
	_, err = f.Write(append(sum[:], data...))
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), filepath.Join(c.dir, name))
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
}

// Tidy removes what no build has used for months.
func (c Cache) Tidy() {
	entries, _ := os.ReadDir(c.dir) // none: nothing to do
	for _, e := range entries {
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > unused {
			_ = os.Remove(filepath.Join(c.dir, e.Name()))
		}
	}
}
