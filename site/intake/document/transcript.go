package document

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// timed is a line that begins with a time: "[00:01:23] ", "1:23 ", "(0:05) Li: ".
var timed = regexp.MustCompile(`^[\[(]?(\d{1,2}(?::[0-5]\d){1,2})(?:[.,]\d{1,3})?[\])]?(?:\s*(?:-->|[-–—])\s*[\[(]?\d{1,2}(?::[0-5]\d){1,2}(?:[.,]\d{1,3})?[\])]?)?[\s:]*`)

// behindName is a line that names who speaks, and when: "Li Shangfu  00:01:23".
var behindName = regexp.MustCompile(`^(\p{Lu}[\p{L}\p{M}.'’ -]{0,60}?)[\s,]+[\[(]?(\d{1,2}(?::[0-5]\d){1,2})[\])]?$`)

// isTranscript reports whether a text is one with times: three lines at least and
// a fifth of all begin with one, and none is earlier than the one before.
func isTranscript(data []byte) bool {
	lines, times := 0, 0
	var last time.Duration
	for line := range bytes.Lines(data) {
		line = bytes.TrimSpace(line)
		if len(line) == 0 {
			continue
		}
		lines++
		at, _, _, found := timeOf(string(line))
		if !found {
			continue
		}
		if at < last {
			return false
		}
		times, last = times+1, at
	}
	return times >= 3 && times*5 >= lines
}

// timeOf reads the time that a line begins with, and what else the line says.
func timeOf(line string) (at time.Duration, speaker, rest string, found bool) {
	if len(line) > 100_000 {
		return 0, "", line, false
	}
	if m := timed.FindStringSubmatchIndex(line); m != nil && (m[1] == len(line) || m[1] > m[3]) {
		return clock(line[m[2]:m[3]]), "", line[m[1]:], true
	}
	if m := behindName.FindStringSubmatch(line); m != nil && len(strings.Fields(m[1])) <= 5 {
		return clock(m[2]), m[1], "", true
	}
	return 0, "", line, false
}

// clock reads 1:23 or 1:02:03.
func clock(text string) time.Duration {
	var seconds int
	for part := range strings.SplitSeq(text, ":") {
		n, _ := strconv.Atoi(part) // the pattern has digits here
		seconds = seconds*60 + n
	}
	return time.Duration(seconds) * time.Second
}

// readTranscript reads a text whose lines begin with times. A line without one goes
// on with what was said before; what stands before the first is the heading.
func readTranscript(data []byte) *Document {
	d := &Document{Format: Transcript}
	var cues []cue
	for line := range strings.Lines(strings.TrimPrefix(strings.ToValidUTF8(string(data), "\uFFFD"), "\uFEFF")) {
		line = tidy(line)
		at, speaker, rest, found := timeOf(line)
		c := cue{from: at, to: at, speaker: speaker, text: rest}
		if speaker == "" {
			c.readSpeaker()
		}
		switch n := len(cues) - 1; {
		case line == "":
		case found:
			cues = append(cues, c)
		case n < 0:
			d.Blocks = append(d.Blocks, Block{Kind: Heading, Level: 1, Text: line})
		case c.speaker != "" && cues[n].text != "":
			c.from, c.to = cues[n].from, cues[n].to
			cues = append(cues, c)
		default:
			if cues[n].speaker == "" {
				cues[n].speaker = c.speaker
			}
			cues[n].text = strings.TrimSpace(cues[n].text + " " + c.text)
		}
	}
	for i := range cues {
		if i+1 < len(cues) { // it is not said when a line ends
			cues[i].to = cues[i+1].from
		}
	}
	d.Blocks = append(d.Blocks, turns(withText(cues))...)
	return d
}

func withText(cues []cue) []cue {
	var kept []cue
	for _, c := range cues {
		if c.text != "" {
			kept = append(kept, c)
		}
	}
	return kept
}
