package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"berkas/site/dossier"
	"berkas/site/lang"
)

type schemaCmd struct {
	Kind     string `arg:"" optional:"" help:"person, organisation, place, event, topic, claim, source or page; dossier for dossier.yaml (default: one schema that holds for any). labels prints not a schema but a labels.yaml to translate from."`
	Language string `enum:"${languages}" default:"en" help:"With labels: which language is translated from: ${enum}."`
	Output   string `short:"o" type:"path" placeholder:"DIR" help:"Write what editors need to this folder, over what is there of it: person.schema.json and so on, and berkas.code-snippets."`
}

// labels stands for the words of the site where a kind is expected.
const labels = "labels"

// Run prints the JSON Schema or the words of the site, or writes all there is for editors.
func (c *schemaCmd) Run(t *terminal) error {
	switch {
	case c.Output == "" && c.Kind == labels:
		from, _ := lang.For(c.Language) // it is built in
		_, err := io.WriteString(t.out, from.ToTranslate())
		return err
	case c.Output == "":
		data, err := dossier.Schema(c.Kind)
		if err != nil {
			return usageError{err}
		}
		_, err = t.out.Write(data)
		return err
	case c.Kind != "":
		return usageError{fmt.Errorf("--output writes all there is; leave %s out", c.Kind)}
	}
	if err := os.MkdirAll(c.Output, 0o755); err != nil {
		return fmt.Errorf("making the editor's folder: %w", err)
	}
	for _, f := range editorFiles() {
		if err := os.WriteFile(filepath.Join(c.Output, f.name), f.data, 0o644); err != nil {
			return fmt.Errorf("writing for editors: %w", err)
		}
	}
	return nil
}

// newFile is a file to be written.
type newFile struct {
	name string // slash-separated
	data []byte
}

// editorFiles returns what editors complete and check front matter by: every
// schema, and snippets.
func editorFiles() []newFile {
	files := []newFile{{"berkas.code-snippets", dossier.Snippets()}}
	for _, name := range dossier.SchemaNames() {
		data, err := dossier.Schema(name)
		if err != nil {
			panic(err) // it is one of the names
		}
		files = append(files, newFile{name + ".schema.json", data})
	}
	return files
}
