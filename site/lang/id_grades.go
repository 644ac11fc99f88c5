package lang

func idGrades() GradeWords {
	return GradeWords{
		Reliability:  "Keandalan sumber",
		ReliabilityA: "Sepenuhnya andal",
		ReliabilityB: "Biasanya andal",
		ReliabilityC: "Cukup andal",
		ReliabilityD: "Biasanya tidak andal",
		ReliabilityE: "Tidak andal",
		ReliabilityF: "Tidak dapat dinilai",
		Credibility:  "Kebenaran isi",
		Credibility1: "Dikonfirmasi sumber lain",
		Credibility2: "Kemungkinan besar benar",
		Credibility3: "Mungkin benar",
		Credibility4: "Diragukan",
		Credibility5: "Kecil kemungkinannya benar",
		Credibility6: "Tidak dapat dinilai",

		HedgeAbout:    "sekitar {n}",
		HedgeAlmost:   "hampir {n}",
		HedgeMoreThan: "lebih dari {n}",
		HedgeAtLeast:  "paling sedikit {n}",
		HedgeLessThan: "kurang dari {n}",
		HedgeAtMost:   "paling banyak {n}",
	}
}
