package lang

func idSupport() SupportWords {
	return SupportWords{
		WitnessesWhy:  "{sources}, {witnesses}: {why}",
		WitnessText:   "{sources} memuat satu naskah {refs}",
		WitnessAgency: "{sources} mengambilnya dari {agency}",
	}
}
