package facts

import "berkas/site/internal/facts/words"

// LabelRule is one way to tell what a capitalised word is. It returns false where
// it does not decide.
type LabelRule struct {
	Name    string
	Says    string
	Example string
	do      func(w word) (Label, bool)
}

// LabelRules decide what each word of a run of capitals is taken for.
type LabelRules struct {
	First   []LabelRule // by the word itself, the first that decides; else it is a name
	Settled []LabelRule // by its neighbours then, the first that decides; else it stays
}

// AllLabelRules returns the rules in their order.
func AllLabelRules() LabelRules {
	return LabelRules{
		First: []LabelRule{
			{"particle", "A small particle stands inside a name.", "von der Leyen", func(w word) (Label, bool) {
				return AsParticle, !w.token().Capital && w.token().Is(words.Particle)
			}},
			{"given name", "A given name that is nothing else is a name.", "Prabowo", func(w word) (Label, bool) {
				return AsName, w.token().Is(words.Given) && !w.token().Is(words.Place|words.People|words.Org|words.OrgHead|words.OrgTail|words.Title|words.Rank|words.Common|words.Month)
			}},
			{"title word", "An office or a rank is one.", "Menteri", func(w word) (Label, bool) {
				return AsTitle, w.token().Is(words.Title | words.Rank | words.TitlePrefix)
			}},
			{"place word", "A place or a people is a place.", "Rusia", func(w word) (Label, bool) {
				return AsPlace, w.token().Is(words.Place | words.People)
			}},
			{"organisation word", "A word of organisations is one's.", "Kementerian", func(w word) (Label, bool) {
				return AsOrg, w.token().Is(words.Org | words.OrgHead | words.OrgTail | words.OrgPrefix)
			}},
			{"common word", "A common word is no name.", "Perang", func(w word) (Label, bool) {
				return AsCommon, w.token().Is(words.Common | words.Month | words.Weekday | words.PlaceHead | words.Say | words.Pronoun | words.Stop | words.Adverb | words.Work | words.According)
			}},
			{"derived word", "A word that is visibly made from another is no name.", "Pertahanan", func(w word) (Label, bool) {
				return AsCommon, w.token().Class&^words.Particle == 0 && words.Derived(w.token().Low, w.token().Opens)
			}},
			{"abbreviation", "A word in capitals is an abbreviation.", "BNPB", func(w word) (Label, bool) {
				return AsAcronym, w.token().Upper && !w.token().Initial || w.token().Capital && w.token().Mixed()
			}},
		},
		Settled: []LabelRule{
			{"degree behind a name", "A degree behind a name is none of it.", "Irwan Palaguna ST MT", func(w word) (Label, bool) {
				return AsCommon, w.token().IsDegree() && w.i > 0 && (w.before() || w.run[w.i-1].IsDegree())
			}},
			{"name with a hyphen", "What a hyphen joins to small letters is a name.", "Kim Sang-hyup", func(w word) (Label, bool) { return AsName, w.isHyphened() }},
			{"company's word in front", "A word that ends companies' names is a name before one.", "Capital Economics", func(w word) (Label, bool) { return AsName, w.isTailAhead() }},
			{"phrase", "What a phrase says of a word stays.", "Bank Indonesia", func(w word) (Label, bool) { return w.list[w.i], w.inPhrase() }},
			{"place in a name", "A place between the words of a name is one of them.", "Ridwan Bandung Kamil", func(w word) (Label, bool) { return AsName, w.isPlaceInName() }},
			{"short form in a name", "Two capitals beside a name belong to it.", "Mahfud MD", func(w word) (Label, bool) { return AsName, w.isShort() }},
			{"headline in capitals", "Where all is in capitals an abbreviation is none.", "JOKO WIDODO TIBA", func(w word) (Label, bool) { return AsName, w.list[w.i] == AsAcronym && sentenceOfCapitals(w.run) }},
			{"given name beside a name", "A given name that is also another word is a name beside one.", "Jordan Pickford", func(w word) (Label, bool) { return AsName, w.isGiven() }},
			{"word that can be either", "A word that is common or a name is a name beside one.", "Agung Laksono", func(w word) (Label, bool) { return AsName, w.isEither() }},
			{"place behind a given name", "A place behind a given name is a surname.", "Jack London", func(w word) (Label, bool) { return AsName, w.isLastPlace() }},
			{"word behind a given name", "In English a common word behind a given name is a surname.", "Jeremy Dear", func(w word) (Label, bool) { return AsName, w.isPlainSurname() }},
		},
	}
}

// decide returns what the first of some rules says that decides.
func decide(rules []LabelRule, w word, otherwise Label) Label {
	for _, r := range rules {
		if l, ok := r.do(w); ok {
			return l
		}
	}
	return otherwise
}
