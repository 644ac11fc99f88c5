package page

import (
	"berkas/site/dossier"
	"berkas/site/internal/facts"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// writtenQuantity writes a figure as its source has it, hedge included: "sekitar
// 70 persen". Where that is not in the dossier's language the number is written
// as the dossier writes numbers, and the source's own words are returned too.
func writtenQuantity(s *render.Site, q *dossier.Quote) (number, source string) {
	proved := s.Proofs.Quote(q).Figure
	text := proved.Text
	if proved.Number.Unit == "" && proved.Number.Noun != "" && q.Figure.Unit != "" {
		text += " " + proved.Number.Noun // what is counted stands behind the number
	}
	if l := q.Source.Language; q.Figure.Words != "" || l == "" || l == s.Lang.Tag {
		return text, ""
	}
	return hedged(s, proved.Number.Hedge, inDossierStyle(s, q.Figure)), lang.Fill(s.Words.FigureInSource, "words", text)
}

// inDossierStyle writes a figure with its unit: "70%", "61 miliar dolar AS".
func inDossierStyle(s *render.Site, f *dossier.Figure) string {
	switch f.Unit {
	case "%":
		return s.Lang.Percent(f.Value)
	case "":
		return s.Lang.Number(f.Value)
	}
	return s.Lang.Number(f.Value) + " " + f.Unit
}

// hedged limits a number as its source does.
func hedged(s *render.Site, hedge facts.Hedge, number string) string {
	w := s.Words
	template := [...]string{
		facts.Exactly: "{n}", facts.About: w.HedgeAbout, facts.Almost: w.HedgeAlmost, facts.MoreThan: w.HedgeMoreThan,
		facts.AtLeast: w.HedgeAtLeast, facts.LessThan: w.HedgeLessThan, facts.AtMost: w.HedgeAtMost,
	}[hedge]
	return lang.Fill(template, "n", number)
}
