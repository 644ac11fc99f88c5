package lang

func idData() DataWords {
	return DataWords{
		DataTitle:   "Data dan cara mengutip",
		DataLede:    "Berkas ini dalam bentuk data untuk lembar sebar dan program. Apa yang tidak boleh diterbitkan menurut hak suatu sumber tidak ada di dalamnya.",
		DataFiles:   "Daftar data",
		DataFile:    "Nama",
		DataWhat:    "Kegunaan",
		DataCount:   "Jumlah butir",
		DataFormula: "Sel dalam data CSV memuat persis apa yang tertulis dalam berkas ini. Lembar sebar dapat menganggap sel yang diawali =, +, -, @, tab, atau carriage return sebagai rumus. Perintah berkas export people.csv --csv-safe membubuhkan apostrof di depan teks seperti itu.",

		DataColumns: "Tabel dan kolom",
		DataEnglish: "Keterangan kolom ditulis dalam bahasa Inggris, sama seperti dalam skemanya. Tempat dalam sumber ditulis slug#p4 untuk paragraf dan slug#q2 untuk kutipan, tanggal sebagai EDTF. Beberapa nilai dalam satu sel CSV dipisahkan oleh “; ”.",
		DataColumn:  "Kolom",
		DataType:    "Jenis",
		DataMeaning: "Arti",
		DataIn:      "Dalam",

		DataTry:     "Mencobanya",
		DataTryNote: "Jalankan perintah ini di folder data; masing-masing mencetak jumlah butir dalam datanya.",
		DataCommand: "Perintah",
		DataAnswer:  "Jawaban",

		DataCite:     "Cara mengutip",
		DataCiteNote: "Kutiplah bagian suatu sumber dengan huruf dan nomor paragrafnya, misalnya A¶4, dan sebutkan sumbernya sendiri: berkas ini bukan penerbitnya.",

		DataDossier:     "Seluruh berkas sebagai satu dokumen JSON, dengan bagian sumber yang boleh diterbitkan.",
		DataSchema:      "Skema JSON (JSON Schema) untuk dossier.json.",
		DataTable:       "{what}: tabel untuk lembar sebar (CSV).",
		DataAnnotations: "Kutipan sebagai W3C Web Annotation, untuk Hypothesis dan program pembaca.",
		DataFTM:         "Entitas FollowTheMoney, satu per baris, untuk OpenAleph dan perangkat OpenSanctions. Topik dan klaim tidak termasuk.",
		DataGraphML:     "Hubungan yang diberi jenis, dan terpisah darinya siapa yang disebut bersama siapa, sebagai GraphML, untuk Gephi dan program graf lain.",
		DataGEXF:        "Graf yang sama sebagai GEXF, dengan tanggal hubungan pada garis waktu.",
		DataTimeline:    "Peristiwa untuk TimelineJS.",
		DataCalendar:    "Peristiwa untuk kalender (iCalendar). Peristiwa yang hanya diketahui tahunnya, atau yang tanggalnya kira-kira, tidak termasuk.",
		DataManifest:    "Setiap berkas situs ini dengan ukuran dan SHA-256-nya, untuk sha256sum dan berkas verify.",
		DataContent:     "SHA-256 isi yang menjadi bahan situs ini:",
		DataReferences:  "Daftar sumber sebagai {format}, untuk Zotero dan karya tulis.",
		DataPackage:     "Menjelaskan data dan kolomnya kepada program (Frictionless Data Package).",
		DataCrate:       "Menjelaskan folder data kepada repositori data penelitian (RO-Crate 1.1).",

		GraphNames:      Count{One: "Dari {all} nama yang disebut bersama nama lain, pasangan dicari di antara {n} yang paling sering disebut.", Other: "Dari {all} nama yang disebut bersama nama lain, pasangan dicari di antara {n} yang paling sering disebut."},
		GraphPairs:      Count{One: "Dari {all} pasangan nama, di sini ada {n} yang terkuat.", Other: "Dari {all} pasangan nama, di sini ada {n} yang terkuat."},
		NoLicence:       "Lisensi tidak disebutkan.",
		CalendarMonth:   "Harinya tidak diketahui: {date}.",
		CalendarLeftOut: Count{One: "{n} peristiwa tidak dimuat: yang diketahui hanya tahunnya, atau tanggalnya kira-kira.", Other: "{n} peristiwa tidak dimuat: yang diketahui hanya tahunnya, atau tanggalnya kira-kira."},
	}
}
