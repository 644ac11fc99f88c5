package figure

// Node is a thing at the end of a tie.
type Node struct {
	Kind  Kind
	Label string
	Title string // what a reader hears of it
	Href  string
}
