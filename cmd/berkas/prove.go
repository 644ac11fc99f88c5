package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/intake"
	"berkas/site/support"
)

type proveCmd struct {
	Text   string `arg:"" name:"text" help:"A draft: a file, - for standard input, or the text itself."`
	Dir    string `default:"." type:"path" placeholder:"DIR" help:"The dossier's folder, the one that holds content/ (default: this one)."`
	Format string `enum:"text,json" default:"text" help:"How the verdicts are printed: ${enum}."`
}

// Help is printed below the help of the verb's flags.
func (proveCmd) Help() string {
	return `Every passage in quotation marks, every figure and every day, month and year of the draft is looked for in the sources: "here" where the sentence cites it from, or anywhere where it cites nothing; "elsewhere" in another passage; "nowhere"; "unchecked" where that cannot be told: of numbers up to ten in words, which the writer may have counted himself, and of days counted from another (yesterday). Names, places in a row (third), and what is told without quotation marks, are not looked at. [[slug#p4]] behind the words is their citation; a block quotation is examined where it has one, front matter never. Of a translated quotation the original is what is proved: the words of its translation stand nowhere, and that they are a translation is said. Nothing is changed. The exit status is 1 where something stands nowhere or a citation leads nowhere.

Example: berkas prove 'Li berkata, “Kami pasti akan membawa mereka ke level baru.” [[anonim-2023-04-18#p3]]'`
}

// Run prints where everything in the draft stands.
func (c *proveCmd) Run(ctx context.Context, t *terminal) error {
	d, err := t.load(c.Dir, dossier.Config{})
	if err != nil {
		return err
	}
	name, data, err := c.draft(ctx, t)
	if err != nil {
		return err
	}
	items, astray, err := prove(ctx, d, name, data)
	if err != nil {
		return err
	}
	t.diagnose(astray)
	if err := c.print(t.out, items); err != nil {
		return err
	}
	nowhere := func(i support.Item) bool { return i.Verdict == support.Nowhere }
	if slices.ContainsFunc(items, nowhere) || astray.Errors() > 0 {
		return errContent
	}
	return nil
}

// prove examines a draft, until ctx ends.
func prove(ctx context.Context, d *dossier.Dossier, name string, data []byte) ([]support.Item, diag.List, error) {
	var items []support.Item
	var astray diag.List
	done := make(chan struct{})
	go func() {
		var text *dossier.Text
		text, astray = d.Foreign(name, data)
		items = support.Draft(d, text)
		close(done)
	}()
	select {
	case <-done:
		return items, astray, nil
	case <-ctx.Done():
		return nil, nil, ctx.Err()
	}
}

// draft returns what is to be proved, and what messages call it.
func (c *proveCmd) draft(ctx context.Context, t *terminal) (string, []byte, error) {
	if c.Text == "-" {
		return within(ctx, "standard input", t.in)
	}
	_, err := os.Stat(c.Text)
	switch {
	case err != nil && looksLikeFile(c.Text):
		return "", nil, usageError{fmt.Errorf("there is no file %s", c.Text)}
	case err != nil:
		return within(ctx, "text", strings.NewReader(c.Text))
	}
	f, err := openFile(c.Text, "a file, the text itself or -")
	if err != nil {
		return "", nil, err
	}
	defer f.Close()
	return within(ctx, c.Text, f)
}

// looksLikeFile reports whether a text can only be meant as a file's name: a typing
// error in it is not to pass for a draft without quotations.
func looksLikeFile(text string) bool {
	return !strings.ContainsAny(text, " \n") && slices.Contains([]string{".md", ".markdown", ".txt"}, filepath.Ext(text))
}

// within reads a draft that is no longer than anything else may be.
func within(ctx context.Context, name string, in io.Reader) (string, []byte, error) {
	data, err := readAll(ctx, in)
	if err == nil && len(data) > intake.Largest {
		err = usageError{fmt.Errorf("the draft is larger than %d MB", intake.Largest>>20)}
	}
	return name, data, err
}

func (c *proveCmd) print(w io.Writer, items []support.Item) error {
	checked := 0
	for _, i := range items {
		if i.Verdict != support.Unchecked {
			checked++
		}
	}
	if c.Format == "json" {
		out := json.NewEncoder(w)
		out.SetIndent("", "  ")
		out.SetEscapeHTML(false)
		return out.Encode(struct {
			Checked int            `json:"checked"`
			Items   []support.Item `json:"items"`
		}{checked, append([]support.Item{}, items...)})
	}
	var out strings.Builder
	counts := map[support.Verdict]int{}
	for _, i := range items {
		counts[i.Verdict]++
		printItem(&out, i)
	}
	fmt.Fprintf(&out, "%d checked", checked)
	if len(items) == 0 {
		out.WriteString(": the draft has no words in quotation marks, no figures and no days")
	}
	separator := ": "
	for _, v := range []support.Verdict{support.Here, support.Elsewhere, support.Nowhere, support.Unchecked} {
		if counts[v] > 0 {
			fmt.Fprintf(&out, "%s%d %s", separator, counts[v], v)
			separator = ", "
		}
	}
	_, err := io.WriteString(w, out.String()+"\n")
	return err
}

// printItem prints a verdict with its place in the draft, and under it where the
// words stand or what comes near.
func printItem(out io.Writer, i support.Item) {
	line, column := i.Span.File.Position(i.Span.Start)
	fmt.Fprintf(out, "%s:%d:%d: %s: %s\n", harmless(i.Span.Path()), line, column, i.Verdict, harmless(i.Shown()))
	if len(i.Cited) > 0 && i.Verdict != support.Here {
		fmt.Fprintf(out, "    cited from %s\n", harmless(strings.Join(i.Cited, ", ")))
	}
	for n, p := range i.Found {
		if n == mostPrinted {
			fmt.Fprintf(out, "    and %d more\n", len(i.Found)-n)
			break
		}
		fmt.Fprintf(out, "    stands in %s\n", placeOf(p))
	}
	if o := i.Translates; o != nil {
		fmt.Fprintf(out, "    translation (%s) of %s: %s\n    what is proved is the original\n", harmless(o.By), placeOf(o.Place), harmless(o.Text))
		return
	}
	if near := i.Nearest; near != nil {
		fmt.Fprintf(out, "    nearest: %s: %s\n", placeOf(near.Place), harmless(near.Text))
		if near.Differs != "" {
			fmt.Fprintf(out, "    %s\n", harmless(near.Differs))
		}
	}
}

// mostPrinted is how many places of something a person reads.
const mostPrinted = 4

func placeOf(p support.Place) string {
	words := fmt.Sprintf("%s¶%d (%s)", p.Siglum, p.Paragraph, p.Source)
	if p.Paragraph == 0 {
		words = fmt.Sprintf("%s (%s), which came out then", p.Siglum, p.Source)
	}
	if p.Speaker != "" {
		words += ", " + p.Speaker
	}
	return harmless(words)
}
