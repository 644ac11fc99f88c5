package site_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"berkas/site"
)

// photo is a JPEG with EXIF that says where it was taken.
func photo(t *testing.T, w, h int) []byte {
	t.Helper()
	m := image.NewGray(image.Rect(0, 0, w, h))
	for i := range m.Pix {
		m.Pix[i] = byte(i * 7 / w)
	}
	m.SetGray(0, 0, color.Gray{255})
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	where := []byte("Exif\x00\x00II*\x00\x08\x00\x00\x00\x00\x00 -6.2088, 106.8456")
	return slices.Concat(b.Bytes()[:2], []byte{0xff, 0xe1, 0, byte(len(where) + 2)}, where, b.Bytes()[2:])
}

const imageData = `credit: "Budi & <Rekan>", licence: CC BY-SA 4.0, source: "https://example.org/?a=1&b=2"`

// illustrated is a dossier with a picture wherever there can be one.
func illustrated(t *testing.T) fstest.MapFS {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, data := range map[string]string{
		"content/dossier.yaml":         "title: A\ndescription: B\nlanguage: id\n",
		"content/people/dewi.md":       "---\nname: Dewi Lestari\nimage: {file: dewi.jpg, alt: 'Dewi \"duduk\"', " + imageData + "}\n---\n",
		"content/organisations/pt.md":  "---\nname: PT Layar\nimage: {file: kecil.jpg, alt: Gedung, " + imageData + "}\n---\n",
		"content/places/labuan.md":     "---\nname: Labuan\nimage: {file: labuan.jpg, alt: Dermaga, " + imageData + "}\n---\n",
		"content/events/rapat.md":      "---\ntitle: Rapat\ndate: 2023-04-16\nevidence: [koran#p1]\nimage: {file: labuan.jpg, alt: Rapat, " + imageData + "}\nimages: [{file: dewi.jpg, alt: Dewi, " + imageData + "}]\n---\nKata. [[koran#p1]]\n\n![Dewi <berdiri>](../images/dewi.jpg \"Di <dermaga>.\")\n",
		"content/pages/tentang.md":     "---\ntitle: Tentang\nimages: [{file: kecil.jpg, alt: Gedung, " + imageData + "}]\n---\n![](images/kecil.jpg)\n",
		"content/sources/koran.md":     "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-17\nurl: https://example.org/\nimage: {file: labuan.jpg, alt: Halaman depan, " + imageData + "}\n---\nDewi Lestari datang ke Labuan. PT Layar ikut.\n",
		"content/images/dewi.jpg":      string(photo(t, 800, 1000)),
		"content/images/kecil.jpg":     string(photo(t, 100, 60)),
		"content/images/labuan.jpg":    string(photo(t, 2000, 900)),
		"content/images/.DS_Store":     "x",
		"content/images/tak/pakai.jpg": string(photo(t, 10, 10)),
	} {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return fsys
}

// shown is an img element of a page.
type shown struct {
	page string
	attr map[string]string
}

// imagesIn returns the pictures of all pages, drawings apart.
func imagesIn(t *testing.T, files map[string][]byte) []shown {
	t.Helper()
	var all []shown
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if path.Ext(name) != ".html" {
			continue
		}
		root, err := html.Parse(bytes.NewReader(files[name]))
		if err != nil {
			t.Fatal(err)
		}
		for n := range root.Descendants() {
			attr := map[string]string{}
			for _, a := range n.Attr {
				attr[a.Key] = a.Val
			}
			if n.Data == "img" && path.Ext(attr["src"]) != ".svg" {
				all = append(all, shown{name, attr})
			}
		}
	}
	return all
}

// TestPagesSayHowLargeTheirPicturesAre: every picture of every page is there in
// every size that the page names, is as large as it says, and says what is to be
// seen.
func TestPagesSayHowLargeTheirPicturesAre(t *testing.T) {
	files := build(t, site.Config{Dir: illustrated(t)})
	seen, asked := map[string]bool{}, map[string]bool{}
	for _, s := range imagesIn(t, files) {
		seen[s.page] = true
		sizes := []string{s.attr["src"] + " " + s.attr["width"] + "w"}
		if set := s.attr["srcset"]; set != "" {
			sizes = append(sizes, strings.Split(set, ", ")...)
			if s.attr["sizes"] == "" || len(sizes) != 3 {
				t.Errorf("%s: %v", s.page, s.attr)
			}
		}
		for _, size := range sizes {
			name, width, _ := strings.Cut(size, " ")
			file := path.Join(path.Dir(s.page), name)
			asked[file] = true
			c, _, err := image.DecodeConfig(bytes.NewReader(files[file]))
			if err != nil || strconv.Itoa(c.Width)+"w" != width || name == s.attr["src"] && strconv.Itoa(c.Height) != s.attr["height"] {
				t.Errorf("%s: %s is %d × %d (%v), not %s, %v", s.page, file, c.Width, c.Height, err, width, s.attr)
			}
		}
		if s.attr["alt"] == "" {
			t.Errorf("%s: %s says nothing to those who do not see it", s.page, s.attr["src"])
		}
	}
	for _, page := range []string{"orang/dewi.html", "organisasi/pt.html", "tempat/labuan.html", "peristiwa/rapat.html", "tentang.html", "sumber/koran.html", "cetak.html"} {
		if !seen[page] {
			t.Errorf("%s has no picture", page)
		}
	}
	for file := range files {
		if strings.HasPrefix(file, "foto/") && !asked[file] {
			t.Errorf("%s is on no page", file)
		}
	}
	if len(asked) != 7 { // 152 and 304, 736 and 800, 100, 736 and 1472
		t.Errorf("%d files are asked for: %v", len(asked), slices.Sorted(maps.Keys(asked)))
	}
}

// TestNothingOfAPictureIsPublishedButItsPixels looks for what EXIF said in every
// file of the site.
func TestNothingOfAPictureIsPublishedButItsPixels(t *testing.T) {
	dir := illustrated(t)
	if !bytes.Contains(dir["content/images/dewi.jpg"].Data, []byte("106.8456")) {
		t.Fatal("the picture does not say where it was taken")
	}
	for name, data := range build(t, site.Config{Dir: dir}) {
		if bytes.Contains(data, []byte("106.8456")) || bytes.Contains(data, []byte("Exif")) || strings.Contains(name, "dewi.jpg") {
			t.Errorf("%s has what the picture says of its making", name)
		}
	}
}

// TestEveryPictureIsCredited below it and in the list of all, with the pages that
// show it.
func TestEveryPictureIsCredited(t *testing.T) {
	files := build(t, site.Config{Dir: illustrated(t)})
	const by = `<a href="https://example.org/?a=1&amp;b=2">Budi &amp; &lt;Rekan&gt;</a>`
	const licence = `<a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>`
	for _, s := range imagesIn(t, files) {
		if !bytes.Contains(files[s.page], []byte(by+"; "+licence)) {
			t.Errorf("%s does not say whose its picture is", s.page)
		}
	}
	event := string(files["peristiwa/rapat.html"])
	for _, want := range []string{`alt="Dewi &lt;berdiri&gt;"`, `<figcaption>Di &lt;dermaga&gt;. Gambar: ` + by} {
		if !strings.Contains(event, want) {
			t.Errorf("the figure in a text has no %s", want)
		}
	}
	credits := string(files["kredit.html"])
	if n := strings.Count(credits, by); n != 3 {
		t.Errorf("the list of credits has %d pictures, not 3", n)
	}
	for _, page := range []string{"orang/dewi.html", "organisasi/pt.html", "tempat/labuan.html", "peristiwa/rapat.html", "tentang.html", "sumber/koran.html"} {
		if !strings.Contains(credits, `href="`+page+`"`) {
			t.Errorf("the list of credits does not lead to %s", page)
		}
	}
}

// TestPicturesAreTheSameFromTheCache as made with one worker and without it.
func TestPicturesAreTheSameFromTheCache(t *testing.T) {
	cache := t.TempDir()
	want := build(t, site.Config{Dir: illustrated(t), Jobs: 1})
	for range 2 {
		got := build(t, site.Config{Dir: illustrated(t), Pictures: cache})
		if !maps.EqualFunc(want, got, bytes.Equal) {
			t.Error("a build with a cache makes other files")
		}
	}
	kept, err := filepath.Glob(filepath.Join(cache, "*", "*.jpg"))
	if err != nil || len(kept) != 7 {
		t.Errorf("the cache has %d files (%v)", len(kept), err)
	}
	for _, file := range kept { // it says who made pictures to nobody else
		if info, err := os.Stat(file); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s can be read by others (%v)", file, err)
		}
	}
}

// TestAnEditedPictureChangesItsFilesAlone.
func TestAnEditedPictureChangesItsFilesAlone(t *testing.T) {
	dir := illustrated(t)
	before := build(t, site.Config{Dir: dir})
	dir["content/images/kecil.jpg"] = &fstest.MapFile{Data: photo(t, 90, 60)}
	after := build(t, site.Config{Dir: dir})
	gone, come := 0, 0
	for name := range before {
		if _, ok := after[name]; strings.HasPrefix(name, "foto/") && !ok {
			gone++
		}
	}
	for name := range after {
		if _, ok := before[name]; strings.HasPrefix(name, "foto/") && !ok {
			come++
		}
	}
	if gone != 1 || come != 1 {
		t.Errorf("%d files are gone and %d have come", gone, come)
	}
}

// TestADamagedPictureIsAnError with its place, though its header is right.
func TestADamagedPictureIsAnError(t *testing.T) {
	dir := illustrated(t)
	data := dir["content/images/dewi.jpg"].Data
	dir["content/images/dewi.jpg"] = &fstest.MapFile{Data: data[:len(data)/2]}
	s, problems, err := site.Build(site.Config{Dir: dir})
	if err != nil || s != nil || problems.Errors() != 1 {
		t.Fatal(s, problems, err)
	}
	if got := printed(problems); !strings.Contains(got, "content/people/dewi.md:3:15: error: dewi.jpg: this JPEG cannot be read") {
		t.Error(got)
	}
}

// TestAPictureNobodyShowsIsPointedOut and not published, unless a draft waits for
// it.
func TestAPictureNobodyShowsIsPointedOut(t *testing.T) {
	dir := illustrated(t)
	unused := func() string {
		_, problems, err := site.Build(site.Config{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, p := range problems {
			if p.Code == "unused-picture" {
				all = append(all, p.Span.Path())
			}
		}
		return strings.Join(all, " ")
	}
	if got := unused(); got != "content/images/tak/pakai.jpg" {
		t.Errorf("no page shows %q", got)
	}
	dir["content/people/draf.md"] = &fstest.MapFile{Data: []byte("---\nname: Draf\ndraft: true\nimage: {file: tak/pakai.jpg, alt: A, " + imageData + "}\n---\n")}
	if got := unused(); got != "" {
		t.Errorf("no page shows %q, says a build in which a draft waits for it", got)
	}
	dir["content/pages/tentang.md"] = &fstest.MapFile{Data: []byte("---\ntitle: Tentang\nimages: [{file: kecil.jpg, alt: Gedung, " + imageData + "}]\n---\nKata.\n")}
	delete(dir, "content/organisations/pt.md")
	if got := unused(); got != "content/images/kecil.jpg" {
		t.Errorf("no page shows %q, though a text only announces kecil.jpg", got)
	}
}

// TestWithoutPicturesThereIsNoListOfThem.
func TestWithoutPicturesThereIsNoListOfThem(t *testing.T) {
	for name, data := range build(t, site.Config{Dir: real()}) {
		if name == "kredit.html" || path.Ext(name) == ".html" && (bytes.Contains(data, []byte("kredit.html")) || bytes.Contains(data, []byte(`class="picture`))) {
			t.Errorf("%s speaks of pictures", name)
		}
	}
}

// TestAPictureTheSiteHasNotIsAnError, wherever a text shows it; one that is there
// is shown, of a text that is nothing else too.
func TestAPictureTheSiteHasNotIsAnError(t *testing.T) {
	fsys := illustrated(t)
	fsys["content/topics/peta.md"] = &fstest.MapFile{Data: []byte("---\ntitle: Peta\n---\n![Peta](static/peta.png)\n")}
	fsys["content/static/peta.png"] = &fstest.MapFile{Data: photo(t, 10, 10)}
	if made := string(build(t, site.Config{Dir: fsys})["topik/peta.html"]); !strings.Contains(made, `<img src="../static/peta.png" alt="Peta"`) {
		t.Errorf("a text of one picture shows nothing: %s", made)
	}

	fsys["content/topics/peta.md"].Data = []byte("---\ntitle: Peta\n---\nKata ![a](static/a.png?x=1) dan ![Peta](/static/peta.png#x).\n\n![c][c]\n\n[c]: peta\n")
	fsys["content/sources/koran.md"].Data = append(fsys["content/sources/koran.md"].Data, "\n![d](d.png)\n"...)
	_, problems, err := site.Build(site.Config{Dir: fsys})
	if err != nil {
		t.Fatal(err)
	}
	var missing []string
	for _, p := range problems {
		if name, ok := strings.CutPrefix(p.Message, "there is no picture "); ok {
			missing = append(missing, strings.TrimSuffix(name, " in the site"))
		}
	}
	slices.Sort(missing)
	if want := []string{`"d.png"`, `"peta"`, `"static/a.png?x=1"`}; !slices.Equal(missing, want) {
		t.Errorf("reported are %v, want %v", missing, want)
	}
}
