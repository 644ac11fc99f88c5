// Command cmd writes a sample to disk, for measuring the program from outside:
//
//	go run ./site/internal/sample/cmd -sources 1000 -format berkas DIR
//
// The folder must not be there yet, or be empty.
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"

	"berkas/site/internal/sample"
)

func main() {
	sources := flag.Int("sources", 1000, "how many sources")
	format := flag.String("format", "berkas", "berkas or hugo")
	flag.Parse()
	if *sources < 1 || flag.NArg() != 1 || *format != "berkas" && *format != "hugo" {
		flag.Usage()
		os.Exit(2)
	}
	if err := write(sample.New(*sources), *format, flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
}

func write(c *sample.Corpus, format, dir string) error {
	var files fs.FS = c.Dossier()
	if format == "hugo" {
		files = c.Hugo()
	}
	return os.CopyFS(dir, files)
}
