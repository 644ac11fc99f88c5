package dossier

// kindWords are the words diagnostics, data files and CSS classes use.
var kindWords = [kinds]string{"person", "organisation", "place", "event", "topic", "claim", "source", "page"}

// String returns the kind's word: "person".
func (k Kind) String() string { return kindWords[k] }

func (k Kind) article() string {
	switch k {
	case KindOrganisation, KindEvent:
		return "an " + k.String()
	default:
		return "a " + k.String()
	}
}
