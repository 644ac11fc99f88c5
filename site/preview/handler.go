package preview

import (
	"bytes"
	"cmp"
	_ "embed"
	"encoding/json"
	"fmt"
	"html"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"berkas/site/diag"
)

// What is served under own is the preview's, not the site's.
const own = "/.berkas/"

//go:embed reload.js
var reloadScript []byte

//go:embed overlay.css
var overlayStyle []byte

// mediaTypes are those of the files a site can have; the machine's own table is
// not asked, because it differs between machines.
var mediaTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".json": "application/json", ".csv": "text/csv; charset=utf-8", ".xml": "application/xml", ".svg": "image/svg+xml",
	".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp", ".avif": "image/avif",
	".ico": "image/x-icon", ".pdf": "application/pdf", ".txt": "text/plain; charset=utf-8", ".ics": "text/calendar; charset=utf-8",
	".webmanifest": "application/manifest+json", ".woff2": "font/woff2",
}

// handler answers requests.
type handler struct {
	*state
	addr string // this server's own
	dir  string // the dossier's folder, absolute, for links that open an editor
}

// ServeHTTP answers with a file of the site, or with the preview's own.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Cross-Origin-Resource-Policy", "same-origin")
	w.Header().Set("Content-Security-Policy", "frame-ancestors 'none'")
	switch {
	case !h.isOwn(r.Host):
		http.Error(w, "this is the preview of a dossier, at http://"+h.addr+"/", http.StatusForbidden)
	case isForeign(r):
		http.Error(w, "a page of another site asks for this preview; to open it yourself, type its address", http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
	case r.URL.Path == own+"reload.js":
		h.send(w, r, "x.js", http.StatusOK, reloadScript)
	case r.URL.Path == own+"overlay.css":
		h.send(w, r, "x.css", http.StatusOK, overlayStyle)
	case r.URL.Path == own+"wait.js":
		h.wait(w, r)
	default:
		h.page(w, r)
	}
}

// isOwn reports whether a Host header means this server: its address, or,
// where it listens on all of them, any address that is not a name.
func (h *handler) isOwn(host string) bool {
	name, port, err := net.SplitHostPort(host)
	if err != nil {
		name, port = host, "80"
	}
	own, ownPort, err := net.SplitHostPort(h.addr)
	if err != nil || port != ownPort {
		return false
	}
	listens, err := netip.ParseAddr(own)
	if err != nil {
		return name == own
	}
	asked, err := netip.ParseAddr(name)
	if err != nil {
		return name == "localhost" && (listens.IsLoopback() || listens.IsUnspecified())
	}
	return asked == listens || listens.IsUnspecified() || listens.IsLoopback() && asked.IsLoopback()
}

// isForeign reports whether a page that is not this server's asks: as the browser says, or,
// where it does not, by the address of the page.
func isForeign(r *http.Request) bool {
	if site := r.Header.Get("Sec-Fetch-Site"); site != "" {
		return site != "same-origin" && site != "none"
	}
	asks := cmp.Or(r.Header.Get("Origin"), r.Header.Get("Referer"))
	from, err := url.Parse(asks)
	return asks != "" && (err != nil || from.Scheme != "http" || !strings.EqualFold(from.Host, r.Host))
}

// page answers with a file of the site.
func (h *handler) page(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if name == "" || strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	}
	data, ok, err := h.file(name)
	status := http.StatusOK
	switch {
	case err != nil:
		name, status, data = "x.html", http.StatusInternalServerError, placeholder(err.Error())
	case !ok && h.view().site == nil:
		name, status, data = "x.html", http.StatusServiceUnavailable, placeholder("The dossier cannot be shown yet.")
	case !ok:
		name, status = "404.html", http.StatusNotFound
		if data, ok, err = h.file(name); !ok || err != nil {
			data = placeholder("There is no such page.")
		}
	}
	if h.isFramed(name) {
		w.Header().Set("Content-Security-Policy", "frame-ancestors 'self'")
	}
	h.send(w, r, name, status, data)
}

// isFramed reports whether this server's pages may show a file in a frame: what is made
// for that. No page can say it of itself.
func (h *handler) isFramed(name string) bool {
	s := h.view().site
	return s != nil && strings.HasPrefix(name, s.Dossier.Lang.Paths.Embeds+"/")
}

func placeholder(text string) []byte {
	return []byte("<!doctype html><html lang=en><head><meta charset=utf-8><title>berkas</title></head><body><pre>" + html.EscapeString(text) + "</pre></body></html>")
}

func (h *handler) send(w http.ResponseWriter, r *http.Request, name string, status int, data []byte) {
	kind := mediaTypes[path.Ext(name)]
	if kind == "" {
		kind = "application/octet-stream"
	}
	if path.Ext(name) == ".html" {
		data = withReload(data, h.view().generation)
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", strconv.Itoa(len(data)))
	w.WriteHeader(status)
	if r.Method == http.MethodGet {
		_, _ = w.Write(data) // whoever asked may have gone
	}
}

// withReload adds the script that waits for what comes after a generation.
func withReload(page []byte, generation int) []byte {
	at := bytes.Index(page, []byte("</head>"))
	if at < 0 {
		return page
	}
	script := fmt.Sprintf(`<script src="%sreload.js" data-seen="%d"></script>`, own, generation)
	return bytes.Join([][]byte{page[:at], []byte(script), page[at:]}, nil)
}

// hold is how long a question may wait for an answer.
const hold = 25 * time.Second

// wait answers, with a script, when there is something newer than the page has
// seen, and at once about errors.
func (h *handler) wait(w http.ResponseWriter, r *http.Request) {
	seen, err := strconv.Atoi(r.URL.Query().Get("seen"))
	if err != nil {
		http.Error(w, "seen: it takes a number", http.StatusBadRequest)
		return
	}
	told := r.URL.Query().Get("told") != ""
	v := h.view()
	if v.generation <= seen && (told || v.fine()) && !v.closed {
		select {
		case <-v.changed:
			v = h.view()
		case <-time.After(hold):
		case <-r.Context().Done():
			return
		}
	}
	answer, err := json.Marshal(map[string]any{"generation": v.generation, "problems": v.explain(h.dir), "ended": v.closed})
	if err != nil {
		panic(err) // text and numbers
	}
	h.send(w, r, "x.js", http.StatusOK, []byte("berkasPreview("+string(answer)+")"))
}

func (v view) fine() bool { return v.err == nil && v.problems.Errors() == 0 }

// problem is a diagnostic as the overlay shows it.
type problem struct {
	Place string `json:"place"` // path:line:column
	Link  string `json:"link"`  // opens it in an editor
	Text  string `json:"text"`  // everything printed of it
}

// mostShown is how many problems a page shows over itself.
const mostShown = 100

// explain lists what keeps the last build from being shown.
func (v view) explain(dir string) []problem {
	list := []problem{}
	if v.err != nil {
		list = append(list, problem{Text: v.err.Error()})
	}
	few, more, _ := v.problems.Few(mostShown)
	for _, d := range few {
		if d.Severity != diag.Error {
			continue
		}
		var text strings.Builder
		_ = diag.Text(&text, diag.List{d}, diag.TextOptions{}) // a Builder takes everything
		p := problem{Text: text.String()}
		if d.Span.File != nil {
			line, column := d.Span.File.Position(d.Span.Start)
			p.Place = fmt.Sprintf("%s:%d:%d", d.Span.File.Path, line, column)
			p.Link = "vscode://file" + filepath.ToSlash(dir) + "/" + p.Place
		}
		list = append(list, p)
	}
	if more > 0 {
		list = append(list, problem{Text: fmt.Sprintf("… and %d more", more)})
	}
	return list
}
