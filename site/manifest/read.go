package manifest

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"berkas/site/internal/outdir"
)

// Most is how many bytes of a manifest are read: some 200,000 files and quotations.
const Most = 32 << 20

// mostOfFile is how many bytes a file can be said to have.
const mostOfFile = 1 << 40

// Read reads a manifest. The error says what is wrong with one that is none, or that
// names what no site has: files outside of it, one file twice, impossible sizes. It
// ends with the first of them, so that what is read stays as small as what was sent.
func Read(r io.Reader) (*Manifest, error) {
	limited := &io.LimitedReader{R: r, N: Most + 1}
	m := new(Manifest)
	err := m.read(json.NewDecoder(limited))
	switch {
	case limited.N == 0:
		return nil, fmt.Errorf("it has more than %d MB", Most>>20)
	case err != nil:
		return nil, fmt.Errorf("it is no manifest of a site: %w", err)
	}
	return m, nil
}

func (m *Manifest) read(in *json.Decoder) error {
	if err := expect(in, '{'); err != nil {
		return err
	}
	for in.More() {
		key, err := in.Token()
		if err != nil {
			return err
		}
		if err := m.readValue(in, key); err != nil {
			return err
		}
	}
	if err := expect(in, '}'); err != nil {
		return err
	}
	if _, err := in.Token(); !errors.Is(err, io.EOF) {
		return errors.New("something stands behind it")
	}
	if m.Version == 0 {
		return errors.New("it has no version")
	}
	return nil
}

// readValue reads what stands under a key.
func (m *Manifest) readValue(in *json.Decoder, key json.Token) (err error) {
	switch key {
	case "version":
		if err = in.Decode(&m.Version); err == nil && m.Version != format {
			err = fmt.Errorf("it has version %d, and this program reads version %d", m.Version, format)
		}
	case "berkas":
		err = in.Decode(&m.Berkas)
	case "content":
		err = in.Decode(&m.Content)
	case "files":
		m.Files, err = readList(in, inOrder())
	case "quotes":
		m.Quotes, err = readList(in, onlyOnce())
	case "corrections":
		m.Corrections, err = readList(in, Sum.check)
	default:
		err = in.Decode(new(json.RawMessage)) // a later program's
	}
	return err
}

func expect(in *json.Decoder, want json.Delim) error {
	token, err := in.Token()
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	if err == nil && token != want {
		return fmt.Errorf("%q is missing", want)
	}
	return err
}

func readList[T any](in *json.Decoder, check func(T) error) ([]T, error) {
	if err := expect(in, '['); err != nil {
		return nil, err
	}
	all := []T{}
	for in.More() {
		var thing T
		if err := in.Decode(&thing); err != nil {
			return nil, err
		}
		if err := check(thing); err != nil {
			return nil, err
		}
		all = append(all, thing)
	}
	return all, expect(in, ']')
}

// inOrder checks files, each of which stands behind the one before.
func inOrder() func(File) error {
	last := ""
	return func(f File) error {
		before := last
		last = f.Path
		switch why := outdir.Unsafe(f.Path); {
		case why != "":
			return fmt.Errorf("%.100q is no path of a site: %s", f.Path, why)
		case f.Path == Path:
			return fmt.Errorf("%s lists itself", Path)
		case f.Path <= before:
			return fmt.Errorf("%.100q is not behind the path before it", f.Path)
		case f.Bytes < 0 || f.Bytes > mostOfFile:
			return fmt.Errorf("%.100q cannot have %d bytes", f.Path, f.Bytes)
		}
		return Sum{f.Path, f.SHA256}.check()
	}
}

// onlyOnce checks sums, of which no two have one id.
func onlyOnce() func(Sum) error {
	seen := map[string]bool{}
	return func(s Sum) error {
		if seen[s.ID] || strings.ContainsFunc(s.ID, unicode.IsControl) {
			return fmt.Errorf("%.100q is there twice, or is no name", s.ID)
		}
		seen[s.ID] = true
		return s.check()
	}
}

func (s Sum) check() error {
	if len(s.SHA256) != 2*sha256.Size || strings.Trim(s.SHA256, "0123456789abcdef") != "" {
		return fmt.Errorf("%.100q has no SHA-256", s.ID)
	}
	return nil
}
