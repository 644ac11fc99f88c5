package page

// Kinds lists every kind of page there is.
func Kinds() []Kind {
	maps := new(placeMaps)
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
		indexKind(),
		searchKind(),
		freeKind(),
		missingKind(),
		redirectKind(),
	}
}
