package linkcheck

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// fresh is how long an answer is believed.
const fresh = 24 * time.Hour

// readAnswers returns the answers that are still believed. A file that is none of
// ours, or damaged, is as good as none.
func readAnswers(file string, now time.Time) map[string]answer {
	known := map[string]answer{}
	if file == "" {
		return known
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return known
	}
	var list []answer
	if json.Unmarshal(data, &list) != nil {
		return known
	}
	for _, a := range list {
		if age := now.Sub(a.Asked); age >= 0 && age < fresh && a.Failed == "" && a.Address != "" {
			known[a.Address] = a
		}
	}
	return known
}

// writeAnswers keeps answers. Where that fails they are asked for again.
func writeAnswers(file string, known map[string]answer) {
	if file == "" {
		return
	}
	var list []answer
	for _, a := range known {
		list = append(list, a)
	}
	slices.SortFunc(list, func(a, b answer) int { return strings.Compare(a.Address, b.Address) })
	data, err := json.Marshal(list)
	if err != nil {
		return
	}
	if os.MkdirAll(filepath.Dir(file), 0o700) == nil {
		_ = os.WriteFile(file, data, 0o600)
	}
}
