package intake_test

import (
	"errors"
	"runtime"
	"strings"
	"testing"

	"berkas/site/intake"
)

// paragraphsIn are the same two or three sentences in many languages.
var paragraphsIn = map[string]string{
	"de": "Die neue Fähre über den See wird im Mai fahren, sagte gestern der Kapitän. Die Leute im Dorf hatten drei Jahre auf sie gewartet, weil das Wasser für den Anleger zu niedrig war. „Wir werden nicht mehr warten“, sagte er.",
	"fr": "Le nouveau bac qui traverse le lac partira en mai, a dit hier le capitaine. Les habitants du village ont attendu trois ans, parce que l’eau était trop basse pour le quai. « Nous n’allons plus attendre », a-t-il dit.",
	"es": "El nuevo barco que cruza el lago saldrá en mayo, dijo ayer el capitán. Los vecinos del pueblo esperaron tres años, porque el agua estaba demasiado baja para el muelle. «No vamos a esperar más», dijo.",
	"pt": "A nova barca que atravessa o lago vai sair em maio, disse ontem o capitão. Os moradores da aldeia esperaram três anos, porque a água estava baixa demais para o cais. “Não vamos esperar mais”, disse.",
	"it": "Il nuovo traghetto che attraversa il lago partirà a maggio, ha detto ieri il capitano. Gli abitanti del paese hanno aspettato tre anni, perché l’acqua era troppo bassa per il molo. «Non aspetteremo più», ha detto.",
	"nl": "De nieuwe veerboot over het meer gaat in mei varen, zei de kapitein gisteren. De bewoners van het dorp hebben drie jaar op de boot gewacht, omdat het water te laag was voor de steiger. “Wij wachten niet meer”, zei hij.",
	"sv": "Den nya färjan över sjön börjar gå i maj, sade kaptenen i går. Invånarna i byn har väntat i tre år på den, eftersom vattnet var för lågt för bryggan. ”Vi väntar inte längre”, sade han.",
	"fi": "Uusi lautta järven yli alkaa kulkea toukokuussa, kapteeni sanoi eilen. Kylän asukkaat ovat odottaneet sitä kolme vuotta, kun vesi oli liian alhaalla laiturille. ”Me emme enää odota”, hän sanoi, ja se on totta.",
	"pl": "Nowy prom przez jezioro ruszy w maju, powiedział wczoraj kapitan. Mieszkańcy wsi czekali na niego trzy lata, bo woda była za niska dla przystani. „Nie będziemy się już o to pytać”, powiedział i dodał, że jest gotowy.",
	"cs": "Nový přívoz přes jezero vyjede v květnu, řekl včera kapitán. Obyvatelé vesnice na něj čekali tři roky, protože voda byla pro přístaviště příliš nízká. „Už se nebudeme ptát, co je s ním,“ řekl a dodal, že je to jisté.",
	"hu": "Az új komp a tavon májusban indul, mondta tegnap a kapitány. A falu lakói három évig vártak rá, mert a víz túl alacsony volt a kikötőhöz. „Nem várunk tovább, és ez nem is kérdés”, mondta, hogy mindenki hallja.",
	"ro": "Noul bac peste lac va porni în mai, a spus ieri căpitanul. Locuitorii din sat au așteptat trei ani, pentru că apa a fost prea mică la ponton. „Nu mai așteptăm”, a spus el, care este din sat.",
	"tr": "Göldeki yeni feribot mayısta sefere başlayacak, dedi kaptan. Köylüler bunun için üç yıl bekledi, çünkü su iskele için çok alçaktı. “Artık daha fazla beklemeyeceğiz ve bu bir söz” dedi.",
	"vi": "Phà mới qua hồ sẽ chạy vào tháng năm, thuyền trưởng nói hôm qua. Người dân trong làng đã đợi ba năm, vì nước quá thấp cho bến. “Chúng tôi sẽ không đợi nữa”, ông nói với các nhà báo và những người khác.",
	"tl": "Ang bagong lantsa sa lawa ay aalis sa Mayo, sabi ng kapitan kahapon. Tatlong taon na naghintay ang mga tao sa nayon, dahil mababa ang tubig para sa daungan. “Hindi na kami maghihintay”, sabi niya.",
	"ru": "Новый паром через озеро пойдёт в мае, сказал вчера капитан. Жители деревни ждали его три года, потому что вода стояла слишком низко для причала. «Мы больше не будем ждать», — сказал он, и это было в четверг.",
	"uk": "Новий пором через озеро піде у травні, сказав вчора капітан. Мешканці села чекали на нього три роки, тому що вода була занизькою для причалу. «Ми більше не будемо чекати», — сказав він, і це було у четвер.",
	"ar": "قال القبطان أمس إن العبارة الجديدة ستبدأ رحلاتها في مايو. وانتظر سكان القرية ثلاث سنوات لأن الماء كان منخفضا في البحيرة. وأضاف أن هذا الانتظار لا يعود إلى ما كان عليه من قبل، كما قال في القرية.",
	"fa": "ناخدا دیروز گفت که کشتی تازه از اردیبهشت راه می افتد. مردم روستا سه سال برای آن صبر کرده بودند و آب در این دریاچه برای اسکله کم بود. او گفت که ما دیگر صبر نمی کنیم و این را به همه خواهیم گفت.",
	"ja": "新しい渡し船は五月に運航を始めると船長は述べた。住民は三年待っていたという。湖の水位が低いためだ。",
	"zh": "新渡轮将于五月开航，船长昨天说。村民们等了三年，因为湖水太浅，工程师们没有答复。",
	"ko": "새 나룻배가 오월에 다시 뜬다고 선장이 어제 말했다. 마을 사람들은 물이 낮아서 삼 년을 기다렸다. 우리는 더 기다리지 않겠다고 그가 말했다. 요금은 아직 정해지지 않았다. 배에는 예순 명이 탈 수 있다.",
	"th": "เรือข้ามฟากลำใหม่จะเริ่มวิ่งในเดือนพฤษภาคม กัปตันกล่าวเมื่อวานนี้ ชาวบ้านรอมาสามปีเพราะน้ำในทะเลสาบต่ำเกินไปสำหรับท่าเรือ",
	"el": "Το νέο πορθμείο θα ξεκινήσει τον Μάιο, είπε χθες ο καπετάνιος. Οι κάτοικοι του χωριού περίμεναν τρία χρόνια, επειδή το νερό ήταν πολύ χαμηλό για την αποβάθρα.",
	"he": "המעבורת החדשה תצא לדרך במאי, אמר אתמול הקברניט. תושבי הכפר חיכו לה שלוש שנים, כי המים היו נמוכים מדי בשביל הרציף. לא נחכה יותר, הוא אמר.",
	"id": "Kapal penyeberangan yang baru akan berlayar pada bulan Mei, kata nakhoda kemarin. Warga desa menunggu selama tiga tahun karena air danau terlalu rendah untuk dermaga itu.",
	"en": "The new ferry over the lake will sail in May, the captain said yesterday. The people of the village had waited for it for three years, because the water was too low for the landing.",
}

// TestEveryLanguageThatCanBeToldIsTold by its words or letters, where nothing says
// it and where the page says another; a near one is not taken from the page.
func TestEveryLanguageThatCanBeToldIsTold(t *testing.T) {
	for language, text := range paragraphsIn {
		if a := readText(t, text); a.Language != language {
			t.Errorf("%s is told as %q", language, a.Language)
		}
		for _, said := range []string{"", "lang=en-US", "lang=id", "lang=de"} {
			page := "<!doctype html><html " + said + "><head><title>Ferry 1</title></head><body><article><h1>Ferry 1</h1><p>" + text + "</p></article></body></html>"
			want := language
			if said == "lang="+language+"-US" {
				want = "en"
			}
			if a := readPage(t, []byte(page)); a.Language != want {
				t.Errorf("%s on a page with %q is told as %q", language, said, a.Language)
			}
		}
	}
	for said, text := range map[string]string{"nb": paragraphsIn["sv"], "pt-BR": paragraphsIn["pt"], "zh-TW": paragraphsIn["zh"], "gl": paragraphsIn["pt"]} {
		page := "<!doctype html><html lang=" + said + "><body><article><p>" + text + "</p></article></body></html>"
		if a := readPage(t, []byte(page)); a.Language != said {
			t.Errorf("%s is told as %q", said, a.Language)
		}
	}
	if a := readText(t, "Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore magna aliqua enim minim veniam quis nostrud exercitation ullamco laboris nisi aliquip commodo consequat."); a.Language != "" {
		t.Errorf("no language is told as %q", a.Language)
	}
}

// TestWithoutRulesNothingIsSuggestedAndThatIsSaid, in the file and of the findings;
// what a user says of the language counts.
func TestWithoutRulesNothingIsSuggestedAndThatIsSaid(t *testing.T) {
	for _, language := range []string{"de", "ru", "ja", "ar"} {
		p := mustPlan(t, small(), paragraphsIn[language], intake.Wishes{Date: "2023-04-16", Title: "T"})
		if f := p.Findings; f.Unread != language || len(f.Names)+len(f.Quotes)+len(f.Dates) > 0 {
			t.Errorf("%s: %+v", language, f)
		}
		if file := string(p.File()); !strings.Contains(file, "\n# names, quotations and dates are not suggested: there are no rules for the language "+language+"\n") || strings.Contains(file, "quotes:") {
			t.Error(file)
		}
	}
	for text, language := range map[string]string{"en": "nl", "id": "jv"} { // its words look like one that there are rules for
		p := mustPlan(t, small(), paragraphsIn[text], intake.Wishes{Date: "2023-04-16", Title: "T", Language: language})
		if f := p.Findings; f.Unread != language || len(f.Names)+len(f.Quotes)+len(f.Dates) > 0 {
			t.Errorf("%s, said to be %s: %+v", text, language, f)
		}
	}
	if p := mustPlan(t, small(), paragraphsIn["id"], intake.Wishes{Date: "2023-04-16", Title: "T", Language: "ms-MY"}); p.Findings.Unread != "" {
		t.Errorf("Malay that reads as Indonesian: %+v", p.Findings)
	}
	p := mustPlan(t, small(), paragraphsIn["de"], intake.Wishes{Date: "2023-04-16", Title: "T", Language: "id"})
	if p.Findings.Unread != "" || strings.Contains(string(p.File()), "no rules") {
		t.Errorf("%+v", p.Findings)
	}
	p = mustPlan(t, small(), article, intake.Wishes{Date: "2023-04-16"})
	if p.Findings.Unread != "" || len(p.Findings.Names) == 0 {
		t.Errorf("%+v", p.Findings)
	}
}

// TestALanguageThatCannotBeToldIsAskedFor, and what is answered holds.
func TestALanguageThatCannotBeToldIsAskedFor(t *testing.T) {
	const lorem = "Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore magna aliqua enim minim veniam quis nostrud exercitation ullamco laboris nisi aliquip commodo consequat."
	_, err := plan(t, small(), lorem, intake.Wishes{Date: "2023-04-16", Title: "T"})
	var missing *intake.MissingError
	if !errors.As(err, &missing) || missing.What != "language" {
		t.Errorf("%+v", err)
	}
	p := mustPlan(t, small(), lorem, intake.Wishes{Date: "2023-04-16", Title: "T", Language: "la"})
	if !strings.Contains(string(p.File()), "\nlanguage: la\n") || p.Findings.Unread != "la" {
		t.Errorf("%s%+v", p.File(), p.Findings)
	}
}

// TestTheWorkGrowsWithThePageAndNotFaster, whatever the page is made of: twice of it
// takes no more than some more than twice the allocations.
func TestTheWorkGrowsWithThePageAndNotFaster(t *testing.T) {
	const sentence = "The ferry over the Long Lake will not run before the spring, the captain told the village council on Monday."
	for name, piece := range map[string]string{
		"paragraphs":    "<p>" + sentence + "</p>",
		"furniture":     "<div class='share a'><h2 class=title>x y z</h2><ul><li><a href=x>one two three</a></li></ul><p>" + sentence + "</p><img src=x></div>",
		"headings":      "<h2>" + sentence[:30] + "</h2><p>" + sentence + "</p>",
		"bylines":       "<p class=byline>By Ann Lee and Per Ek</p><time class=date>14 May 2004</time><p>" + sentence + "</p>",
		"line breaks":   "<span class=date>14 May 2004</span><br>" + sentence + "<br>",
		"marks":         "<p>“‘«,,''``&lt;&lt;" + sentence + "</p>",
		"figures":       "<figure><img src=x><figcaption>" + sentence + "</figcaption></figure><p>" + sentence + "</p>",
		"nested boxes":  "<div><div><section class=related><p>" + sentence + "</p></section></div></div>",
		"teaser cards":  "<article><h3><a href=x>Mill burns at night</a></h3><p>" + sentence + "</p></article>",
		"hidden things": "<span hidden>" + sentence + "</span><p>" + sentence + "</p>",
	} {
		work := func(n int) uint64 {
			page := []byte("<!doctype html><html lang=en><head><title>Ferry waits for spring</title></head><body><article><h1>Ferry waits for spring</h1>" + strings.Repeat(piece, n) + "</article></body></html>")
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			if _, err := intake.Read(intake.Page{Name: name, Data: page}); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			runtime.ReadMemStats(&after)
			return after.Mallocs - before.Mallocs
		}
		work(100)
		if once, twice := work(400), work(800); float64(twice) > 2.5*float64(once) {
			t.Errorf("%s: %d allocations, of twice as much %d", name, once, twice)
		}
	}
}
