package document

import (
	"net/url"
	"path"
	"strings"
)

// readEPUB reads the chapters of a book in their order (EPUB 3.3, 5.7). They are
// pages of HTML.
func readEPUB(name string, data []byte) (*Document, error) {
	a, err := openArchive(name, data)
	if err != nil {
		return nil, err
	}
	if a.has("META-INF/encryption.xml") && a.has("META-INF/rights.xml") {
		return nil, refuse("add an edition without copy protection, or its text", "%s is protected against copying", name)
	}
	container, err := a.xml("META-INF/container.xml")
	if err != nil {
		return nil, err
	}
	root := container.child("rootfiles", "rootfile").attr("full-path")
	pkg, err := a.xml(root)
	if err != nil {
		return nil, err
	}
	d := &Document{Format: EPUB}
	d.coreProperties(pkg.child("metadata"))
	files := map[string]string{}
	for _, item := range pkg.child("manifest").children() {
		kind := item.attr("media-type")
		if kind == "application/xhtml+xml" || kind == "text/html" {
			if !strings.Contains(" "+item.attr("properties")+" ", " nav ") {
				files[item.attr("id")] = within(path.Dir(root), item.attr("href"))
			}
		}
	}
	for _, ref := range pkg.child("spine").children() {
		file := files[ref.attr("idref")]
		if file == "" {
			continue
		}
		chapter, err := a.read(file)
		if err != nil {
			return nil, err
		}
		d.Chapters = append(d.Chapters, string(chapter))
	}
	return d, nil
}

// within returns the path in the archive that a reference from a folder leads to.
func within(folder, href string) string {
	if u, err := url.PathUnescape(href); err == nil {
		href = u
	}
	return path.Join(folder, href)
}

// children returns the elements in an element. It may be called on nil.
func (e *element) children() []*element {
	if e == nil {
		return nil
	}
	var list []*element
	for _, c := range e.in {
		if c.name != "" {
			list = append(list, c)
		}
	}
	return list
}
