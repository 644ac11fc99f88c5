package export

import (
	"iter"
	"path"
	"slices"
	"unicode/utf8"

	"berkas/site/dossier"
	"berkas/site/support"
)

func sources(d *dossier.Dossier, proofs *support.Ledger) table {
	type source = *dossier.Source
	sum := col("sha256", text, "SHA-256 of the text as it was added, in hexadecimal.", func(s source) string { return s.SHA256 })
	return table{"sources", "The texts the dossier rests on, by siglum.", slices.Concat([]column{
		slugColumn(),
		titleColumn(),
		col("title_given", boolean, "Whether the text has no headline and the curators supplied one.", func(s source) bool { return s.TitleGiven }),
		col("siglum", text, "The letters that references call it by.", func(s source) string { return s.Siglum }).required(),
		col("publisher", text, "The publisher's name.", func(s source) string { return s.Publisher.Name() }),
		col("publisher_note", text, "What is supposed of the publisher, and why.", func(s source) string { return s.PublisherNote }),
		col("date", date, "When it was published.", func(s source) string { return s.Date.Text }).required(),
		col("date_note", text, "How the date was established.", func(s source) string { return s.DateNote }),
		col("author", text, "The byline.", func(s source) string { return s.Author }),
		col("via", text, "The name of the agency the text was taken from.", func(s source) string { return s.Via.Name() }),
		col("url", url, "Where it is.", func(s source) string { return s.URL }),
		col("archived_url", url, "Where a copy of it is kept.", func(s source) string { return s.Copy() }),
		col("accessed", date, "When it was read.", func(s source) string { return s.Accessed.Text }),
		col("added", date, "When it entered the dossier.", func(s source) string { return s.Added.Text }),
		col("language", text, "The language of the text, BCP 47.", func(s source) string { return s.Language }),
		col("original_language", text, "The language it was translated from, BCP 47.", func(s source) string { return s.Original }),
		col("translation", text, "Who translated it: human or machine.", func(s source) string { return s.Translation }),
		col("rights", text, "How much of the text is published: full, excerpts or link.", func(s source) string { return s.Rights.String() }).required(),
		sum.inJSON(), // before the events here, last in the table
		col("paragraphs", integer, "How many paragraphs the text has.", func(s source) int { return len(s.Body.Paragraphs) }).inCSV(),
		col("words", integer, "How many words the text has.", func(s source) int { return s.Words() }).inCSV(),
		col("quotes", integer, "How many quotations of it the dossier has.", func(s source) int { return len(s.Quotes) }).inCSV(),
		col("events", slug, "The events it reports.", func(s source) []string { return slugs(s.Events) }),
		col("topics", slug, "The topics it carries.", func(s source) []string { return slugs(s.Topics) }),
		records("paragraphs", "What may be published of each paragraph.", func(s source) []*dossier.Paragraph { return s.Body.Paragraphs }, paragraphColumns()...).required(),
		records("quotes", "Quotations, proved to stand in the text.", func(s source) []*dossier.Quote { return s.Quotes }, quoteColumns(proofs)...),
		sum.inCSV(),
		col("publisher_slug", slug, "The publisher, where the dossier has a page of it.", func(s source) string { return slugOf(s.Publisher.Organisation) }),
		col("via_slug", slug, "The agency, where the dossier has a page of it.", func(s source) string { return slugOf(s.Via.Organisation) }),
		col("cut", text, "What was cut from the text, where its rights are full.", cut).inJSON(),
		redirectsColumn(),
		shortColumn(),
		reviewedColumn(),
		col("reliability", text, reliabilityMeaning, func(s source) string { return s.Reliability.Value }),
		col("url_note", text, "Why it has no address.", func(s source) string { return s.URLNote }),
		col("printed", date, "The day of this print, where it is not the text's own.", func(s source) string { return s.Printed.Text }),
		col("original_title", text, "The title of what it was made from.", func(s source) string { return s.OriginalTitle }),
		col("original_url", url, "Where that is.", func(s source) string { return s.OriginalURL }),
		original(),
		col("original_sha256", text, "SHA-256 of what the text was read from, where that is kept.", func(s source) string { return originalOf(s).SHA256 }).inCSV(),
		col("original_proved", boolean, "Whether it is at hand and every paragraph of the text was found in it, in order.", func(s source) bool { return originalOf(s).Proved }),
		col("publish_original", boolean, "Whether the site has it.", func(s source) bool { return originalOf(s).Publish }),
		records("archived", "Copies that archives keep.", func(s source) []dossier.ArchivedCopy { return s.Archived },
			col("url", url, "Where the copy is.", func(c dossier.ArchivedCopy) string { return c.URL }).required(),
			col("date", date, "When it was taken.", func(c dossier.ArchivedCopy) string { return c.Date.Text })),
	}, leadColumns(d), []column{correctionsColumn()}), each(d.Sources)}
}

// original is what a text was read from. Its bytes and its text are in no export.
func original() column {
	type kept = *dossier.Original
	return record("original", "What the text was read from, as it is kept.", func(s *dossier.Source) kept { return s.Kept },
		col("file", text, "Its name in content/originals.", func(o kept) string { return path.Base(o.File) }).required(),
		col("sha256", text, "SHA-256 of its bytes, in hexadecimal.", func(o kept) string { return o.SHA256 }).required(),
		col("media_type", text, "What it is.", func(o kept) string { return o.MediaType }).required(),
		col("encoding", text, "What it is written in, where that is not UTF-8.", func(o kept) string { return o.Encoding }),
		col("retrieved", text, "When it was fetched, RFC 3339.", func(o kept) string { return o.Retrieved }),
		col("from", url, "Where from.", func(o kept) string { return o.From }),
		record("text", "The text that was read out of it; none of a page or a text.", func(o kept) *dossier.OriginalText { return o.Text },
			col("file", text, "Its name in content/originals.", func(t *dossier.OriginalText) string { return path.Base(t.File) }).required(),
			col("sha256", text, "SHA-256 of its bytes, in hexadecimal.", func(t *dossier.OriginalText) string { return t.SHA256 }).required(),
			col("reader", text, "The program that read it, with its version.", func(t *dossier.OriginalText) string { return t.Reader })))
}

func originalOf(s *dossier.Source) *dossier.Original {
	if s.Kept == nil {
		return &dossier.Original{}
	}
	return s.Kept
}

// cut returns what was left out of a text; it is the publisher's as the rest is.
func cut(s *dossier.Source) []string {
	if s.Rights != dossier.RightsFull {
		return nil
	}
	return s.Cut
}

func paragraphColumns() []column {
	type paragraph = *dossier.Paragraph
	return []column{
		col("n", integer, "Its number in the text, from 1.", func(p paragraph) int { return p.N }).required(),
		col("parts", text, "What may be published of it.", func(p paragraph) []string {
			return list(p.Published(), func(r dossier.Range) string { return p.Text[r.Start:r.End] })
		}).required(),
		col("whole", boolean, "Whether that is all of it.", func(p paragraph) bool {
			parts := p.Published()
			return len(parts) == 1 && parts[0] == dossier.Range{Start: 0, End: len(p.Text)}
		}).required(),
		col("page", integer, "The page of the document on which it begins, 0 where it is not said.", func(p paragraph) int { return p.Locus().Page }),
		col("time", text, "When it begins to be spoken in the recording, h:mm:ss.", func(p paragraph) string { return p.Locus().Time }),
		col("speaker", text, "Who speaks: the slug of a person or an organisation, or a name.", func(p paragraph) string { return p.Locus().Speaker }),
	}
}

// found is a mention and where it stands: in characters, not bytes.
type found struct {
	dossier.Mention
	start, end int
}

// mentions is where the sources name what. Words that may not be published are
// left out; that there is a name is not.
func mentions(d *dossier.Dossier) table {
	return table{"mentions", "Every place where a source names something of the dossier.", []column{
		col("source", slug, "The source.", func(m found) string { return m.In.In.Of.Slug }),
		col("paragraph", integer, "The paragraph of the source.", func(m found) int { return m.In.N }),
		col("start", integer, "Where the name begins, in characters of the paragraph's plain text from 0.", func(m found) int { return m.start }),
		col("end", integer, "Where it ends.", func(m found) int { return m.end }),
		col("text", text, "The name as it stands there, where rights let it be published.", func(m found) string { return m.Published() }),
		col("entity", slug, "What it names.", func(m found) string { return m.Of.Slug }),
		col("kind", text, "What kind of thing that is.", func(m found) string { return m.Of.Kind.String() }),
	}, allMentions(d)}
}

func allMentions(d *dossier.Dossier) iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, s := range d.Sources {
			for _, p := range s.Body.Paragraphs {
				bytes, characters := 0, 0
				for _, m := range p.Mentions {
					characters += utf8.RuneCountInString(p.Text[bytes:m.Start])
					bytes = m.Start
					if !yield(found{m, characters, characters + utf8.RuneCountInString(p.Text[m.Start:m.End])}) {
						return
					}
				}
			}
		}
	}
}
