package lang

func enEmbed() EmbedWords {
	return EmbedWords{
		Embed:         "Embed on another site",
		EmbedFrame:    "In a frame:",
		EmbedBlock:    "As a quotation, without a frame:",
		EmbedQuote:    "Quotation {ref}",
		EmbedTimeline: "Timeline: {topic}",
		EmbedSum:      "Text hash",
		EmbedDossier:  "Dossier",
	}
}
