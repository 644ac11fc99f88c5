package address

import (
	"mime"
	"path"
	"strings"

	"berkas/site/dossier"
)

// Original returns where the original of a source stands, where it is published.
// Whoever wrote it is not trusted: its ending is that of a kind that browsers run
// nothing of, and a page is a text there.
func (b Book) Original(s *dossier.Source) string {
	media, _, _ := mime.ParseMediaType(s.Kept.MediaType)
	ending, known := endings[media]
	switch {
	case known:
	case strings.HasPrefix(media, "text/"), media == "application/xhtml+xml", media == "message/rfc822", media == "multipart/related", media == "application/x-subrip":
		ending = ".txt"
	default:
		ending = ".bin"
	}
	return path.Join(b.paths.Sources, s.Slug, b.paths.Original+ending)
}

// endings are those of files that a browser shows or keeps, and never runs.
var endings = map[string]string{
	"application/pdf": ".pdf", "application/epub+zip": ".epub", "application/vnd.oasis.opendocument.text": ".odt",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
	"image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp", "image/tiff": ".tiff",
	"audio/mpeg": ".mp3", "audio/wave": ".wav", "video/mp4": ".mp4", "video/webm": ".webm",
}
