// Command berkas turns source texts and curated metadata into a linked, static
// briefing dossier in which every quotation is proved to stand in its source.
//
// Results go to standard output, diagnostics and progress to standard error.
// The exit status is 0 when done (warnings allowed), 1 when the content has
// errors, 2 when the command line is wrong, 3 when the machine failed.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/alecthomas/kong"

	"berkas/site/lang"
)

func main() {
	go func() {
		toldToEnd(grace(os.Args[1:]))
		fmt.Fprintln(os.Stderr, "berkas: error: interrupted")
		os.Exit(exitMachine)
	}()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// grace is how long a command may take to end when it is told to: one that writes has
// something to take away.
func grace(args []string) time.Duration {
	if len(args) > 0 && slices.Contains([]string{"build", "serve", "add", "new", "init", "rename", "merge", "remove"}, args[0]) {
		return 10 * time.Second
	}
	return time.Second
}

// toldToEnd returns some time after the first signal to end: a verb that still runs then
// waits for what never comes, or reads what is long. Nothing that is published is half
// written: a site takes the place of the last one in one step.
func toldToEnd(grace time.Duration) {
	told := make(chan os.Signal, 1)
	signal.Notify(told, os.Interrupt, syscall.SIGTERM)
	<-told
	time.Sleep(grace)
}

// The exit statuses other than success.
const (
	exitContent = 1
	exitUsage   = 2
	exitMachine = 3
)

// errContent says that the content has errors; they have been printed.
var errContent = errors.New("the content has errors")

// errUsage says that the command line makes no sense; why has been printed.
var errUsage = errors.New("the command line makes no sense")

// usageError is a command line that parses and still makes no sense.
type usageError struct{ error }

// verbs is the command line: one field for each verb.
type verbs struct {
	Build   buildCmd   `cmd:"" help:"Turn content/ into a site."`
	Check   checkCmd   `cmd:"" help:"Check everything build checks, and more, without writing."`
	Add     addCmd     `cmd:"" help:"A new source from a file, standard input, saved HTML or a URL."`
	Suggest suggestCmd `cmd:"" help:"What the sources still offer: unknown names, quotations with speaker, dates, twins."`
	Prove   proveCmd   `cmd:"" help:"A draft's quotations, figures and days: here, elsewhere, nowhere."`
	Serve   serveCmd   `cmd:"" help:"Build, serve on loopback, rebuild and reload on each change."`
	New     newCmd     `cmd:"" help:"A new person, event, topic … with its front matter laid out."`
	Rename  renameCmd  `cmd:"" help:"Another slug: every reference rewritten, the old address kept."`
	Merge   mergeCmd   `cmd:"" help:"Two that are one: A into B, with every reference."`
	Remove  removeCmd  `cmd:"" help:"Take away what nothing refers to."`
	Init    initCmd    `cmd:"" help:"A small dossier to start from, with a Pages workflow."`
	Export  exportCmd  `cmd:"" help:"What a site offers to take away, one file on standard output, or a script for sqlite3."`
	Schema  schemaCmd  `cmd:"" help:"Print the JSON Schema of the front matter, for editors, or the site's words, to translate."`
	Verify  verifyCmd  `cmd:"" help:"Hold a published copy against its manifest, and against the content."`
	Diff    diffCmd    `cmd:"" help:"What two dossiers or built sites say otherwise, in Markdown: quotations, figures, claims, pages."`
	Version versionCmd `cmd:"" help:"Print the version, the commit and Go's version."`
	Help    helpCmd    `cmd:"" help:"How a verb is used, or more on: ${topics}."`

	Completion completionCmd `cmd:"" help:"Print what a shell completes berkas by."`
	Man        manCmd        `cmd:"" help:"Print the manual page."`

	ReadPDF readPDFCmd `cmd:"" hidden:"" name:"read-pdf"`
}

// run is the program: it parses args, does what they say and returns the exit
// status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	t := newTerminal(stdin, stdout, stderr)
	if len(args) > 0 && args[0] == "help" {
		if text, ok := topic(strings.Join(args[1:], " ")); ok {
			_, _ = t.out.Write(text) // a reader who goes away has read enough
			return 0
		}
		args = append(slices.Clone(args[1:]), "--help")
	}
	var v verbs
	exited := -1
	parser, err := kong.New(&v,
		kong.Name("berkas"),
		kong.Description("A linked, static briefing dossier in which every quotation is proved."),
		kong.Writers(stdout, stderr),
		kong.Exit(func(status int) { exited = status; panic(leave{}) }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.Vars{"languages": strings.Join(lang.BuiltIn(), ","), "topics": strings.Join(topics(), ", ")},
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(t),
	)
	if err != nil {
		panic(err) // the verbs above are wrong
	}
	status, helped := exitUsage, false
	func() {
		defer func() {
			if r := recover(); r != nil {
				if _, ok := r.(leave); !ok {
					panic(r)
				}
				helped = true
			}
		}()
		status = do(parser, args, t)
	}()
	if helped {
		return exited
	}
	return status
}

// leave is thrown by --help, which has printed all there is to say.
type leave struct{}

func do(parser *kong.Kong, args []string, t *terminal) int {
	call, err := parser.Parse(args)
	if err != nil {
		t.problem(err.Error(), "berkas --help lists what there is")
		return exitUsage
	}
	err = call.Run()
	var usage usageError
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errContent):
		return exitContent
	case errors.Is(err, errUsage):
		return exitUsage
	case errors.As(err, &usage):
		t.problem(err.Error(), "")
		return exitUsage
	case errors.Is(err, context.Canceled):
		t.problem("interrupted; the last site stands", "")
		return exitMachine
	default:
		t.problem(err.Error(), hint(err))
		return exitMachine
	}
}

// hint says what to do about what the machine refused.
func hint(err error) string {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return "free some space and run it again; what was there before stands"
	case errors.Is(err, os.ErrNotExist):
		return "look at how its name is written"
	case errors.Is(err, os.ErrPermission):
		return "look at who may read and write there"
	}
	return ""
}

// problem prints what went wrong outside the content.
func (t *terminal) problem(message, hint string) {
	fmt.Fprintf(t.err, "berkas: error: %s\n", message)
	if hint != "" {
		fmt.Fprintf(t.err, "berkas: hint: %s\n", hint)
	}
}
