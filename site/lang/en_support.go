package lang

func enSupport() SupportWords {
	return SupportWords{
		SupportInferred: "inferred",
		SupportCurator:  "curator",
		CuratorsOwn:     "curator’s own",
		DayStated:       "date stated",
		MonthStated:     "month stated",
		YearStated:      "year stated",

		RuleFromDay:    "“{words}”, counted from {date} {refs}",
		RuleFromSource: "“{words}”, counted from {date}, the date of source {siglum} {refs}",
		RuleAbout:      "at about the time that is stated {refs}",

		WitnessesWhy:  "{sources}, {witnesses}: {why}",
		WitnessText:   "{sources} carry one text {refs}",
		WitnessAgency: "{sources} have it from {agency}",

		Silent:      "read; does not tell",
		SilentLabel: "{ref}: read; does not tell",
		Reviewed:    "Reviewed by {by}, {date}.",

		OriginLinked:   "match word for word the text that this dossier holds; its origin is linked",
		OriginUnlinked: "match word for word the text that this dossier holds; the original is not linked",
		OriginKept:     "match word for word the text that this dossier holds; its original is kept",
		OriginNowhere:  "the original is not linked",

		OriginalKept:      "Original",
		OriginalMatches:   "Matches the original that is kept",
		OriginalRead:      "by way of the text that {reader} read out of it",
		OriginalTyped:     "by way of the text that a person wrote down from it",
		OriginalRetrieved: "Retrieved",
		OriginalOpen:      "Open the original",
	}
}
