// Package linkcheck asks whether the addresses that a dossier names still answer, and
// whether the pages of its sources still have the words that are quoted of them.
//
// # Politeness
//
// A host is asked one thing at a time, with a pause between; several hosts at once.
// An address is asked for once, whoever names it: first without its page (HEAD), and
// again with it where the server does not know how to answer that. What answered is
// kept for a day, so that asking again soon asks nobody.
//
// # What is said
//
//	address-gone      the server says that there is nothing, or there is no such server
//	address-moved     the server says that it stands elsewhere for good
//	address-silent    no answer in time, or a server in trouble: it may be there tomorrow
//	address-closed    the server lets no program look (401, 403, 429, 451)
//	words-gone        the page answers without the words of a quotation
//
// All are warnings: what the net says today changes nothing of what was proved. No
// address is filled in or changed.
package linkcheck

import (
	"context"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/internal/opennet"
)

// Options says how to ask. The zero value is complete.
type Options struct {
	Quotes   bool          // look for the quotations on the pages of their sources
	Local    bool          // ask this machine and its net too
	Pause    time.Duration // between two questions to one host; 0: a second
	Cache    string        // the file in which answers are kept for a day; "": none
	Version  string        // the program's, for the servers' logs
	Progress func(done, total int)
}

// The most hosts that are asked at once, and how long one answer may take.
const (
	mostHosts = 8
	patience  = 30 * time.Second
)

// link is an address and where the dossier names it.
type link struct {
	address string
	host    string
	places  []diag.Span
	quotes  []*dossier.Quote // that stand on its page
}

// Check asks for every address of the dossier and returns what is wrong with them, in
// the order of the files. It ends early when ctx does, with its error.
func Check(ctx context.Context, d *dossier.Dossier, o Options) (diag.List, error) {
	if o.Pause == 0 {
		o.Pause = time.Second
	}
	links := linksOf(d, o.Quotes)
	known := readAnswers(o.Cache, time.Now())
	client := opennet.Client(o.Local)
	client.Timeout = patience
	a := &asker{options: o, client: client, total: len(links), known: known}
	var g errgroup.Group
	g.SetLimit(mostHosts)
	for _, some := range byHost(links) {
		g.Go(func() error { return a.askHost(ctx, some) })
	}
	err := g.Wait()
	writeAnswers(o.Cache, a.answers())
	var list diag.List
	for _, l := range links {
		a.answer(l).report(l, &list)
	}
	list = list.Without(d.Meta.Silence)
	list.Sort()
	return list, err
}

// webAddress is an address in a content file, up to what cannot be part of one.
var webAddress = regexp.MustCompile(`https?://[^\s"'<>\\^` + "`" + `{|}\[\]]+`)

// linksOf lists the addresses that the dossier's files name, each once, in the order
// of the files; of a source what stands above its text, which is somebody else's.
func linksOf(d *dossier.Dossier, quotes bool) []*link {
	var all []*link
	byAddress := map[string]*link{}
	for _, e := range d.Entries() {
		data := e.File.Data
		if e.Kind == dossier.KindSource {
			data = data[:e.Body.Span.Start]
		}
		for _, at := range webAddress.FindAllStringIndex(data, -1) {
			address := trimmed(data[at[0]:at[1]])
			u, err := url.Parse(address)
			if err != nil || u.Host == "" {
				continue
			}
			u.Fragment = ""
			l := byAddress[u.String()]
			if l == nil {
				l = &link{address: u.String(), host: u.Host}
				byAddress[l.address] = l
				all = append(all, l)
			}
			l.places = append(l.places, e.File.Span(at[0], at[0]+len(address)))
			if s := e.Source(); quotes && s != nil && s.URL == address {
				l.quotes = append(l.quotes, s.Quotes...)
			}
		}
	}
	return all
}

// trimmed returns an address without the marks of the sentence around it: a closing
// bracket belongs to it where an opening one does.
func trimmed(address string) string {
	for {
		n := len(address)
		address = strings.TrimRight(address, ".,;:!?*_")
		if strings.HasSuffix(address, ")") && strings.Count(address, "(") < strings.Count(address, ")") {
			address = address[:len(address)-1]
		}
		if len(address) == n {
			return address
		}
	}
}

// byHost parts links by the host that is asked.
func byHost(links []*link) [][]*link {
	at := map[string]int{}
	var parts [][]*link
	for _, l := range links {
		i, there := at[l.host]
		if !there {
			i = len(parts)
			at[l.host] = i
			parts = append(parts, nil)
		}
		parts[i] = append(parts[i], l)
	}
	return parts
}

// closed are the answers of servers that let no program look.
var closed = []int{http.StatusUnauthorized, http.StatusForbidden, http.StatusTooManyRequests, http.StatusUnavailableForLegalReasons, 999}

// later is what to do about a server that has a bad day.
const later = "look yourself, and check again another day"

// report says what is wrong with an address, wherever it is named.
func (a answer) report(l *link, list *diag.List) {
	for _, at := range l.places {
		switch {
		case a.Failed != "":
			list.Warnf("address-silent", at, "%s does not answer: %s", l.address, a.Failed).Hint = later
		case a.NoHost:
			list.Warnf("address-gone", at, "there is no host %s", l.host).Hint = "look for a copy in an archive and add it as archived_url:"
		case a.Status == http.StatusNotFound || a.Status == http.StatusGone:
			list.Warnf("address-gone", at, "%s is gone (%d)", l.address, a.Status).Hint = "look for a copy in an archive and add it as archived_url:"
		case slices.Contains(closed, a.Status):
			list.Warnf("address-closed", at, "%s lets no program look (%d)", l.address, a.Status).Hint = "look yourself"
		case a.Status >= 400:
			list.Warnf("address-silent", at, "%s is in trouble (%d)", l.host, a.Status).Hint = later
		case a.Moved != "":
			list.Warnf("address-moved", at, "%s stands elsewhere now", l.address).Hint = "at " + a.Moved
		}
	}
	for _, q := range l.quotes {
		if slices.Contains(a.Lacks, q.Text) {
			list.Warnf("words-gone", q.Span, "the page at %s has no such words now", l.address).Hint = "it may have changed, or show its text to readers alone; the text in the dossier is still what was added"
		}
	}
}

// isPage reports whether a media type is of a page of text.
func isPage(kind string) bool {
	return strings.HasPrefix(kind, "text/") || strings.HasPrefix(kind, "application/xhtml")
}
