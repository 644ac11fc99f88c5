package site_test

import (
	"path"
	"regexp"
	"testing"

	"berkas/site"
)

var anID = regexp.MustCompile(`\sid=(?:"([^"]*)"|([^\s>]+))`)

// TestSlugsAreNoIDsOfTheFrame: whatever a thing is called, no page has an id twice.
func TestSlugsAreNoIDsOfTheFrame(t *testing.T) {
	for folder, front := range map[string]string{
		"people": "name: Nama %s", "organisations": "name: Nama %s", "places": "name: Nama %s", "events": "title: Nama %s\ndate: 2023", "topics": "title: Nama %s", "claims": "title: Nama %s", "pages": "title: Nama %s",
	} {
		files := map[string]string{"content/people/hatta.md": "---\nname: Mohammad Hatta\n---\n# main\n\n# q\n\n# summary\n"}
		for _, slug := range []string{"main", "q", "preview", "citation-text", "summary", "search", "cite", "p1", "q1"} {
			files["content/"+folder+"/"+slug+".md"] = "---\n" + regexp.MustCompile("%s").ReplaceAllString(front, slug) + "\n---\nIsi.\n"
		}
		for name, page := range build(t, site.Config{Dir: checkedAnd(files)}) {
			if path.Ext(name) != ".html" {
				continue
			}
			seen := map[string]bool{"preview": true} // the script's own
			for _, m := range anID.FindAllSubmatch(page, -1) {
				id := string(m[1]) + string(m[2])
				if seen[id] {
					t.Errorf("%s: %s has the id %q twice", folder, name, id)
				}
				seen[id] = true
			}
		}
	}
}
