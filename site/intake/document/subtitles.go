package document

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strings"
	"time"

	"github.com/asticode/go-astisub"
)

// cue is what is said from one time to another.
type cue struct {
	from, to time.Duration
	speaker  string // "" where it is not said
	opens    bool   // somebody begins to speak, as a dash or >> says
	text     string
}

// readSubtitles reads WebVTT and SubRip.
func readSubtitles(name string, format Format, data []byte) (*Document, error) {
	read := astisub.ReadFromSRT
	if format == VTT {
		read = astisub.ReadFromWebVTT
	}
	s, err := guarded(read, data)
	if err != nil {
		return nil, refuse("open it in a player or an editor of subtitles and save it anew", "%s cannot be read as %s: %v", name, format, err)
	}
	var cues []cue
	for _, item := range s.Items {
		for _, line := range item.Lines {
			var b strings.Builder
			for _, part := range line.Items {
				b.WriteString(part.Text)
			}
			c := cue{from: item.StartAt, to: item.EndAt, speaker: tidy(line.VoiceName), text: plainCue(b.String())}
			if c.speaker == "" {
				c.readSpeaker()
			}
			if c.text != "" {
				cues = append(cues, c)
			}
		}
	}
	return &Document{Format: format, Blocks: turns(withoutRolling(cues))}, nil
}

// guarded calls a reader of the library, which panics where a file is damaged.
func guarded(read func(io.Reader) (*astisub.Subtitles, error), data []byte) (s *astisub.Subtitles, err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("it is damaged")
		}
	}()
	return read(bytes.NewReader(bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))))
}

// cueTags are tags and positions in the text of subtitles: <i>, {\an8}, <00:01.000>.
var cueTags = regexp.MustCompile(`<[^<>]*>|\{\\[^{}]*\}`)

// plainCue returns a line of subtitles as it is read: without tags.
func plainCue(text string) string {
	return tidy(strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&nbsp;", " ", "&lrm;", "", "&rlm;", "").Replace(cueTags.ReplaceAllString(text, "")))
}

// spoken is how subtitles and transcripts name who speaks: "LI SHANGFU: ", "Host:",
// ">> LI: ". A name has letters and begins with a capital one.
var spoken = regexp.MustCompile(`^(?:>>+ *|[-–—] *)?(\p{Lu}[\p{L}\p{M}.'’ -]{0,60}?(?: \d{1,2})?)(?: *\([^()]{1,30}\))? *[:：] +`)

// opening is how a change of speakers is shown without a name.
var opening = regexp.MustCompile(`^(?:>>+ *|[-–—] +)`)

// readSpeaker takes who speaks from the beginning of the text.
func (c *cue) readSpeaker() {
	if m := spoken.FindStringSubmatchIndex(c.text); m != nil && len(strings.Fields(c.text[m[2]:m[3]])) <= 5 {
		c.speaker, c.text = c.text[m[2]:m[3]], c.text[m[1]:]
		return
	}
	if m := opening.FindString(c.text); m != "" {
		c.opens, c.text = true, c.text[len(m):]
	}
}

// withoutRolling leaves out lines that are shown again while the next comes in, as
// machine-made subtitles do.
func withoutRolling(cues []cue) []cue {
	var kept []cue
	for _, c := range cues {
		if n := len(kept); n > 0 && kept[n-1].text == c.text && kept[n-1].speaker == c.speaker && c.from-kept[n-1].to <= 100*time.Millisecond {
			kept[n-1].to = max(kept[n-1].to, c.to)
			continue
		}
		kept = append(kept, c)
	}
	return kept
}
