package site

import (
	"bytes"
	"fmt"

	"berkas/site/artifact"
)

// File makes one file of the site, as [Site.Write] would write it; ok tells
// whether there is such a file.
func (s *Site) File(name string) (data []byte, ok bool, err error) {
	if s.byPath == nil {
		files, err := s.files()
		if err != nil {
			return nil, false, err
		}
		s.byPath = make(map[string]artifact.File, len(files))
		for _, f := range files {
			s.byPath[f.Path] = f
		}
		s.minifier = newMinifier()
	}
	f, ok := s.byPath[name]
	if !ok {
		return nil, false, nil
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		return nil, true, fmt.Errorf("making %s: %w", name, err)
	}
	data, err = s.minifier.file(name, b.Bytes())
	return data, true, err
}
