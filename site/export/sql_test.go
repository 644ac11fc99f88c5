package export

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// TestSQLiteReadsTheScript: the database has as many rows as each CSV file, keys that
// hold, and finds a word of a paragraph.
func TestSQLiteReadsTheScript(t *testing.T) {
	sqlite, err := exec.LookPath("sqlite3")
	if err != nil {
		requireProgram(t, "sqlite3")
	}
	d := load(t, content(harbour(t)))
	var script, again bytes.Buffer
	if err := WriteSQL(&script, d, proved(d)); err != nil {
		t.Fatal(err)
	}
	if err := WriteSQL(&again, d, proved(d)); err != nil || !bytes.Equal(script.Bytes(), again.Bytes()) {
		t.Error("the script is not the same twice")
	}
	db := t.TempDir() + "/a.db"
	run := func(input string, args ...string) string {
		t.Helper()
		c := exec.Command(sqlite, append([]string{"-bail", db}, args...)...)
		c.Stdin = strings.NewReader(input)
		out, err := c.CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return strings.TrimSpace(string(out))
	}
	run(script.String())
	for _, table := range tables(d, proved(d)) {
		var b bytes.Buffer
		if err := table.writeCSV(&b, false); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&b).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if got := run("", "SELECT count(*) FROM "+table.name); got != strconv.Itoa(len(rows)-1) {
			t.Errorf("%s has %s rows, the CSV file %d", table.name, got, len(rows)-1)
		}
	}
	word := strings.Fields(d.Sources[0].Body.Paragraphs[0].Text)[0]
	if got := run("", `SELECT count(*) > 0 FROM paragraphs_search WHERE paragraphs_search MATCH '"`+strings.Trim(word, `"“”.,`)+`"'`); got != "1" {
		t.Errorf("%q is not found", word)
	}
	if got := run("", "PRAGMA integrity_check"); got != "ok" {
		t.Error(got)
	}
}

// requireProgram ends a test that lacks a program.
func requireProgram(t *testing.T, name string) {
	t.Helper()
	if os.Getenv("BERKAS_REQUIRE_PROGRAMS") != "" {
		t.Fatalf("%s is not installed", name)
	}
	t.Skipf("NOT RUN: there is no %s; BERKAS_REQUIRE_PROGRAMS=1 makes this a failure", name) //nolint:forbidigo // it says so, and fails where it must run
}

// TestTextsAreWrittenAsTheyAre: whatever is in them, a script holds it.
func TestTextsAreWrittenAsTheyAre(t *testing.T) {
	for text, want := range map[string]string{
		"":                       "NULL",
		"O'Neil'); DROP TABLE x": "'O''Neil''); DROP TABLE x'",
		"a\nb\r\n-- c":           "'a\nb\r\n-- c'",
		"a\x00b":                 "CAST(X'610062' AS TEXT)",
	} {
		if got := literal(text); got != want {
			t.Errorf("%q is written %s", text, got)
		}
	}
}
