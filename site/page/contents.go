package page

// Section is a line of a page's contents.
type Section struct {
	ID, Title string
	Count     int // 0 is not shown
}

// contents lists the sections that a page has: those with something in them.
func contents(sections ...Section) []Section {
	var there []Section
	for _, s := range sections {
		if s.Title != "" {
			there = append(there, s)
		}
	}
	return there
}

// counted is a section with a number of things, left out when there are none.
func counted(id, title string, n int) Section {
	if n == 0 {
		return Section{}
	}
	return Section{id, title, n}
}

// prosaic is a section of text, left out when there is none.
func prosaic[S ~string](id, title string, text S) Section {
	if text == "" {
		return Section{}
	}
	return Section{ID: id, Title: title}
}
