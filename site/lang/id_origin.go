package lang

func idOrigin() OriginWords {
	same := func(s string) Count { return Count{One: s, Other: s} }
	return OriginWords{
		Origin:         "Dari siapa kita tahu?",
		OriginDesc:     "Dari kiri ke kanan: siapa yang berbicara, lewat perantara mana, di sumber dan paragraf mana, dan butir apa. Tabel perantara di bawah gambar memuat data yang sama.",
		OriginHowTo:    "Suara ialah siapa yang berbicara dalam kutipan yang dirujuk; paragraf yang dirujuk utuh tidak dihitung sebagai suara. Dua sumber dengan satu suara tetap satu suara. Nama pendek butir ditulis kurator.",
		OriginKey:      "garis titik-titik: perantara tidak disebut di paragraf itu",
		OriginKeyMany:  "lebih dari satu sumber",
		OriginKeyOne:   "satu sumber",
		OriginVoice:    "Suara",
		OriginRelay:    "Perantara",
		OriginColumn:   "Butir",
		OriginCounts:   "Sumber dan suara",
		OriginSaid:     "Kata sumber",
		OriginPoint:    "Pokok {n}",
		OriginNobody:   "Tanpa pembicara",
		OriginCited:    "Paragraf dirujuk utuh",
		OriginNarrated: "narasi",
		OriginUnnamed:  "tidak disebut",
		OriginWhole:    "{relay}, seluruh teks {siglum}",
		OriginVia:      "lewat",
		OriginNoVia:    "perantara",
		OriginSame:     "sama kata demi kata",
		OriginSimilar:  "serupa, kata berbeda",
		OriginSole:     same("{n} dari {all} butir merujuk satu sumber saja."),
		OriginByPoint:  "Jalur tiap butir",
		OriginMore:     same("{n} butir lainnya"),
		OriginPaths:    "Jalur tiap suara",
		OriginTable:    "Perantara menurut kata sumber",
		CountPoints:    same("{n} butir"),
		CountWays:      same("{n} jalur"),
	}
}
