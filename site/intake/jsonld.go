package intake

import (
	"encoding/json"
	"html"
	"slices"
	"strings"
	"unicode"
)

// linked is what a page's JSON-LD says of the article.
type linked struct {
	headline, published, author, desk, publisher, language, url string // desk: an organisation that is given as the author
}

// readLinked reads JSON-LD, in which articles may stand alone, in a list, in a
// @graph or inside another thing. Scripts that are no JSON say nothing.
func readLinked(script string) []linked {
	script = strings.TrimSpace(script)
	for _, wrapping := range [...]string{"<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"} {
		script = strings.TrimSpace(strings.TrimPrefix(script, wrapping))
	}
	for _, wrapping := range [...]string{"-->", "//]]>", "]]>", "/*]]>*/", ";"} {
		script = strings.TrimSpace(strings.TrimSuffix(script, wrapping))
	}
	script = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' ' // line ends within strings, which JSON forbids and pages have
		}
		return r
	}, script)
	var value any
	if json.Unmarshal([]byte(script), &value) != nil {
		return nil
	}
	var all []linked
	for _, thing := range articlesIn(value, 0) {
		all = append(all, linked{
			headline:  firstText(thing["headline"], thing["name"]),
			published: firstText(thing["datePublished"], thing["dateCreated"], thing["uploadDate"]),
			author:    nameIn(withType(false, thing["author"]), withType(false, thing["creator"])),
			desk:      nameIn(withType(true, thing["author"])),
			publisher: nameIn(thing["publisher"], thing["sourceOrganization"]),
			language:  firstText(thing["inLanguage"]),
			url:       firstText(thing["url"], thing["mainEntityOfPage"], thing["@id"]),
		})
	}
	return all
}

// articlesIn finds the articles in a value of JSON.
func articlesIn(value any, depth int) []map[string]any {
	if depth > 6 {
		return nil
	}
	var all []map[string]any
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			all = append(all, articlesIn(item, depth+1)...)
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			return []map[string]any{v}
		}
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item"} {
			all = append(all, articlesIn(v[key], depth+1)...)
		}
	}
	return all
}

func isArticle(kind any) bool {
	switch k := kind.(type) {
	case string:
		return strings.HasSuffix(k, "Article") || strings.HasSuffix(k, "BlogPosting") || k == "Report" || k == "LiveBlogPosting" || k == "DiscussionForumPosting"
	case []any:
		if slices.ContainsFunc(k, isArticle) {
			return true
		}
	}
	return false
}

// firstText returns the first of some values that is a text, or a thing with an
// address.
func firstText(values ...any) string {
	for _, value := range values {
		switch v := value.(type) {
		case string:
			if s := strings.Join(strings.Fields(html.UnescapeString(v)), " "); s != "" {
				return s
			}
		case map[string]any:
			if s := firstText(v["@id"], v["@value"], v["url"]); s != "" {
				return s
			}
		case []any:
			if s := firstText(v...); s != "" {
				return s
			}
		}
	}
	return ""
}

// withType returns those of some authors that are organisations, or those that are
// not said to be.
func withType(organisation bool, value any) any {
	switch v := value.(type) {
	case map[string]any:
		kind, _ := v["@type"].(string)
		if strings.HasSuffix(kind, "Organization") != organisation {
			return nil
		}
	case []any:
		var some []any
		for _, item := range v {
			some = append(some, withType(organisation, item))
		}
		return some
	default:
		if organisation {
			return nil
		}
	}
	return value
}

// nameIn returns the names in the first of some values that has any: a text, a
// thing with a name, a list of them.
func nameIn(values ...any) string {
	for _, value := range values {
		var names []string
		switch v := value.(type) {
		case string:
			names = append(names, firstText(v))
		case map[string]any:
			names = append(names, firstText(v["name"]))
		case []any:
			for _, item := range v {
				names = append(names, nameIn(item))
			}
		}
		names = notEmpty(names)
		if len(names) > 0 {
			return strings.Join(names, ", ")
		}
	}
	return ""
}

func notEmpty(list []string) []string {
	var some []string
	for _, s := range list {
		if s != "" {
			some = append(some, s)
		}
	}
	return some
}
