package main

import (
	"cmp"
	_ "embed"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// example is some words that are a person's name, or are none.
type example struct {
	words  []string
	person bool
	weight float64
}

//go:embed words.txt
var written string

// lexicon is where the words are that the readers of texts know.
const lexicon = "site/internal/facts/words"

// Weights of what examples come from: what stood in a text tells more than a name
// that was put together of two.
const (
	ofText = 2
	ofList = 1
	ofPart = 0.5
)

// examples returns what is learnt from, and what is held out: the sentences of
// dev.txt.
func examples(dir string) (learnt, heldOut []example, err error) {
	if learnt, err = sentences(filepath.Join(dir, "idner", "train.txt")); err != nil {
		return nil, nil, err
	}
	if heldOut, err = sentences(filepath.Join(dir, "idner", "dev.txt")); err != nil {
		return nil, nil, err
	}
	lists, err := nameLists(filepath.Join(dir, "names"))
	if err != nil {
		return nil, nil, err
	}
	given, err := givenNames(filepath.Join(lexicon, "names.txt"))
	if err != nil {
		return nil, nil, err
	}
	own, err := ownWords()
	if err != nil {
		return nil, nil, err
	}
	others, err := otherWords(lexicon, "places.txt", "organisations.txt", "titles.txt", "common.txt", "speech.txt")
	return slices.Concat(learnt, lists, given, own, others), heldOut, err
}

// sentences reads IDNER: the spans with a tag, and the runs of capitals without
// one, except what opens a sentence.
func sentences(path string) ([]example, error) {
	list, err := tagged(path)
	var all []example
	for _, lines := range list {
		all = append(all, spans(lines)...)
	}
	return all, err
}

// tagged reads the sentences of a file: blocks of lines, with nothing but white
// space between.
func tagged(path string) ([][]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	list := [][]string{nil}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line == "" {
			list = append(list, nil)
			continue
		}
		list[len(list)-1] = append(list[len(list)-1], line)
	}
	return list, nil
}

// spans reads one sentence: a word, its part of speech and its tag on each line.
func spans(lines []string) []example {
	var all []example
	last := ""
	for i, line := range lines {
		fields := strings.Fields(line)
		if len(fields) != 3 {
			last = ""
			continue
		}
		word, tag := fields[0], fields[2]
		kind := strings.TrimLeft(tag, "BI-")
		switch {
		case tag == "O" && (i == 0 || !unicode.IsUpper([]rune(word)[0]) || last == ""):
			kind = ""
		case strings.HasPrefix(tag, "I-") && last == kind, tag == "O" && last == "O":
			all[len(all)-1].words = append(all[len(all)-1].words, word)
			continue
		}
		if kind != "" {
			all = append(all, example{[]string{word}, kind == "PER", ofText})
		}
		if last = kind; kind == "" {
			last = "-"
		}
	}
	return all
}

// nameLists reads the lists by country: every forename and surname by itself, and
// each surname behind some forenames of its country, or of any where it has none.
func nameLists(dir string) ([]example, error) {
	forenames, err := romanised(filepath.Join(dir, "forenames.csv"), "Romanized Name")
	if err != nil {
		return nil, err
	}
	surnames, err := romanised(filepath.Join(dir, "surnames.csv"), "Romanized Name")
	if err != nil {
		return nil, err
	}
	var all []example
	var any []string
	for _, list := range forenames {
		any = append(any, list.names...)
		for _, n := range list.names {
			all = append(all, example{strings.Fields(n), true, ofPart})
		}
	}
	r := rand.New(rand.NewPCG(seed, 1))
	for _, list := range surnames {
		given := any
		if i := slices.IndexFunc(forenames, func(f country) bool { return f.code == list.code }); i >= 0 {
			given = forenames[i].names
		}
		for _, n := range list.names {
			all = append(all, example{strings.Fields(n), true, ofPart})
			for range 3 {
				all = append(all, example{append(strings.Fields(given[r.IntN(len(given))]), strings.Fields(n)...), true, ofPart})
			}
		}
	}
	return all, nil
}

// country is the names of one.
type country struct {
	code  string
	names []string
}

// romanised reads a column of a list, by country, in the order of the file.
func romanised(path, column string) ([]country, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, err
	}
	at := slices.Index(rows[0], column)
	if at < 0 {
		return nil, fmt.Errorf("%s has no column %q", path, column)
	}
	var all []country
	for _, row := range rows[1:] {
		name := strings.TrimSpace(row[at])
		if name == "" || !unicode.IsUpper([]rune(name)[0]) {
			continue
		}
		if len(all) == 0 || all[len(all)-1].code != row[0] {
			all = append(all, country{code: row[0]})
		}
		all[len(all)-1].names = append(all[len(all)-1].names, name)
	}
	return all, nil
}

// givenNames reads the given names that the readers of texts know, by themselves
// and two by two.
func givenNames(path string) ([]example, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var all []example
	of := false
	r := rand.New(rand.NewPCG(seed, 2))
	var names []string
	for line := range strings.Lines(string(data)) {
		if head, rest, found := strings.Cut(line, ":"); found {
			of, line = head == "male" || head == "female", rest
		}
		for w := range strings.FieldsSeq(line) {
			if of && !strings.Contains(w, "_") {
				names = append(names, capital(w))
			}
		}
	}
	for _, n := range names {
		all = append(all, example{[]string{n}, true, ofPart}, example{[]string{n, names[r.IntN(len(names))]}, true, ofPart})
	}
	return all, nil
}

func capital(w string) string {
	r := []rune(w)
	r[0] = unicode.ToUpper(r[0])
	return string(r)
}

// ownWords reads what was written for this program. Given names and surnames of
// one region are put together; names with what makes places and firms of them,
// before or behind them, are nobody's.
func ownWords() ([]example, error) {
	var all []example
	lists := map[string][]string{}
	for line := range strings.Lines(written) {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		kind, list, found := strings.Cut(strings.TrimSpace(line), ":")
		if !found {
			return nil, fmt.Errorf("words.txt: %.40q has no kind", line)
		}
		entries := strings.Split(list, ",")
		lists[kind] = append(lists[kind], entries...)
		for _, entry := range entries {
			all = append(all, example{strings.Fields(entry), kind[0] == '+', ofList})
		}
	}
	r := rand.New(rand.NewPCG(seed, 4))
	pick := func(kind string) string { return lists[kind][r.IntN(len(lists[kind]))] }
	letter := func() string { return string(rune('A' + r.IntN(26))) }
	together := func(person bool, words ...string) {
		all = append(all, example{strings.Fields(strings.Join(words, " ")), person, ofPart})
	}
	for _, region := range [...]string{"id", "en"} {
		given, surname := "+given "+region, "+surname "+region
		for range 3 {
			for _, n := range lists[surname] {
				together(true, pick(given), n)
			}
			for _, n := range lists[given] {
				together(true, n, pick(surname))
			}
		}
		for range 300 {
			together(false, pick("front"), pick(surname))
			together(false, pick(surname), pick("behind"))
		}
		for range 300 {
			together(false, pick("place"), pick("behind"))
			together(false, pick("front"), pick(given), pick(surname))
			together(false, pick(given), pick(surname), pick("behind"))
			together(true, pick(given), pick(given), pick(surname))
			together(true, pick(given), pick(surname), pick(surname))
			together(true, letter(), pick(surname))
			together(true, letter(), letter(), pick(surname))
			together(true, pick(given), letter(), pick(surname))
		}
	}
	return all, nil
}

// otherWords reads words that the readers of texts know, and that are no names.
func otherWords(dir string, files ...string) ([]example, error) {
	var all []example
	for _, file := range files {
		data, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(data)) {
			if _, rest, found := strings.Cut(line, ":"); found && line[0] != ' ' {
				line = rest
			}
			for w := range strings.FieldsSeq(line) {
				if len(w) < 3 || line[0] == '#' {
					continue
				}
				words := strings.Split(w, "_")
				for i := range words {
					words[i] = capital(cmp.Or(words[i], "_"))
				}
				all = append(all, example{words, false, ofPart})
			}
		}
	}
	return all, nil
}
