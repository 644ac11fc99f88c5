package main

import (
	"bytes"
	"context"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// sameAnswer is the command of scripts that asks build, check and serve what
// they say of the dossier DIR: all three the same errors, or none. With ! in
// front there must be some. What they say is then in stderr.
func sameAnswer(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 1 {
		ts.Fatalf("usage: [!] same-answer DIR")
	}
	dir := ts.MkAbs(args[0])
	built, buildStatus := answer([]string{"build", "--no-cache", "--output", dir + ".site", dir})
	checked, checkStatus := answer([]string{"check", dir})
	served := serveOnce(dir)
	want := 0
	if neg {
		want = exitContent
	}
	if buildStatus != want || checkStatus != want {
		ts.Fatalf("build exits with %d, check with %d, want %d\n%s", buildStatus, checkStatus, want, built)
	}
	if built != checked || built != served || (built != "") != neg {
		ts.Fatalf("build says\n%scheck says\n%sserve says\n%s", built, checked, served)
	}
	_, _ = ts.Stderr().Write([]byte(built)) // a buffer
}

func answer(args []string) (errors string, status int) {
	var out, err bytes.Buffer
	status = run(args, strings.NewReader(""), &out, &err)
	return withoutSum(err.String()), status
}

// serveOnce serves a dossier until it has been built.
func serveOnce(dir string) (errors string) {
	ctx, end := context.WithCancel(context.Background())
	defer end()
	var err bytes.Buffer
	serve := serveCmd{dossierArg: dossierArg{dir}, Addr: "127.0.0.1:0"}
	if failed := serve.Run(ctx, newTerminal(strings.NewReader(""), listening(end), &err)); failed != nil {
		return failed.Error()
	}
	return withoutSum(err.String())
}

// listening is an output that acts when serve says where it serves, which is
// after the first build.
type listening func()

func (l listening) Write(p []byte) (int, error) {
	if bytes.Contains(p, []byte("Ctrl-C")) {
		l()
	}
	return len(p), nil
}

// withoutSum leaves out the line that says what comes of the errors, which is
// another for each verb, and warnings, which check has more of.
func withoutSum(said string) string {
	if i := strings.LastIndex(said, "; "); strings.Contains(said, "error: ") && i >= 0 {
		return said[:strings.LastIndex(said[:i], "\n")+1]
	}
	return ""
}
