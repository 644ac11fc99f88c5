package newsread

import (
	"strings"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
)

// rule is one way in which a stage decides. Its name is its own among all.
type rule[F any] struct {
	name    string
	says    string
	example string
	do      F
}

// evidence is a rule that speaks for a name being a person's, or against it.
type evidence[F any] struct {
	rule[F]
	weight int
	most   int // how often it counts for one name
}

// answer returns what the first of some rules says that says anything.
func answer[F any, A comparable](list []rule[F], ask func(F) A) A {
	var none A
	for _, r := range list {
		if a := ask(r.do); a != none {
			return a
		}
	}
	return none
}

// rules are the stages of a reading, in their order, and of each the rules in the
// order in which they are tried or weighed. Where a stage wants one answer the
// first rule that has one gives it.
type rules struct {
	labels facts.LabelRules // what each word of a run of capitals is
	naming
	joining
	weighing
	speaking
}

// naming are the stages that find what a paragraph names.
type naming struct {
	parts     []rule[func(r *runReader, i int) (end int)]     // what a run names from a word on, 0 for nothing
	splits    []rule[func(r *runReader, s facts.Span) bool]   // what a name turns into, true where it did
	endings   []rule[func(r *runReader, i, j int) (end int)]  // where an organisation ends, 0 where it can't say
	within    []rule[func(r *runReader, i, j int) int]        // how many words it goes on with
	aliases   []rule[func(p *paragraph, s facts.Span) string] // another name behind one
	nicknames []rule[func(m *mention) bool]                   // whether a single word is what somebody is called
	kinds     []rule[func(p *paragraph, m *mention) Kind]     // what the words beside a name say that it is of
}

// joining are the stages that join mentions that mean the same.
type joining struct {
	spellings []rule[func(n *names, m *mention) *name]   // which name a mention spells in another way
	joins     []rule[func(n *names)]                     // which names are parts of others
	owners    []rule[func(n *names, m *mention) []*name] // whose word a single word may be
	surnames  []rule[func(n *names, p *paragraph)]       // which words that no run names are surnames
}

// weighing is the stage that tells people from other names, by evidence.
type weighing struct {
	mentions []evidence[func(m *mention, of *name) bool] // at each place where a name stands
	letters  []evidence[func(w wordsOf) int]             // in the words of its longest form
}

// speaking are the stages that find who is quoted.
type speaking struct {
	spoken     []rule[func(q *quotation) verdict]           // whether somebody says a quoted passage
	speakers   []rule[func(q, previous *quotation) speaker] // who says it
	before     []rule[func(v voice, i, j int) speaker]      // who stands before a verb at i, from j on backwards
	pronouns   []rule[func(f *focus, s speaker) speaker]    // whom a pronoun means
	offices    []rule[func(f *focus, s speaker) *name]      // whom an office means
	paragraphs []rule[func(f *focus, p *paragraph) speaker] // who says a paragraph that is nothing but a quotation
	ranking    []evidence[func(f *focus, a asked, c candidate) int]
	reported   []rule[func(q *quotation) speaker] // who says a passage that stands in no quotation marks
}

// allRules returns the rules of every stage.
func allRules() *rules {
	return &rules{facts.AllLabelRules(), namingRules(), joiningRules(), weighing{mentionEvidence(), letterEvidence()}, speakingRules()}
}

func namingRules() naming {
	return naming{
		parts: []rule[func(r *runReader, i int) int]{
			{"honoured name", "A name that a building or a street bears is nobody's.", "Bandara Sultan Hasanuddin", (*runReader).honoured},
			{"name in an office", "Behind an office an earlier name belongs to it.", "Direktur Medco Energi Hilmi Panigoro", (*runReader).inOffice},
			{"name", "Words that are names name somebody or something.", "Wang Yi", (*runReader).name},
			{"organisation", "A word of organisations begins one's name.", "Kementerian Luar Negeri", (*runReader).organisation},
			{"place", "A place names itself.", "Jakarta Selatan", (*runReader).place},
			{"office in a run", "An office inside a run tells what follows.", "Menteri Pertahanan Andrei Belousov", (*runReader).title},
		},
		splits: []rule[func(r *runReader, s facts.Span) bool]{
			{"company by its last word", "A name with a company's word behind it is the company's.", "Copperline Resources", (*runReader).company},
			{"branch", "A name with a place behind it that speaks is an organisation's branch.", "Walhi Sulsel", (*runReader).branch},
			{"place and name", "The first word behind an office of a place may be the place.", "Wali Kota Salatiga Yuliyanto", (*runReader).placeFirst},
			{"office and name", "What looks least like a name behind an office is what it is an office of.", "Bupati Lembah Sari Hermanus Tukan", (*runReader).behindOffice},
			{"two people", "In Indonesian a hyphen may join two people.", "Prabowo-Gibran", (*runReader).pair},
		},
		endings: []rule[func(r *runReader, i, j int) int]{
			{"company form", "What a company's form begins is all its own.", "PT Anugerah Cipta", (*runReader).afterForm},
			{"proper name", "An institution's head has a proper name behind it.", "Yayasan Rumah Bambu", (*runReader).afterHead},
			{"named after somebody", "Some institutions bear a person's name.", "Universitas Hasanuddin", (*runReader).afterBearer},
		},
		within: []rule[func(r *runReader, i, j int) int]{
			{"more of an organisation", "Words of organisations go on its name.", "Bank Indonesia Institute", (*runReader).moreOrganisation},
			{"common word in an organisation", "Common words go on its name, months and weekdays don't.", "Badan Pengawas Obat", (*runReader).moreCommon},
			{"place of an organisation", "A place goes on an institution's name.", "Universitas Indonesia", (*runReader).morePlace},
			{"of a name", "In English a name behind of does.", "University of the Highlands", (*runReader).moreName},
		},
		aliases: []rule[func(p *paragraph, s facts.Span) string]{
			{"name in brackets", "A word in brackets behind a name is another.", "Joko Widodo (Jokowi)", (*paragraph).aliasInBrackets},
			{"called so", "What somebody is called stands behind his name.", "Rudiantara atau akrab disapa Rudi", (*paragraph).aliasCalled},
		},
		nicknames: []rule[func(m *mention) bool]{
			{"nickname", "The person named last is he who is called so.", "Pria yang akrab disapa Bung Kus", (*mention).isNickname},
		},
		kinds: []rule[func(p *paragraph, m *mention) Kind]{
			{"institution in front", "A word for an institution in small letters tells that a name is one's.", "partai Cimenor", (*paragraph).behindInstitution},
			{"introduced as an institution", "So does one that opens the sentence, before a comma.", "Perusahaan asal Bandung, Nadi Sehat, meraih", (*paragraph).introducedInstitution},
			{"called an institution", "So does one behind a comma.", "Sherpa, a charity", (*paragraph).calledInstitution},
			{"place head", "A word such as kabupaten tells a place.", "Kabupaten Sragen", (*paragraph).behindPlaceHead},
			{"place tail", "In English so does a word such as island behind a name.", "James Island", (*paragraph).beforePlaceTail},
		},
	}
}

func joiningRules() joining {
	return joining{
		spellings: []rule[func(n *names, m *mention) *name]{
			{"other spelling", "Names of as many words that sound alike are spellings of one.", "Sergei Shoigu, Sergey Shoygu", (*names).spelledLike},
		},
		joins: []rule[func(n *names)]{
			{"another name", "A name that another is said to be called by is that one.", "Andi Agustinus alias Andi Narogong", (*names).joinAliases},
			{"parts of a longer name", "A name whose words a longer one has in order is that one.", "Sri Mulyani, Sri Mulyani Indrawati", (*names).joinParts},
		},
		owners: []rule[func(n *names, m *mention) []*name]{
			{"word of a name", "It is one of its words, or another name of it.", "Shoigu", (*names).withWord},
			{"sound of a surname", "It sounds like its last word.", "Shoygu", (*names).withSound},
			{"beginning of a word", "In Indonesian it begins a word of one name alone.", "Afif for Afifuddin", (*names).shortened},
			{"end of a word", "In Indonesian, behind a form of address, it ends a word of one name alone.", "Mas Dhito for Hanindhito", (*names).ended},
			{"misspelt word", "In Indonesian it differs in one letter from a long word of one name alone.", "Chatrina for Chatarina", (*names).misspelt},
		},
		surnames: []rule[func(n *names, p *paragraph)]{
			{"surname that is a word", "A common word is a surname where the full name was read.", "Ellis Brown, Brown", (*names).findSurnames},
		},
	}
}

func speakingRules() speaking {
	return speaking{
		spoken: []rule[func(q *quotation) verdict]{
			{"headline in quotation marks", "Where every word has a capital it is a title.", "“Purbaya Ancam Pegawai Pajak Nakal”", (*quotation).isHeadline},
			{"ends as speech", "What ends with a sign inside the marks is said.", "“Kami siap,”", (*quotation).endsAsSpeech},
			{"word before a title", "What a word such as film leads to is named so.", "Film “laskar pelangi”", (*quotation).isNamed},
			{"small letters", "What has words in small letters is said, what has none is a name.", "“tidak akan mundur”", (*quotation).hasSmall},
		},
		speakers: []rule[func(q, previous *quotation) speaker]{
			{"verb and speaker behind", "Behind the quotation stand a verb and who speaks.", "“…,” kata Li", func(q, _ *quotation) speaker { return q.behind().inverted() }},
			{"words that lead to it", "The verb nearest before it whose speaker is found.", "X mengatakan bahwa “…”", func(q, _ *quotation) speaker { return q.ahead().introduced() }},
			{"subject before a colon", "Whom the words before a colon are about.", "Dalam sambutannya, Wang Yi: “…”", func(q, _ *quotation) speaker { return q.beforeColon() }},
			{"according to", "Whom according to or menurut names behind it.", "“…”, menurut Reuters", func(q, _ *quotation) speaker { return q.behind().accordingTo() }},
			{"speaker and verb behind", "Behind the quotation stand who speaks and a verb.", "“…,” Ann Lee told Reuters", func(q, _ *quotation) speaker { return q.behind().following() }},
			{"name behind a dash", "Whom a dash behind it names.", "“…” ― Ann Lee", func(q, _ *quotation) speaker { return q.signedBy() }},
			{"other verb behind", "A person beside a verb that is in no list.", "“…,” Ann Lee thundered", func(q, _ *quotation) speaker { return q.otherVerbBehind() }},
			{"goes on", "It goes on from the quotation before in its paragraph.", "“…,” kata Li. “…”", (*quotation).goingOnFrom},
		},
		before: []rule[func(v voice, i, j int) speaker]{
			{"pronoun before the verb", "A pronoun is whoever it means.", "ia mengatakan", voice.pronounBefore},
			{"verb behind and", "A verb behind and has the subject of the one before it.", "Li thanked them and said", voice.behindAnd},
			{"aside before the verb", "What an aside parts from the verb stands before it.", "The army, in a statement, called", voice.beforeAside},
			{"apposition before the verb", "A name between commas, or before them, speaks.", "Wang Wenbin, juru bicara kementerian, mengatakan", voice.appositionBefore},
			{"name before the verb", "A name right before the verb speaks.", "Wang Yi mengatakan", voice.nameBefore},
			{"office before the verb", "So does an office.", "presiden Rusia itu mengatakan", voice.officeBefore},
			{"noun before the verb", "So does a noun with an article, or one that begins the words.", "polisi mengatakan", voice.nounBefore},
		},
		pronouns: []rule[func(f *focus, s speaker) speaker]{
			{"stranger", "A pronoun means somebody without a name who was spoken of last.", "a spokesman … he said", (*focus).strangerMeant},
			{"whom most speaks for", "Else whom the evidence weighs most.", "Mary Smith … she said", (*focus).rankedMeant},
		},
		offices: []rule[func(f *focus, s speaker) *name]{
			{"holder", "An office means who holds it.", "presiden Rusia itu", (*focus).holder},
			{"man", "The man means the last in focus whose sex it is.", "perempuan itu", (*focus).manMeant},
			{"definite office", "An office with a word that points back means who is in focus.", "bek Sassuolo tersebut", (*focus).definiteMeant},
		},
		paragraphs: []rule[func(f *focus, p *paragraph) speaker]{
			{"in focus", "Whom the evidence weighs most of those in focus.", "Li tersenyum.\n\n“…”", (*focus).rankedNext},
		},
		ranking: rankingEvidence(),
		reported: []rule[func(q *quotation) speaker]{
			{"subject of its verb", "Who stands before the verb of saying that it begins with.", "Li berjanji untuk …", (*quotation).ownSubject},
			{"verb and speaker behind a comma", "Behind a comma stand a verb and who speaks.", "…, kata Li", (*quotation).reportedBehind},
			{"words that lead to what is reported", "The verb nearest before it whose speaker is found.", "Li mengatakan bahwa …", (*quotation).reportedBefore},
			{"subject within", "Else who speaks in it, where it begins with him.", "Washington menuduh Beijing …", (*quotation).subjectWithin},
		},
	}
}

// always is as often as a rule holds.
const always = 1 << 10

// mentionEvidence is what the places tell at which a name stands.
func mentionEvidence() []evidence[func(m *mention, of *name) bool] {
	type holds = func(m *mention, of *name) bool
	return []evidence[holds]{
		{rule[holds]{"office beside it", "An office or a form of address before it, or an office behind it.", "Menteri Andrei Belousov", func(m *mention, _ *name) bool {
			return (m.rank || m.role != "") && !m.abbreviated() && !m.doubtful()
		}}, 3, 2},
		{rule[holds]{"verb of saying beside it", "A verb of saying beside it; in English not beside a single word.", "kata Suparman", func(m *mention, of *name) bool {
			return m.speaks() && (m.in.Lang == "id" || len(of.words) > 1)
		}}, 3, 1},
		{rule[holds]{"behind speech", "Right behind what was said, or behind a verb that stands there.", "“…,” thundered Brock Dunleavy", func(m *mention, _ *name) bool { return m.behindSpeech() }}, 3, 1},
		{rule[holds]{"age behind it", "An age, or words such as boy, behind it.", "Suparman (52)", func(m *mention, _ *name) bool { return m.aged() }}, 4, 1},
		{rule[holds]{"who behind it", "A clause of who behind a comma, in English.", "Gregg Beckman, who works on plastics", func(m *mention, of *name) bool {
			return len(of.words) > 1 && m.To < len(m.in.Tokens) && strings.TrimSpace(m.in.Tokens[m.To].Gap) == "," && wordSets().who[m.in.Tokens[m.To].Low]
		}}, 2, 1},
		{rule[holds]{"degree behind it", "An academic degree behind it.", "Yoserizal SH MH", func(m *mention, _ *name) bool {
			return m.To < len(m.in.Tokens) && m.in.Tokens[m.To].IsDegree()
		}}, 4, 1},
		{rule[holds]{"introduced", "Words that introduce somebody before it.", "bernama Firas", func(m *mention, _ *name) bool { return m.introduced() }}, 4, 1},
		{rule[holds]{"surname alone", "In English that says more.", "Smith", func(m *mention, of *name) bool {
			return m.Len() == 1 && len(of.words) > 1 && m.in.Lang != "id"
		}}, 1, 1},
		{rule[holds]{"firm's things beside it", "What only a firm has, beside it, or is called after one, speaks against a person.", "shares of Morgan Stanley", func(m *mention, _ *name) bool { return m.isFirms() }}, -8, 1},
		{rule[holds]{"word of its own before it", "A common word in capitals right before a single word makes both one name.", "Hurricane Harvey", func(m *mention, _ *name) bool { return m.isCompound() }}, -4, 1},
		{rule[holds]{"article before it", "The before it speaks against a person.", "the Kremlin", func(m *mention, _ *name) bool { return m.afterArticle() }}, -2, 1},
	}
}

// letterEvidence is what the words of a name tell by themselves.
func letterEvidence() []evidence[func(w wordsOf) int] {
	type counts = func(w wordsOf) int
	return []evidence[counts]{
		{rule[counts]{"given name where expected", "A given name at the beginning, or anywhere in Indonesian.", "Prabowo Subianto", func(w wordsOf) int { return w.count(isExpected) }}, 2, always},
		{rule[counts]{"letters of a name", "Its words have the letters that names have, or have not.", "Tessa Mahardhika", wordsOf.likeness}, 1, always},
		{rule[counts]{"two words or three", "Two words or three, as people have.", "Wang Wenbin", func(w wordsOf) int { return one(w.long() == 2 || w.long() == 3) }}, 1, 1},
		{rule[counts]{"single given name", "A single given name that is named again, or opens no sentence.", "ujar Prabowo", func(w wordsOf) int {
			return one(len(w.tokens) == 1 && w.weight > 0 && (len(w.of.mentions) > 1 || !w.tokens[0].Opens))
		}}, 1, 1},
		{rule[counts]{"word of another sense", "The letters of a single word that is also a common one, a day or a month, or opens a sentence and stands once, tell nothing.", "Bagus, tapi", func(w wordsOf) int {
			t := &w.tokens[0]
			return max(0, w.weight) * one(len(w.tokens) == 1 && (t.Is(words.Both|words.Common|words.Month|words.Weekday) || t.Opens && len(w.of.mentions) == 1))
		}}, -1, always},
		{rule[counts]{"where places stand", "Most mentions behind a preposition of place speak against a person.", "di Mandalika", func(w wordsOf) int { return one(w.of.inPlaces()) }}, -2, 1},
	}
}
