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

		CountMonths: Count{One: "{n} bulan", Other: "{n} bulan"},
		CountYears:  Count{One: "{n} tahun", Other: "{n} tahun"},
	}
}
