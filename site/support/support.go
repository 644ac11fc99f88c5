package support

import (
	"sync"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/internal/match"
	"berkas/site/internal/newsread"
)

// Ledger is what is proved of a dossier.
type Ledger struct {
	events     map[*dossier.Event]*Event
	roles      map[*dossier.Person][]Role
	ties       map[tieKey]Tie
	quotes     map[*dossier.Quote]*Quote
	claims     map[*dossier.Claim]Claim
	statements map[*dossier.Statement]Witnesses
}

// Event returns what is proved of an event.
func (l *Ledger) Event(v *dossier.Event) *Event { return l.events[v] }

// Role returns what is proved of a person's i-th role.
func (l *Ledger) Role(p *dossier.Person, i int) Role { return l.roles[p][i] }

// Quote returns what is proved of a quotation beside its words.
func (l *Ledger) Quote(q *dossier.Quote) *Quote { return l.quotes[q] }

// Claim returns who bears a claim out.
func (l *Ledger) Claim(c *dossier.Claim) Claim { return l.claims[c] }

// Statement returns the witnesses of a statement.
func (l *Ledger) Statement(s *dossier.Statement) Witnesses { return l.statements[s] }

// Prove works out what bears out each fact of a dossier, and lists what claims
// more than it proves, in order; warnings that dossier.yaml silences are left out.
func Prove(d *dossier.Dossier) (*Ledger, diag.List) { return newProver(d).prove() }

func (p *prover) prove() (*Ledger, diag.List) {
	go p.heard() // beside what asks for none of it
	for _, prove := range []func(){
		p.proveEvents, p.proveRoles, p.proveTies, p.proveQuotes, p.proveClaims, p.proveProse,
	} {
		prove()
	}
	problems := p.problems.Without(p.d.Meta.Silence)
	problems.Sort()
	return p.ledger, problems
}

// prover works through a dossier.
type prover struct {
	d        *dossier.Dossier
	memo     *Memo
	ledger   *Ledger
	problems diag.List

	passages map[*dossier.Paragraph]*passage
	grounds  map[*dossier.Entry]*ground               // of whole sources, and of what things rest on
	outlets  map[*dossier.Paragraph][]dossier.Mention // that are said to report something
	dates    map[*dossier.Source]bool                 // whether the day it came out is known
	capitals map[string][]string                      // by country code
	quotes   map[*dossier.Paragraph][]*dossier.Quote  // that stand in it
	looked   int                                      // passages that were searched for what others do not have
	weighed  int                                      // passages that were held against the one cited
	compared int                                      // places of sentences and passages that were held against each other
	seeker   *dossier.Seeker
	who      *match.Trie               // of people, organisations and places; nil: not needed yet
	rendered map[string]*dossier.Quote // by the folded words of their translations; nil: not needed yet
	denials  map[string]bool           // words of the dossier's language; nil: not known
	turns    turns
	heard    func() map[*dossier.Quote][]newsread.Name // who surely says each
}

func newProver(d *dossier.Dossier) *prover {
	p := &prover{
		d: d, memo: &Memo{now: map[textKey]*text{}, stemming: stemming{}},
		ledger: &Ledger{
			events: map[*dossier.Event]*Event{}, roles: map[*dossier.Person][]Role{}, ties: map[tieKey]Tie{},
			quotes: map[*dossier.Quote]*Quote{}, claims: map[*dossier.Claim]Claim{},
			statements: map[*dossier.Statement]Witnesses{},
		},
		passages: map[*dossier.Paragraph]*passage{}, grounds: map[*dossier.Entry]*ground{}, outlets: map[*dossier.Paragraph][]dossier.Mention{}, dates: map[*dossier.Source]bool{},
		capitals: readCapitals(), quotes: quotesOf(d), seeker: d.Seeker(), denials: readDenials(d.Lang.Tag), turns: readTurns(),
	}
	p.heard = sync.OnceValue(p.hear)
	return p
}
