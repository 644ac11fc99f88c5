package lang

func enData() DataWords {
	return DataWords{
		DataTitle:   "Data and how to cite",
		DataLede:    "The dossier as files for spreadsheets and programs. What the rights of a source keep back is in none of them.",
		DataFiles:   "Files",
		DataFile:    "File",
		DataWhat:    "What it is for",
		DataCount:   "Items",
		DataFormula: "Cells of the CSV files hold what the dossier says, to the byte. A spreadsheet may take a cell that begins with =, +, -, @, a tab or a carriage return for a formula. The command berkas export people.csv --csv-safe puts an apostrophe before such texts.",

		DataColumns: "Tables and columns",
		DataEnglish: "Places in sources are written slug#p4 for a paragraph and slug#q2 for a quotation, dates as EDTF. Several values in a cell of CSV are joined by “; ”.",
		DataColumn:  "Column",
		DataType:    "Type",
		DataMeaning: "Meaning",
		DataIn:      "In",

		DataTry:     "Try it",
		DataTryNote: "Run these commands where the files are; each prints how many items its file has.",
		DataCommand: "Command",
		DataAnswer:  "Answer",

		DataCite:     "How to cite",
		DataCiteNote: "Cite a passage of a source by its letter and paragraph, such as A¶4, and name the source itself: the dossier did not publish it.",

		DataDossier:     "The whole dossier as one JSON document, with what may be published of the sources.",
		DataSchema:      "JSON Schema of dossier.json.",
		DataTable:       "{what}: a table for spreadsheets (CSV).",
		DataAnnotations: "Quotations as W3C Web Annotations, for Hypothesis and reading programs.",
		DataFTM:         "FollowTheMoney entities, one a line, for OpenAleph and OpenSanctions tools. Topics and claims are not in it.",
		DataGraphML:     "Typed ties, and apart from them who is named with whom, as GraphML, for Gephi and other programs for graphs.",
		DataGEXF:        "The same graph as GEXF, with the dates of ties on a time line.",
		DataTimeline:    "Events for TimelineJS.",
		DataCalendar:    "Events for calendars (iCalendar). Events known only by their year, or about, are not in it.",
		DataManifest:    "Every file of this site with its size and SHA-256, for sha256sum and berkas verify.",
		DataContent:     "SHA-256 of the content that this site was made from:",
		DataReferences:  "The sources as {format}, for Zotero and papers.",
		DataPackage:     "Describes the files and columns for programs (Frictionless Data Package).",
		DataCrate:       "Describes the folder for repositories of research data (RO-Crate 1.1).",

		GraphNames:      Count{One: "Of {all} names that stand together with others, the one named most was looked at for pairs.", Other: "Of {all} names that stand together with others, the {n} named most were looked at for pairs."},
		GraphPairs:      Count{One: "Of {all} pairs of names, the strongest is here.", Other: "Of {all} pairs of names, the {n} strongest are here."},
		NoLicence:       "No licence is stated.",
		CalendarMonth:   "The day is not known: {date}.",
		CalendarLeftOut: Count{One: "One event is left out: its date is known only by the year, or about.", Other: "{n} events are left out: their dates are known only by the year, or about."},
	}
}
