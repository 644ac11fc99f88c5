// Package browsertest tests a site as its readers have it: built by the command,
// and open in Chromium, from a server under a path or from a disk.
//
//	go test -tags browser ./site/browsertest ./site/search
//
// Without the tag there is nothing here, because a browser takes minutes; with it
// a Chromium that is not there is a failure. What lies in a page, without a
// browser to show it, is tested where pages are made.
//
// A test opens a Tab and says what a reader does in it, and what then has to be
// true of the page. It never waits for a time to pass: Until waits for what has
// to become true, and what a page does later runs on a clock that a test turns.
package browsertest
