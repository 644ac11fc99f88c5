package lang

func enSupport() SupportWords {
	return SupportWords{
		WitnessesWhy:  "{sources}, {witnesses}: {why}",
		WitnessText:   "{sources} carry one text {refs}",
		WitnessAgency: "{sources} have it from {agency}",
	}
}
