package compiled

import (
	"errors"
	"fmt"
	"html/template"
	"io"
	"strings"
	"text/template/parse"
)

// derived stands in the names of the templates that html/template makes of those
// that are called elsewhere than in text: between the name and the context.
const derived = "$htmltemplate_"

// escaped returns a copy of a set that html/template has escaped, in which every
// template that is called can be looked up. Those it derives itself it keeps to
// itself; but one that there is already under such a name it takes, so each that
// is called and missing is put in its place beforehand.
func escaped(set *template.Template) (*template.Template, error) {
	var names []string
	for {
		t, err := set.Clone()
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			original, _, _ := strings.Cut(name, derived)
			if _, err := t.AddParseTree(name, t.Lookup(original).Tree.Copy()); err != nil {
				return nil, err
			}
		}
		if err := escape(t); err != nil {
			return nil, err
		}
		missing, err := missingIn(t)
		if err != nil || len(missing) == 0 {
			return t, err
		}
		names = append(names, missing...)
	}
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

// missingIn returns the derived templates that are called and cannot be looked up.
func missingIn(t *template.Template) (missing []string, err error) {
	seen := map[string]bool{}
	var look func(name string)
	look = func(name string) {
		if seen[name] {
			return
		}
		seen[name] = true
		called := t.Lookup(name)
		switch original, _, is := strings.Cut(name, derived); {
		case called != nil && called.Tree != nil:
			walk(called.Tree.Root, func(n parse.Node) {
				if n, ok := n.(*parse.TemplateNode); ok {
					look(n.Name)
				}
			})
		case is && t.Lookup(original) != nil:
			missing = append(missing, name)
		default:
			err = fmt.Errorf("template %s is not known", name)
		}
	}
	look(t.Name())
	return missing, err
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
