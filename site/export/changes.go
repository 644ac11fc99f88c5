package export

import "berkas/site/dossier"

// addedColumn is when a thing entered the dossier; of sources a table has it too.
func addedColumn() column {
	return col("added", date, "When it entered the dossier.", func(t thing) string { return t.Self().Added.Text }).inJSON()
}

func correctionsColumn() column {
	return corrections(func(t thing) []dossier.Correction { return t.Self().Corrections })
}

// corrections are what of a thing was published wrong and is right now.
func corrections[T any](of func(T) []dossier.Correction) column {
	type correction = dossier.Correction
	return records("corrections", "What of it was published wrong and is right now, as the curators say it.", of,
		col("date", date, "When it was corrected.", func(c correction) string { return c.Date.Text }).required(),
		col("what", text, "What was corrected.", func(c correction) string { return c.What }).required(),
		col("was", text, "How it read.", func(c correction) string { return c.Was }),
		col("now", text, "How it reads now.", func(c correction) string { return c.Now }))
}
