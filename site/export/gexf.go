package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// gexf declares graph.gexf (GEXF 1.3, https://gexf.net), the same graph with the dates
// of its ties as Gephi's time line reads them: from the first day that a tie can have
// begun to the last on which it can have ended.
func (w whole) gexf() format {
	return format{
		name: "graph.gexf", media: "application/gexf+xml", about: func(w *lang.Words) string { return w.DataGEXF },
		things: erase(w.edges()), try: "grep -c '<edge ' graph.gexf", write: w.writeGEXF,
	}
}

func (w whole) writeGEXF(out io.Writer) error {
	b := bufio.NewWriter(out) // keeps the first error, which Flush returns
	nodes, edges := w.nodes(), w.ties()
	_, _ = b.WriteString(xml.Header + `<gexf xmlns="http://gexf.net/1.3" version="1.3">` + "\n")
	fmt.Fprintf(b, " <meta>\n  <creator>berkas</creator>\n  <title>%s</title>\n", escaped(w.Meta.Title))
	if cut := w.cut(); cut != "" {
		fmt.Fprintf(b, "  <description>%s</description>\n", escaped(cut))
	}
	fmt.Fprintln(b, ` </meta>`+"\n"+` <graph defaultedgetype="undirected" mode="dynamic" timeformat="date" timerepresentation="interval">`)
	gexfAttributes(b, "node", nodes.columns)
	gexfAttributes(b, "edge", edges.columns)
	fmt.Fprintln(b, "  <nodes>")
	for row := range nodes.rows {
		e := row.(*dossier.Entry)
		fmt.Fprintf(b, "   <node id=%q label=\"%s\">", e.Slug, escaped(e.Name))
		gexfValues(b, nodes.columns, row)
		fmt.Fprintln(b, "</node>")
	}
	fmt.Fprintln(b, "  </nodes>\n  <edges>")
	n := 0
	for row := range edges.rows {
		e := row.(edge)
		n++
		fmt.Fprintf(b, "   <edge id=\"e%d\" source=%q target=%q kind=\"%s\" weight=\"%d\"%s>", n, e.a.Slug, e.b.Slug, escaped(e.gexfKind()), max(e.named, 1), e.span())
		gexfValues(b, edges.columns, row)
		fmt.Fprintln(b, "</edge>")
	}
	fmt.Fprintln(b, "  </edges>\n </graph>\n</gexf>")
	return b.Flush()
}

// gexfKind tells edges between the same two apart: a program keeps one of each kind.
func (e edge) gexfKind() string {
	if e.tie != nil {
		return tied + ": " + e.tie.Type
	}
	return together
}

// span is when a tie held, as attributes: those of its ends that are given.
func (e edge) span() string {
	if e.tie == nil {
		return ""
	}
	s := ""
	if !e.tie.From.IsZero() {
		s += fmt.Sprintf(" start=%q", e.tie.From.Earliest().String())
	}
	if !e.tie.To.IsZero() {
		s += fmt.Sprintf(" end=%q", e.tie.To.Latest().String())
	}
	return s
}

func gexfAttributes(b *bufio.Writer, class string, columns []column) {
	fmt.Fprintf(b, "  <attributes class=%q mode=\"static\">\n", class)
	for _, c := range columns {
		typ := graphTypes[c.typ.name]
		if c.typ == integer {
			typ = "integer"
		}
		fmt.Fprintf(b, "   <attribute id=%q title=%q type=%q/>\n", c.name, c.name, typ)
	}
	fmt.Fprintln(b, "  </attributes>")
}

func gexfValues(b *bufio.Writer, columns []column, row any) {
	_, _ = b.WriteString("<attvalues>")
	for _, c := range columns {
		if v := c.value(row); !empty(v) {
			fmt.Fprintf(b, "<attvalue for=%q value=\"%s\"/>", c.name, escaped(cell(v)))
		}
	}
	_, _ = b.WriteString("</attvalues>")
}
