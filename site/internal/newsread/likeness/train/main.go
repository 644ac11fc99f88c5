// Command train learns the weights of package likeness:
//
//	go run ./site/internal/newsread/likeness/train DATA-DIR
//
// The README beside it says what DATA-DIR has. It is deterministic: the same data
// gives the same bytes. It prints how well the weights tell people from others on
// what was held out.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// seed makes every run the same.
const seed = 20261128

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: train DATA-DIR")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(dir string) error {
	learnt, heldOut, err := examples(dir)
	if err != nil {
		return err
	}
	m := learn(learnt)
	data := m.quantised()
	fmt.Fprintf(os.Stdout, "%d examples; held out %d: %s\n", len(learnt), len(heldOut), data.measure(heldOut))
	read, err := measureReader(filepath.Join(dir, "idner", "dev.txt"))
	if err != nil {
		return err
	}
	fmt.Fprintf(os.Stdout, "the reader, with the weights it was built with: %s\n", read)
	return os.WriteFile("site/internal/newsread/likeness/weights.bin", data, 0o644)
}
