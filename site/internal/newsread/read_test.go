package newsread_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"berkas/site/internal/match"
	"berkas/site/internal/newsread"
)

// read reads a text with a paragraph a line.
func read(text string) *newsread.Reading {
	var list []newsread.Paragraph
	for line := range strings.Lines(strings.TrimSpace(text)) {
		list = append(list, newsread.Paragraph{Text: strings.TrimSpace(line)})
	}
	return newsread.Read(list)
}

// people returns the people a text names, each with its first office.
func people(r *newsread.Reading) []string {
	var list []string
	for _, n := range r.Names {
		if n.Kind != newsread.Person {
			continue
		}
		s := n.Text
		if len(n.Roles) > 0 {
			s += " = " + n.Roles[0]
		}
		list = append(list, s)
	}
	return list
}

func TestPeopleAreNamedInFullWithTheirOffice(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Menteri Pertahanan Rusia Andrei Belousov tiba di Jakarta dan bertemu para pejabat.", []string{"Andrei Belousov = Menteri Pertahanan Rusia"}},
		{"Wang Wenbin, juru bicara kementerian luar negeri China, mengatakan bahwa hal itu tidak benar.", []string{"Wang Wenbin = juru bicara kementerian luar negeri China"}},
		{"Presiden Komisi Eropa Ursula von der Leyen dan Pangeran Mohammed bin Salman tidak hadir dalam sidang itu.", []string{"Ursula von der Leyen = Presiden Komisi Eropa", "Mohammed bin Salman = Pangeran"}},
		{"Presiden Suriah Bashar al-Assad dan pemimpin Korea Utara Kim Jong-un akan bertemu pada bulan depan.", []string{"Bashar al-Assad = Presiden Suriah", "Kim Jong-un = pemimpin Korea Utara"}},
		{"Kepala Badan Pusat Statistik (BPS) Amalia Adininggar Widyasanti mengatakan inflasi turun dalam setahun.", []string{"Amalia Adininggar Widyasanti = Kepala Badan Pusat Statistik"}},
		{"Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Mahfud MD akan dipanggil oleh DPR pada hari ini.", []string{"Mahfud MD = Menteri Koordinator Bidang Politik, Hukum, dan Keamanan"}},
		{"Menurut Jaksa Agung Burhanuddin Lopa dan anggota DPR Agung Laksono, perkara itu tidak akan dihentikan.", []string{"Burhanuddin Lopa = Jaksa Agung", "Agung Laksono = anggota DPR"}},
		{"“Kami siap,” kata Suparman (52), warga desa itu, saat ditemui di rumahnya.", []string{"Suparman = warga desa"}},
		{"“Sudah mahal,” ujar Kepala Bidang Distribusi Dinas Perdagangan Kota Surabaya Trio Wahyu Bowo.", []string{"Trio Wahyu Bowo = Kepala Bidang Distribusi Dinas Perdagangan Kota Surabaya"}},
		{"Juru Bicara Kementerian Komunikasi dan Informatika Dedy Permana menyampaikan hal itu kepada wartawan.", []string{"Dedy Permana = Juru Bicara Kementerian Komunikasi dan Informatika"}},
		{"The US Secretary of State Antony Blinken met Prime Minister Kyriakos Mitsotakis in Athens on Monday.", []string{"Antony Blinken = US Secretary of State", "Kyriakos Mitsotakis = Prime Minister"}},
		{"Google chief executive Sundar Pichai and J. K. Rowling were at the meeting of the board in London.", []string{"Sundar Pichai = Google chief executive", "J. K. Rowling"}},
		{"Sen. Lindsey Graham, R-S.C., and Ban Ki-moon said that they would not be at the meeting of the council.", []string{"Lindsey Graham = Sen", "Ban Ki-moon"}},
		{"The report was in The Washington Post, Getty Images and the Journal of Medicine on Monday.", nil},
		{"Perang Dingin berakhir, dan Laut Hitam menjadi tenang pada bulan Mei di Jalan Sudirman, Kabupaten Sragen.", nil},
		{"Bupati Luwu Timur Dr H Irwan Palaguna ST MT dan Prof. Dr. Bambang Sutopo, S.H., M.H. tidak akan hadir dalam sidang.", []string{"Irwan Palaguna = Bupati Luwu Timur", "Bambang Sutopo"}},
		{"Kepala BNPB Letjen TNI (Purn) Suharyadi Wibisono dan Kepala Pusat Data, Informasi, dan Komunikasi BNPB, Marwan Tando, sudah tiba di sana.", []string{"Suharyadi Wibisono = Kepala BNPB", "Marwan Tando = Kepala Pusat Data, Informasi, dan Komunikasi BNPB"}},
		{"Pasangan Prabowo-Gibran menemui hakim Isabelle Prévost-Duval, yang tidak akan datang ke Bandara Sultan Hasanuddin pada hari itu.", []string{"Prabowo", "Gibran", "Isabelle Prévost-Duval = hakim"}},
		{"Produsernya, Shanty Harmaini, bekerja untuk perusahaan film Cimenor, dan paman saya, La Ode Rahim, tidak tahu hal itu.", []string{"Shanty Harmaini = Produser", "La Ode Rahim"}},
		{"The shadow environment secretary, Victoria Atkinsley, met Noor Hakim, a 15-year-old boy who had been held at the depot.", []string{"Victoria Atkinsley = shadow environment secretary", "Noor Hakim"}},
		{"Bank of England Governor Andrew Bailey spoke at the University of the Highlands and Islands on Monday, and it was late.", []string{"Andrew Bailey = Bank of England Governor"}},
		{"Pakar hukum laut Universitas Contoh, Dewi Lestari Putri, menilai bahwa target itu tidak akan dicapai.", []string{"Dewi Lestari Putri = Pakar hukum laut Universitas Contoh"}},
		{"Saksi yang dihadirkan di persidangan itu yakni Mahyudin, Iksan Nur Hakim, Sabudin, Erwani dan Doni.", []string{"Mahyudin", "Iksan Nur Hakim", "Sabudin", "Erwani", "Doni"}},
		{"Yang hadir di sana adalah Bambang Sutopo, Warsubi, dan Fahrudin.", []string{"Bambang Sutopo", "Warsubi", "Fahrudin"}},
		{"Mereka datang dari Sragen, Joko Susilo dari Ngadirejo, dan yang lain dari Wlingi.", []string{"Joko Susilo"}},
		{"Pemilik Koperasi Simpan Usaha Mandiri (KSUM) Sukma Oni Iswardani tidak hadir dalam sidang itu.", []string{"Sukma Oni Iswardani = Pemilik Koperasi Simpan Usaha Mandiri"}},
		{"Polisi mengatakan bahwa korban atas nama Anto tidak ada di sana pada hari itu.", []string{"Anto"}},
		{"Kabag Teknik Teguh Sanggar Cahyono dan yang lain tidak hadir pada hari itu.", []string{"Teguh Sanggar Cahyono = Kabag Teknik"}},
		{"Presiden menunjuk Budi Santosa sebagai Kepala Badan Haji pada hari Senin itu.", []string{"Budi Santosa = Kepala Badan Haji"}},
		{"St. Paul Mayor Melvin Carter said that the road to St. Louis would be closed on Monday.", []string{"Melvin Carter = St. Paul Mayor"}},
		{"Shares of Morgan Stanley fell on Monday, and Morgan Stanley said that it was sorry for it.", nil},
		{"Ralph Lauren stores were closed, and Eli Lilly's earnings were not what they had been.", nil},
		{"The employees of Wells Fargo were told that it was over, and Wells Fargo will not be back.", nil},
		{"A stake in Kraft Heinz was sold to the fund, which has not said who bought it.", nil},
		{"Jack Daniel products were not on the list that was in the report of the ministry.", nil},
		{"Warga mengatakan bahwa bus Rosalia Indah itu tidak akan berhenti di sana pada hari itu.", nil},
		{"Kapal Dharma Kartika yang tiba di sana tidak akan berangkat pada hari itu.", nil},
		{"Bus itu menabrak pagar di jalan Imam Bonjol yang menurun, dan tidak dapat berhenti.", nil},
		{"Yang dirawat di sana adalah Joko Lukito, Siti Maemunah, Warsubi, RR Kardinah Dyah, dan Siti Asiah.", []string{"Joko Lukito", "Siti Maemunah", "Warsubi", "Kardinah Dyah", "Siti Asiah"}},
		{"The man who attacked Martin and Mary Fell at their home was not there on Monday.", []string{"Martin", "Mary Fell"}},
		{"Walikota Salatiga Yuliyanto mengatakan bahwa pasar itu akan dibuka pada hari Senin.", []string{"Yuliyanto = Walikota Salatiga"}},
		{"Bupati Achmad Fauzi dan Wali Kota Eri Cahyadi tidak akan hadir dalam acara itu.", []string{"Achmad Fauzi = Bupati", "Eri Cahyadi = Wali Kota"}},
		{"The client was the investment bank Salomon Smith Barney, which has not said that it was.", nil},
		{"He was at the meeting with the carmaker Henry Ford and the retailer Marcus Spencer on Monday.", nil},
		{"Ralph Lauren said that he was sorry for it, and that he had not been at the meeting.", []string{"Ralph Lauren"}},
		{"Negara-negara Barat dan Rusia-nya Vladimir Putin tidak akan bertemu dengan mereka pada hari ini.", []string{"Vladimir Putin"}},
	} {
		got := people(read(c.text))
		if !cmp.Equal(got, c.want) {
			t.Errorf("%s\n%s", c.text, cmp.Diff(c.want, got))
		}
	}
}

func TestShortFormsAndSpellingsAreOneName(t *testing.T) {
	r := read(`Menteri Pertahanan Rusia Sergei Shoigu bertemu Sri Mulyani Indrawati dan Presiden Joko Widodo (Jokowi).
Shoigu tidak berbicara. Sri Mulyani mengatakan anggaran cukup. Jokowi mengangguk.
Sergey Shoigu kemudian pulang, ujar Sri Mulyani.`)
	got := map[string]int{}
	for _, n := range r.Names {
		if n.Kind == newsread.Person {
			got[n.Text] = len(n.Places)
		}
	}
	want := map[string]int{"Sergei Shoigu": 3, "Sri Mulyani Indrawati": 3, "Joko Widodo": 3}
	if !cmp.Equal(got, want) {
		t.Error(cmp.Diff(want, got))
	}
}

func TestFormsOfAddressAndNicknamesMeanWhoIsNamed(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Mary Harker and John Harker came to the court on Monday.\n“I am sorry,” said Mr Harker.", "John Harker"},
		{"John Harker and Mary Harker came to the court on Monday.\n“I am sorry,” said Mrs Harker.", "Mary Harker"},
		{"Mary Harker was there, and so was her brother-in-law, John Harker.\n“I am sorry,” Ms Harker said.", "Mary Harker"},
		{"James Obi and Sarah Obi were not at the meeting on Monday.\n“I am sorry,” said Mr. Obi.", "James Obi"},
		{"Budi Santoso dan Siti Santoso tidak hadir dalam sidang itu.\n“Saya menyesal,” kata Pak Santoso.", "Budi Santoso"},
		{"Bupati Hanindhito Pramana tiba di sana.\n“Kami siap,” kata Mas Dhito.", "Hanindhito Pramana"},
		{"Wali Kota Puspitarini Wardoyo tiba di sana.\n“Kami siap,” ujar Mbak Rini.", "Puspitarini Wardoyo"},
		{"Hanindhito Pramana dan Anandhito Kusuma tiba di sana.\n“Kami siap,” kata Mas Dhito.", "Dhito"},
		{"Bupati Hanindhito Pramana tiba di sana.\n“Kami siap,” kata Dhito.", "Dhito"},
		{"Bupati Sumiyanto Pramana tiba di sana.\n“Kami siap,” kata Pak Anto.", "Sumiyanto Pramana"},
	} {
		r := read(c.text)
		if len(r.Quotes) != 1 || r.Quotes[0].Speaker < 0 || r.Names[r.Quotes[0].Speaker].Text != c.want {
			t.Errorf("%s: %v, not %s", c.text, spoken(r), c.want)
		}
	}
}

// spoken writes who says what: "Speaker: words", with a ~ before what is not
// sure.
func spoken(r *newsread.Reading) []string {
	var list []string
	for _, q := range r.Quotes {
		who := q.By
		if q.Speaker >= 0 {
			who = r.Names[q.Speaker].Text
		}
		if !q.Sure {
			who = "~" + who
		}
		list = append(list, who+": "+q.Text)
	}
	return list
}

func TestWhoSpeaks(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"verb, then speaker", "“Kami siap,” kata Menteri Luar Negeri China Wang Yi kepada wartawan di Beijing.", []string{"Wang Yi: Kami siap,"}},
		{"speaker, then verb", "Presiden Prabowo Subianto kemudian menegaskan bahwa Indonesia “tidak akan mundur” dari perundingan itu.", []string{"Prabowo Subianto: tidak akan mundur"}},
		{"in the middle", "“Kami siap,” kata Wang Yi, “dan kami tidak akan menunggu.”", []string{"Wang Yi: Kami siap,", "Wang Yi: dan kami tidak akan menunggu."}},
		{"the same paragraph goes on", "“Kami siap,” kata Wang Yi. “Kami tidak akan menunggu.”", []string{"Wang Yi: Kami siap,", "~Wang Yi: Kami tidak akan menunggu."}},
		{"demikian", "“Kami siap,” demikian bunyi pernyataan Walhi Sulsel yang diterima pada hari itu.", []string{"Walhi Sulsel: Kami siap,"}},
		{"an aside before the verb", "The Sudanese army, in a statement carried by the agency SUNA, called it “a fabrication of the militia”.", []string{"~The Sudanese army: a fabrication of the militia"}},
		{"somebody's lawyer", "“Klien saya tidak bersalah”, kata pengacara Lafargue, Jean-Baptiste Reinhardt, di luar ruang sidang itu.", []string{"Jean-Baptiste Reinhardt: Klien saya tidak bersalah"}},
		{"what tells more of him", "Kapten Jay Idzes tidak banyak bicara. “Tugas pemain itu bermain,” kata bek Sassuolo tersebut.", []string{"~Jay Idzes: Tugas pemain itu bermain,"}},
		{"one word", "“Tomorrow,” Ann Lee said, “I will need a new notebook.”", []string{"Ann Lee: Tomorrow,", "Ann Lee: I will need a new notebook."}},
		{"a nickname", "Pengamat Mohamad Kusnaeni tidak hadir. Pria yang akrab disapa Bung Kus itu sakit. “Saya demam,” ujar Bung Kus.", []string{"Mohamad Kusnaeni: Saya demam,"}},
		{"menurut", "Menurut Wang Yi, perjanjian itu “sudah lama mati” dan tidak akan hidup lagi.", []string{"Wang Yi: sudah lama mati"}},
		{"a date before the verb", "Wang Yi, Senin (16/4/2024), mengatakan: “Kami siap.”", []string{"Wang Yi: Kami siap."}},
		{"an agency is no speaker", "“Kami siap,” kata Wang Yi seperti dikutip oleh kantor berita TASS pada hari Senin.", []string{"Wang Yi: Kami siap,"}},
		{"an agency that says so itself", "Mereka membahas “keadaan di kawasan itu”, menurut Reuters.", []string{"Reuters: keadaan di kawasan itu"}},
		{"a country", "Washington menuduh Beijing mengirim barang yang memiliki “efek material” di medan perang itu.", []string{"Washington: efek material"}},
		{"two together", "Beijing dan Moskow mengatakan mereka akan “memperdalam kepercayaan” dalam tahun ini.", []string{"~Beijing dan Moskow: memperdalam kepercayaan"}},
		{"the main clause has the subject", "Meskipun menyatakan “kemitraan tanpa batas” dengan Rusia, China menyatakan bahwa mereka netral.", []string{"China: kemitraan tanpa batas"}},
		{"said X", "“We are ready,” said Foreign Minister Wang Yi on Monday.", []string{"Wang Yi: We are ready,"}},
		{"X told", "Ann Lee, a spokeswoman for the ministry, told Reuters on Monday that it was “not a threat” to anybody.", []string{"Ann Lee: not a threat"}},
		{"according to", "The plan is “dead on arrival”, according to Ann Lee of the Grain Union.", []string{"Ann Lee: dead on arrival"}},
		{"a question", "“Who will pay for that?” Ann Lee asked the members of the board.", []string{"Ann Lee: Who will pay for that?"}},
		{"somebody without a name", "“We are ready,” said a senior official who was not allowed to speak to the press.", []string{"~a senior official: We are ready,"}},
		{"somebody's spokesman", "“We are ready,” a spokesman for Joe Biden said on Monday, and he was not there.", []string{"~a spokesman for Joe Biden: We are ready,"}},
		{"somebody's lawyer behind the verb", "“We are ready,” said a defense lawyer for John Harker, who was not at the court on Monday.", []string{"~a defense lawyer for John Harker: We are ready,"}},
		{"somebody's aide", "“We are ready,” an aide to Mary Harker told reporters on Monday.", []string{"~an aide to Mary Harker: We are ready,"}},
		{"somebody's father", "“We are ready,” the father of John Harker said on Monday in the court.", []string{"~the father of John Harker: We are ready,"}},
		{"a spokesman for a president", "“We are ready,” a spokeswoman for President Joe Biden said on Monday, and he was not there.", []string{"~a spokeswoman for President Joe Biden: We are ready,"}},
		{"a spokesman, before", "A spokesman for Joe Biden said that it was “a fabrication of the militia” and no more.", []string{"~A spokesman for Joe Biden: a fabrication of the militia"}},
		{"his lawyer without a name", "“We are ready,” said John Harker's lawyer on Monday in the court, and that was all.", []string{"~John Harker's lawyer: We are ready,"}},
		{"his lawyer with a name", "“We are ready,” said John Harker's lawyer, Ann Lee, on Monday in the court.", []string{"Ann Lee: We are ready,"}},
		{"his lawyer's name alone", "“We are ready,” said Mr Harker's lawyer Ann Lee on Monday in the court of the city.", []string{"Ann Lee: We are ready,"}},
		{"an apposition without a second comma", "Kushendar (43), salah satu saksi mata mengatakan bahwa bus itu “tidak akan berhenti” di sana.", []string{"Kushendar: tidak akan berhenti"}},
		{"an office behind what is another's", "Bagi Wang Yi, presiden Rusia mengatakan bahwa mereka “tidak akan berhenti” di sana.", []string{"~presiden Rusia: tidak akan berhenti"}},
		{"what somebody does, saying", "John Redwood challenged the board to explain the allegations, saying in a press statement: “It is disgraceful that they were sold.”", []string{"~John Redwood: It is disgraceful that they were sold."}},
		{"an office with a word in no list", "“Kami bantu,” ujar Kepala Dinas Tanaman Pangan dan Hortukultura Kabupaten Sleman, Suprapti di Sleman, Sabtu.", []string{"Suprapti: Kami bantu,"}},
		{"a secretary of something", "“We are ready,” said Secretary of Defense Joe Biden on Monday, and he was not there.", []string{"Joe Biden: We are ready,"}},
		{"a colon", "Dalam sambutannya, Wang Yi: “Kami siap untuk berunding.”", []string{"~Wang Yi: Kami siap untuk berunding."}},
	} {
		if got := spoken(read(c.text)); !cmp.Equal(got, c.want) {
			t.Errorf("%s: %s\n%s", c.name, c.text, cmp.Diff(c.want, got))
		}
	}
}

func TestPronounsMeanWhoWasSpokenOfLast(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Setelah bertemu Presiden Xi Jinping di Beijing, Menteri Luar Negeri Antony Blinken mengatakan ia puas.\n“Kami sudah jelas tentang itu,” ungkapnya.", "~Antony Blinken"},
		{"Perjalanan Menteri Li Shangfu ke Rusia akan berlangsung hingga Rabu.\n“Ikatan kami sangat kuat,” katanya dalam pidato.", "~Li Shangfu"},
		{"Presiden Rusia Vladimir Putin menerima Menteri Pertahanan Li Shangfu di Moskow.\n“Ini bidang yang penting,” kata presiden Rusia itu.", "~Vladimir Putin"},
		{"Mr John Smith and his wife, Mrs Mary Smith, came to the court in London on Monday.\n“I was afraid of him for years,” she said.", "~Mary Smith"},
		{"Minister Ann Lee said it was over. A spokesman for the union said that talks would go on.\n“We have time until Monday,” he said.", "~spokesman for the union"},
		{"Juru bicara jaringan itu, Maria de Souza, menolak usul tersebut.\n“Kami datang dengan lumpur di sepatu,” kata perempuan itu.", "~Maria de Souza"},
	} {
		got := spoken(read(c.text))
		if len(got) != 1 || !strings.HasPrefix(got[0], c.want+": ") {
			t.Errorf("%s\n%s, want %s", c.text, got, c.want)
		}
	}
}

func TestSpeechThatIsNotClosedGoesOn(t *testing.T) {
	got := spoken(read("Wang Yi tiba pada pagi hari.\n“Kami sudah menunggu dua tahun. Tidak ada jawaban.\n“Sekarang kami tidak menunggu lagi,” kata Wang Yi."))
	want := []string{"~Wang Yi: Kami sudah menunggu dua tahun. Tidak ada jawaban.", "Wang Yi: Sekarang kami tidak menunggu lagi,"}
	if !cmp.Equal(got, want) {
		t.Error(cmp.Diff(want, got))
	}
}

func TestWhatNobodySaysIsNoQuotation(t *testing.T) {
	for _, text := range []string{
		"Film “Laskar Pelangi” diputar lagi di Jakarta pada hari Minggu.",
		"Acara itu bertajuk “menjaga laut kita” dan akan dihadiri oleh para menteri.",
		"Roberto “Hands of Stone” Duran climbed into the ring on Saturday.",
		"The so-called “golden rule” was dropped by the government in May.",
		"Simak juga video “Purbaya Ancam Pegawai Pajak Nakal: Tidak Ada Ampun!” di bawah ini.",
	} {
		if got := spoken(read(text)); got != nil {
			t.Errorf("%s: %s", text, got)
		}
	}
}

func TestKataIsNotAlwaysAVerb(t *testing.T) {
	got := spoken(read("“Kata kunci di sini adalah perawatan,” ujar Bambang Triatmaja. Dengan kata lain, Menteri Hadi Utomo tidak “lepas tangan” dari perkara itu."))
	if len(got) == 0 || got[0] != "Bambang Triatmaja: Kata kunci di sini adalah perawatan," {
		t.Error(got)
	}
}

func TestKnownNamesAreReportedAsTheyAreKnown(t *testing.T) {
	text := "“Kami siap,” kata Li di Moskow."
	r := newsread.Read([]newsread.Paragraph{{Text: text, Known: []newsread.Known{
		{Start: strings.Index(text, "Li "), End: strings.Index(text, "Li ") + 2, ID: "li-shangfu", Name: "Li Shangfu", Kind: newsread.Person},
		{Start: strings.Index(text, "Moskow"), End: strings.Index(text, "Moskow") + 6, ID: "moskow", Name: "Moskow", Kind: newsread.Place},
	}}})
	if len(r.Quotes) != 1 || r.Quotes[0].Speaker < 0 || r.Names[r.Quotes[0].Speaker].ID != "li-shangfu" || r.Names[r.Quotes[0].Speaker].Text != "Li Shangfu" || !r.Quotes[0].Sure {
		t.Errorf("%+v", r)
	}
}

// TestWhatLeadsToAKnownNameIsNoPartOfTheNameBefore.
func TestWhatLeadsToAKnownNameIsNoPartOfTheNameBefore(t *testing.T) {
	text := "This report was drawn up by the Market Office of Wanasari and handed to the council on Monday."
	at := strings.Index(text, "Wanasari")
	r := newsread.Read([]newsread.Paragraph{{Text: text, Known: []newsread.Known{{Start: at, End: at + 8, ID: "wanasari", Name: "Wanasari", Kind: newsread.Place}}}})
	if len(r.Names) != 2 || r.Names[0].Text != "Market Office" {
		t.Errorf("%+v", r.Names)
	}
}

func TestSameTellsSpellingsOfOneName(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Andrei Belousov", "Andrey Belousov", true},
		{"Sergei Shoigu", "Sergey Shoygu", true},
		{"Volodymyr Zelenskyy", "Volodymyr Zelenskiy", true},
		{"Soekarno", "Sukarno", true},
		{"Mohammad Hatta", "Muhammad Hatta", true},
		{"Mehmet Özdemir", "Mehmet Ozdemir", true},
		{"Nasarudin Al-Fikri", "Nasaruddin Al-Fikri", true},
		{"Wang Yi", "Wang Wenbin", false},
		{"Li Qiang", "Li Keqiang", false},
		{"Bill Clinton", "Will Clinton", false},
		{"Andrei Belousov", "Andrei Belov", false},
		{"Belousov", "Andrei Belousov", false},
		{"", "", false},
	} {
		if got := newsread.Same(c.a, c.b); got != c.want {
			t.Errorf("%q, %q: %v", c.a, c.b, got)
		}
		if got := newsread.Same(c.b, c.a); got != c.want {
			t.Errorf("%q, %q: %v", c.b, c.a, got)
		}
	}
}

func TestLanguageIsToldByTheCommonestWords(t *testing.T) {
	for text, want := range map[string]string{
		"Menteri itu mengatakan bahwa mereka tidak akan datang ke Jakarta karena hujan.": "id",
		"The minister said that they would not come to Jakarta because of the rain.":     "en",
		"Der Minister sagte, sie würden wegen des Regens nicht nach Jakarta kommen.":     "",
		"": "",
	} {
		if got := newsread.Language([]newsread.Paragraph{{Text: text}}); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestLongTextsTakeWorkInProportion: a text of many names and quotations takes as
// many allocations for a paragraph as a short one does.
func TestLongTextsTakeWorkInProportion(t *testing.T) {
	allocations := func(n int) float64 {
		var list []newsread.Paragraph
		for i := range n {
			list = append(list, newsread.Paragraph{Text: fmt.Sprintf("“Kami siap untuk %d hari,” kata Menteri Budi%c Santoso%c Wijaya%d di Jakarta. %c%s mengatakan hal yang sama.", i, 'a'+rune(i%26), 'a'+rune(i/26%26), i, 'A'+rune(i%26), "ndika")})
		}
		return testing.AllocsPerRun(1, func() { newsread.Read(list) })
	}
	small, large := allocations(100), allocations(1000)
	if large > 15*small {
		t.Errorf("100 paragraphs: %.0f allocations; 1,000: %.0f", small, large)
	}
}

// FuzzRead: whatever the text, positions are in it, quotations are its words, and
// a second reading says the same.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"“Kami siap,” kata Wang Yi.\n“Siapa?” tanya Li. ‘Tidak’, “", "X told Y \"a\" 'b' (16/4) D-Ariz., said J. K.", "Kim Jong-un Al-Assad von der", "Jenderal. Li Shangfu, mengatakan bahwa", "menurut", "kata", "", "\x00\xff“", "A (B) atau C, D: “e”",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var list []newsread.Paragraph
		for line := range strings.SplitSeq(text, "\n") {
			list = append(list, newsread.Paragraph{Text: line})
		}
		r := newsread.Read(list)
		for _, q := range r.Quotes {
			if list[q.Paragraph].Text[q.Start:q.End] != q.Text || q.Speaker >= len(r.Names) {
				t.Fatalf("%+v", q)
			}
		}
		for _, n := range r.Names {
			for _, p := range n.Places {
				if p.Start >= p.End || p.End > len(list[p.Paragraph].Text) {
					t.Fatalf("%+v", n)
				}
			}
		}
		if again := newsread.Read(list); !cmp.Equal(r, again) {
			t.Fatal(cmp.Diff(r, again))
		}
		if !slices.IsSortedFunc(r.Quotes, func(a, b newsread.Quote) int {
			if a.Paragraph != b.Paragraph {
				return a.Paragraph - b.Paragraph
			}
			return a.Start - b.Start
		}) {
			t.Fatal("quotations out of order")
		}
	})
}

// TestWordsOutsideQuotationMarksHaveASpeaker: as far as their own sentence tells;
// “?” stands where it does not tell for certain.
func TestWordsOutsideQuotationMarksHaveASpeaker(t *testing.T) {
	for _, c := range []struct{ text, words, want string }{
		{"Wang Yi mengatakan bahwa kapal itu sudah pergi.", "kapal itu sudah pergi", "Wang Yi"},
		{"Setelah bertemu Andrei Belousov, Wang Yi mengatakan kapal itu sudah pergi.", "kapal itu sudah pergi", "Wang Yi"},
		{"Menurut Wang Yi, kapal itu sudah pergi.", "kapal itu sudah pergi", "Wang Yi"},
		{"Kapal itu sudah pergi, kata Wang Yi pada Senin.", "Kapal itu sudah pergi", "Wang Yi"},
		{"Wang Yi berjanji untuk menarik kapal itu.", "berjanji untuk menarik kapal itu", "Wang Yi"},
		{"Wang Yi menolak menarik kapal itu.", "menolak menarik kapal itu", "Wang Yi"},
		{"Andrei Belousov mengatakan Wang Yi berjanji menarik kapal itu.", "berjanji menarik kapal itu", "Wang Yi"},
		{"Wang Yi menuduh mereka menahan kapal itu.", "Wang Yi menuduh mereka menahan kapal itu", "Wang Yi"},
		{"Andrei Belousov mengatakan Wang Yi akan menarik kapal itu.", "akan menarik kapal itu", "?"},
		{"Ia mengatakan bahwa kapal itu sudah pergi.", "kapal itu sudah pergi", "?"},
		{"Kapal itu sudah pergi, tetapi Wang Yi menuduh mereka menahannya.", "Kapal itu sudah pergi", "?"},
		{"Wang Yi tiba di sana. Kapal itu sudah pergi.", "Kapal itu sudah pergi", "?"},
		{"Ann Lee said on Monday that the ship had left.", "the ship had left", "Ann Lee"},
		{"The ship had left, Ann Lee said on Monday.", "The ship had left", "Ann Lee"},
		{"The ship had left, according to Ann Lee.", "The ship had left", "Ann Lee"},
		{"The ship had left, and Ann Lee said she was glad.", "The ship had left", "?"},
		{"The ship had left, Ann Lee said she was glad.", "The ship had left", "?"},
		{"Ann Lee said John Baker would leave the ship.", "would leave the ship", "?"},
	} {
		at := strings.Index(c.text, c.words)
		r := newsread.Read([]newsread.Paragraph{{
			Text: c.text, Reported: []match.Range{{Start: at, End: at + len(c.words)}},
		}})
		got := "?"
		if q := r.Reported[0]; q.Sure {
			got = r.Names[q.Speaker].Text
		}
		if got != c.want {
			t.Errorf("%q in %q is said by %s, want %s", c.words, c.text, got, c.want)
		}
	}
}

// TestOutletsReport: where a verb of reporting stands beside them, and not where
// they are only named.
func TestOutletsReport(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"Latihan itu diadakan di sana, lapor Reuters.", true},
		{"Latihan itu diadakan di sana, menurut kantor berita Rusia Reuters.", true},
		{"“Kami siap,” kata Li, seperti dikutip oleh kantor berita Reuters.", true},
		{"“Kami siap,” kata Li kepada Reuters.", true},
		{"Li mengatakan kepada Reuters bahwa ia siap.", true},
		{"Reuters pada Senin melaporkan bahwa kapal itu pergi.", true},
		{"Menurut laporan Reuters, kapal itu pergi.", true},
		{"“We are ready,” Li told Reuters on Monday.", true},
		{"The ship has left, according to Reuters.", true},
		{"The ship has left, Reuters reported.", true},
		{"Li bekerja di Reuters dan mengatakan ia siap.", false},
		{"Li memberikan buku itu kepada Reuters.", false},
		{"Li mengatakan bahwa Reuters bangkrut.", false},
		{"Menurut Li, Reuters bangkrut.", false},
		{"Li melaporkan hal itu. Reuters tidak hadir.", false},
		{"Kata Li, kapal itu pergi. Reuters belum tahu.", false},
		{"Reuters was accused of lying.", false},
		{"He bought Reuters. He said that it was cheap.", false},
	} {
		at := strings.Index(c.text, "Reuters")
		outlet := match.Range{Start: at, End: at + len("Reuters")}
		if got := len(newsread.Reporting(c.text, []match.Range{outlet})) == 1; got != c.want {
			t.Errorf("%q: reports: %t", c.text, got)
		}
	}
}
