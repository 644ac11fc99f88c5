package lang

func enGrades() GradeWords {
	return GradeWords{
		Reliability:  "Reliability of the source",
		ReliabilityA: "Completely reliable",
		ReliabilityB: "Usually reliable",
		ReliabilityC: "Fairly reliable",
		ReliabilityD: "Not usually reliable",
		ReliabilityE: "Unreliable",
		ReliabilityF: "Cannot be judged",
		Credibility:  "Credibility of the claim",
		Credibility1: "Confirmed by other sources",
		Credibility2: "Probably true",
		Credibility3: "Possibly true",
		Credibility4: "Doubtful",
		Credibility5: "Improbable",
		Credibility6: "Cannot be judged",

		HedgeAbout:    "about {n}",
		HedgeAlmost:   "nearly {n}",
		HedgeMoreThan: "more than {n}",
		HedgeAtLeast:  "at least {n}",
		HedgeLessThan: "less than {n}",
		HedgeAtMost:   "at most {n}",
	}
}
