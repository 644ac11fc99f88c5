package search

import (
	"bytes"
	"embed"
	"io/fs"
)

//go:embed client/*.js
var client embed.FS

// clientScript returns what a page runs to search: the files of client in the
// order of their names, in a scope of their own.
func clientScript() []byte {
	var b bytes.Buffer
	b.WriteString("(() => {\n'use strict';\n")
	files, err := fs.Glob(client, "client/*.js") // sorted
	if err != nil {
		panic("search: " + err.Error()) // the pattern is wrong
	}
	for _, name := range files {
		data, err := client.ReadFile(name)
		if err != nil {
			panic("search: " + err.Error()) // it is part of the program
		}
		b.Write(data)
	}
	b.WriteString("})();\n")
	return b.Bytes()
}
