package match

// The lists of this file are of words that stand beside a surname, with a
// capital, without being part of the name. All are in small letters, Indonesian
// and English together.

// title reports whether a word belongs to a title, an office or a form of address.
func title(word string) bool {
	switch word {
	case "presiden", "wapres", "wakil", "menteri", "menlu", "menhan", "menkeu", "mendag", "perdana", "pm", "kanselir",
		"raja", "ratu", "pangeran", "sultan", "emir", "kaisar", "paus", "uskup", "kardinal", "ayatollah", "syekh", "syeikh",
		"gubernur", "bupati", "wali", "walikota", "camat", "jenderal", "jendral", "letnan", "letjen", "mayjen", "brigjen",
		"laksamana", "marsekal", "kolonel", "mayor", "kapten", "sersan", "komandan", "panglima", "kepala", "ketua",
		"direktur", "dirut", "dirjen", "sekretaris", "sekjen", "jubir", "juru", "bicara", "duta", "dubes", "konsul",
		"utusan", "senator", "anggota", "hakim", "jaksa", "profesor", "prof", "dokter", "dr", "doktor", "insinyur",
		"bapak", "pak", "ibu", "bu", "saudara", "tuan", "nyonya", "nona", "diplomat", "pemimpin", "penasihat", "pejabat",
		"mantan", "eks", "almarhum", "calon", "kandidat", "tersangka", "terdakwa", "rekan", "timpalan", "taipan",
		"komisaris", "komisioner", "pelaksana", "plt", "menko", "kapolri", "kapolda", "analis", "pakar",
		"negeri", "negara", "luar", "dalam", "agung", "umum", "utama", "tertinggi", "besar", "muda", "madya", "senior",
		"militer", "nasional", "politik", "ekonomi", "urusan", "staf", "kabinet", "parlemen", "komisi", "dewan", "partai",
		"federasi", "republik", "rakyat", "industri", "energi", "pusat", "bank", "badan", "intelijen",
		"kementerian", "departemen", "mahkamah", "konstitusi", "senat", "kongres", "majelis", "sidang":
		return true
	case "president", "vice", "prime", "minister", "secretary", "foreign", "defence", "defense", "state", "general",
		"gen", "lieutenant", "lt", "colonel", "col", "major", "captain", "capt", "admiral", "marshal", "commander",
		"chief", "chairman", "chairwoman", "chair", "director", "spokesman", "spokeswoman", "spokesperson",
		"ambassador", "envoy", "sen", "representative", "rep", "congressman", "congresswoman", "governor", "king",
		"queen", "prince", "princess", "pope", "sir", "lord", "lady", "dame", "mr", "mrs", "ms", "miss", "doctor",
		"professor", "judge", "justice", "councillor", "councilor", "counterpart", "leader", "adviser", "advisor",
		"deputy", "former", "acting", "comrade", "chancellor", "premier", "affairs", "staff", "army", "navy",
		"treasury", "commerce", "party", "analyst", "expert", "official":
		return true
	}
	return false
}

// weekday reports whether a word is a day of the week, or a month or feast that
// nobody is called after.
func weekday(word string) bool {
	switch word {
	case "senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "jum’at", "sabtu", "minggu", "ahad",
		"januari", "februari", "pebruari", "maret", "juni", "juli", "agustus", "september", "oktober", "november",
		"nopember", "desember", "ramadan", "ramadhan", "lebaran", "natal",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"january", "february", "march", "july", "october", "december":
		return true
	}
	return false
}

// month reports whether a word is a month that is also a given name.
func month(word string) bool {
	switch word {
	case "April", "Mei", "May", "June", "August":
		return true
	}
	return false
}

// particle reports whether a word in small letters is inside names.
func particle(word string) bool {
	switch word {
	case "von", "van", "der", "den", "de", "del", "della", "du", "dos", "ter", "ten", "bin", "binti", "binte", "ibn",
		"al", "el", "la", "le", "y", "zu":
		return true
	}
	return false
}

// opener reports whether a word is a common one that begins sentences, or is
// capitalised in headlines.
func opener(word string) bool {
	switch word {
	case "yang", "dan", "atau", "di", "ke", "dari", "pada", "untuk", "dengan", "oleh", "saat", "ketika", "waktu", "sejak",
		"setelah", "sesudah", "sebelum", "selama", "seusai", "usai", "sehabis", "sambil", "sementara", "sedangkan",
		"meski", "meskipun", "walau", "walaupun", "namun", "tetapi", "tapi", "bahwa", "jika", "bila", "kalau", "karena",
		"sebab", "agar", "supaya", "seperti", "bagai", "menurut", "tentang", "soal", "ihwal", "terkait", "atas", "bersama",
		"kepada", "terhadap", "antara", "hingga", "sampai", "tanpa", "lewat", "melalui", "jelang", "bagi", "demi", "guna",
		"kini", "lalu", "kemudian", "juga", "pun", "akan", "telah", "sudah", "sedang", "masih", "bisa", "dapat", "harus",
		"perlu", "ingin", "mau", "bakal", "tidak", "tak", "bukan", "belum", "jangan", "ini", "itu", "tersebut", "inilah",
		"ia", "dia", "mereka", "kami", "kita", "saya", "apa", "siapa", "mengapa", "kenapa", "bagaimana", "kapan", "mana",
		"apakah", "adalah", "ada", "para", "sang", "si", "kedua", "baik", "bahkan", "hanya", "cuma", "saja", "lagi",
		"selain", "berkat", "akibat", "andai", "seandainya", "sebagai", "jadi", "maka", "lantas", "nanti", "tadi",
		"pagi", "siang", "sore", "malam", "kemarin", "besok", "sekali", "sering", "semua", "setiap", "tiap", "beberapa":
		return true
	case "kata", "ujar", "tutur", "ucap", "jelas", "tegas", "ungkap", "tambah", "lanjut", "imbuh", "cetus", "sebut",
		"perjalanan", "kunjungan", "rombongan", "lawatan", "pidato", "sambutan", "ucapan", "komentar", "sikap", "surat",
		"langkah", "rencana", "janji", "kabar", "berita", "foto", "video", "gambar", "rezim", "pasukan", "tentara", "era",
		"kubu", "pihak", "tim", "kantor", "istana", "mitra", "sekutu", "lawan", "musuh", "sahabat", "kolega", "teman",
		"istri", "suami", "anak", "putra", "ayah", "adik", "kakak", "nasib", "suara", "kritik", "kecaman", "ancaman",
		"tuduhan", "tawaran", "usul", "usulan", "jawaban", "alasan", "tanggapan", "harapan", "upaya", "tindakan", "visi",
		"pesawat", "mobil", "jet", "delegasi", "jadwal", "agenda", "acara", "isi", "sosok", "profil", "tokoh", "figur":
		return true
	case "the", "a", "an", "and", "or", "but", "with", "of", "to", "in", "on", "at", "by", "for", "from", "after",
		"before", "when", "while", "since", "as", "if", "that", "this", "then", "than", "what", "who", "why", "how",
		"where", "will", "would", "could", "should", "might", "must", "can", "did", "does", "do", "has", "have", "had",
		"was", "is", "are", "were", "be", "been", "not", "no", "yes", "also", "both", "either", "although", "though",
		"however", "during", "because", "once", "even", "only", "meanwhile", "later", "earlier", "yesterday", "today",
		"now", "about", "against", "like", "unlike", "under", "over", "between", "without", "until", "whether", "so",
		"asked", "told", "says", "said", "tells", "meets", "met", "meeting", "visits", "visiting", "visit", "speaking",
		"following", "according", "including", "quoting", "citing", "calling", "answering", "addressing", "joining",
		"despite", "there", "here", "still", "he", "she", "it", "they", "we", "i", "his", "her", "their", "our":
		return true
	}
	return false
}

// headline reports whether a word is a verb or noun that headlines put, with a
// capital, beside somebody's name: "Xi Sambut Putin".
func headline(word string) bool {
	switch word {
	case "sambut", "temui", "kunjungi", "bertemu", "bertandang", "ajak", "minta", "tolak", "tuduh", "tuding", "kecam",
		"puji", "tiba", "siap", "bahas", "sepakat", "sepakati", "perluas", "perkuat", "dukung", "desak", "klaim",
		"bantah", "serukan", "gelar", "hadiri", "terima", "kirim", "teken", "pimpin", "buka", "tutup", "soroti",
		"singgung", "sindir", "yakin", "nilai", "telepon", "peringati", "tinjau", "pantau", "pecat", "copot", "lantik",
		"tunjuk", "utus", "undang", "jamu", "sapa", "peluk", "balas", "jawab", "tanggapi", "komentari", "khawatir",
		"takut", "marah", "senang", "bangga", "kaget", "heran", "ogah", "enggan", "setuju", "ikut", "pergi", "datang",
		"pulang", "kembali", "naik", "turun", "menang", "kalah", "mundur", "maju", "mulai", "akhiri", "lanjut", "tinggal",
		"akui", "tahu", "lihat", "dengar", "beri", "bawa", "ambil", "pakai", "buat", "bikin", "jual", "beli", "bayar",
		"ancam", "serang", "tekan", "larang", "izinkan", "cabut", "ubah", "ganti", "pilih", "cari", "temu", "rangkul",
		"dituduh", "dituding", "diminta", "didesak", "dikecam", "disebut", "dinilai", "diundang", "disambut", "ditunjuk",
		"dipecat", "dicopot", "ditangkap", "diperiksa", "dijamu", "kepada", "vs", "versus", "pamer", "sampai", "kunjung",
		"berkunjung", "berbicara", "berpidato", "berjanji", "berkata", "bertolak", "berharap", "bersama", "berdua",
		"menolak", "menemui", "menerima", "menuduh", "meminta", "memuji", "melihat", "melawan", "tegas", "janji", "bicara",
		"calls", "urges", "warns", "vows", "hails", "praises", "hosts", "welcomes", "arrives", "leaves", "signs",
		"backs", "rejects", "denies", "accuses", "slams", "seeks", "wants", "makes", "takes", "gives", "holds",
		"talks", "pledges", "promises", "agrees", "plans", "faces", "sends", "heads", "wins", "loses", "seen", "set":
		return true
	}
	return false
}
