package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestNewTellsAWrongCommandFromABrokenMachine by the exit status.
func TestNewTellsAWrongCommandFromABrokenMachine(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{
		"content/dossier.yaml": "title: Kecil\ndescription: Sebuah berkas kecil.\nlanguage: id\n",
		"content/topics":       "a file where a folder is needed",
	})
	for _, c := range []struct {
		args   string
		status int
	}{
		{"new person Li", 0},
		{"new person Li", exitUsage}, // it is there now
		{"new place Li", exitUsage},
		{"new persn Wang", exitUsage},
		{"new event Rapat", exitUsage},
		{"new topic Tema", exitMachine},
	} {
		var out, errs strings.Builder
		args := append(strings.Fields(c.args), "--dir", dir)
		if status := run(args, strings.NewReader(""), &out, &errs); status != c.status {
			t.Errorf("%s: exit %d, want %d\n%s", c.args, status, c.status, &errs)
		}
	}
}

// TestNewLaysOutWhatTheSourcesSay of somebody they name: his other names, his
// office and the first place, as comments that become content.
func TestNewLaysOutWhatTheSourcesSay(t *testing.T) {
	dir := t.TempDir()
	source := func(siglum, date, text string) string {
		return "---\ntitle: T\nsiglum: " + siglum + "\ndate: " + date + "\nlanguage: id\n---\n\n" + text + "\n"
	}
	write(t, dir, map[string]string{
		"content/dossier.yaml": "title: Kecil\ndescription: Sebuah berkas kecil.\nlanguage: id\n",
		"content/sources/b.md": source("B", "2023-04-17", "Ratna Dewi tidak hadir dalam rapat itu, kata panitia pada hari Senin."),
		"content/sources/a.md": source("A", "2023-04-16", "Rapat dibuka di Jakarta pada hari Minggu.\n\nMenteri Perairan Ratna Dewi mengatakan bahwa bendungan itu selesai. “Kami sudah siap,” kata Ratna."),
		"content/sources/c.md": source("C", "2023-04-18", "Tidak ada yang dibicarakan di sini selain hujan dan jalan desa. Camat Joko Santoso pulang."),
	})
	for args, want := range map[string][]string{
		"new person Ratna Dewi":    {`name: "Ratna Dewi"`, "\n# named first in a#p2; 3 times in 2 sources\n", "\n# aliases: [\"Ratna\"]", "\n#   - title: \"Menteri Perairan\"", "\n#     evidence: [a#p2]"},
		"new person Sri Wahyuni":   {`name: "Sri Wahyuni"`, "\n# aliases: []", "\n#   - title: "},
		"new person Joko Santoso":  {"\n# named first in c#p1; once in this source\n"},
		"new topic Bendungan Lama": {`title: "Bendungan Lama"`},
		"new organisation Panitia": {`name: "Panitia"`},
	} {
		var out, errs strings.Builder
		if status := run(append(strings.Fields(args), "--dir", dir), strings.NewReader(""), &out, &errs); status != 0 {
			t.Fatalf("%s: exit %d\n%s", args, status, &errs)
		}
		data, err := os.ReadFile(strings.TrimSpace(out.String()))
		if err != nil {
			t.Fatal(err)
		}
		for _, words := range want {
			if !strings.Contains(string(data), words) {
				t.Errorf("%s: no %q in\n%s", args, words, data)
			}
		}
	}
	// taking the comment signs away leaves a file that is right
	path := filepath.Join(dir, "content/people/ratna-dewi.md")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	file := strings.NewReplacer("\n# aliases:", "\naliases:", "\n# roles:", "\nroles:", "\n#   - title: \"M", "\n  - title: \"M", "\n#     evidence: [a", "\n    evidence: [a").Replace(string(data))
	write(t, dir, map[string]string{"content/people/ratna-dewi.md": file})
	var out, errs strings.Builder
	if status := run([]string{"check", dir}, strings.NewReader(""), &out, &errs); status != 0 {
		t.Errorf("exit %d\n%s\n%s", status, &errs, file)
	}
}

// TestAContentFolderThatIsALinkIsSaidInPlainWords, by every verb that reads it.
func TestAContentFolderThatIsALinkIsSaidInPlainWords(t *testing.T) {
	elsewhere, dir := t.TempDir(), t.TempDir()
	write(t, elsewhere, map[string]string{"content/dossier.yaml": "title: Kecil\ndescription: Sebuah berkas kecil.\nlanguage: id\n", "a.txt": strings.Repeat("Menteri itu mengatakan bahwa rapat akan dilanjutkan pekan depan. ", 5)})
	if err := os.Symlink(filepath.Join(elsewhere, "content"), filepath.Join(dir, "content")); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"build", dir}, {"check", dir}, {"suggest", dir}, {"add", filepath.Join(elsewhere, "a.txt"), "--date", "2023", "--dir", dir}, {"new", "person", "Li Shangfu", "--dir", dir}} {
		var out, errs strings.Builder
		status := run(args, strings.NewReader(""), &out, &errs)
		if said := errs.String(); status == 0 || status == exitMachine || !strings.Contains(said, "is a link") || strings.Contains(said, "escapes") || strings.Contains(said, "statat") {
			t.Errorf("%s: exit %d\n%s", args[0], status, said)
		}
	}
}

// TestNewFileIsThereWholeOrNotAtAll: what a try that was killed has left is swept.
func TestNewFileIsThereWholeOrNotAtAll(t *testing.T) {
	dir, _ := newDossier(t)
	write(t, dir, map[string]string{"content/people/.some-body.md.new": "---\nna"})
	var out, err bytes.Buffer
	if status := run([]string{"new", "person", "Some Body", "--dir", dir}, nil, &out, &err); status != 0 {
		t.Fatalf("%d %s", status, &err)
	}
	entries, wrong := os.ReadDir(filepath.Join(dir, "content/people"))
	if wrong != nil || len(entries) != 1 || entries[0].Name() != "some-body.md" {
		t.Errorf("%v, %v", entries, wrong)
	}
}
