//go:build browser

package browsertest

// answer is what the search page shows.
type answer struct {
	Address string
	Found   string // how much was found, or why nothing
	Notes   string
	Near    string // the names it offers for what may be mistyped
	Results []result
	Kinds   []string // the filters of kinds with their counts
	Nothing bool     // whether it shows where else to look
}

// result is a result as it is shown: of which group, where it leads, what it says.
type result struct{ Group, Href, Text string }

// settled is script that waits until the search page is done, and tells what it shows.
const settled = `(async () => {
	const out = document.getElementById('results'), text = id => document.getElementById(id).textContent;
	do await new Promise(done => setTimeout(done, 20)); while (out.getAttribute('aria-busy') !== 'false');
	return {
		Address: location.search, Found: text('found'), Notes: text('notes'), Near: document.querySelector('#near:not([hidden])')?.textContent || '', Nothing: !document.getElementById('nothing').hidden,
		Kinds: [...document.querySelectorAll('#kinds a')].filter(a => a.offsetParent).map(a => a.textContent),
		Results: [...out.querySelectorAll('section')].flatMap(s => [...s.querySelectorAll('li')].map(li => ({
			Group: s.querySelector('h2').textContent, Text: li.textContent,
			Href: li.querySelector('.entity--icon, .ref').href.slice(new URL('.', location).href.length)
		})))
	};
})()`

// answer waits until the search page is done, and returns what it shows.
func (b *Tab) answer() answer {
	b.Helper()
	return Eval[answer](b, settled)
}

// ask types a query into the search page that is open and sends it.
func (b *Tab) ask(query string) answer {
	b.Helper()
	Eval[any](b, `(form => { form.elements.q.value = %s; form.requestSubmit(); })(document.querySelector('.search--large'))`, query)
	return b.answer()
}
