package main

import "berkas/site/intake/document"

// readPDFCmd writes the words of the PDF on standard input. The program calls
// itself so where pdftotext is not installed: a PDF that is hostile takes down that
// process and not this one.
type readPDFCmd struct{}

func (readPDFCmd) Run(t *terminal) error { return document.Words(t.in, t.out) }
