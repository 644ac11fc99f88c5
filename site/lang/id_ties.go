package lang

func idTies() TieWords {
	same := func(s string) Count { return Count{One: s, Other: s} }
	return TieWords{
		TiesTitle:    "Hubungan {name}",
		TiesDesc:     "Garis tebal: hubungan yang dinyatakan, dengan jenis dan masanya; anak panah menunjuk dari yang dinyatakan kepada yang dituju. Garis tipis: peristiwa yang dihadiri keduanya. Titik-titik: hanya disebut dalam paragraf yang sama. Daftar di bawah gambar memuat data yang sama.",
		TiesDeclared: "Hubungan yang dinyatakan",
		TiesEvents:   "Peristiwa bersama",
		TiesMentions: "Disebut dalam paragraf yang sama",
		TiesMedia:    "media, hanya memberitakan",
		TiesMore:     same("+{n} lainnya"),

		TiesCut: same("{n} hubungan lagi ada di {file}."),

		TieMention:    "disebut bersama",
		TieDates:      "tanggal: kurator",
		TieFrom:       "{type} (dinyatakan pada {name})",
		TieEventsMore: same("+{n} peristiwa"),

		CountDeclared: same("{n} dinyatakan"),
		CountMet:      same("{n} lewat peristiwa bersama"),
		CountNamed:    same("{n} disebut bersama"),

		NetworkLede:     "Siapa terikat dengan siapa menurut yang dinyatakan, siapa hadir pada peristiwa yang sama, dan nama siapa yang paling sering berada dalam satu paragraf. Disebut bersama belum berarti berhubungan.",
		NetworkTitle:    "Hubungan orang dan organisasi",
		NetworkDesc:     "Setiap baris menghubungkan dua nama. Garis tebal: hubungan yang dinyatakan, dengan jenis dan masanya. Garis tipis: peristiwa yang dihadiri keduanya. Daftar di bawah gambar memuat data yang sama.",
		NetworkPairs:    "Pasangan yang paling sering disebut bersama",
		NetworkTiesNote: same("Menurut banyaknya paragraf yang menyebut keduanya; {n} pasangan seluruhnya."),
		NetworkMedia:    same("{n} media yang hanya memberitakan ditinggalkan."),
		NetworkRest:     same("{n} hubungan lainnya"),
		NetworkCut:      same("{n} hubungan lagi ada di halaman {people} dan {organisations}."),
		NetworkHowTo:    "Hubungan dan peristiwa dicatat kurator dan berakhir dengan rujukannya; yang tidak punya rujukan bertanda kurator. Pasangan dihitung dari nama yang tertulis di paragraf yang sama, bukan dari arti kalimatnya.",
		Together:        "Bersama",
	}
}
