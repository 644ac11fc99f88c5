package lang

// SupportWords say what bears a fact out.
type SupportWords struct {
	WitnessesWhy  string `yaml:"witnesses_why"`  // where sources are more than witnesses
	WitnessText   string `yaml:"witness_text"`   // why two are one: they share a passage
	WitnessAgency string `yaml:"witness_agency"` // or name one agency
}
