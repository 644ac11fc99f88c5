package newsread

import (
	"slices"

	"berkas/site/internal/facts"
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

// rules are the stages of a reading, in the order of the stages and, of each, in
// the order in which its rules are tried. Where a stage wants one answer the first
// rule that has one gives it.
type rules struct {
	labels     facts.LabelRules                               // what each word of a run of capitals is
	parts      []rule[func(r *runReader, i int) (end int)]    // what a run names, from a word on; i for nothing
	splits     []rule[func(r *runReader, s facts.Span) bool]  // what a name turns into, true where it did
	endings    []rule[func(r *runReader, i, j int) (end int)] // where an organisation ends, 0 where it can't say
	within     []rule[func(r *runReader, i, j int) int]       // how many words from j on an organisation goes on with
	aliases    []rule[func(p *paragraph, s facts.Span) string]
	nicknames  []rule[func(m *mention) bool] // whether a single word is what somebody is called
	kinds      []rule[func(p *paragraph, m *mention) Kind]
	trims      []rule[func(list []*paragraph)]
	spellings  []rule[func(n *names, m *mention) *name]
	joins      []rule[func(n *names)]
	owners     []rule[func(n *names, m *mention) []*name]
	surnames   []rule[func(n *names, p *paragraph)]
	mentions   []evidence[func(m *mention, of *name) bool] // for each mention of a name
	letters    []evidence[func(w wordsOf) int]             // for the words of its longest form
	spoken     []rule[func(q *quotation) verdict]
	speakers   []rule[func(q, previous *quotation) speaker]
	before     []rule[func(v voice, i, j int) speaker] // who speaks before a verb at i, from j on backwards
	pronouns   []rule[func(f *focus, s speaker) speaker]
	offices    []rule[func(f *focus, s speaker) *name]
	paragraphs []rule[func(f *focus, q, last *quotation) speaker] // of a paragraph that is nothing but a quotation
}

// allRules returns the rules of every stage.
func allRules() *rules {
	return &rules{
		labels: facts.AllLabelRules(),
		parts: []rule[func(r *runReader, i int) int]{
			{"honoured name", "A name that a building or a street bears is nobody's.", "Bandara Sultan Hasanuddin", (*runReader).honoured},
			{"name in an office", "Behind an office an earlier name belongs to it.", "Direktur Medco Energi Hilmi Panigoro", (*runReader).inOffice},
			{"name", "Words that are names name somebody or something.", "Wang Yi", (*runReader).name},
			{"organisation", "A word of organisations begins one's name.", "Kementerian Luar Negeri", (*runReader).organisation},
			{"place", "A place names itself.", "Jakarta Selatan", (*runReader).place},
			{"abbreviation alone", "A word in capitals names an organisation.", "BNPB", (*runReader).abbreviation},
			{"office in a run", "An office inside a run tells what follows.", "Menteri Pertahanan Andrei Belousov", (*runReader).title},
		},
		splits: []rule[func(r *runReader, s facts.Span) bool]{
			{"company by its last word", "A name with a company's word behind it is the company's.", "Copperline Resources", (*runReader).company},
			{"branch", "A name with a place behind it that speaks is an organisation's branch.", "Walhi Sulsel", (*runReader).branch},
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
			{"pet name", "So is he whose short name is told.", "Rudi, panggilan akrabnya", (*mention).isPetName},
		},
		kinds: []rule[func(p *paragraph, m *mention) Kind]{
			{"institution in front", "A word for an institution in small letters tells that a name is one's.", "partai Cimenor", (*paragraph).behindInstitution},
			{"institution two in front", "So it does with a word between.", "perusahaan semen Cimenor", (*paragraph).behindInstitutionOf},
			{"called an institution", "So does one behind a comma.", "Sherpa, a charity", (*paragraph).calledInstitution},
			{"initials of an office's place", "Initials in brackets before somebody's name are what he is an officer of.", "Bupati Ogan Komering Ilir (OKI) Muchendi Mahzareki", (*paragraph).hasInitials},
			{"place head", "A word such as kabupaten tells a place.", "Kabupaten Sragen", (*paragraph).behindPlaceHead},
		},
		trims: []rule[func(list []*paragraph)]{
			{"front of a name", "What stands before a word that is used alone belongs to the office.", "Direktur Celios Bhima Yudhistira", trimOffices},
		},
		spellings: []rule[func(n *names, m *mention) *name]{
			{"other spelling", "Names of as many words that sound alike are spellings of one.", "Sergei Shoigu, Sergey Shoygu", (*names).spelledLike},
		},
		joins: []rule[func(n *names)]{
			{"parts of a longer name", "A name whose words a longer one has in order is that one.", "Sri Mulyani, Sri Mulyani Indrawati", (*names).joinParts},
		},
		owners: []rule[func(n *names, m *mention) []*name]{
			{"word of a name", "It is one of its words, or another name of it.", "Shoigu", (*names).withWord},
			{"sound of a surname", "It sounds like its last word.", "Shoygu", (*names).withSound},
			{"beginning of a word", "In Indonesian it begins a word of one name alone.", "Afif for Afifuddin", (*names).shortened},
			{"first word of an organisation", "It is the name that an organisation's begins with.", "Greenpeace for Greenpeace Jerman", (*names).withFirstWord},
		},
		surnames: []rule[func(n *names, p *paragraph)]{
			{"surname that is a word", "A common word is a surname where the full name was read.", "Ellis Brown, Brown", (*names).findSurnames},
		},
		mentions: mentionEvidence(),
		letters:  letterEvidence(),
		spoken: []rule[func(q *quotation) verdict]{
			{"headline in quotation marks", "Where every word has a capital it is a title.", "“Purbaya Ancam Pegawai Pajak Nakal”", (*quotation).isHeadline},
			{"ends as speech", "What ends with a sign inside the marks is said.", "“Kami siap,”", (*quotation).endsAsSpeech},
			{"word before a title", "What a word such as film leads to is named so.", "Film “laskar pelangi”", (*quotation).isNamed},
			{"behind a colon", "What stands behind a colon is said.", "Wang Yi: “Kami siap”", (*quotation).behindColon},
			{"small letters", "What has words in small letters is said, what has none is a name.", "“tidak akan mundur”", (*quotation).hasSmall},
		},
		speakers: []rule[func(q, previous *quotation) speaker]{
			{"verb and speaker behind", "Behind the quotation stand a verb and who speaks.", "“…,” kata Li", func(q, _ *quotation) speaker { return q.behind().inverted() }},
			{"words that lead to it", "The verb nearest before it whose speaker is found.", "X mengatakan bahwa “…”", func(q, _ *quotation) speaker { return q.ahead().introduced() }},
			{"subject before a colon", "Whom the words before a colon are about.", "Dalam sambutannya, Wang Yi: “…”", func(q, _ *quotation) speaker { return q.beforeColon() }},
			{"according to", "Whom according to or menurut names behind it.", "“…”, menurut Reuters", func(q, _ *quotation) speaker { return q.behind().accordingTo() }},
			{"speaker and verb behind", "Behind the quotation stand who speaks and a verb.", "“…,” Ann Lee told Reuters", func(q, _ *quotation) speaker { return q.behind().following() }},
			{"goes on", "It goes on from the quotation before in its paragraph.", "“…,” kata Li. “…”", (*quotation).goingOnFrom},
			{"subject of its sentence", "Who does something in the words before it.", "Li menolak “…”", (*quotation).subjectBefore},
		},
		before: []rule[func(v voice, i, j int) speaker]{
			{"pronoun before the verb", "A pronoun is whoever it means.", "ia mengatakan", voice.pronounBefore},
			{"aside before the verb", "What an aside parts from the verb stands before it.", "The army, in a statement, called", voice.beforeAside},
			{"apposition before the verb", "A name between commas, or before them, speaks.", "Wang Wenbin, juru bicara kementerian, mengatakan", voice.appositionBefore},
			{"name before the verb", "A name right before the verb speaks.", "Wang Yi mengatakan", voice.nameBefore},
			{"office before the verb", "So does an office.", "presiden Rusia itu mengatakan", voice.officeBefore},
			{"noun before the verb", "So does a noun with an article, or one that begins the words.", "polisi mengatakan", voice.nounBefore},
			{"subject before the verb", "Else whom the words are about.", "Xi bertemu Li dan mengatakan", voice.subjectBefore},
		},
		pronouns: []rule[func(f *focus, s speaker) speaker]{
			{"stranger", "A pronoun means somebody without a name who was spoken of last.", "a spokesman … he said", (*focus).strangerMeant},
			{"last in focus", "Else the last in focus whose sex it is.", "Mary Smith … she said", (*focus).lastMeant},
			{"last of its sex", "Else the person named last whose sex it is.", "Mr Lee … he said", (*focus).sexMeant},
		},
		offices: []rule[func(f *focus, s speaker) *name]{
			{"holder", "An office means who holds it.", "presiden Rusia itu", (*focus).holder},
			{"man", "The man means the last in focus whose sex it is.", "perempuan itu", (*focus).manMeant},
			{"definite office", "An office with a word that points back means who is in focus.", "bek Sassuolo tersebut", (*focus).definiteMeant},
		},
		paragraphs: []rule[func(f *focus, q, last *quotation) speaker]{
			{"named in its paragraph", "Who is in focus and named before it in its paragraph.", "Li tersenyum. “…”", (*focus).namedThere},
			{"speaker before", "Who said the quotation before.", "“…,” kata Li.\n“…”", (*focus).speakerBefore},
			{"in focus", "Else who is in focus.", "Li tersenyum.\n\n“…”", (*focus).lastInFocus},
		},
	}
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

// each calls do with the name, the sentence and the example of every rule.
func (by *rules) each(do func(name, says, example string)) {
	for _, list := range [...][]facts.LabelRule{by.labels.First, by.labels.Settled} {
		for _, r := range list {
			do(r.Name, r.Says, r.Example)
		}
	}
	tell(by.parts, do)
	tell(by.splits, do)
	tell(by.endings, do)
	tell(by.within, do)
	tell(by.aliases, do)
	tell(by.nicknames, do)
	tell(by.kinds, do)
	tell(by.trims, do)
	tell(by.spellings, do)
	tell(by.joins, do)
	tell(by.owners, do)
	tell(by.surnames, do)
	for _, e := range by.mentions {
		do(e.name, e.says, e.example)
	}
	for _, e := range by.letters {
		do(e.name, e.says, e.example)
	}
	tell(by.spoken, do)
	tell(by.speakers, do)
	tell(by.before, do)
	tell(by.pronouns, do)
	tell(by.offices, do)
	tell(by.paragraphs, do)
}

func tell[F any](list []rule[F], do func(name, says, example string)) {
	for _, r := range list {
		do(r.name, r.says, r.example)
	}
}

// without returns the rules without one of them.
func (by rules) without(out string) *rules {
	isLabel := func(r facts.LabelRule) bool { return r.Name == out }
	by.labels.First = slices.DeleteFunc(slices.Clone(by.labels.First), isLabel)
	by.labels.Settled = slices.DeleteFunc(slices.Clone(by.labels.Settled), isLabel)
	by.parts = drop(by.parts, out)
	by.splits = drop(by.splits, out)
	by.endings = drop(by.endings, out)
	by.within = drop(by.within, out)
	by.aliases = drop(by.aliases, out)
	by.nicknames = drop(by.nicknames, out)
	by.kinds = drop(by.kinds, out)
	by.trims = drop(by.trims, out)
	by.spellings = drop(by.spellings, out)
	by.joins = drop(by.joins, out)
	by.owners = drop(by.owners, out)
	by.surnames = drop(by.surnames, out)
	by.mentions = slices.DeleteFunc(slices.Clone(by.mentions), func(e evidence[func(*mention, *name) bool]) bool { return e.name == out })
	by.letters = slices.DeleteFunc(slices.Clone(by.letters), func(e evidence[func(wordsOf) int]) bool { return e.name == out })
	by.spoken = drop(by.spoken, out)
	by.speakers = drop(by.speakers, out)
	by.before = drop(by.before, out)
	by.pronouns = drop(by.pronouns, out)
	by.offices = drop(by.offices, out)
	by.paragraphs = drop(by.paragraphs, out)
	return &by
}

func drop[F any](list []rule[F], name string) []rule[F] {
	return slices.DeleteFunc(slices.Clone(list), func(r rule[F]) bool { return r.name == name })
}
