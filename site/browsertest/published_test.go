//go:build browser

package browsertest

import (
	"path/filepath"
	"testing"
)

// TestDataBlocksAreNoScripts: the policy forbids scripts in a page, and a page that
// knows its address has JSON-LD in it. No browser takes it for one.
func TestDataBlocksAreNoScripts(t *testing.T) {
	b := Open(t)
	dir := filepath.Join(t.TempDir(), "site")
	if err := b.build(dir, "--base-url", "https://example.org/repo/"); err != nil {
		t.Fatal(err)
	}
	address := serve(t, under("/repo/", dir)) + "/repo/"
	for _, name := range []string{"", "orang/li-shangfu.html", "sumber/tempo-2023-04-16.html", "topik/"} {
		b.Visit(address + name)
		b.Until(`document.readyState === 'complete'`)
		b.holds(`JSON.parse(document.querySelector('script[type="application/ld+json"]').text)['@context'] === 'https://schema.org'`)
		if _, wrong := b.Complaints(); len(wrong) > 0 {
			t.Errorf("%q: %q", name, wrong)
		}
	}
}
