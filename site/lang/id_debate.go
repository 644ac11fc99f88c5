package lang

func idDebate() DebateWords {
	return DebateWords{
		DayNotGiven:  "hari tidak disebut",
		NotQuoted:    "tidak dikutip",
		SideSilent:   "{name} tidak dikutip",
		SourceSilent: "{siglum}: tanpa pernyataan",
		SilentFor:    "{period} tanpa pernyataan",
		KeyByThen:    "titik-titik di kiri tanda: hanya tanggal sumbernya yang diketahui",
		MomentsLabel: "Posisi tiap pihak, waktu turun ke bawah",

		Debate:     "Perdebatan dalam satu gambar",
		DebateDesc: "Klaim, di bawahnya pihak yang berbicara, dari kiri ke kanan menurut waktu. Tiap tanda ialah satu pernyataan dan membuka paragrafnya; arsiran: pihak itu tidak dikutip, atau tanpa pernyataan. Tabel di bawah gambar menyebut keadaan tiap klaim.",

		Versions:       "Mungkin satu ucapan, dua versi",
		VersionsCommon: "Mungkin satu ucapan dalam dua versi: {n} menurut urutan, dari {a} dan {b}; yang bergaris bawah hanya ada di satu.",
		CountSameWords: Count{One: "{n} kata sama", Other: "{n} kata sama"},

		CountMonths: Count{One: "{n} bulan", Other: "{n} bulan"},
		CountYears:  Count{One: "{n} tahun", Other: "{n} tahun"},
	}
}
