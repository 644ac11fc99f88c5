package lang

func idPrint() PrintWords {
	return PrintWords{
		PrintTitle:     "Berkas untuk dicetak",
		PrintLede:      "Seluruh berkas untuk dicetak. Gunakan perintah cetak di peramban.",
		PrintWhole:     "Cetak seluruh berkas",
		PrintFoot:      "{brand}: {dossier}",
		PrintAddress:   "Alamat halaman ini:",
		PrintContents:  "Isi",
		PrintBriefings: "Ringkasan per topik",
		PrintAppendix:  "Lampiran",
		PrintPart:      "Bagian {n} dari {of} edisi cetak. Nomor catatan berlaku untuk bagian ini saja. {contents}",
		PrintSome:      "Di sini dimuat {some} dari {all}, yang paling banyak muncul di sumber. Selebihnya ada di situs: {list}.",

		PrintSourcesNote: "Teks lengkap sumber tidak diulang di sini.",
		PrintQuotesNote:  "Setiap kutipan sudah dicocokkan kata demi kata dengan teks sumber. Yang tanpa tanda petik adalah kata-kata sumber, bukan ucapan langsung.",
		PrintEventsOf:    "Peristiwa: {list}.",
		PrintClaimsOf:    "Klaim: {list}.",

		NotesTitle:    "Catatan",
		NotesText:     "Angka merah menunjuk ke catatan di akhir. Catatan menyebut letaknya di sumber: {ref} berarti {meaning}.",
		NotesExcerpts: "Cuplikan adalah awal paragraf yang dirujuk, kata demi kata, sejauh boleh dimuat.",
		NotesBare:     Count{One: "Satu catatan, tanpa cuplikan.", Other: "Karena ada {n} catatan, cuplikan paragraf tidak dimuat."},
		NoteLabel:     "{n}, catatan: {ref}",
		NoteBackLabel: "{n}, kembali ke teks",
	}
}
