package dossier

import (
	"strings"
	"testing"
)

// TestPicturesFromElsewhereInTheSiteHaveNoCredit, which is pointed out in what
// curators write; what a source has is the source's, and another host's picture is
// not shown.
func TestPicturesFromElsewhereInTheSiteHaveNoCredit(t *testing.T) {
	f := small.with(files{
		"content/topics/senjata.md": "---\ntitle: Senjata\n---\n![Peta](static/peta.png), ![x](https://example.org/x.png), [y](static/y.png).\n",
		"content/sources/koran.md":  strings.Replace(small["content/sources/koran.md"], "Ia pulang.", "Ia pulang. ![z](static/z.png)", 1),
	})
	_, problems, err := Load(f.fs(), Config{})
	if err != nil {
		t.Fatal(err)
	}
	const want = `content/topics/senjata.md:4:9: warning: nobody is told whose the picture "static/peta.png" is [picture-without-credit]`
	if got := printed(problems); !strings.HasPrefix(got, want+"\n") || strings.Count(got, "warning:") != 1 {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// TestAddressesOfPictures are those that an editor and a site's root know.
func TestAddressesOfPictures(t *testing.T) {
	for href, want := range map[string]string{
		"images/a.jpg": "a.jpg", "../images/a.jpg": "a.jpg", "/images/b/a.jpg": "b/a.jpg", "images/foto%20a.jpg": "foto a.jpg",
		"images/../static/a.jpg": "", "static/images/a.jpg": "", "https://example.org/images/a.jpg": "", "images": "", "": "", "#images/a.jpg": "",
		"images/..%2fpeople/x.md": "../people/x.md", // there is no such file in content/images
	} {
		if got := imageFile(href); got != want {
			t.Errorf("%q is the file %q, not %q", href, got, want)
		}
	}
}
