package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"berkas/site/intake"
	"berkas/site/lang"
)

// questions asks on standard input. What is asked goes to standard error.
type questions struct {
	ctx    context.Context
	out    io.Writer
	person bool // somebody sits at a terminal

	in    io.Reader
	lines chan string // read ahead, so that an interrupt ends the waiting
}

func (t *terminal) questions(ctx context.Context) *questions {
	f, ok := t.in.(*os.File)
	return &questions{ctx: ctx, out: t.err, in: t.in, person: ok && term.IsTerminal(int(f.Fd()))}
}

// ask returns the answer to a question, without white space around it; ok is
// false when there is nobody left to answer. The error is an interrupt.
func (q *questions) ask(question string) (answer string, ok bool, err error) {
	if q.lines == nil {
		q.lines = make(chan string)
		go func() {
			defer close(q.lines)
			for s := bufio.NewScanner(q.in); s.Scan(); {
				q.lines <- s.Text()
			}
		}()
	}
	fmt.Fprintf(q.out, "%s ", harmless(question))
	select {
	case line, open := <-q.lines:
		return strings.TrimSpace(line), open, nil
	case <-q.ctx.Done():
		fmt.Fprintln(q.out)
		return "", false, q.ctx.Err()
	}
}

// missing asks for what a text does not tell, until the answer makes sense.
func (q *questions) missing(m *intake.MissingError, w *intake.Wishes) error {
	question := m.What + "?"
	if m.Hint != "" {
		question = fmt.Sprintf("%s (%s)?", m.What, m.Hint)
	}
	for {
		answer, ok, err := q.ask(question)
		if err != nil {
			return err
		}
		if !ok {
			return m
		}
		if answer == "" {
			continue
		}
		switch m.What {
		case "title":
			w.Title = answer
		case "language":
			w.Language, err = answer, lang.CheckTag(answer)
		default:
			w.Date = answer
			_, err = lang.ParseDate(answer)
		}
		if err == nil {
			return nil
		}
		fmt.Fprintf(q.out, "%q %v\n", answer, err)
	}
}

// choose asks about each choice of a plan that is open: y accepts it, n leaves
// it a comment, an empty answer leaves it as it is, q ends the asking.
func choose(q *questions, p *intake.Plan) error {
	for _, c := range p.Choices {
		if !c.Open {
			continue
		}
		hint := "[y/N/q]"
		if c.Accepted {
			hint = "[Y/n/q]"
		}
		answer, ok, err := q.ask(c.Question + " " + hint)
		if err != nil {
			return err
		}
		switch strings.ToLower(answer) {
		case "y", "yes", "ya":
			c.Accepted = true
		case "n", "no", "tidak":
			c.Accepted = false
		case "q":
			return nil
		}
		if !ok {
			return nil
		}
	}
	return nil
}
