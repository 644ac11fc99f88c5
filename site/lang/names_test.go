package lang

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNamesSortAsReadersLookThemUp(t *testing.T) {
	want := []string{
		"“Tanpa batas”", "2 Maret", "Andrei Belousov", "ASEAN", "Élysée", "elysee b", "Li", "Li Shangfu", "Li-Ning", "Liang", "NATO", "nato b",
		"Østfold", "Ovchinnikov", "Yuriy Borisov", "Андрей Белоусов",
	}
	for _, tag := range []string{"id", "en"} {
		l, _ := For(tag)
		got := slices.Clone(want)
		slices.Reverse(got)
		slices.SortFunc(got, l.Compare())
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n%s\nwant\n%s", tag, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

func TestDifferentNamesAreNeverEqual(t *testing.T) {
	compare := indonesian().Compare()
	for _, pair := range [][2]string{{"a", "a\u0000"}, {"\u00e9", "e\u0301"}, {"", "\u200d"}} {
		if compare(pair[0], pair[1]) == 0 || compare(pair[0], pair[1]) != -compare(pair[1], pair[0]) {
			t.Errorf("%q and %q compare as %d and %d", pair[0], pair[1], compare(pair[0], pair[1]), compare(pair[1], pair[0]))
		}
	}
}

func TestInitialsAreLettersOfTheIndex(t *testing.T) {
	l := indonesian()
	for name, want := range map[string]string{
		"Élysée": "E", "élysée": "E", "E\u0301lyse\u0301e": "E", "nato": "N", "Østfold": "O", "Æthelred": "A", "Łódź": "L", "Ｚ": "Z",
		"2 Maret": "#", "“Tanpa batas”": "#", "": "#", "Белоусов": "Б", "习近平": "习", "þing": "Þ",
	} {
		if got := l.Initial(name); got != want {
			t.Errorf("%q stands under %q, want %q", name, got, want)
		}
	}
}

func TestInitialsComeInGroups(t *testing.T) {
	for _, tag := range []string{"id", "en"} {
		l, _ := For(tag)
		compare := l.Compare()
		name := rapid.StringOfN(rapid.RuneFrom([]rune("abcABCeEéÉèzZøØæÆłŁñßşžþÞ 12“-'ＡꟿǅǄ")), 1, 5, -1)
		rapid.Check(t, func(t *rapid.T) {
			names := rapid.SliceOfN(name, 2, 12).Draw(t, "names")
			slices.SortFunc(names, compare)
			var groups []string
			for _, name := range names {
				groups = append(groups, l.Initial(name))
			}
			groups = slices.Compact(groups)
			seen := map[string]bool{}
			for _, g := range groups {
				if seen[g] {
					t.Fatalf("%q stand under %q: one of them twice", names, groups)
				}
				seen[g] = true
			}
		})
	}
}
