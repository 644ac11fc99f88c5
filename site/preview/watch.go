package preview

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"berkas/site/internal/folder"
)

// Changes come in bursts: an editor writes, renames and touches. A build waits
// until nothing has happened for quiet, but not longer than patience.
const (
	quiet    = 25 * time.Millisecond
	patience = 250 * time.Millisecond
)

// watched are the folders of a dossier that a site is made from.
var watched = map[string]bool{"content": true, "templates": true, "static": true}

// again is how often is looked whether a dossier's folder is the one that is watched. The
// system does not tell that one was deleted while the last site still reads from it.
const again = 250 * time.Millisecond

// watcher tells of changes within a dossier's folder.
type watcher struct {
	dir    string
	notify *fsnotify.Watcher
	folder fs.FileInfo // what is watched; nil where nothing is any more
	gone   bool        // dir was not there when it was looked for
}

// watch begins to watch a dossier's folder: itself, for folders that come and
// go, and everything in those that matter.
func watch(dir string) (*watcher, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, err
	}
	n, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	w := &watcher{dir: dir, notify: n, folder: info}
	if err := n.Add(dir); err != nil {
		_ = n.Close() // the first error is the one to tell
		return nil, err
	}
	for name := range watched {
		w.add(filepath.Join(dir, name))
	}
	return w, nil
}

// look reports whether dir has become another folder, which is watched from now on, or
// none.
func (w *watcher) look() bool {
	info, err := os.Stat(w.dir)
	if err != nil {
		told := w.gone
		w.gone = true
		return !told
	}
	if !w.gone && os.SameFile(info, w.folder) {
		return false
	}
	made, err := watch(w.dir)
	if err != nil {
		return false // it is gone again, or will be watched soon
	}
	w.close()
	*w = *made
	return true
}

func (w *watcher) close() { _ = w.notify.Close() } // nothing is watched any more

// add watches a folder and those in it. What cannot be watched is not there,
// or no longer: its parent tells when it comes.
func (w *watcher) add(dir string) {
	_ = filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if err == nil && e.IsDir() {
			_ = w.notify.Add(p)
		}
		return nil
	})
}

// run calls changed after each burst of changes, until ctx ends.
func (w *watcher) run(ctx context.Context, changed func()) {
	var settle, deadline <-chan time.Time
	look := time.NewTicker(again)
	defer look.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case e, ok := <-w.notify.Events:
			if !ok {
				return
			}
			if !w.changes(e) {
				continue
			}
			settle = time.After(quiet)
			if deadline == nil {
				deadline = time.After(patience)
			}
			continue
		case _, ok := <-w.notify.Errors:
			if !ok {
				return
			}
			settle = time.After(quiet) // events were lost: whatever they were, build
			continue
		case <-look.C:
			if !w.look() {
				continue
			}
		case <-settle:
		case <-deadline:
		}
		settle, deadline = nil, nil
		changed()
	}
}

// changes reports whether an event is a change to build for, and goes on watching
// what it tells of.
func (w *watcher) changes(e fsnotify.Event) bool {
	switch {
	case e.Name == w.dir && e.Has(fsnotify.Remove|fsnotify.Rename): // it is not watched any more
		w.folder = nil
	case !w.matters(e):
		return false
	case e.Has(fsnotify.Create):
		w.add(e.Name)
	}
	return true
}

// matters tells changes of the dossier from an editor's own files and from
// what lies beside it, such as the output.
func (w *watcher) matters(e fsnotify.Event) bool {
	if e.Op == fsnotify.Chmod {
		return false
	}
	rel, err := filepath.Rel(w.dir, e.Name)
	if err != nil {
		return false
	}
	parts := strings.Split(filepath.ToSlash(rel), "/")
	name := parts[len(parts)-1]
	return watched[parts[0]] && !folder.Ignored(name)
}
