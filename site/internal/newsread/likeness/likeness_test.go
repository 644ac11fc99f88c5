package likeness

import (
	"math"
	"strings"
	"testing"
)

// TestNamesLookLikeNames: people's names that no list has, and other words that
// are written in the same way.
func TestNamesLookLikeNames(t *testing.T) {
	for _, name := range []string{"Wirandaru Kusumastuti", "Marcellina Hartwell", "Yosepha Tamelan", "Grigor Petrosyants"} {
		if odds := Of(strings.Fields(name)); odds <= 0 {
			t.Errorf("%s: %.1f", name, odds)
		}
	}
	for _, other := range []string{"Suzuki Ertiga", "Batam Center", "Hurricane Olivia", "Mandala Sejahtera Abadi", "Blackwater Robotics"} {
		if odds := Of(strings.Fields(other)); odds >= 0 {
			t.Errorf("%s: %.1f", other, odds)
		}
	}
}

// TestAnyWordsHaveFeatures: nothing, a word without letters, one that is very
// long and very many words are read in bounded work.
func TestAnyWordsHaveFeatures(t *testing.T) {
	for _, words := range [][]string{nil, {""}, {"\xff\xfe"}, {strings.Repeat("a", 1<<20)}, strings.Fields(strings.Repeat("na ", 1<<12))} {
		n := 0
		Features(words, func(bucket uint32) {
			n++
			if bucket >= Buckets {
				t.Fatalf("bucket %d", bucket)
			}
		})
		if n == 0 || n > Longest*longestWord*10 {
			t.Errorf("%d words have %d features", len(words), n)
		}
		if odds := Of(words); math.IsNaN(odds) {
			t.Errorf("%d words: %v", len(words), odds)
		}
	}
}

// TestThereIsAWeightForEveryBucket: the file is as long as the program reads it.
func TestThereIsAWeightForEveryBucket(t *testing.T) {
	if len(weights) != Buckets {
		t.Errorf("%d weights", len(weights))
	}
}
