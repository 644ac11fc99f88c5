package main

import (
	"context"
	"errors"
	"fmt"
	"syscall"

	"berkas/site/preview"
)

type serveCmd struct {
	dossierArg
	Addr   string `default:"127.0.0.1:4173" placeholder:"HOST:PORT" help:"Where to serve (default: ${default}). Any other address needs to be said."`
	Drafts bool   `help:"Show drafts too."`
}

// Run serves the dossier until it is interrupted.
func (c *serveCmd) Run(ctx context.Context, t *terminal) error {
	err := preview.Serve(ctx, preview.Config{
		Dir: c.Dir, Addr: c.Addr, Drafts: c.Drafts, Version: version(), Pictures: pictureCache(),
		Listening: func(url string) { fmt.Fprintf(t.out, "%s (Ctrl-C ends)\n", url) },
		Built: func(b preview.Built) {
			t.diagnose(b.Problems)
			switch {
			case b.Err != nil:
				t.problem(b.Err.Error(), "")
			case b.Pages == 0:
				fmt.Fprintf(t.err, "%s; the last good site is shown\n", count(b.Problems.Errors(), "error"))
			default:
				fmt.Fprintf(t.out, "%s, %s\n", count(b.Pages, "page"), lasted(b.Took))
			}
		},
	})
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("%w; name another address with --addr, such as 127.0.0.1:0 for a free port", err)
	}
	if wrong := (preview.AddressError{}); errors.As(err, &wrong) {
		return usageError{fmt.Errorf("--addr %w; it takes an address with a port, such as 127.0.0.1:4173", err)}
	}
	return err
}
