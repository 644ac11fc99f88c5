package lang

func idEmbed() EmbedWords {
	return EmbedWords{
		Embed:         "Pasang di situs lain",
		EmbedFrame:    "Dalam bingkai:",
		EmbedBlock:    "Sebagai kutipan, tanpa bingkai:",
		EmbedQuote:    "Kutipan {ref}",
		EmbedTimeline: "Linimasa: {topic}",
		EmbedSum:      "Sidik teks",
		EmbedDossier:  "Berkas",
	}
}
