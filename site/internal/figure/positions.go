package figure

import "html/template"

// Stance is what a statement does with a claim, and the shape that says so.
type Stance string

// The four stances: filled, hollow, half, and a half square; and a ring with a
// dot for the second way to take one of them.
const (
	Asserts   Stance = "asserts"
	Denies    Stance = "denies"
	Qualifies Stance = "qualifies"
	Context   Stance = "context"
	NotYet    Stance = "not-yet"
)

// Positions shows who took which position when: blocks of lanes (the stances of
// a side, or the sides on a claim) over one axis of time that is to scale, but
// for spans that are folded. It is 1080 units wide. A name that finds no room is
// left out whole and its reference stays; where statements are very many, a lane
// says of a period how many more there are.
type Positions struct {
	Head
	Periods []Period // at most as many as [PeriodsFit] lets
	Blocks  []Block
	More    func(n int) string // what the link to n more statements says
}

// Period is a stretch of the axis. All that are not folded are equally long and
// equally wide.
type Period struct {
	Name, Note string
	Folded     bool // a break: nothing was said for longer than there is room for
}

// Block is a group of lanes, of one at least.
type Block struct {
	Label, Note string // Note stands at the right end
	Href, Title string
	All         string // where all its statements are
	Lanes       []Lane
	Silent      []Silence // through all its lanes
}

// Lane is a row, as high as its statements need.
type Lane struct {
	Label      string
	Stance     Stance      // the mark before the label, or none
	Statements []Statement // by time
	Silent     []Silence
}

// Silence is hatched: periods from one to before another.
type Silence struct {
	From, To int
	Words    string // stand in it if they fit
}

// Statement is a mark.
type Statement struct {
	Period int
	At     float64 // how far into the period, from 0 to 1
	By     bool    // said by then, at some time in the period
	Day    string  // the day of the month, on the axis; "" where it is not known
	Stance Stance
	Name   string // who
	Ref    string // where it stands, as in "B¶7"
	Times  string // how often, as in "×2"; or ""
	Title  string
	Href   string
}

const (
	positionsWidth = 1080.0
	positionsHead  = 168.0  // the column of labels
	positionsTop   = 56.0   // where the axis is
	positionsMost  = 1280.0 // how high it should be, at most
	titleRoom      = 26.0
	statementLine  = 22.0
	periodLeast    = 100.0 // of a period's width
	periodMost     = 456.0
	breakRoom      = 58.0 // of a break that is hatched
	foldTail       = .4   // of a period before it, to scale, in which labels may end
)

// PeriodsFit reports whether there is room for so many periods and breaks.
func PeriodsFit(periods, folds int) bool { return periodWidth(periods, folds) >= periodLeast }

func periodWidth(periods, folds int) float64 {
	n, f := float64(periods), float64(folds)
	return min(periodMost, (positionsWidth-positionsHead-f*breakRoom)/(n+f*foldTail))
}

// density is how much is written at each mark, and how many marks stand in a
// lane's part of a period.
type density struct {
	names bool
	most  int
}

// densities are tried in turn, until the figure is low enough.
var densities = []density{{true, 5}, {false, 5}, {false, 3}, {false, 1}}

// SVG draws the figure; without statements it is empty.
func (ps Positions) SVG() template.HTML {
	if !ps.said() {
		return ""
	}
	g := &grid{Positions: ps, x: ps.edges()}
	for _, d := range densities {
		if g.layOut(d); g.bottom <= positionsMost {
			break
		}
	}
	var p pen
	g.drawFrame(&p)
	g.drawAxis(&p)
	for i := range g.blocks {
		g.drawBlock(&p, i)
	}
	return ps.svg(positionsWidth, g.bottom+4, &p)
}

func (ps Positions) said() bool {
	for _, b := range ps.Blocks {
		for _, l := range b.Lanes {
			if len(l.Statements) > 0 {
				return true
			}
		}
	}
	return false
}

// edges returns where each period begins, and where the last ends.
func (ps Positions) edges() []float64 {
	folds := 0
	for _, p := range ps.Periods {
		if p.Folded {
			folds++
		}
	}
	width := periodWidth(len(ps.Periods)-folds, folds)
	x := []float64{positionsHead}
	for i, p := range ps.Periods {
		w := width
		if p.Folded {
			w = foldTail*width + breakRoom
		}
		x = append(x, x[i]+w)
	}
	return x
}
