package site_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"berkas/site"
	"berkas/site/manifest"
)

// TestManifestListsEveryFile as it is, but for itself; and asked for alone, as by a
// browser, it says the same.
func TestManifestListsEveryFile(t *testing.T) {
	files := build(t, site.Config{Dir: real(), Version: "1.2"})
	m, err := manifest.Read(bytes.NewReader(files[manifest.Path]))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range m.Files {
		data, there := files[f.Path]
		if sum := sha256.Sum256(data); !there || f.Bytes != int64(len(data)) || f.SHA256 != hex.EncodeToString(sum[:]) {
			t.Errorf("%s is not as the manifest says", f.Path)
		}
	}
	if len(m.Files) != len(files)-1 || m.Berkas != "1.2" || len(m.Content) != 64 || len(m.Quotes) < 50 {
		t.Errorf("of %d files it lists %d; %s %s; %d quotations", len(files), len(m.Files), m.Berkas, m.Content, len(m.Quotes))
	}
	for _, onDemand := range []bool{false, true} {
		s, _, err := site.Build(site.Config{Dir: real(), Version: "1.2", OnDemand: onDemand})
		if err != nil {
			t.Fatal(err)
		}
		if data, _, err := s.File(manifest.Path); err != nil || !bytes.Equal(data, files[manifest.Path]) {
			t.Errorf("asked for alone the manifest is another (%v, on demand: %v)", err, onDemand)
		}
	}
}

// TestContentsDigestIsInTheManifestAndTheDataPageAlone: one edit that no page shows changes nothing
// else.
func TestContentsDigestIsInTheManifestAndTheDataPageAlone(t *testing.T) {
	dir, public := copyDossier(t), filepath.Join(t.TempDir(), "public")
	write := func() site.Result {
		s, _, err := site.Build(site.Config{Dir: os.DirFS(dir)})
		if err != nil {
			t.Fatal(err)
		}
		out, err := site.Directory(public, site.DirectoryOptions{})
		if err != nil {
			t.Fatal(err)
		}
		result, err := s.Write(context.Background(), out)
		if err != nil {
			t.Fatal(err)
		}
		return result
	}
	write()
	if again := write(); again.Written != 0 {
		t.Errorf("a build of the same wrote %d files", again.Written)
	}
	file := filepath.Join(dir, "content/dossier.yaml")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, append(data, "# catatan\n"...), 0o600); err != nil {
		t.Fatal(err)
	}
	if edited := write(); edited.Written != 2 {
		t.Errorf("a comment changed %d files", edited.Written)
	}
	if data, err := os.ReadFile(filepath.Join(public, manifest.Path)); err != nil || !strings.Contains(string(data), `"content":"`) {
		t.Error(err)
	}
}
