package compiled

import (
	"errors"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
	"text/template/parse"
)

// derived stands in the names of the templates that html/template makes of those
// that are called elsewhere than in text: between the name and the context.
const derived = "$htmltemplate_"

// escaped returns a copy of a set, of all that is called, which html/template has
// escaped, and in which that can be looked up. What it derives itself it keeps to
// itself; but a template that there is already under such a name it takes, so each
// that turns out to be missing is put there for the next time.
func (c *Compiler) escaped(set *template.Template) (*template.Template, error) {
	names, missing := called(set)
	for len(missing) == 0 {
		t, err := c.copyOf(set, names)
		if err == nil {
			err = escape(t)
		}
		if err != nil {
			return nil, err
		}
		if _, missing = called(t); len(missing) == 0 {
			return t, nil
		}
		missing = c.learn(missing)
	}
	return nil, fmt.Errorf("no template is called %s", missing[0])
}

// learn adds to the names of derived templates that are known, and returns those
// that are not of such.
func (c *Compiler) learn(names []string) (others []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, name := range names {
		if !strings.Contains(name, derived) {
			others = append(others, name)
		} else if !slices.Contains(c.derived, name) {
			c.derived = append(c.derived, name)
		}
	}
	return others
}

// copyOf returns a set with some of the templates of another, and with what was
// ever derived from these.
func (c *Compiler) copyOf(set *template.Template, names []string) (*template.Template, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	t := template.New(set.Name()).Option("missingkey=error").Funcs(c.functions)
	originals := map[string]string{}
	for _, name := range names {
		originals[name] = name
	}
	for _, name := range c.derived {
		if original, _, _ := strings.Cut(name, derived); originals[original] != "" {
			originals[name] = original
		}
	}
	for name, original := range originals {
		if _, err := t.AddParseTree(name, set.Lookup(original).Tree.Copy()); err != nil {
			return nil, err
		}
	}
	return t.Lookup(set.Name()), nil
}

// escape has html/template escape a template, which it does before it executes
// one for the first time.
func escape(t *template.Template) error {
	err := t.Execute(refusal{}, nil)
	if e := new(template.Error); errors.As(err, &e) {
		return err
	}
	if t.Tree == nil || t.Tree.Root == nil {
		return fmt.Errorf("template %s is empty", t.Name())
	}
	return nil // it is escaped, and failed with no view to execute it with
}

// refusal is a writer that ends an execution where it begins.
type refusal struct{}

func (refusal) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// called returns the names of a template and of all that it calls, and of those
// among them that there are none of.
func called(t *template.Template) (names, missing []string) {
	seen := map[string]bool{}
	var look func(name string)
	look = func(name string) {
		if seen[name] {
			return
		}
		seen[name] = true
		found := t.Lookup(name)
		if found == nil || found.Tree == nil {
			missing = append(missing, name)
			return
		}
		names = append(names, name)
		walk(found.Tree.Root, func(n parse.Node) {
			if n, ok := n.(*parse.TemplateNode); ok {
				look(n.Name)
			}
		})
	}
	look(t.Name())
	return names, missing
}

// walk calls do with every node of a list and of the lists in it, in order.
func walk(list *parse.ListNode, do func(parse.Node)) {
	if list == nil {
		return
	}
	for _, n := range list.Nodes {
		do(n)
		if b := branchOf(n); b != nil {
			walk(b.List, do)
			walk(b.ElseList, do)
		}
	}
}

// branchOf returns what if, with and range have in common; nil for other nodes.
func branchOf(n parse.Node) *parse.BranchNode {
	switch n := n.(type) {
	case *parse.IfNode:
		return &n.BranchNode
	case *parse.WithNode:
		return &n.BranchNode
	case *parse.RangeNode:
		return &n.BranchNode
	}
	return nil
}
