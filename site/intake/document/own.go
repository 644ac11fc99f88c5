package document

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"runtime"
	"strings"
	"time"

	"github.com/ledongthuc/pdf"
)

// ownReader is the name of the reader that is part of this program.
const ownReader = "ledongthuc/pdf"

// mostMemory is what the process that runs [Words] may use.
const mostMemory = 2 << 30

// Words writes the words of a PDF and their boxes as pdftotext -bbox does. It is
// called in a process of its own, which it ends when it needs too much memory.
func Words(in io.Reader, out io.Writer) error {
	go watchMemory()
	data, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	return writeWords(data, out)
}

// watchMemory ends the process when it uses more than it may.
func watchMemory() {
	for range time.Tick(50 * time.Millisecond) {
		var m runtime.MemStats
		if runtime.ReadMemStats(&m); m.Sys-m.HeapReleased > mostMemory {
			panic("out of memory") // nothing else runs in this process
		}
	}
}

// writeWords writes page by page. A page that is damaged is an error: a part of a
// text is not the text.
func writeWords(data []byte, out io.Writer) (err error) {
	defer func() {
		if r := recover(); r != nil { // the library panics where a file is damaged
			err = fmt.Errorf("damaged: %v", r)
		}
	}()
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return err
	}
	info := r.Trailer().Key("Info")
	fmt.Fprintf(out, "<title>%s</title>\n<meta name=\"Author\" content=\"%s\"/>\n<meta name=\"CreationDate\" content=\"%s\"/>\n",
		oneLine(info.Key("Title").Text()), oneLine(info.Key("Author").Text()), dayOf(info.Key("CreationDate").Text()))
	if r.NumPage() > mostSheets {
		return errLarge
	}
	for n := 1; n <= r.NumPage(); n++ {
		page := r.Page(n)
		p := newPainter(page)
		p.paint(page.V.Key("Contents"), inherited(page.V, "Resources"), 0)
		fmt.Fprintf(out, "<page width=\"%.2f\" height=\"%.2f\">\n", p.width, p.height)
		for _, w := range p.words {
			fmt.Fprintf(out, "<word xMin=\"%.2f\" yMin=\"%.2f\" xMax=\"%.2f\" yMax=\"%.2f\">%s</word>\n", w.x0, w.y0, w.x1, w.y1, oneLine(w.text))
		}
		if _, err := fmt.Fprintln(out, "</page>"); err != nil {
			return err
		}
	}
	return nil
}

func oneLine(text string) string { return html.EscapeString(tidy(text)) }

// dayOf turns D:20240312… into 2024-03-12.
func dayOf(date string) string {
	date = strings.TrimPrefix(date, "D:")
	if len(date) < 8 {
		return ""
	}
	return date[:4] + "-" + date[4:6] + "-" + date[6:8]
}
