package lang

func idChanges() ChangeWords {
	return ChangeWords{
		Changes:           "Perubahan",
		ChangesLede:       "Apa yang masuk ke berkas ini dan apa yang dikoreksi, yang terbaru lebih dahulu. Koreksi ditulis kurator; bunyi lama yang dikutip di dalamnya tidak dicocokkan dengan sumber.",
		ChangesYearsLabel: "Tahun perubahan",
		Entered:           "Masuk berkas {date}",
		Corrected:         "Dikoreksi {date}",
		CorrectedWas:      "Semula: {words}",
		CorrectedNow:      "Kini: {words}",
		CorrectionOf:      "Koreksi: {name}",
	}
}
