package export

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/support"
)

func events(d *dossier.Dossier, proofs *support.Ledger) table {
	type event = *dossier.Event
	proved := func(v event) *support.Event { return proofs.Event(v) }
	attended := func(v event) []attendance { return attendanceAt(v, proofs) }
	return table{"events", "What happened, by date.", slices.Concat([]column{
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
		records("participants", "Who took part.", attended, participantColumns()...),
		col("participants", slug, "Who took part.", func(v event) []string {
			return list(v.Participants, func(p dossier.Participant) string { return p.Who.Slug })
		}).inCSV(),
		records("accounts", "What each source says of it, fact by fact.", func(v event) []dossier.Account { return v.Accounts }, accountColumns()...),
		summaryColumn(),
		bodyColumn(),
		sourceList(d),
		bodyReferences(),
		redirectsColumn(),
		shortColumn(),
		reviewedColumn(),
		evidence(func(v event) []dossier.Locator { return v.Evidence }),
		col("after", slug, "The events of the same time that came before it.", func(v event) []string { return slugs(v.After) }),
		col("support", kind, "What bears out the date: verbatim, stated, inferred, or curator where no cited passage has it; of an interval the weaker of its two days.", func(v event) string {
			return weakest(v, proved(v)).String()
		}).required(),
	}, dayColumns("from_", "the date, of an interval its first day", func(v event) *support.Proof { return dated(v.Date, proved(v).From) }),
		dayColumns("to_", "the last day of an interval", func(v event) *support.Proof { return lastDay(v, proved(v)) }),
		[]column{
			records("reports", "How each source reports it.", func(v event) []support.Report { return proved(v).Reports }, reportColumns()...),
			col("passages", address, "All passages that report it.", func(v event) []string {
				return reported(proved(v), func(r support.Report) []dossier.Locator { return r.Passages })
			}).inCSV(),
			col("row_passages", address, "Of those the ones that a list of events cites, for each source one or two.", func(v event) []string {
				return reported(proved(v), func(r support.Report) []dossier.Locator { return r.Row })
			}).inCSV(),
			col("participants_support", kind, "What bears out that each of them took part, in their order.", func(v event) []string {
				return list(attended(v), func(a attendance) string { return a.proved.Kind.String() })
			}).inCSV(),
		}, witnessColumns("", "report it", func(v event) support.Witnesses { return proved(v).Witnesses }), leadColumns(d),
		[]column{imagesColumn(d), addedColumn(), correctionsColumn()}), each(d.Events)}
}

func participantColumns() []column {
	type participant = attendance
	return []column{
		col("who", slug, "A person, an organisation or a place.", func(p participant) string { return p.Who.Slug }).required(),
		col("as", text, "The part it had.", func(p participant) string { return p.As }),
		evidence(func(p participant) []dossier.Locator { return p.Evidence }),
		supportColumn("", "that it took part", func(p participant) *support.Proof { return &p.proved }).required(),
		supportAt("", "that it took part", func(p participant) *support.Proof { return &p.proved }),
	}
}

// attendance is somebody at an event and what is proved of it.
type attendance struct {
	dossier.Participant
	proved support.Proof
}

func attendanceAt(v *dossier.Event, proofs *support.Ledger) []attendance {
	var all []attendance
	for i, p := range v.Participants {
		all = append(all, attendance{p, proofs.Event(v).Participants[i]})
	}
	return all
}

// lastDay is the proof of the day an interval ends with.
func lastDay(v *dossier.Event, proved *support.Event) *support.Proof {
	if !v.Date.IsInterval() {
		return nil
	}
	return &proved.To
}

// weakest is how an event's date as a whole is borne out.
func weakest(v *dossier.Event, proved *support.Event) support.Kind {
	if to := lastDay(v, proved); to != nil {
		return min(proved.From.Kind, to.Kind)
	}
	return proved.From.Kind
}

// reported lists passages of all the reports of an event.
func reported(proved *support.Event, of func(support.Report) []dossier.Locator) []string {
	var all []string
	for _, r := range proved.Reports {
		all = append(all, addresses(of(r))...)
	}
	return all
}

func reportColumns() []column {
	type report = support.Report
	return []column{
		col("source", slug, "The source.", func(r report) string { return r.Source.Slug }).required(),
		col("passages", address, "The passages in which it does.", func(r report) []string { return addresses(r.Passages) }).required(),
		col("row_passages", address, "Of those the one or two that a list of events cites.", func(r report) []string { return addresses(r.Row) }).required(),
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
		bodyReferences(),
		redirectsColumn(),
		shortColumn(),
		reviewedColumn(),
		references("gaps_evidence", "gaps", func(t topic) []*dossier.Text { return t.Gaps }),
		imagesColumn(d), addedColumn(), correctionsColumn(),
	}, each(d.Topics)}
}

func claims(d *dossier.Dossier, proofs *support.Ledger) table {
	type claim = *dossier.Claim
	return table{"claims", "Propositions that the sources assert, deny or doubt.", slices.Concat([]column{
		slugColumn(),
		titleColumn(),
		col("status", text, "What the sources make of it: disputed, corroborated, unverified or withdrawn.", func(c claim) string { return c.Status }),
		col("topics", slug, "The topics it is filed under.", func(c claim) []string { return slugs(c.Topics) }),
		summaryColumn(),
		bodyColumn(),
		statementCount(d, "statements", "How many statements take a position on it or give its context."),
		sourceList(d).inCSV(),
		bodyReferences(),
		redirectsColumn(),
		shortColumn(),
		reviewedColumn(),
		col("about", slug, "Those it is about.", func(c claim) []string { return slugs(c.About) }),
		records("stances", "Positions that the claim names in words of its own.", func(c claim) []*dossier.ClaimStance { return c.Stances },
			col("name", text, "What quotations call it.", func(s *dossier.ClaimStance) string { return s.Name }).required(),
			col("as", text, "Which of the four it counts as: asserts, denies, qualifies or context.", func(s *dossier.ClaimStance) string { return string(s.As) }).required(),
			col("words", text, "How pages name it.", func(s *dossier.ClaimStance) string { return s.Words }).required()),
		col("credibility", text, "How far it is to be believed, on the Admiralty scale from 1 to 6.", func(c claim) string { return c.Credibility.Value }),
	}, witnessColumns("", "have a quotation on it", func(c claim) support.Witnesses { return proofs.Claim(c).All }),
		witnessColumns("asserting_", "have a quotation that asserts it", func(c claim) support.Witnesses { return proofs.Claim(c).Asserted }),
		[]column{imagesColumn(d), addedColumn(), correctionsColumn()}), each(d.Claims)}
}
