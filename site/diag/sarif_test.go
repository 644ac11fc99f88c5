package diag

import (
	"os"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
)

// TestSARIFIsValid by the schema of OASIS. That it has no other keys than the
// schema's is for the tests that decode it strictly: here they would be lost.
func TestSARIFIsValid(t *testing.T) {
	text, err := os.ReadFile("testdata/example.sarif")
	if err != nil {
		t.Fatal(err)
	}
	report, err := sarif.FromBytes(text)
	if err != nil {
		t.Fatal(err)
	}
	english := "en"
	for _, run := range report.Runs { // what is left out, the reader fills in, and wrongly
		run.NewlineSequences = []string{"\n"}
		run.Language = english
		run.Tool.Driver.Language = english
	}
	if err := report.Validate(); err != nil {
		t.Error(err)
	}
	report.Runs[0].Results[0].Level = "grave"
	if report.Validate() == nil {
		t.Error("a level that SARIF does not know is valid")
	}
}
