package lang

func enOrigin() OriginWords {
	return OriginWords{
		Origin:         "Who do we know it from?",
		OriginDesc:     "From left to right: who speaks, by what relay, in which source and paragraph, and what point. The table of relays below the figure holds the same data.",
		OriginHowTo:    "A voice is who speaks in the quotation that is cited; a paragraph that is cited whole counts as no voice. Two sources with one voice are still one voice. The short names of points are the curator’s.",
		OriginKey:      "dotted lines: no relay is named in that paragraph",
		OriginKeyMany:  "more than one source",
		OriginKeyOne:   "one source",
		OriginVoice:    "Voice",
		OriginRelay:    "Relay",
		OriginColumn:   "Point",
		OriginCounts:   "Sources and voices",
		OriginSaid:     "The source’s words",
		OriginPoint:    "Key point {n}",
		OriginNobody:   "No speaker",
		OriginCited:    "Paragraphs cited whole",
		OriginNarrated: "narration",
		OriginUnnamed:  "not named",
		OriginWhole:    "{relay}, all of {siglum}",
		OriginVia:      "via",
		OriginNoVia:    "relay",
		OriginSame:     "the same words",
		OriginSimilar:  "alike, in other words",
		OriginSole:     Count{One: "{n} of {all} points cites one source alone.", Other: "{n} of {all} points cite one source alone."},
		OriginByPoint:  "The path of each point",
		OriginMore:     Count{One: "{n} more point", Other: "{n} more points"},
		OriginPaths:    "The path of each voice",
		OriginTable:    "Relays in the sources’ words",
		CountPoints:    Count{One: "{n} point", Other: "{n} points"},
		CountWays:      Count{One: "{n} way", Other: "{n} ways"},
	}
}
