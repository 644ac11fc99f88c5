package export

import (
	"berkas/site/dossier"
)

func events(d *dossier.Dossier) table {
	type event = *dossier.Event
	return table{"events", "What happened, by date.", []column{
		slugColumn(),
		titleColumn(),
		aliasesColumn().inJSON(),
		col("date", date, "When it happened.", func(v event) string { return v.Date.Text }).required(),
		col("earliest", day, "The first day the date can mean.", func(v event) string { return v.Date.Earliest().String() }).inCSV(),
		col("latest", day, "The last day the date can mean.", func(v event) string { return v.Date.Latest().String() }).inCSV(),
		col("date_note", text, "How the date was established.", func(v event) string { return v.DateNote }),
		col("place", slug, "Where it happened.", func(v event) string { return slugOf(v.Place) }),
		col("topics", slug, "The topics it is filed under.", func(v event) []string { return slugs(v.Topics) }),
		col("part_of", slug, "The larger event.", func(v event) string { return slugOf(v.PartOf) }),
		records("participants", "Who took part.", func(v event) []dossier.Participant { return v.Participants }, participantColumns()...),
		col("participants", slug, "Who took part.", func(v event) []string {
			return list(v.Participants, func(p dossier.Participant) string { return p.Who.Slug })
		}).inCSV(),
		records("accounts", "What each source says of it, fact by fact.", func(v event) []dossier.Account { return v.Accounts }, accountColumns()...),
		summaryColumn(),
		bodyColumn(),
		sourceList(d),
		bodyEvidence(),
		redirectsColumn(),
		shortColumn(),
		reviewedColumn(),
		evidence(func(v event) []dossier.Locator { return v.Evidence }),
		col("after", slug, "The events of the same time that came before it.", func(v event) []string { return slugs(v.After) }),
	}, each(d.Events)}
}

func participantColumns() []column {
	type participant = dossier.Participant
	return []column{
		col("who", slug, "A person, an organisation or a place.", func(p participant) string { return p.Who.Slug }).required(),
		col("as", text, "The part it had.", func(p participant) string { return p.As }),
		evidence(func(p participant) []dossier.Locator { return p.Evidence }),
	}
}

func accountColumns() []column {
	type account = dossier.Account
	type saying = dossier.Saying
	return []column{
		col("fact", text, "What is compared.", func(a account) string { return a.Fact }).required(),
		col("agreement", text, "How far the sources agree: same, similar, differs, or single where one source alone says it.", func(a account) string { return a.Agreement }),
		records("says", "What each source says.", func(a account) []saying { return a.Says },
			col("source", address, "Where it says so.", func(s saying) string { return addressOf(s.At) }).required(),
			col("quote", text, "The source's own words, proved to stand there.", func(s saying) string { return s.Quote }),
			col("text", text, "The curators' paraphrase.", func(s saying) string { return s.Text }),
		).required(),
	}
}

func topics(d *dossier.Dossier) table {
	type topic = *dossier.Topic
	return table{"topics", "Themes that the sources carry, in the curators' order.", []column{
		slugColumn(),
		titleColumn(),
		aliasesColumn(),
		col("parent", slug, "The wider topic.", func(t topic) string { return slugOf(t.Parent) }),
		col("related", slug, "Topics it has to do with.", func(t topic) []string { return slugs(t.Related) }),
		summaryColumn(),
		bodyColumn(),
		col("gaps", text, "What the dossier does not have on it.", func(t topic) []string {
			var all []string
			for _, gap := range t.Gaps {
				all = append(all, texts(gap)...)
			}
			return all
		}).inJSON(),
		col("paragraphs", integer, "How many paragraphs of sources are about it.", func(t topic) int { return len(d.ParagraphsOf(&t.Entry)) }).inCSV(),
		statementCount(d, "quotes", "How many statements are filed under it."),
		sourceList(d).inCSV(),
		bodyEvidence(),
		redirectsColumn(),
		shortColumn(),
		reviewedColumn(),
	}, each(d.Topics)}
}

func claims(d *dossier.Dossier) table {
	type claim = *dossier.Claim
	return table{"claims", "Propositions that the sources assert, deny or doubt.", []column{
		slugColumn(),
		titleColumn(),
		col("status", text, "What the sources make of it: disputed, corroborated, unverified or withdrawn.", func(c claim) string { return c.Status }),
		col("topics", slug, "The topics it is filed under.", func(c claim) []string { return slugs(c.Topics) }),
		summaryColumn(),
		bodyColumn(),
		statementCount(d, "statements", "How many statements take a position on it or give its context."),
		sourceList(d).inCSV(),
		bodyEvidence(),
		redirectsColumn(),
		shortColumn(),
		reviewedColumn(),
		col("about", slug, "Those it is about.", func(c claim) []string { return slugs(c.About) }),
		records("stances", "Positions that the claim names in words of its own.", func(c claim) []*dossier.ClaimStance { return c.Stances },
			col("name", text, "What quotations call it.", func(s *dossier.ClaimStance) string { return s.Name }).required(),
			col("as", text, "Which of the four it counts as: asserts, denies, qualifies or context.", func(s *dossier.ClaimStance) string { return string(s.As) }).required(),
			col("words", text, "How pages name it.", func(s *dossier.ClaimStance) string { return s.Words }).required()),
		col("credibility", text, "How far it is to be believed, on the Admiralty scale from 1 to 6.", func(c claim) string { return c.Credibility.Value }),
	}, each(d.Claims)}
}
