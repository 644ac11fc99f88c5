package lang

func idSupport() SupportWords {
	return SupportWords{
		SupportInferred: "disimpulkan",
		SupportCurator:  "kurator",
		CuratorsOwn:     "keterangan kurator",
		DayStated:       "tanggal tertulis",
		MonthStated:     "bulan tertulis",
		YearStated:      "tahun tertulis",

		RuleFromDay:    "“{words}”, dihitung dari {date} {refs}",
		RuleFromSource: "“{words}”, dihitung dari {date}, tanggal sumber {siglum} {refs}",
		RuleAbout:      "kira-kira pada waktu yang tertulis {refs}",

		WitnessesWhy:  "{sources}, {witnesses}: {why}",
		WitnessText:   "{sources} memuat satu naskah {refs}",
		WitnessAgency: "{sources} mengambilnya dari {agency}",

		Silent:      "dibaca, tidak menyebutnya",
		SilentLabel: "{ref}: dibaca, tidak menyebutnya",
		Reviewed:    "Ditinjau oleh {by}, {date}.",

		OriginLinked:   "cocok kata demi kata dengan teks dalam berkas ini; asalnya tertaut",
		OriginUnlinked: "cocok kata demi kata dengan teks dalam berkas ini; teks asli tidak tertaut",
		OriginKept:     "cocok kata demi kata dengan teks dalam berkas ini; salinan aslinya disimpan",
		OriginNowhere:  "teks asli tidak tertaut",

		OriginalKept:      "Salinan asli",
		OriginalMatches:   "Cocok dengan salinan asli",
		OriginalRead:      "lewat teks yang dibaca darinya oleh {reader}",
		OriginalTyped:     "lewat teks yang ditulis orang darinya",
		OriginalRetrieved: "Diambil",
		OriginalOpen:      "Buka salinan asli",
	}
}
