package lang

// ChangeWords say what entered the dossier and what was corrected.
type ChangeWords struct {
	Changes           string `yaml:"changes"` // the page that has them all
	ChangesLede       string `yaml:"changes_lede"`
	ChangesYearsLabel string `yaml:"changes_years_label"`
	Entered           string `yaml:"entered"`   // on the day it did
	Corrected         string `yaml:"corrected"` // the same, before what was
	CorrectedWas      string `yaml:"corrected_was"`
	CorrectedNow      string `yaml:"corrected_now"`
	CorrectionOf      string `yaml:"correction_of"` // the title of one in a feed
}
