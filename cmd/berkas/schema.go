package main

import (
	"fmt"
	"os"
	"path/filepath"

	"berkas/site/dossier"
)

type schemaCmd struct {
	Kind   string `arg:"" optional:"" help:"person, organisation, place, event, topic, claim, source or page; dossier for dossier.yaml (default: one schema that holds for any)."`
	Output string `short:"o" type:"path" placeholder:"DIR" help:"Write a file for each kind to this folder, person.json and so on, over those there."`
}

// Run prints the JSON Schema, or writes them all.
func (c *schemaCmd) Run(t *terminal) error {
	switch {
	case c.Output == "":
		data, err := dossier.Schema(c.Kind)
		if err != nil {
			return usageError{err}
		}
		_, err = t.out.Write(data)
		return err
	case c.Kind != "":
		return usageError{fmt.Errorf("--output writes every schema; leave %s out", c.Kind)}
	}
	if err := os.MkdirAll(c.Output, 0o755); err != nil {
		return fmt.Errorf("making the schemas' folder: %w", err)
	}
	for _, f := range schemaFiles() {
		if err := os.WriteFile(filepath.Join(c.Output, f.name), f.data, 0o644); err != nil {
			return fmt.Errorf("writing a schema: %w", err)
		}
	}
	return nil
}

// newFile is a file to be written.
type newFile struct {
	name string // slash-separated
	data []byte
}

// schemaFiles returns every schema, each as a file.
func schemaFiles() []newFile {
	var files []newFile
	for _, name := range dossier.SchemaNames() {
		data, err := dossier.Schema(name)
		if err != nil {
			panic(err) // it is one of the names
		}
		files = append(files, newFile{name + ".json", data})
	}
	return files
}
