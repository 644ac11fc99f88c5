package newsread

import (
	"sync"

	"berkas/site/internal/facts/words"
)

// sets are the words that one place alone asks for; words/sets.txt says what each
// is for.
type sets struct {
	nounBehind      words.Set
	nounBefore      words.Set
	isCalled        words.Set
	calledFrom      words.Set
	calledHow       words.Set
	age             words.Set
	ageOf           words.Set
	ageOld          words.Set
	ageYears        words.Set
	who             words.Set
	possessor       words.Set
	whose           words.Set
	replies         words.Set
	from            words.Set
	the             words.Set
	hisAddress      words.Set
	herAddress      words.Set
	herEnding       words.Set
	several         words.Set
	indefinite      words.Set
	nobody          words.Set
	officeFiller    words.Set
	and             words.Set
	withinOffice    words.Set
	by              words.Set
	comesFrom       words.Set
	listLead        words.Set
	surnameParticle words.Set
	subjectArticle  words.Set
	neverInverted   words.Set
	thus            words.Set
	beforeDay       words.Set
	beforeMonth     words.Set
	activePrefix    words.Set
	activeSuffix    words.Set
	activeVerb      words.Set
	him             words.Set
	object          words.Set
	titleSmall      words.Set
	toldTo          words.Set
	nature          words.Set
	placeTail       words.Set
	firmsOf         words.Set
	ofWhom          words.Set
	ofFirm          words.Set
	ofPlace         words.Set
	firmEnd         words.Set
	firmsKind       words.Set
	firmsThing      words.Set
	street          words.Set
	firmsOwn        words.Set
	firmsResult     words.Set
}

var wordSets = sync.OnceValue(func() *sets {
	set := lexicon().Set
	return &sets{
		nounBehind:      set("noun_behind"),
		nounBefore:      set("noun_before"),
		isCalled:        set("is_called"),
		calledFrom:      set("called_from"),
		calledHow:       set("called_how"),
		age:             set("age"),
		ageOf:           set("age_of"),
		ageOld:          set("age_old"),
		ageYears:        set("age_years"),
		who:             set("who"),
		possessor:       set("possessor"),
		whose:           set("whose"),
		replies:         set("replies"),
		from:            set("from"),
		the:             set("the"),
		hisAddress:      set("his_address"),
		herAddress:      set("her_address"),
		herEnding:       set("her_ending"),
		several:         set("several"),
		indefinite:      set("indefinite"),
		nobody:          set("nobody"),
		officeFiller:    set("office_filler"),
		and:             set("and"),
		withinOffice:    set("within_office"),
		by:              set("by"),
		comesFrom:       set("comes_from"),
		listLead:        set("list_lead"),
		surnameParticle: set("surname_particle"),
		subjectArticle:  set("subject_article"),
		neverInverted:   set("never_inverted"),
		thus:            set("thus"),
		beforeDay:       set("before_day"),
		beforeMonth:     set("before_month"),
		activePrefix:    set("active_prefix"),
		activeSuffix:    set("active_suffix"),
		activeVerb:      set("active_verb"),
		him:             set("him"),
		object:          set("object"),
		titleSmall:      set("title_small"),
		toldTo:          set("told_to"),
		nature:          set("nature"),
		placeTail:       set("place_tail"),
		firmsOf:         set("firms_of"),
		ofWhom:          set("of_whom"),
		ofFirm:          set("of_firm"),
		ofPlace:         set("of_place"),
		firmEnd:         set("firm_end"),
		firmsKind:       set("firms_kind"),
		firmsThing:      set("firms_thing"),
		street:          set("street"),
		firmsOwn:        set("firms_own"),
		firmsResult:     set("firms_result"),
	}
})
