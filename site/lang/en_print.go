package lang

func enPrint() PrintWords {
	return PrintWords{
		PrintTitle:     "The dossier for printing",
		PrintLede:      "The whole dossier, to be printed. Use your browser’s print command.",
		PrintWhole:     "Print the whole dossier",
		PrintFoot:      "{brand}: {dossier}",
		PrintAddress:   "Address of this page:",
		PrintContents:  "Contents",
		PrintBriefings: "Briefings by topic",
		PrintAppendix:  "Appendix",
		PrintPart:      "Part {n} of {of} of the print edition. Numbers of notes are those of this part alone. {contents}",
		PrintSome:      "Here are {some} of {all}, those that the sources have most of. The rest is on the site: {list}.",

		PrintSourcesNote: "The full texts of the sources are not repeated here.",
		PrintQuotesNote:  "Every quotation was matched word for word with the text of its source. What stands without quotation marks is the source’s words, not direct speech.",
		PrintEventsOf:    "Events: {list}.",
		PrintClaimsOf:    "Claims: {list}.",

		NotesTitle:    "Notes",
		NotesText:     "Red numbers lead to the notes at the end. A note says where in the sources: {ref} means {meaning}.",
		NotesExcerpts: "Excerpts are how the paragraphs referred to begin, word for word, as far as they may be printed.",
		NotesBare:     Count{One: "One note, without an excerpt.", Other: "As there are {n} notes, no excerpts are printed."},
		NoteLabel:     "{n}, note: {ref}",
		NoteBackLabel: "{n}, back to the text",
	}
}
