package shard

import "testing"

// TestCountsStayWhileADossierGrows: only about every doubling deals anew.
func TestCountsStayWhileADossierGrows(t *testing.T) {
	last, steps := 1, 0
	for size := 1; size < 1_000_000; size += 97 {
		n := nearest(size, 100)
		if n != last {
			if steps++; n != 2*last {
				t.Fatalf("at %d there are %d shards after %d", size, n, last)
			}
			last = n
		}
		if ratio := float64(size) / 100 / float64(n); ratio > 1.5 || n > 1 && ratio < 0.7 {
			t.Fatalf("%d in %d shards", size, n)
		}
	}
	if steps < 10 {
		t.Errorf("there were %d steps", steps)
	}
}

// TestCardsAreDealtAsTheScriptDealsThem holds what js/berkas.js reckons too.
func TestCardsAreDealtAsTheScriptDealsThem(t *testing.T) {
	for slug, want := range map[string]string{"a": "cards/1", "li-shangfu": "cards/4", "": "cards/0"} {
		if got := (Counts{Cards: 16}).Card(slug); got != want {
			t.Errorf("%q is in %s, want %s", slug, got, want)
		}
	}
}
