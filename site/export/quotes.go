package export

import (
	"cmp"
	"slices"

	"berkas/site/dossier"
	"berkas/site/support"
)

// quotes is the quotations of all sources.
func quotes(d *dossier.Dossier, proofs *support.Ledger) table {
	return table{"quotes", "Quotations, proved to stand in their source; of a translated one the text, which is the original, is what is proved.", quoteColumns(proofs), func(yield func(any) bool) {
		for _, s := range d.Sources {
			for _, q := range s.Quotes {
				if !yield(q) {
					return
				}
			}
		}
	}}
}

// quoteColumns are those of a quotation within its source, and in a table.
func quoteColumns(proofs *support.Ledger) []column {
	type quote = *dossier.Quote
	direct := col("direct", boolean, "Whether the words stand in quotation marks in the source.", func(q quote) bool { return q.Direct }).required()
	said := func(q quote) []speaker { return speakersOf(q, proofs) }
	measured := func(q quote) *measure { return measureOf(q, proofs) }
	none := &measure{}
	figure := func(q quote) *measure { return cmp.Or(measured(q), none) } // one that says nothing where there is none
	return slices.Concat([]column{
		col("source", slug, "The source it stands in.", func(q quote) string { return q.Source.Slug }).inCSV(),
		col("n", integer, "Its number in the source, from 1: slug#q1.", func(q quote) int { return q.N }).required().inJSON(),
		col("paragraph", integer, "The paragraph it stands in.", func(q quote) int { return q.Paragraph.N }).required(),
		col("speaker", slug, "Whose words they are, several of a joint statement; none: the source's own reporting.", func(q quote) []string { return slugs(q.By) }).inCSV(),
		col("speaker_name", text, "The speakers' names.", func(q quote) []string {
			return list(q.By, func(e *dossier.Entry) string { return e.Name })
		}).inCSV(),
		col("text", text, "The words as the source has them, which is what is proved, without the quotation marks around them; […] skips.", func(q quote) string { return q.Display() }).required(),
		direct.inJSON(), // here, and further on in the table
		col("by", slug, "Whose words they are, of a joint statement the first speaker's; none: the source's own reporting.", func(q quote) string { return slugOf(q.Speaker()) }).inJSON(),
		col("date", date, "When it was said: its own date, else the event's, else the source's.", func(q quote) string { return q.Date.Text }),
		col("event", slug, "The event it was said at.", func(q quote) string { return slugOf(q.Event) }),
		col("topics", slug, "The topics it is filed under.", func(q quote) []string { return slugs(q.Topics) }),
		col("claim", slug, "The claim it has to do with.", func(q quote) string { return slugOf(q.Claim) }),
		col("stance", text, "The position it takes on the claim: asserts, denies, qualifies or context.", func(q quote) string { return string(q.Stance) }),
		record("figure", "The number it gives.", measured, figureColumns()...),
		col("note", text, "The curators' note.", func(q quote) string { return q.Note }),
		col("address", address, "What evidence calls it.", quoteAddress).inCSV(),
		direct.inCSV(),
		col("figure", number, "The number it gives.", func(q quote) *float64 { return measured(q).number() }).inCSV(),
		col("figure_unit", text, "What the number is counted in.", func(q quote) string { return figure(q).Unit }).inCSV(),
		col("figure_of", text, "What the number measures.", func(q quote) string { return figure(q).Of }).inCSV(),
		col("statement", address, "The first quotation of the same words by the same speaker.", func(q quote) string { return quoteAddress(q.Statement.Quotes[0]) }).inCSV(),
		col("similar", address, "Quotations that are probably the same utterance in other words.", func(q quote) []string { return list(q.Similar, quoteAddress) }),
		col("figure_words", text, "The amount in the source's words, where it has no number.", func(q quote) string { return figure(q).Words }).inCSV(),
		records("speakers", "All whose words they are, one or several.", said, speakerColumns()...),
		col("own_stance", text, "The position in the claim's own words, where it has some.", func(q quote) string { return q.StanceWords() }),
		col("relay", text, "Who passed it on to the source.", func(q quote) string { return q.Relay.Name() }),
		col("relay_slug", slug, "The same, where the dossier has a page of it.", func(q quote) string { return slugOf(q.Relay.Organisation) }),
		col("witness", text, "Says own where the source heard it itself, whatever it shares with others.", witness),
		col("support", kind, "What bears out the words: verbatim, they were found in the source.", func(quote) string { return support.Verbatim.String() }).required(),
		col("speaker_support", kind, "What bears out that each speaker is named in the source, in their order.", func(q quote) []string {
			return list(said(q), func(s speaker) string { return s.proved.Kind.String() })
		}).inCSV(),
		supportColumn("figure_", "the figure", func(q quote) *support.Proof { return measured(q).proof() }).inCSV(),
		col("figure_text", text, figureText, func(q quote) string { return figure(q).proved.Text }).inCSV(),
	}, witnessCounts("", "print the statement", func(q quote) support.Witnesses { return proofs.Statement(q.Statement) }), translationColumns(),
		[]column{
			corrections(func(q quote) []dossier.Correction { return q.Corrections }),
			col("attribution", text, "The source's own words on whom it has this from; they stand in the same paragraph.", func(q quote) string { return q.Attribution }),
			col("short", text, "What drawings call it, in the curator's words.", func(q quote) string { return q.Short }),
		})
}

// translationColumns are those of a quotation in another language, in a translator's
// words. What is proved is the text.
func translationColumns() []column {
	type quote = *dossier.Quote
	type translation = *dossier.Translation
	const words = "The text in another language; as far as they can be read its numbers, days and names were compared with the text's, its sense was not."
	none := &dossier.Translation{}
	of := func(q quote) translation { return cmp.Or(q.Translation, none) }
	return []column{
		record("translation", "What somebody translated it by.", func(q quote) translation { return q.Translation },
			col("text", text, words, func(t translation) string { return t.Text }).required(),
			col("language", text, "Its language, BCP 47.", func(t translation) string { return t.Language }).required(),
			col("by", text, "Who translated it.", translation.Translator).required(),
			col("by_slug", slug, "The same, where the dossier has a page of them.", func(t translation) string { return slugOf(t.By) }),
		),
		col("translation", text, words, func(q quote) string { return of(q).Text }).inCSV(),
		col("translation_language", text, "The language of the translation, BCP 47.", func(q quote) string { return of(q).Language }).inCSV(),
		col("translation_by", text, "Who translated it.", func(q quote) string { return of(q).Translator() }).inCSV(),
	}
}

// speaker is somebody who said a quotation and what is proved of that.
type speaker struct {
	*dossier.Entry
	proved support.Proof
}

func speakersOf(q *dossier.Quote, proofs *support.Ledger) []speaker {
	var all []speaker
	for i, e := range q.By {
		all = append(all, speaker{e, proofs.Quote(q).By[i]})
	}
	return all
}

func speakerColumns() []column {
	return []column{
		col("who", slug, "A person, an organisation or a place.", func(s speaker) string { return s.Slug }).required(),
		col("name", text, "The name as pages print it.", func(s speaker) string { return s.Name }).required(),
		supportColumn("", "that the source names the speaker", func(s speaker) *support.Proof { return &s.proved }).required(),
		supportAt("", "that the source names the speaker", func(s speaker) *support.Proof { return &s.proved }),
	}
}

func witness(q *dossier.Quote) string {
	if q.OwnWitness {
		return "own"
	}
	return ""
}

// measure is a figure and what is proved of it.
type measure struct {
	dossier.Figure
	proved support.Figure
}

func measureOf(q *dossier.Quote, proofs *support.Ledger) *measure {
	if q.Figure == nil {
		return nil
	}
	m := &measure{*q.Figure, proofs.Quote(q).Figure}
	m.proved.Text = open(m.proved.Text, q.Paragraph)
	return m
}

// number returns the number of a figure, nil where the source has words.
func (m *measure) number() *float64 {
	if m == nil || m.Words != "" {
		return nil
	}
	return &m.Value
}

// proof returns what bears a figure out, nil where there is no figure.
func (m *measure) proof() *support.Proof {
	if m == nil {
		return nil
	}
	return &m.proved.Proof
}

const figureText = "The figure as the source has it, with the words that limit it, where rights let them be published."

func figureColumns() []column {
	type figure = *measure
	return []column{
		col("value", number, "The number; none where the source has words.", figure.number),
		col("unit", text, "What it is counted in.", func(f figure) string { return f.Unit }),
		col("of", text, "What it measures.", func(f figure) string { return f.Of }),
		col("words", text, "The amount in the source's words, where it has no number.", func(f figure) string { return f.Words }),
		supportColumn("", "the figure", figure.proof).required(),
		col("text", text, figureText, func(f figure) string { return f.proved.Text }),
	}
}
