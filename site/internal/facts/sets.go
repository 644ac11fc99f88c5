package facts

import (
	"sync"

	"berkas/site/internal/facts/words"
)

// sets are the words that only the reading of runs and offices asks for;
// words/sets.txt says what each is for.
type sets struct {
	shortRank, officeJoint, officeLead, officeEnd, orgJoint, orgAnd, the, clitic, beforeOffice, beforeTitle, endsNoOffice, who, holds                                words.Set
	heldWho, heldAlso, heldIs, heldAs, heldAux, heldLead, heldAt, heldFrom, givenOffice, givesOffice, noGift, breaksOffice, policeRank, noOffice, officeAnd, stateOf words.Set
}

var wordSets = sync.OnceValue(func() *sets {
	l := words.Base()
	return &sets{
		l.Set("short_rank"), l.Set("office_joint"), l.Set("office_lead"), l.Set("office_end"), l.Set("org_joint"), l.Set("org_and"), l.Set("the"), l.Set("clitic"), l.Set("before_office"), l.Set("before_title"), l.Set("ends_no_office"), l.Set("who"), l.Set("holds"),
		l.Set("held_who"), l.Set("held_also"), l.Set("held_is"), l.Set("held_as"), l.Set("held_aux"), l.Set("held_lead"), l.Set("held_at"), l.Set("held_from"), l.Set("given_office"), l.Set("gives_office"), l.Set("no_gift"), l.Set("breaks_office"), l.Set("police_rank"), l.Set("no_office"), l.Set("office_and"), l.Set("state_of"),
	}
})
