package page

import (
	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// KeptOriginal is what a source was read from, where its text was proved against it.
type KeptOriginal struct {
	SHA256    []string // in groups of digits, between which a line may break
	Read      string   // what the text that was proved was read by; "" of a page or a text
	Retrieved string
	Href      string // where the site has it, ""
}

func keptOriginal(r *render.Renderer, s *dossier.Source) *KeptOriginal {
	if s.Kept == nil || !s.Kept.Proved {
		return nil
	}
	o := &KeptOriginal{SHA256: inGroups(s.Kept.SHA256), Retrieved: s.Kept.Retrieved}
	if t := s.Kept.Text; t != nil {
		if o.Read = r.Words.OriginalTyped; t.Reader != "" {
			o.Read = lang.Fill(r.Words.OriginalRead, "reader", t.Reader)
		}
	}
	if s.Kept.Publish {
		o.Href = r.To(r.Address.Original(s))
	}
	return o
}

// inGroups cuts a digest in hexadecimal where a line may break.
func inGroups(sum string) []string {
	const group = 16
	var all []string
	for sum != "" {
		n := min(group, len(sum))
		all, sum = append(all, sum[:n]), sum[n:]
	}
	return all
}

// ArchivedCopy is a copy that an archive keeps.
type ArchivedCopy struct {
	URL  string
	When render.Time
}

func archivedCopies(r *render.Renderer, s *dossier.Source) []ArchivedCopy {
	var all []ArchivedCopy
	for _, c := range s.Archived {
		all = append(all, ArchivedCopy{c.URL, r.When(c.Date)})
	}
	return all
}
