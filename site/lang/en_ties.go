package lang

func enTies() TieWords {
	same := func(s string) Count { return Count{One: s, Other: s} }
	return TieWords{
		TiesTitle:    "Ties of {name}",
		TiesDesc:     "Thick lines: ties that are declared, with their kind and time; arrows lead from whom they are declared of. Thin lines: events that both took part in. Dots: only named in the same paragraph. The list below the figure holds the same data.",
		TiesDeclared: "Declared ties",
		TiesEvents:   "Shared events",
		TiesMentions: "Named in the same paragraph",
		TiesMedia:    "media, only reporting",
		TiesMore:     same("+{n} more"),

		TiesCut: Count{One: "{n} more tie is in {file}.", Other: "{n} more ties are in {file}."},

		TieMention:    "named together",
		TieDates:      "dates: curator",
		TieFrom:       "{type} (declared of {name})",
		TieEventsMore: Count{One: "+{n} event", Other: "+{n} events"},

		CountDeclared: same("{n} declared"),
		CountMet:      same("{n} by shared events"),
		CountNamed:    same("{n} named together"),

		NetworkLede:     "Who is tied to whom by what is declared, who took part in the same events, and whose names stand most often in one paragraph. To be named together is not to be tied.",
		NetworkTitle:    "Ties of people and organisations",
		NetworkDesc:     "Every row joins two names. Thick lines: ties that are declared, with their kind and time. Thin lines: events that both took part in. The lists below the figure hold the same data.",
		NetworkPairs:    "Pairs named together most often",
		NetworkTiesNote: Count{One: "By how many paragraphs name both; it is the only pair.", Other: "By how many paragraphs name both; {n} pairs in all."},
		NetworkMedia:    Count{One: "A medium that only reports is left out.", Other: "{n} media that only report are left out."},
		NetworkRest:     Count{One: "{n} more tie", Other: "{n} more ties"},
		NetworkCut:      Count{One: "{n} more tie stands on the pages of {people} and {organisations}.", Other: "{n} more ties stand on the pages of {people} and {organisations}."},
		NetworkHowTo:    "Ties and events are the curator’s entries and end with their references; what has none is marked as the curator’s. Pairs are counted from names written in the same paragraph, not from what the sentences mean.",
		Together:        "Together with",
	}
}
