package lang

func enChanges() ChangeWords {
	return ChangeWords{
		Changes:           "Changes",
		ChangesLede:       "What entered this dossier and what was corrected, the newest first. Corrections are in the curators’ words; what they quote of earlier versions is not checked against the sources.",
		ChangesYearsLabel: "Years with changes",
		Entered:           "Entered the dossier {date}",
		Corrected:         "Corrected {date}",
		CorrectedWas:      "Before: {words}",
		CorrectedNow:      "Now: {words}",
		CorrectionOf:      "Correction: {name}",
	}
}
