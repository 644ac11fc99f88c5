package document

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
)

// What an archive may hold: files of honest documents stay far below.
const (
	mostEntries = 10_000
	mostBytes   = 64 << 20 // of all that is read of one archive
	mostTimes   = 200      // how often larger a file may be than it is packed, above a megabyte
)

// archive is a zip file of which so much is read at most.
type archive struct {
	name  string
	files map[string]*zip.File
	left  int64
}

// openArchive opens a zip file. name is for messages.
func openArchive(name string, data []byte) (*archive, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, refuse("it may have been cut short; get it again", "%s is a broken archive (ZIP)", name)
	}
	if len(r.File) > mostEntries {
		return nil, refuse("", "%s has %d files in it; %d are read at most", name, len(r.File), mostEntries)
	}
	a := &archive{name: name, files: map[string]*zip.File{}, left: mostBytes}
	for _, f := range r.File {
		if a.files[f.Name] == nil {
			a.files[f.Name] = f
		}
	}
	return a, nil
}

func (a *archive) has(name string) bool { return a.files[name] != nil }

// holds reports whether something stands in a folder, whose name ends with a
// slash.
func (a *archive) holds(folder string) bool {
	for name := range a.files {
		if strings.HasPrefix(name, folder) {
			return true
		}
	}
	return false
}

// read returns a file's bytes. What the archive says of its size is not believed.
func (a *archive) read(name string) ([]byte, error) {
	f := a.files[name]
	if f == nil {
		return nil, refuse("", "%s has no %s in it", a.name, name)
	}
	in, err := f.Open()
	if err != nil {
		return nil, a.broken(name, err)
	}
	defer in.Close()
	most := a.left
	if packed := int64(f.CompressedSize64); packed < mostBytes/mostTimes {
		most = min(most, max(packed*mostTimes, 1<<20))
	}
	data, err := io.ReadAll(io.LimitReader(in, most+1))
	switch {
	case int64(len(data)) > most:
		return nil, refuse("", "%s is not read: its %s unpacks to more than %d kB", a.name, name, most>>10)
	case err != nil:
		return nil, a.broken(name, err)
	}
	a.left -= int64(len(data))
	return data, nil
}

// xml reads a file of XML.
func (a *archive) xml(name string) (*element, error) {
	data, err := a.read(name)
	if err != nil {
		return nil, err
	}
	root, err := parseXML(data)
	if err != nil {
		return nil, a.broken(name, err)
	}
	return root, nil
}

func (a *archive) broken(name string, err error) error {
	return refuse("it may be damaged; save it anew", "%s cannot be read: %s: %s", a.name, name, fmt.Sprint(err))
}
