package newsread

import "berkas/site/internal/facts/words"

// any is as often as a rule holds.
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
		{rule[holds]{"age behind it", "An age, or words such as boy, behind it.", "Suparman (52)", func(m *mention, _ *name) bool { return m.aged() }}, 3, 1},
		{rule[holds]{"degree behind it", "A degree behind it.", "Bambang Sutopo, S.H.", func(m *mention, _ *name) bool { return m.graduate() }}, 3, 1},
		{rule[holds]{"introduced", "Words that introduce somebody before it.", "bernama Firas", func(m *mention, _ *name) bool { return m.introduced() }}, 3, 1},
		{rule[holds]{"one of its words alone", "One of its words stands alone elsewhere.", "Shoigu", func(m *mention, of *name) bool {
			return m.Len() == 1 && len(of.words) > 1
		}}, 1, 1},
		{rule[holds]{"surname alone", "In English that says more.", "Smith", func(m *mention, of *name) bool {
			return m.Len() == 1 && len(of.words) > 1 && m.in.Lang != "id"
		}}, 1, 1},
		{rule[holds]{"article before it", "The before it speaks against a person.", "the Kremlin", func(m *mention, _ *name) bool { return m.afterArticle() }}, -2, 1},
	}
}

// letterEvidence is what the words of a name tell by themselves.
func letterEvidence() []evidence[func(w wordsOf) int] {
	type counts = func(w wordsOf) int
	return []evidence[counts]{
		{rule[counts]{"given name where expected", "A given name at the beginning, or anywhere in Indonesian.", "Prabowo Subianto", func(w wordsOf) int { return w.count(isExpected) }}, 2, always},
		{rule[counts]{"given name elsewhere", "A given name in another place.", "Xi Jun", func(w wordsOf) int {
			return w.count(func(t *words.Token, expected bool) bool { return !isExpected(t, expected) && t.Is(words.Given) })
		}}, 1, always},
		{rule[counts]{"word between names", "A word such as bin or von.", "Mohammed bin Salman", func(w wordsOf) int {
			return w.count(func(t *words.Token, expected bool) bool {
				return !isExpected(t, expected) && !t.Is(words.Given) && t.Is(linking)
			})
		}}, 1, always},
		{rule[counts]{"initial", "An initial among other words.", "J. K. Rowling", func(w wordsOf) int {
			return w.count(func(t *words.Token, expected bool) bool {
				return !isExpected(t, expected) && !t.Is(words.Given|linking) && t.Initial && len(w.tokens) > 1
			})
		}}, 1, always},
		{rule[counts]{"two words or three", "Two words or three, as people have.", "Wang Wenbin", func(w wordsOf) int { return one(w.long() == 2 || w.long() == 3) }}, 1, 1},
		{rule[counts]{"many words", "More than four words speak against a person.", "Perjanjian Damai Lima Negara Besar", func(w wordsOf) int { return one(w.long() > 4) }}, -1, 1},
		{rule[counts]{"single given name", "A single given name that is named again, or opens no sentence.", "ujar Prabowo", func(w wordsOf) int {
			return one(len(w.tokens) == 1 && w.weight > 0 && (len(w.of.mentions) > 1 || !w.tokens[0].Opens))
		}}, 1, 1},
		{rule[counts]{"where places stand", "Most mentions behind a preposition of place speak against a person.", "di Mandalika", func(w wordsOf) int { return one(w.of.inPlaces()) }}, -2, 1},
	}
}
