package linkcheck

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"berkas/site/dossier"
	"berkas/site/internal/match"
	"berkas/site/internal/opennet"
)

// mostOfPage is how much of a page is read for its words.
const mostOfPage = 8 << 20

// answer is what became of asking for an address.
type answer struct {
	Address string    `json:"address"`
	Asked   time.Time `json:"asked"`
	Status  int       `json:"status,omitempty"`
	Moved   string    `json:"moved,omitempty"`   // where it stands for good
	NoHost  bool      `json:"no_host,omitempty"` // there is no such host
	Failed  string    `json:"failed,omitempty"`  // why nothing came
	Quotes  []string  `json:"quotes,omitempty"`  // that were to be looked for on its page
	Lacks   []string  `json:"lacks,omitempty"`   // those of them that it has not
}

// asker asks, and keeps what was answered.
type asker struct {
	options Options
	client  *http.Client
	total   int

	mu    sync.Mutex
	known map[string]answer
	done  int
}

func (a *asker) answer(l *link) answer {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.known[l.address]
}

func (a *asker) answers() map[string]answer {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.known
}

// answers reports whether it says all that a link wants to know.
func (a answer) answers(l *link) bool {
	return a.Address != "" && !slices.ContainsFunc(l.quotes, func(q *dossier.Quote) bool { return !slices.Contains(a.Quotes, q.Text) })
}

// askHost asks for the links of one host, one after the other.
func (a *asker) askHost(ctx context.Context, links []*link) error {
	asked := false
	for _, l := range links {
		if !a.answer(l).answers(l) {
			if asked {
				select {
				case <-time.After(a.options.Pause):
				case <-ctx.Done():
				}
			}
			if ctx.Err() != nil {
				return ctx.Err()
			}
			asked = true
			got := a.ask(ctx, l)
			if ctx.Err() != nil {
				return ctx.Err() // it says nothing of the address
			}
			a.mu.Lock()
			a.known[l.address] = got
			a.mu.Unlock()
		}
		a.report()
	}
	return nil
}

func (a *asker) report() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.done++
	if a.options.Progress != nil {
		a.options.Progress(a.done, a.total)
	}
}

// ask asks for one address: without its page where that is enough.
func (a *asker) ask(ctx context.Context, l *link) answer {
	got := answer{Address: l.address, Asked: time.Now().UTC().Truncate(time.Second)}
	if len(l.quotes) == 0 {
		if a.try(ctx, http.MethodHead, l, &got); got.Failed == "" && !got.NoHost && got.Status < 400 {
			return got
		}
		if got.NoHost {
			return got
		}
	}
	got = answer{Address: l.address, Asked: got.Asked}
	for _, q := range l.quotes {
		got.Quotes = append(got.Quotes, q.Text)
	}
	a.try(ctx, http.MethodGet, l, &got)
	return got
}

// try asks once and writes down what came back.
func (a *asker) try(ctx context.Context, method string, l *link, into *answer) {
	request, err := http.NewRequestWithContext(ctx, method, l.address, nil)
	if err != nil {
		into.Failed = "it is no address"
		return
	}
	request.Header.Set("User-Agent", "berkas/"+a.options.Version+" (looks whether an address still answers)")
	follow := *a.client
	forGood := true // every step so far said so
	follow.CheckRedirect = func(r *http.Request, via []*http.Request) error {
		forGood = forGood && (r.Response.StatusCode == http.StatusMovedPermanently || r.Response.StatusCode == http.StatusPermanentRedirect)
		return a.client.CheckRedirect(r, via)
	}
	response, err := follow.Do(request)
	if err != nil {
		into.NoHost, into.Failed = explain(err)
		return
	}
	defer response.Body.Close()
	into.Status = response.StatusCode
	if last := response.Request.URL.String(); last != l.address && forGood && into.Status < 400 {
		into.Moved = last
	}
	if method == http.MethodGet && into.Status < 300 && len(l.quotes) > 0 && isPage(response.Header.Get("Content-Type")) {
		into.look(response.Body)
	}
}

// look notes which quotations a page has not. One that cannot be read to its end
// says nothing.
func (a *answer) look(body io.Reader) {
	doc, err := html.Parse(io.LimitReader(body, mostOfPage))
	if err != nil {
		return
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode && (n.Parent == nil || n.Parent.DataAtom != atom.Script && n.Parent.DataAtom != atom.Style) {
			b.WriteString(n.Data)
			b.WriteByte(' ')
		}
	}
	page := match.Fold(b.String())
	for _, text := range a.Quotes {
		if len(match.Quotation(page, text)) == 0 {
			a.Lacks = append(a.Lacks, text)
		}
	}
}

// explain says in plain words why nothing came back, and whether there is no host.
func explain(err error) (noHost bool, why string) {
	if dns, is := errors.AsType[*net.DNSError](err); is && dns.IsNotFound {
		return true, ""
	}
	if local, is := errors.AsType[*opennet.LocalError](err); is {
		return false, "it leads to " + local.Address + ", an address of this machine or its net"
	}
	if timeout, is := errors.AsType[net.Error](err); is && timeout.Timeout() {
		return false, "it took more than " + patience.String()
	}
	for inner := err; inner != nil; inner = errors.Unwrap(inner) {
		err = inner // what it comes down to, without the address again
	}
	return false, err.Error()
}
