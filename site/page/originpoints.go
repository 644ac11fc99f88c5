package page

import (
	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/page/internal/render"
)

// originOfPoints shows who says the key points of the home page, point by point, so that
// none of them stands there once for each voice.
func originOfPoints(r *render.Renderer, points []*dossier.Text) Origin {
	o := Origin{HowTo: r.Words.OriginHowTo, All: "#key-points"}
	f := originFigure(r)
	var all []voice
	sole, strands := 0, 0
	for i, text := range points {
		voices := voicesOfPoint(i+1, text)
		all = append(all, voices...)
		if len(countedAll(voices).sources) == 1 {
			sole++
		}
		if len(voices) == 0 || len(all) > listedPoints {
			continue
		}
		listed, drawn := sharedPoint(r, voices)
		o.Shared, o.Voices = append(o.Shared, listed), append(o.Voices, listed.Voices...)
		for _, v := range drawn.Voices {
			strands += len(v.Points[0].Strands)
		}
		if strands <= drawnStrands {
			f.Shared = append(f.Shared, drawn)
		}
	}
	if !worthDrawing(all) {
		return Origin{}
	}
	o.Count, o.Ways, o.Sole = voicesShown(r, countedAll(all)), waysIn(r, o.Voices), soleOf(r, sole, len(points))
	o.More, f.More = r.Plural(r.Words.OriginMore, len(points)-len(o.Shared)), moreOfOrigin(r, len(points)-len(f.Shared))
	o.SVG = f.SVG()
	return o
}

// sharedPoint shows a key point with its voices, as a list has it and as it is drawn.
func sharedPoint(r *render.Renderer, voices []voice) (listed OriginShared, drawn figure.Shared) {
	for i, v := range voices {
		said := originVoice(r, v, 1)
		said.Note, said.Points[0].Again = "", i > 0 // it has one point here
		listed.Voices = append(listed.Voices, said)
		figured := figureVoice(r, v.by, said)
		figured.Points = []figure.Point{figurePoint(r, said.Points[0])}
		drawn.Voices = append(drawn.Voices, figured)
	}
	first := listed.Voices[0].Points[0]
	listed.Label, listed.Href, listed.Count = first.Label, first.Href, first.Count
	drawn.Point = figure.Point{Label: figure.Link{Text: first.Label, Href: first.Href}, Count: first.Count.Count, Many: first.Count.Many}
	return listed, drawn
}
