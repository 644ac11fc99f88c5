package export

import (
	"fmt"
	"slices"
	"testing"

	"berkas/site/dossier"
	"berkas/site/support"
)

// at follows keys and numbers into a JSON value, nil where there is nothing.
func at(v any, path ...any) any {
	for _, step := range path {
		switch step := step.(type) {
		case string:
			object, _ := v.(map[string]any)
			v = object[step]
		case int:
			array, _ := v.([]any)
			if step >= len(array) {
				return nil
			}
			v = array[step]
		}
	}
	return v
}

// TestSupportIsWhatWasProved holds every support in the exports against the
// ledger, each looked up in the ledger by itself.
func TestSupportIsWhatWasProved(t *testing.T) {
	kinds := map[any]int{}
	for name, d := range dossiers(t) {
		proofs := proved(d)
		doc := object(t, writtenAs(t, d, proofs)["data/dossier.json"])
		want := func(path []any, given bool, p support.Proof) {
			t.Helper()
			record, key := at(doc, path[:len(path)-1]...).(map[string]any), path[len(path)-1].(string)
			kind := any(p.Kind.String())
			if !given {
				kind = nil
			}
			kinds[kind]++
			if record[key] != kind {
				t.Errorf("%s: %v is %v, proved is %v", name, path, record[key], kind)
			}
			if got, _ := record[key+"_at"].([]any); given && fmt.Sprint(got) != fmt.Sprint(addresses(p.At)) {
				t.Errorf("%s: %v_at is %v, proved is %v", name, path, got, addresses(p.At))
			}
		}
		for i, p := range d.People {
			for j, r := range p.Roles {
				proof, path := proofs.Role(p, j), []any{"people", i, "roles", j}
				want(append(path, "support"), true, proof.Title)
				want(append(path, "from_support"), !r.From.IsZero(), proof.From)
				want(append(path, "to_support"), !r.To.IsZero(), proof.To)
			}
		}
		for i, v := range d.Events {
			want([]any{"events", i, "from_support"}, true, proofs.Event(v).From)
			want([]any{"events", i, "to_support"}, v.Date.IsInterval(), proofs.Event(v).To)
			for j, p := range proofs.Event(v).Participants {
				want([]any{"events", i, "participants", j, "support"}, true, p)
			}
		}
		for i, s := range d.Sources {
			for j, q := range s.Quotes {
				for k, p := range proofs.Quote(q).By {
					want([]any{"sources", i, "quotes", j, "speakers", k, "support"}, true, p)
				}
				want([]any{"sources", i, "quotes", j, "support"}, true, support.Proof{Kind: support.Verbatim})
			}
		}
		wantTies(t, d, proofs, want)
	}
	if kinds["curator"] == 0 || kinds["inferred"] == 0 || kinds["stated"] < 100 || kinds["verbatim"] == 0 || kinds[nil] == 0 {
		t.Errorf("only these were seen: %v", kinds)
	}
}

func wantTies(t *testing.T, d *dossier.Dossier, proofs *support.Ledger, want func([]any, bool, support.Proof)) {
	t.Helper()
	n := 0
	for _, e := range d.Entries() {
		for _, r := range d.RelationsOf(e) {
			if r.Of != e {
				continue
			}
			proof := proofs.Tie(r)
			want([]any{"relations", n, "support"}, true, proof.Both)
			want([]any{"relations", n, "from_support"}, !r.From.IsZero(), proof.From)
			want([]any{"relations", n, "to_support"}, !r.To.IsZero(), proof.To)
			n++
		}
	}
}

// TestAnIntervalIsAsWeakAsItsWeakerDay: the one support that stands for two.
func TestAnIntervalIsAsWeakAsItsWeakerDay(t *testing.T) {
	d := load(t, content(harbour(t)))
	proofs := proved(d)
	v := proofs.Event(d.Events[1])
	for _, c := range []struct{ from, to, want support.Kind }{
		{support.Stated, support.Stated, support.Stated},
		{support.Stated, support.Inferred, support.Inferred},
		{support.Inferred, support.Stated, support.Inferred},
		{support.Stated, support.Curator, support.Curator},
		{support.Curator, support.Inferred, support.Curator},
	} {
		v.From.Kind, v.To.Kind = c.from, c.to
		columns, rows := parsed(t, writtenAs(t, d, proofs)["data/events.csv"])
		if got := rows[1][slices.Index(columns, "support")]; got != c.want.String() {
			t.Errorf("%v to %v: %s", c.from, c.to, got)
		}
	}
}

// TestCountsAreThoseOfTheModel: sources and witnesses of events, claims and
// statements, in JSON and in the tables.
func TestCountsAreThoseOfTheModel(t *testing.T) {
	for name, d := range dossiers(t) {
		proofs := proved(d)
		files := writtenAs(t, d, proofs)
		doc := object(t, files["data/dossier.json"])
		want := func(table, prefix string, row int, w support.Witnesses, in any) {
			t.Helper()
			sources := 0
			for _, g := range w.Groups {
				sources += len(g)
			}
			columns, rows := parsed(t, files["data/"+table+".csv"])
			for key, n := range map[string]int{prefix + "source_count": sources, prefix + "witness_count": len(w.Groups)} {
				if got := rows[row][slices.Index(columns, key)]; got != fmt.Sprint(n) {
					t.Errorf("%s: %s.csv, row %d: %s is %s, want %d", name, table, row, key, got, n)
				}
				if got := at(in, key); got != float64(n) {
					t.Errorf("%s: %s %d in JSON: %s is %v, want %d", name, table, row, key, got, n)
				}
			}
		}
		for i, v := range d.Events {
			event := at(doc, "events", i)
			want("events", "", i, proofs.Event(v).Witnesses, event)
			named, _ := at(event, "sources").([]any)
			reports, _ := at(event, "reports").([]any)
			if at(event, "source_count") != float64(len(named)) || len(reports) != len(named) {
				t.Errorf("%s: %s has %v sources, %d are named, %d report", name, v.Slug, at(event, "source_count"), len(named), len(reports))
			}
		}
		for i, c := range d.Claims {
			want("claims", "", i, proofs.Claim(c).All, at(doc, "claims", i))
			want("claims", "asserting_", i, proofs.Claim(c).Asserted, at(doc, "claims", i))
		}
		row := 0
		for i, s := range d.Sources {
			for j, q := range s.Quotes {
				want("quotes", "", row, proofs.Statement(q.Statement), at(doc, "sources", i, "quotes", j))
				row++
			}
		}
	}
}
