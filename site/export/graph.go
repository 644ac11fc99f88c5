package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"iter"
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/support"
)

// edge is what joins two entries in a graph: a tie that the curators typed, or the
// paragraphs that name both.
type edge struct {
	a, b   *dossier.Entry
	tie    *dossier.Relation // nil: they are named together
	proved *support.Proof    // of a tie
	named  int               // in how many paragraphs
}

// What an edge is. The two stand apart, so that no count is taken for a tie.
const (
	tied     = "relation"
	together = "co-mention"
)

func (e edge) kind() string {
	if e.tie != nil {
		return tied
	}
	return together
}

// edges are the relations, then the pairs of names that the network shows.
func (w whole) edges() iter.Seq[edge] {
	return func(yield func(edge) bool) {
		for row := range relations(w.Dossier, w.proofs).rows {
			r := row.(dossier.Relation)
			proved := w.proofs.Tie(r).Both
			if !yield(edge{a: r.Of, b: r.With, tie: &r, proved: &proved}) {
				return
			}
		}
		for _, t := range w.Network().Ties {
			if !yield(edge{a: t.A, b: t.B, named: len(t.Paragraphs)}) {
				return
			}
		}
	}
}

// nodes declares what graphs tell of a name.
func (w whole) nodes() table {
	return table{"nodes", "People and organisations in the graphs.", []column{
		col("kind", text, "What it is: person or organisation.", func(t thing) string { return t.Self().Kind.String() }),
		mentionCount(w.Dossier),
		sourceCount(w.Dossier),
		summaryColumn(),
		col("page", text, "Its page in the dossier.", func(t thing) string { return w.page(t.Self()) }),
	}, func(yield func(any) bool) {
		for _, e := range w.Entries() {
			if (e.Kind == dossier.KindPerson || e.Kind == dossier.KindOrganisation) && !yield(e) {
				return
			}
		}
	}}
}

// ties declares what graphs tell of an edge.
func (w whole) ties() table {
	of := func(e edge) dossier.Relation {
		if e.tie == nil {
			return dossier.Relation{}
		}
		return *e.tie
	}
	return table{"edges", "Edges of the graphs.", []column{
		col("edge_kind", text, "What it is: relation, a typed tie, or co-mention, names that stand in the same paragraphs.", edge.kind),
		col("type", text, "What a tie is.", func(e edge) string { return of(e).Type }),
		col("from", date, "Since when, EDTF.", func(e edge) string { return of(e).From.Text }),
		col("to", date, "Until when, EDTF.", func(e edge) string { return of(e).To.Text }),
		col("evidence", address, "Where the sources say so.", func(e edge) []string { return addresses(of(e).Evidence) }),
		supportColumn("", "a tie", func(e edge) *support.Proof { return e.proved }),
		col("paragraphs", integer, "In how many paragraphs both are named, of a co-mention.", func(e edge) int { return e.named }),
	}, erase(w.edges())}
}

// cut says what of the names that stand together is not in the graph; nothing where
// all are.
func (w whole) cut() string {
	n, words := w.Network(), []string(nil)
	if n.Named > dossier.NetworkNames {
		words = append(words, w.Lang.N(w.Lang.Words.GraphNames, dossier.NetworkNames, "all", w.Lang.Int(n.Named)))
	}
	if n.Pairs > dossier.NetworkPairs {
		words = append(words, w.Lang.N(w.Lang.Words.GraphPairs, dossier.NetworkPairs, "all", w.Lang.Int(n.Pairs)))
	}
	return strings.Join(words, " ")
}

// graphTypes are the names that GraphML has for types of values; GEXF has its own for
// whole numbers.
var graphTypes = map[string]string{"string": "string", "integer": "int", "number": "double", "boolean": "boolean"}

// graphML declares graph.graphml (http://graphml.graphdrawing.org/specification.html).
func (w whole) graphML() format {
	return format{
		name: "graph.graphml", media: "application/graphml+xml", about: func(w *lang.Words) string { return w.DataGraphML },
		things: erase(w.edges()), try: "grep -c '<edge ' graph.graphml", write: w.writeGraphML,
	}
}

func (w whole) writeGraphML(out io.Writer) error {
	b := bufio.NewWriter(out) // keeps the first error, which Flush returns
	nodes, edges := w.nodes(), w.ties()
	_, _ = b.WriteString(xml.Header + `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">` + "\n")
	fmt.Fprintln(b, ` <key id="note" for="graph" attr.name="note" attr.type="string"/>`)
	fmt.Fprintln(b, ` <key id="label" for="node" attr.name="label" attr.type="string"/>`)
	fmt.Fprintln(b, ` <key id="weight" for="edge" attr.name="weight" attr.type="double"/>`)
	for _, part := range [...]struct {
		of string
		table
	}{{"node", nodes}, {"edge", edges}} {
		for _, c := range part.columns {
			fmt.Fprintf(b, " <key id=%q for=%q attr.name=%q attr.type=%q/>\n", part.of+"-"+c.name, part.of, c.name, graphTypes[c.typ.name])
		}
	}
	fmt.Fprintln(b, ` <graph id="dossier" edgedefault="undirected">`)
	if cut := w.cut(); cut != "" {
		fmt.Fprintf(b, "  <data key=\"note\">%s</data>\n", escaped(cut))
	}
	for row := range nodes.rows {
		e := row.(*dossier.Entry)
		fmt.Fprintf(b, "  <node id=%q><data key=\"label\">%s</data>", e.Slug, escaped(e.Name))
		graphData(b, "node-", nodes.columns, row)
		fmt.Fprintln(b, "</node>")
	}
	n := 0
	for row := range edges.rows {
		e := row.(edge)
		n++
		fmt.Fprintf(b, "  <edge id=\"e%d\" source=%q target=%q><data key=\"weight\">%d</data>", n, e.a.Slug, e.b.Slug, max(e.named, 1))
		graphData(b, "edge-", edges.columns, row)
		fmt.Fprintln(b, "</edge>")
	}
	fmt.Fprintln(b, " </graph>\n</graphml>")
	return b.Flush()
}

func graphData(b *bufio.Writer, prefix string, columns []column, row any) {
	for _, c := range columns {
		if v := c.value(row); !empty(v) {
			fmt.Fprintf(b, "<data key=%q>%s</data>", prefix+c.name, escaped(cell(v)))
		}
	}
}

// escaped returns a text as XML has it, within tags and within quotation marks; what
// XML cannot hold is U+FFFD.
func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder takes everything
	return b.String()
}
