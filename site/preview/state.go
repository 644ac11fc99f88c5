package preview

import (
	"io"
	"sync"

	"berkas/site"
	"berkas/site/diag"
)

// state is what the server shows at the moment.
type state struct {
	mu         sync.Mutex
	site       *site.Site // the last one that could be built; nil before the first
	folder     io.Closer  // what it still reads from
	problems   diag.List  // of the last build
	err        error
	generation int           // grows with each build
	changed    chan struct{} // closed when it does
	closed     bool
}

func newState() *state { return &state{changed: make(chan struct{})} }

// replace shows another site.
func (s *state) replace(made *site.Site, folder io.Closer) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.folder != nil {
		_ = s.folder.Close() // it was only read from
	}
	s.site, s.folder = made, folder
}

// tell lets everybody who waits know that there was a build.
func (s *state) tell(problems diag.List, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.problems, s.err = problems, err
	s.generation++
	close(s.changed)
	s.changed = make(chan struct{})
}

// view is a state as it was at one moment.
type view struct {
	site       *site.Site
	problems   diag.List
	err        error
	generation int
	changed    <-chan struct{}
	closed     bool
}

func (s *state) view() view {
	s.mu.Lock()
	defer s.mu.Unlock()
	return view{s.site, s.problems, s.err, s.generation, s.changed, s.closed}
}

// file makes a file of the site shown. While it is being made the site is not
// replaced, because its folder would be closed.
func (s *state) file(name string) ([]byte, bool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.site == nil {
		return nil, false, nil
	}
	return s.site.File(name)
}

// close ends all waiting.
func (s *state) close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.closed {
		s.closed = true
		close(s.changed)
		s.changed = make(chan struct{})
	}
}
