package export

import (
	book "berkas/site/address" // address is a type of values here
	"berkas/site/dossier"
)

// leadColumns are those of the picture that leads a page, in a table never without
// whose it is.
func leadColumns(d *dossier.Dossier) []column {
	lead := func(t thing) *dossier.Image { return t.Self().Image }
	columns := []column{record("image", "The picture that leads its page.", lead, pictureColumns(d)...)}
	for _, c := range pictureColumns(d) {
		name := "image_" + c.name
		if c.name == "file" {
			name = "image"
		}
		columns = append(columns, col(name, c.typ, c.meaning, func(t thing) string {
			if image := lead(t); image != nil {
				return c.value(image).(string)
			}
			return ""
		}).inCSV())
	}
	return columns
}

// imagesColumn is the pictures that a text shows.
func imagesColumn(d *dossier.Dossier) column {
	return records("images", "The pictures that its text shows.", func(t thing) []*dossier.Image { return t.Self().Body.Shown }, pictureColumns(d)...)
}

func pictureColumns(d *dossier.Dossier) []column {
	type image = *dossier.Image
	return []column{
		col("file", text, "Where the site has it, in the largest size.", func(i image) string {
			return book.In(d.Lang).Picture(i.Sizes[len(i.Sizes)-1])
		}).required(),
		col("alt", text, "What is to be seen on it.", func(i image) string { return i.Alt }).required(),
		col("credit", text, "Who made it.", func(i image) string { return i.Credit }).required(),
		col("licence", text, "Under which licence the site shows it.", func(i image) string { return i.Licence }).required(),
		col("source", url, "Where it was taken from.", func(i image) string { return i.Source }),
	}
}
