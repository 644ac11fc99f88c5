package newsread_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPeopleAreToldFromWhatStandsBesideThem: firms, streets, graves and troops that bear a
// name, what an office is of, and what a clause says behind a comma are no part of anybody.
func TestPeopleAreToldFromWhatStandsBesideThem(t *testing.T) {
	for text, want := range map[string][]string{
		// nobody that a comma says more of is an institution
		"“He has had four years,” said Pieter van Rensburg, whose fund owns 3.2 per cent of the firm.":               {"Pieter van Rensburg"},
		"Menurut Hilmar Faridz, pemerintah pernah menawari gelar itu pada 2011 tetapi ditolak.":                      {"Hilmar Faridz"},
		"Marlowe Hartwell, a foundation in the north of the city, said that it would not be closed for long.":        nil,
		"The paper was paid for by the Sidney Myer Fund and by the Gordon Foundation for the Arts.":                  nil,
		"The engineer works at the Max Planck Institute of Animal Behavior and at the Saint Agnes Hospital in town.": nil,
		"The octopuses of Port Phillip Bay were thought to live alone until the end of that year.":                   nil,
		"The harbour was shut when Hurricane Fiona and the trawler Girl Roisin came to it on that night.":            nil,
		"Jenazah dimakamkan di Makam Seniman Giri Sapto, dan yang lain di TPU Jenderal Basuki.":                      nil,
		"Sebanyak 640 personel dikerahkan, dibantu anggota Kodam XV/Pattimura dan Korem 072/Pamungkas.":              nil,
		"Ia berjualan di Pantai Natsepa, pemilihan gubernur tak banyak artinya bagi orang seperti itu.":              nil,
		"Pieter d'Entremont met them, and L’Estrange was there with Colleen d’Entremont at the end.":                 {"Pieter d'Entremont", "Colleen d’Entremont"},
		// what an office is of
		"PT Nusantara Niaga Tbk merugi.\nDirektur Utama Nusantara Niaga Lydia Halim mengakui bahwa hal itu benar.":      {"Lydia Halim = Direktur Utama Nusantara Niaga"},
		"Stefanus Wangsa, pendiri Togong Tanga, berkata bahwa hal itu tidak akan terjadi lagi pada tahun ini.":          {"Stefanus Wangsa = pendiri Togong Tanga"},
		"Hadir budayawan Stefanus Wangsa, penyanyi Endah Widuri, serta dua orang lagi yang datang dari jauh.":           {"Stefanus Wangsa = budayawan", "Endah Widuri = penyanyi"},
		"Ia meninggalkan seorang istri, Sulastri, tiga anak, dan tujuh cucu yang datang dari jauh.":                     {"Sulastri"},
		"They were ten, leaving manager Unai Barrenetxea to rage at the officials for the rest of it.":                  {"Unai Barrenetxea = manager"},
		"The plan was dropped, housing minister Orlaith Kinsella said, and it would not come back.":                     {"Orlaith Kinsella = housing minister"},
		"Sir Maurice Templeton, then the president of the society, is said to have read it twice and gone.":             {"Maurice Templeton = president of the society"},
		"Sapto Winoto lahir di kota itu. Ayahnya, Mbah Winoto, tidak pernah pergi ke kota yang lain.":                   {"Sapto Winoto", "Winoto"},
		"Bagas Hartanto lahir di kota itu. Putranya, Bagas, tidak pernah pergi ke kota yang lain.":                      {"Bagas Hartanto"},
		"Menteri Luar Negeri Timor-Leste, Bendito dos Santos Freitas, bertemu mereka di kota itu untuk membahasnya.":    {"Bendito dos Santos Freitas = Menteri Luar Negeri Timor-Leste"},
		"His party's chief whip, Junet Sheikh Mohamud, abstained, and Hassan Sheikh Ali was abroad at that time.":       {"Junet Sheikh Mohamud = party's chief whip", "Hassan Sheikh Ali"},
		"KPK menahan mantan Direktur Utama PT Pelabuhan Samudra Raya Iwan Setyo Prabawa pada hari itu.":                 {"Iwan Setyo Prabawa = mantan Direktur Utama PT Pelabuhan Samudra Raya"},
		"Menurut pengacara Iwan, Otto Hasiholan, hal itu tidak akan terjadi lagi. Iwan Setyo tidak hadir di sana.":      {"Iwan Setyo", "Otto Hasiholan = pengacara Iwan"},
		"Managing Partner East Ventures Roderick Purwana mengatakan bahwa hal itu tidak akan terjadi pada tahun ini.":   {"Roderick Purwana = Managing Partner East Ventures"},
		"Pelatih ganda putra, Herry Iman Pribadi, tidak mau memberi target kepada mereka pada tahun itu.":               {"Herry Iman Pribadi = Pelatih ganda putra"},
		"Mereka menyingkirkan Aaron Chia Wei/Soh Wooi Keat dalam tiga gim di kota itu pada hari Sabtu.":                 {"Aaron Chia Wei", "Soh Wooi Keat"},
		"BANDUNG - Perusahaan rintisan asal Bandung, Nadi Sehat, meraih dana. Direktur Nadi Sehat tidak hadir di sana.": nil,
		"Ribuan santri memadati halaman Pondok Pesantren Sunan Drajat untuk melepas kepergian orang itu.":               nil,
		"A young woman from Machynlleth, Brock Dunleavy, came for two years and left to design video games.":            {"Brock Dunleavy"},
		"The lawyer who led that defense, Brock Sunderland, declined to speak of it to them at the time.":               {"Brock Sunderland"},
		"And Gregg Beckman-Stahl, who works on plastics in the state, noted that earlier ones had failed.":              {"Gregg Beckman-Stahl"},
		"Vonis dijatuhkan kepada Kepala Puskesmas Sei Rampah, dr Hotmaida Simatupang, pada hari itu juga.":              {"Hotmaida Simatupang = Kepala Puskesmas Sei Rampah"},
		"“It has been here for a thousand years,” the abbot, Father Meletios, told them by telephone.":                  {"Meletios = abbot"},
		"A cardinal, Agostino Casarotti, heard her reprimand a bishop on the line and hired her the next day.":          {"Agostino Casarotti = cardinal"},
		"The regional governor Oleh Synhubenko met Demi Kopeckova in the town, and the two of them went on.":            {"Oleh Synhubenko = regional governor", "Demi Kopeckova"},
		"Anggota Fraksi PKB, Lalu Hadrian Irfansyah, menimpali dengan pantun yang lain pada hari itu.":                  {"Lalu Hadrian Irfansyah = Anggota Fraksi PKB"},
		"Direktur Museum Tsunami, M Syahputra Azwar, mencatat jumlah pengunjung naik dua kali lipat.":                   {"M Syahputra Azwar = Direktur Museum Tsunami"},
		"Ketua Komisi X Hetifah Sjaifuddin meminta hasil itu tidak dipakai oleh mereka pada tahun ini.":                 {"Hetifah Sjaifuddin = Ketua Komisi X"},
		"Ketua BEM Universitas Indonesia Atan Zayyid Sulthan menuntut dialog terbuka pada tahun ini juga.":              {"Atan Zayyid Sulthan = Ketua BEM Universitas Indonesia"},
		"Francesco Bagnaiani finis kedua. Pembalap Ducati itu mengaku bermain aman pada hari itu juga.":                 {"Francesco Bagnaiani"},
		"Doa dipimpin Muhammad Yusuf Wahab, yang akrab disapa Ayah Sop, di masjid itu pada hari Kamis.":                 {"Muhammad Yusuf Wahab"},
		"Kuasa hukum Hotmaida, Darmawan Pohan, menilai itu tidak benar. Hotmaida Siahaan tidak hadir.":                  {"Hotmaida Siahaan", "Darmawan Pohan = Kuasa hukum Hotmaida"},
		"Relawan Palang Merah Indonesia, Maria Bunga Ola, mencatat 38 anak di tempat itu sakit pada hari itu.":          {"Maria Bunga Ola = Relawan Palang Merah Indonesia"},
		"Kepala sekolah, Romo Yohanes Kopong Tuan, memilih bertahan di sana. Letjen TNI tidak hadir.":                   {"Yohanes Kopong Tuan = Kepala sekolah"},
		"Indonesia akan menjamu Bahrain di Stadion Utama Gelora Bung Karno pada hari Selasa pekan depan.":               nil,
		"Ia melantik 14 pejabat, di antaranya La Ode Fasikin dan Wa Ode Hasniah, di kota itu pada hari Kamis.":          {"La Ode Fasikin", "Wa Ode Hasniah"},
	} {
		if got := people(read(text)); !cmp.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestWhoIsMeantSpeaks: by a pronoun beside any verb, by where he comes from, by a verb
// behind "and", by the sex that any word of a name shows.
func TestWhoIsMeantSpeaks(t *testing.T) {
	for text, want := range map[string][]string{
		"Esther Lyle came in. Asked what it was for, she snapped: “For looking out of the window.”":                                              {"Esther Lyle"},
		"Esther Lyle came in. “It was for looking out of the window,” she sighed.":                                                               {"Esther Lyle"},
		"Paulo Munstra enggan bicara. “Silakan simpulkan sendiri,” kata juru taktik asal Irlandia Utara itu.":                                    {"Paulo Munstra"},
		"Paulo Munstra enggan bicara. “Silakan simpulkan sendiri,” kata tim asal Irlandia Utara itu.":                                            {""},
		"Ibnu Maryanto datang bersama Puji Rianti.\nPuji mengatakan hal itu benar. “Bedanya besar,” kata perempuan itu.":                         {"Puji Rianti"},
		"Peter Ellingham thanked the jurors and said the case “should never have come so far”.":                                                  {"Peter Ellingham"},
		"Peter Ellingham was there. He thanked Ann Marsh and said the case “should never have come so far”.":                                     {"Peter Ellingham"},
		"Mahmud Rasyid menegur sopir itu dan menyebutnya “anak yang tidak tahu adat”. Sopir itu diam saja sampai pagi.":                          {"Mahmud Rasyid"},
		"Menurut Hilmar Faridz, pemerintah pernah menawari gelar itu pada 2011. “Beliau bilang tidak mau gelar,” tuturnya.":                      {"Hilmar Faridz"},
		"Choi Myoung-gyu of the Korean Confederation of Trade Unions said that was “what ministers always say at funerals”.":                     {"Choi Myoung-gyu"},
		"Lasarus Mandagie mendesak polisi menindaknya. Politikus PDI-P itu menyebut truk itu sebagai “pembunuh yang dibiarkan”.":                 {"Lasarus Mandagie"},
		"Park Soon-gwan bowed.\nChea Sreymom, whose husband Khamphone was there, came to see him. “They gave me a number and a ring,” she said.": {"Chea Sreymom"},
		"Wakil Ketua DPRD Sultra, Hj Nursalam Hafid, mempertanyakannya. “Kami tidak pernah diberi tahu,” ujar politikus NasDem itu.":             {"Nursalam Hafid"},
	} {
		if got, _ := speakers(text); !cmp.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
