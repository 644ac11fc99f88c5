package diag

import (
	"bytes"
	"os"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestSARIFIsValid by the schema of OASIS, which knows every key there may be.
func TestSARIFIsValid(t *testing.T) {
	schema := sarifSchema(t)
	report, err := os.ReadFile("testdata/example.sarif")
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(decoded(t, report)); err != nil {
		t.Error(err)
	}
	for from, to := range map[string]string{
		`"level": "error"`:    `"level": "grave"`,
		`"ruleId": "content"`: `"rule": "content"`,
		`"version": "2.1.0"`:  `"version": "2.0.0"`,
		`"unicodeCodePoints"`: `"bytes"`,
		`"ruleIndex": 0`:      `"ruleIndex": -2`,
		`"name": "berkas"`:    `"nama": "berkas"`,
	} {
		wrong := bytes.Replace(report, []byte(from), []byte(to), 1)
		if bytes.Equal(wrong, report) {
			t.Errorf("the example has no %s", from)
		}
		if schema.Validate(decoded(t, wrong)) == nil {
			t.Errorf("with %s it is valid", to)
		}
	}
}

func sarifSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	const name = "testdata/sarif-schema-2.1.0.json"
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(name, decoded(t, text)); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func decoded(t *testing.T, text []byte) any {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return value
}
