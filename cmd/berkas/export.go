package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"berkas/site/dossier"
	"berkas/site/export"
	"berkas/site/lang"
	"berkas/site/support"
)

type exportCmd struct {
	Format string `arg:"" optional:"" help:"What to write: sql, or the name of a file of data/, such as people.csv."`
	dossierArg
	List    bool   `help:"List what there is to write of this dossier."`
	CSVSafe bool   `name:"csv-safe" help:"Put an apostrophe before a cell that a spreadsheet would run: one that begins with =, +, -, @, a tab or a carriage return."`
	BaseURL string `name:"base-url" placeholder:"URL" help:"Absolute address of the site's root, for addresses in the file."`
	Drafts  bool   `help:"Export drafts too."`
}

// sqlFormat is what no site has, for a database is made of it elsewhere.
const sqlFormat = "sql"

// Help is printed below the help of the verb's flags.
func (exportCmd) Help() string {
	return `The file goes to standard output. The build writes all but sql to data/ of the site; of what the dossier has none of there is no file.

  sql                                 a script: berkas export sql | sqlite3 dossier.db
  people.csv, quotes.csv …            tables
  dossier.json, dossier.schema.json   the whole, and its JSON Schema
  annotations.jsonld                  quotations as W3C Web Annotations
  dossier.ftm.json                    FollowTheMoney entities, one a line
  graph.graphml, graph.gexf           typed ties, and names that stand together
  timeline.json, events.ics           events for TimelineJS and for calendars
  sources.bib, .ris, .csl.json        the sources as references
  datapackage.json, ro-crate-metadata.json   describe the others`
}

// Run writes the export to standard output, where the content has no errors.
func (c *exportCmd) Run(t *terminal) error {
	switch {
	case c.List && c.Format != "": // the only name beside --list is the folder's
		c.Dir, c.Format = c.Format, ""
	case !c.List && c.Format == "":
		return usageError{fmt.Errorf("what is to be exported? berkas export --list says what there is")}
	}
	base, err := baseOf(c.BaseURL)
	if err != nil {
		return err
	}
	d, err := t.load(c.Dir, dossier.Config{Drafts: c.Drafts})
	if err != nil {
		return err
	}
	proofs, problems := support.Prove(d)
	if problems.Errors() > 0 {
		t.diagnose(problems)
		return errContent
	}
	config := export.Config{Base: cmp.Or(base, d.Meta.BaseURL), CSVSafe: c.CSVSafe}
	switch {
	case c.List:
		return list(t, export.Catalogue(d, proofs, config, english()))
	case c.Format == sqlFormat:
		return export.WriteSQL(t.out, d, proofs)
	}
	names := []string{sqlFormat}
	for _, f := range export.Files(d, proofs, config) {
		name := strings.TrimPrefix(f.Path, export.Folder)
		if name == c.Format {
			return f.Write(t.out)
		}
		names = append(names, name)
	}
	slices.Sort(names)
	return usageError{fmt.Errorf("there is no export %q of this dossier; there are %s", c.Format, strings.Join(names, ", "))}
}

// english are the words of the command line.
func english() *lang.Words {
	l, _ := lang.For("en") // it is built in
	return &l.Words
}

// list prints what there is, how many things each has and what it is for.
func list(t *terminal, all export.Contents) error {
	w := tabwriter.NewWriter(t.out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "%s\t\t%s\n", sqlFormat, "A script that makes a database, for sqlite3.")
	for _, f := range all.Files {
		count := ""
		if f.Count > 0 {
			count = fmt.Sprint(f.Count)
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", f.Name, count, f.About)
	}
	return w.Flush()
}
