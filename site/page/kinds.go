package page

// kinds lists every kind of page there is.
func kinds(maps *placeMaps) []Kind {
	return []Kind{
		homeKind(),
		personKind(),
		organisationKind(),
		placeKind(maps),
		eventKind(maps),
		topicKind(),
		claimKind(),
		sourceKind(),
		continuedKind(),
		listKind(),
		timelineKind(),
		networkKind(),
		mapKind(),
		printKind(),
		dataKind(),
		indexKind(),
		creditsKind(),
		changesKind(),
		embedKind(),
		searchKind(),
		freeKind(),
		missingKind(),
		redirectKind(),
	}
}
