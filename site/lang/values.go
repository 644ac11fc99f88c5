package lang

// The words for values that front matter has, each "" for a value that the
// content format does not have.

// AgreementOf returns the word for an account's agreement.
func (w *Words) AgreementOf(value string) string {
	switch value {
	case "same":
		return w.AgreementSame
	case "similar":
		return w.AgreementSimilar
	case "differs":
		return w.AgreementDiffers
	case "single":
		return w.AgreementSingle
	}
	return ""
}

// StanceOf returns the word for a quotation's stance.
func (w *Words) StanceOf(value string) string {
	switch value {
	case "asserts":
		return w.StanceAsserts
	case "denies":
		return w.StanceDenies
	case "qualifies":
		return w.StanceQualifies
	case "context":
		return w.StanceContext
	}
	return ""
}

// StatusOf returns the word for a claim's status.
func (w *Words) StatusOf(value string) string {
	switch value {
	case "disputed":
		return w.StatusDisputed
	case "corroborated":
		return w.StatusCorroborated
	case "unverified":
		return w.StatusUnverified
	case "withdrawn":
		return w.StatusWithdrawn
	}
	return ""
}

// TranslationOf returns the word for who translated a source.
func (w *Words) TranslationOf(value string) string {
	switch value {
	case "human":
		return w.TranslationHuman
	case "machine":
		return w.TranslationMachine
	}
	return ""
}

// TypeOf returns the word for the type of an organisation or a place.
func (w *Words) TypeOf(value string) string {
	switch value {
	case "government":
		return w.TypeGovernment
	case "alliance":
		return w.TypeAlliance
	case "company":
		return w.TypeCompany
	case "media":
		return w.TypeMedia
	case "agency":
		return w.TypeAgency
	case "other":
		return w.TypeOther
	case "country":
		return w.TypeCountry
	case "region":
		return w.TypeRegion
	case "city":
		return w.TypeCity
	case "site":
		return w.TypeSite
	}
	return ""
}
