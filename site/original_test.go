package site_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site"
)

// originals returns a dossier with two sources that were read from one page each;
// front is added to both.
func originals(front string) fstest.MapFS {
	dir := fstest.MapFS{"content/dossier.yaml": {Data: []byte("title: Kecil\ndescription: Kecil.\nlanguage: id\nrights: full\n")}}
	for i, name := range []string{"satu", "dua"} {
		page := "<nav>hanya-di-salinan-" + name + "</nav><script>alert(1)</script><p>Kapal " + name + " berlabuh di pantai utara.</p>"
		sum := sha256.Sum256([]byte(page))
		dir["content/originals/"+name+".html"] = &fstest.MapFile{Data: []byte(page)}
		dir["content/sources/"+name+".md"] = &fstest.MapFile{Data: fmt.Appendf(nil,
			"---\ntitle: %s\nsiglum: %c\ndate: 2023\noriginal: {file: %s.html, sha256: %s, media_type: text/html}\n%s---\nKapal %s berlabuh di pantai utara.\n",
			name, 'A'+i, name, hex.EncodeToString(sum[:]), front, name)}
	}
	return dir
}

// TestOriginalsArePublishedWhereTheSourceSaysSo, to the byte, as a file that a browser
// runs nothing of; and nothing of them anywhere else.
func TestOriginalsArePublishedWhereTheSourceSaysSo(t *testing.T) {
	dir := originals("")
	for name, data := range build(t, site.Config{Dir: dir}) {
		if strings.Contains(string(data), "hanya-di-salinan") {
			t.Errorf("%s has words of an original that is not published", name)
		}
	}
	files := build(t, site.Config{Dir: originals("publish_original: true\n")})
	for _, name := range []string{"satu", "dua"} {
		at := "sumber/" + name + "/salinan-asli.txt"
		if want := dir["content/originals/"+name+".html"].Data; string(files[at]) != string(want) {
			t.Errorf("%s: %q", at, files[at])
		}
		if !strings.Contains(string(files["sumber/"+name+".html"]), `href="../`+at+`"`) {
			t.Errorf("the page of %s does not lead to it", name)
		}
	}
	follow(t, files)
}

// TestAPublishedOriginalIsLookedThrough for private words, as all that is published.
func TestAPublishedOriginalIsLookedThrough(t *testing.T) {
	const private = "kata saksi kedua jangan sebut namaku"
	for published, wants := range map[string]bool{"": false, "publish_original: true\n": true} {
		dir := originals(published + "private: " + private + "\n")
		page := strings.Replace(string(dir["content/originals/satu.html"].Data), "<nav>", "<nav>"+private+" ", 1)
		before, after := sha256.Sum256(dir["content/originals/satu.html"].Data), sha256.Sum256([]byte(page))
		source := strings.Replace(string(dir["content/sources/satu.md"].Data), hex.EncodeToString(before[:]), hex.EncodeToString(after[:]), 1)
		dir["content/originals/satu.html"], dir["content/sources/satu.md"] = &fstest.MapFile{Data: []byte(page)}, &fstest.MapFile{Data: []byte(source)}
		s, problems, err := site.Build(site.Config{Dir: fs.FS(dir)})
		if err != nil || problems.Errors() > 0 {
			t.Fatal(err, problems)
		}
		_, err = s.Write(context.Background(), site.NewMemory())
		wrong, leaked := errors.AsType[site.ContentError](err)
		if leaked != wants || leaked && !strings.Contains(printed(wrong.Problems), "sumber/satu/salinan-asli.txt") {
			t.Errorf("%q: %v", published, err)
		}
	}
}
