package sample

import (
	"fmt"
	"time"
)

// phrases is what a language's reports are put together from. Those of one kind
// say the same in other words.
type phrases struct {
	tongue
	months  []string
	report  []string // of an event: its name, place and country, something more, day, something more, who opened it, who else was there
	said    []string // direct speech: what, who, something more
	attend  string   // a figure: how many, something more; without it nobody gives one
	past    string   // an office held before: which, who, since and until
	topics  string   // terms, something more
	earlier string   // what was before: an event, place, something more, day, something more, who opened it
}

func (p phrases) day(t time.Time) string {
	return fmt.Sprintf("%d %s %d", t.Day(), p.months[t.Month()-1], t.Year())
}

func indonesian() phrases {
	return phrases{
		tongue: newTongue(0, "id", `yang dan di itu dengan untuk dari dalam tidak akan ini pada juga ke karena oleh sudah
			ada bisa saat lebih telah kami mereka saya kita menjadi kepada masih secara setelah hanya namun dapat atau lalu bahwa
			tersebut lain seperti antara hingga sejak para selama agar serta sebagai warga rumah jalan kota kampung pasar sekolah
			jembatan pelabuhan tambang kebun hutan laut sungai tanah air listrik harga beras dana anggaran proyek kontrak surat
			laporan dokumen rekening bukti saksi perkara gugatan izin lahan sawah nelayan petani buruh pedagang guru dokter pagi
			malam siang dekat jauh besar kecil baru lama tinggi rendah ramai sepi terbuka tertutup menerima mengirim membawa menolak
			meminta membuka menutup mencatat membaca menulis memeriksa menghitung membayar menjual membeli`),
		months: []string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"},
		report: []string{
			"%s di %s, %s, %s dibuka pada %s %s oleh %s. %s",
			"Setelah lama ditunda, %s di %s, %s, %s digelar pada %s %s dan dipimpin oleh %s. %s",
			"Warga datang ke %s di %s, %s, %s yang pada %s %s dibuka oleh %s. %s",
		},
		said:    []string{"“%s,” kata %s. %s", "“%s,” ujar %s. %s", "“%s,” tutur %s. %s"},
		attend:  "rapat itu dihadiri %d orang dan %s",
		past:    "%s %s menjabat dari %d sampai %d.",
		topics:  "Yang dibahas antara lain %s, %s.",
		earlier: "Sebelumnya %s di %s %s dibuka pada %s %s oleh %s.",
	}
}

func english() phrases {
	return phrases{
		tongue: newTongue(1, "en", `the of and to in a that for it on with as was by at from they be this have are not but had or
			which an were their been has more will would who about its into after over when than could all there out no if one other
			so some then only also new most them now two such before any because under many between through during while where
			against how both each being few these same own well back down still should people money report paper letter market
			village river road bridge school harbour water power price court case office house land field farm worker teacher
			doctor morning night near far large small old open closed long short high low said asked took gave made sent brought
			opened wrote read paid sold bought counted`),
		months: []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
		report: []string{
			"The %s in %s, %s, %s was opened on %s %s by %s. %s",
			"After long delays the %s in %s, %s, %s took place on %s %s and was led by %s. %s",
			"People came to the %s in %s, %s, %s which on %s %s was opened by %s. %s",
		},
		said:    []string{"“%s,” said %s. %s", "“%s,” %s said. %s"},
		attend:  "the hall had room for %d people and %s",
		past:    "%s %s was in office from %d to %d.",
		topics:  "Among other things they spoke of %s, %s.",
		earlier: "Earlier the %s in %s %s was opened on %s %s by %s.",
	}
}

// dutch is a language that the program has no words of.
func dutch() phrases {
	return phrases{
		tongue: newTongue(2, "nl", `de het een van en in te dat die niet zijn op aan met als voor er maar om ook dan bij nog uit naar door
			over ze zich hun dit tot na meer waar heeft wel zo geen deze worden werd haar kan al was moet zou onder tegen zonder`),
		months:  []string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"},
		report:  []string{"De %s in %s, %s, %s werd op %s %s geopend door %s. %s"},
		said:    []string{"“%s,” zei %s. %s"},
		past:    "%s %s was in dienst van %d tot %d.",
		topics:  "Er werd gesproken over %s, %s.",
		earlier: "Eerder werd de %s in %s %s op %s %s geopend door %s.",
	}
}
