package structured_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/structured"
	"berkas/site/support"
)

const base = "https://example.org/berkas/"

// strange is what a name may be, that must not end the element it stands in.
const strange = "</script><!--<script>\u2028\u2029]]>&amp;\"'\\ =cmd() שלום 🏴‍☠️"

func harbour(t *testing.T) structured.Site {
	t.Helper()
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"dossier.yaml":           fmt.Sprintf("title: %q\ndescription: Tentang pelabuhan.\nlanguage: id\npublisher: Redaksi\nlicence: CC BY 4.0\nreviewed: {by: Ratna, date: 2024-01-02}\n", strange),
		"people/dewi.md":         "---\nname: Dewi Lestari\naliases: [Bu Dewi, {text: Dewi, only_in: [a]}]\nwikidata: Q42\nroles:\n  - {title: Gubernur, organisation: dinas, from: 2020-01-01, evidence: [a#p1]}\n  - {title: Penyair, from: 2010~}\n---\n",
		"people/aneh.md":         fmt.Sprintf("---\nname: %q\nsummary: %q\n---\n", strange, strange),
		"organisations/dinas.md": "---\nname: Dinas\ntype: government\ncountry: nusa\n---\n",
		"organisations/kabar.md": "---\nname: Kabar Pagi\ntype: media\npart_of: dinas\n---\n",
		"places/nusa.md":         "---\nname: Nusa\ntype: country\ncode: ID\n---\n",
		"places/labuan.md":       "---\nname: Labuan\ntype: city\npart_of: nusa\ncoordinates: [-6.5, 105.8]\n---\n",
		"topics/tarif.md":        "---\ntitle: Tarif\n---\n",
		"claims/naik.md":         "---\ntitle: Tarif naik\ntopics: [tarif]\nabout: [dewi]\n---\n",
		"events/rapat.md":        "---\ntitle: Rapat\ndate: 2023-04-16/2023-04-17\nplace: labuan\ntopics: [tarif]\nevidence: [a#p1]\nparticipants: [{who: dewi}, {who: nusa}]\n---\n",
		"sources/a.md":           fmt.Sprintf("---\ntitle: %q\nsiglum: A\ndate: 2023-04-18\npublisher: kabar\nauthor: Tim Kabar\nurl: https://kabar.example/1\nlanguage: id\ntopics: [tarif]\nevents: [rapat]\nquotes:\n  - {text: tarif akan naik, by: dewi, claim: naik, stance: asserts}\n  - {text: sudah didengar semua orang}\n---\n\nGubernur Dewi Lestari berkata, “tarif akan naik”. Itu sudah didengar semua orang.\n", strange),
		"sources/b.md":           "---\ntitle: Kata nelayan\ntitle_given: true\nsiglum: B\ndate: 2023~\npublisher: Warta\noriginal_title: The word\noriginal_language: en\n---\n\nKosong.\n",
		"pages/tentang.md":       "---\ntitle: Tentang\n---\n\nTentang ini.\n",
	} {
		files["content/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	d, problems, err := dossier.Load(files, dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems)
	}
	proofs, _ := support.Prove(d)
	return structured.Site{Dossier: d, Proofs: proofs, Address: address.In(d.Lang), Base: base}
}

// of returns what is told of the page of an entry.
func of(t *testing.T, s structured.Site, slug string) map[string]any {
	t.Helper()
	e := s.Lookup(slug)
	return told(t, s, structured.Page{Kind: e.Kind.String(), Path: s.Address.Entry(e), Name: e.Name, Entry: e})
}

func told(t *testing.T, s structured.Site, p structured.Page) map[string]any {
	t.Helper()
	data := s.Of(p)
	if strings.ContainsAny(string(data), "<>&\u2028\u2029") {
		t.Errorf("%s: %s can end its element", p.Path, data)
	}
	if again := s.Of(p); string(again) != string(data) {
		t.Errorf("%s is not the same twice", p.Path)
	}
	var n map[string]any
	if err := json.Unmarshal(data, &n); err != nil {
		t.Fatalf("%s: %v", p.Path, err)
	}
	return n
}

// at follows keys into a node; it returns what is there, written out, and "" for nothing.
func at(n any, keys ...string) string {
	for _, key := range keys {
		m, ok := n.(map[string]any)
		if !ok {
			return ""
		}
		n = m[key]
	}
	switch v := n.(type) {
	case nil:
		return ""
	case string:
		return v
	default:
		data, err := json.Marshal(v)
		if err != nil {
			panic(err)
		}
		return string(data)
	}
}

func TestPagesSayWhatTheyAreOf(t *testing.T) {
	s := harbour(t)
	for slug, want := range map[string]map[string]string{
		"dewi": {
			"@type": "Person", "@id": base + "orang/dewi.html#this", "name": "Dewi Lestari", "alternateName": "Bu Dewi",
			"sameAs": "https://www.wikidata.org/entity/Q42", "memberOf.@type": "OrganizationRole", "memberOf.roleName": "Gubernur",
			"memberOf.startDate": "2020-01-01", "memberOf.endDate": "", "memberOf.memberOf.name": "Dinas", "memberOf.description": "",
			"memberOf.subjectOf.@id":      base + "sumber/a.html#p1",
			"hasOccupation.description":   "keterangan kurator",
			"hasOccupation.startDate":     "", // approximate
			"hasOccupation.roleName":      "Penyair",
			"hasOccupation.subjectOf":     "",
			"hasOccupation.@type":         "Role",
			"hasOccupation.memberOf":      "",
			"hasOccupation.hasOccupation": `{"@type":"Occupation","name":"Penyair"}`,
		},
		"dinas": {"@type": "GovernmentOrganization", "location.@type": "Country", "location.name": "Nusa"},
		"kabar": {"@type": "NewsMediaOrganization", "parentOrganization.@id": base + "organisasi/dinas.html#this"},
		"nusa":  {"@type": "Country", "identifier.value": "ID"},
		"labuan": {
			"@type": "City", "geo": `{"@type":"GeoCoordinates","latitude":-6.5,"longitude":105.8}`, "containedInPlace.name": "Nusa",
		},
		"tarif": {"@type": "DefinedTerm", "inDefinedTermSet": base + "topik/"},
		"naik":  {"@type": "Claim", "appearance.@type": "NewsArticle", "appearance.@id": base + "sumber/a.html#this"},
		"rapat": {
			"@type": "Event", "startDate": "2023-04-16", "endDate": "2023-04-17", "location.name": "Labuan", "attendee.name": "Dewi Lestari",
			"subjectOf.@type": "NewsArticle", "about.@type": "DefinedTerm",
		},
	} {
		page := of(t, s, slug)
		if at(page, "@type") != "WebPage" || at(page, "isPartOf", "@id") != base || at(page, "inLanguage") != "id" {
			t.Errorf("%s: the page is %v", slug, page)
		}
		for path, value := range want {
			if got := at(page, append([]string{"mainEntity"}, strings.Split(path, ".")...)...); got != value {
				t.Errorf("%s: %s is %q, want %q", slug, path, got, value)
			}
		}
	}
}

// TestSourcesAreOfTheirPublishers: the page is based on what somebody else published,
// and publishes nothing itself.
func TestSourcesAreOfTheirPublishers(t *testing.T) {
	s := harbour(t)
	page := of(t, s, "a")
	for path, want := range map[string]string{
		"publisher": "", "author": "", "creditText": "", "mainEntity": "", "license": "",
		"isBasedOn.@type": "NewsArticle", "isBasedOn.headline": strange, "isBasedOn.url": "https://kabar.example/1",
		"isBasedOn.publisher.name": "Kabar Pagi", "isBasedOn.creditText": "Tim Kabar", "isBasedOn.datePublished": "2023-04-18",
		"hasPart.@type": "Quotation", "hasPart.text": "tarif akan naik", "hasPart.@id": base + "sumber/a.html#q1", "hasPart.creator.name": "Dewi Lestari",
	} {
		if got := at(page, strings.Split(path, ".")...); got != want {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
	page = of(t, s, "b")
	for path, want := range map[string]string{
		"isBasedOn.name": "[Kata nelayan]", "isBasedOn.headline": "", "isBasedOn.datePublished": "", "hasPart": "",
		"isBasedOn.publisher": `{"@type":"Organization","name":"Warta"}`, "isBasedOn.translationOfWork.inLanguage": "en",
	} {
		if got := at(page, strings.Split(path, ".")...); got != want {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
}

func TestHomeTellsOfTheData(t *testing.T) {
	page := told(t, harbour(t), structured.Page{Kind: "home", Path: address.Home, Name: "Pelabuhan"})
	for path, want := range map[string]string{
		"@type": "WebSite", "@id": base, "isPartOf": "", "breadcrumb": "", "creditText": "Redaksi", "lastReviewed": "2024-01-02", "license.name": "CC BY 4.0",
		"mainEntity.@type": "Dataset", "mainEntity.distribution.contentUrl": base + "data/dossier.json", "mainEntity.temporalCoverage": "2023-04-16/2023-04-17",
	} {
		if got := at(page, strings.Split(path, ".")...); got != want {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
}

func TestStrangeNamesStayInTheirElement(t *testing.T) {
	s := harbour(t)
	if got := at(of(t, s, "aneh"), "mainEntity", "name"); got != strange {
		t.Errorf("the name is %q", got)
	}
	crumbs := []structured.Crumb{{Name: strange, Address: base}, {Name: strange}}
	page := told(t, s, structured.Page{Kind: "nothing known", Path: "x.html", Name: strange, Crumbs: crumbs})
	if at(page, "@type") != "WebPage" || at(page, "name") != strange || !strings.Contains(at(page, "breadcrumb"), `"position":2`) {
		t.Errorf("%v", page)
	}
}

// TestListsHaveAnEnd: a page with a thousand participants is told of by some.
func TestListsHaveAnEnd(t *testing.T) {
	files := fstest.MapFS{"content/dossier.yaml": {Data: []byte("title: Besar\ndescription: Besar.\nlanguage: id\n")}}
	var who []string
	for i := range 1000 {
		slug := fmt.Sprintf("orang-%d", i)
		files["content/people/"+slug+".md"] = &fstest.MapFile{Data: fmt.Appendf(nil, "---\nname: Orang %d\n---\n", i)}
		who = append(who, "{who: "+slug+"}")
	}
	files["content/events/rapat.md"] = &fstest.MapFile{Data: []byte("---\ntitle: Rapat\ndate: 2023\nparticipants: [" + strings.Join(who, ", ") + "]\n---\n")}
	d, problems, err := dossier.Load(files, dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, slices.Clip(problems))
	}
	proofs, _ := support.Prove(d)
	page := of(t, structured.Site{Dossier: d, Proofs: proofs, Address: address.In(d.Lang), Base: base}, "rapat")
	attending, ok := page["mainEntity"].(map[string]any)["attendee"].([]any)
	if !ok || len(attending) > 20 || len(attending) == 0 {
		t.Errorf("%d attend", len(attending))
	}
}
