package document

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// longestReading is how long the program that reads a PDF may take.
const longestReading = 3 * time.Minute

// readPDF has a PDF read by another process: pdftotext of poppler-utils where it is
// installed, else this program itself, called as [Words] says.
func readPDF(ctx context.Context, name string, data []byte) (*Document, error) {
	ctx, stop := context.WithTimeout(ctx, longestReading)
	defer stop()
	command, reader, err := pdfReader(ctx)
	if err != nil {
		return nil, err
	}
	command.Stdin = bytes.NewReader(data)
	return readWords(name, reader, command)
}

// pdfReader returns the process that writes the words of the PDF on its standard
// input, and what it is called.
func pdfReader(ctx context.Context) (*exec.Cmd, string, error) {
	if program, err := exec.LookPath("pdftotext"); err == nil && os.Getenv("BERKAS_PDFTOTEXT") != "off" {
		said, _ := exec.CommandContext(ctx, program, "-v").CombinedOutput()
		reader := "pdftotext"
		if m := programVersion.FindSubmatch(said); m != nil {
			reader += " " + string(m[1])
		}
		if runtime.GOOS == "windows" {
			return exec.CommandContext(ctx, program, "-bbox", "-", "-"), reader, nil
		}
		return exec.CommandContext(ctx, "/bin/sh", "-c", `ulimit -v 2097152 2>/dev/null; exec "$@"`, "sh", program, "-bbox", "-", "-"), reader, nil
	}
	self, err := os.Executable()
	if err != nil {
		return nil, "", err
	}
	return exec.CommandContext(ctx, self, "read-pdf"), ownReader, nil
}

var programVersion = regexp.MustCompile(`version ([0-9.]+)`)

// readWords runs a reader and makes a document of the words it writes.
func readWords(name, reader string, command *exec.Cmd) (*Document, error) {
	var said bytes.Buffer
	command.Stderr = &limited{&said, 4 << 10}
	out, err := command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := command.Start(); err != nil {
		return nil, err
	}
	d := &Document{Format: PDF, Reader: reader}
	var pages [][]line
	var empty []string
	about, read := readSheets(out, func(s sheet) {
		if len(s.words) == 0 {
			empty = append(empty, strconv.Itoa(s.number))
		}
		pages = append(pages, readSheet(s))
	})
	_, _ = io.Copy(io.Discard, out)
	if err := command.Wait(); err != nil || read != nil {
		return nil, pdfError(name, said.String(), errors.Join(err, read))
	}
	d.describe(about)
	pages, d.Cut = cutHeads(pages)
	d.Blocks = paragraphsOf(pages)
	if len(d.Blocks) == 0 {
		return nil, refuse("make one of it with ocrmypdf, compare it with the pages, and add that", "%s has no text: its pages are images", name)
	}
	if len(empty) > 0 {
		d.Notes = append(d.Notes, "no text on page "+strings.Join(empty, ", ")+": what it shows was not read")
	}
	return d, nil
}

// readSheet makes lines of a page, in reading order.
func readSheet(s sheet) []line {
	var all []line
	for _, words := range columnsOf(s.words, 0) {
		c := &column{left: words[0].x0}
		lines := linesOf(s.number, words, c)
		c.measure(lines)
		all = append(all, lines...)
	}
	return all
}

// measure works out where a column begins and ends, and how far its lines are
// apart: what most of them have.
func (c *column) measure(lines []line) {
	var steps, sizes []float64
	for i, l := range lines {
		c.left, c.right = min(c.left, l.x0), max(c.right, l.x1)
		sizes = append(sizes, l.size)
		if i > 0 {
			steps = append(steps, l.y0-lines[i-1].y0)
		}
	}
	if len(steps) > 0 {
		slices.Sort(steps)
		slices.Sort(sizes)
		c.leading = min(steps[len(steps)/2], 2*sizes[len(sizes)/2])
	}
}

// describe takes what a PDF says of itself, but for titles that a program made.
func (d *Document) describe(about map[string]string) {
	d.Title, d.Author = tidy(about["Title"]), tidy(about["Author"])
	if made := programTitle.FindString(d.Title); made != "" {
		d.Title = ""
	}
	if date := about["CreationDate"]; len(date) >= 10 && isoDay.MatchString(date[:10]) {
		d.Date = date[:10]
	}
}

// programTitle is the title of a PDF that nobody gave it.
var programTitle = regexp.MustCompile(`(?i)^microsoft (word|powerpoint|excel) - |\.(docx?|odt|tex|dvi|indd|qxd|rtf|pdf|ps|pptx?|xlsx?)$|^untitled|^document\d*$|^slide \d|^print$`)

// pdfError says in plain words why a PDF cannot be read.
func pdfError(name, said string, err error) error {
	low := strings.ToLower(said)
	switch {
	case errors.Is(err, context.DeadlineExceeded), strings.Contains(err.Error(), "signal: killed"):
		return refuse("print the pages that matter into a new PDF and add that", "%s was not read within %s", name, longestReading)
	case strings.Contains(low, "password"), strings.Contains(low, "encrypted"):
		return refuse("take the password away (qpdf --decrypt --password=… in.pdf out.pdf) and add that", "%s is protected by a password", name)
	case strings.Contains(low, "memory"):
		return refuse("print the pages that matter into a new PDF and add that", "%s needs more memory to be read than it may have", name)
	case errors.Is(err, errLarge), strings.Contains(low, errLarge.Error()):
		return refuse("print the pages that matter into a new PDF and add that", "%s is not read: %v", name, errLarge)
	case errors.Is(err, exec.ErrNotFound):
		return err
	}
	return refuse("print it into a new PDF with a browser and add that", "%s cannot be read as PDF: it is damaged", name)
}

// limited writes the first bytes alone.
type limited struct {
	to   io.Writer
	left int
}

func (l *limited) Write(data []byte) (int, error) {
	n := min(len(data), l.left)
	l.left -= n
	if _, err := l.to.Write(data[:n]); err != nil {
		return 0, fmt.Errorf("document: %w", err)
	}
	return len(data), nil
}
