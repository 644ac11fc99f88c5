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

// escaped returns a set of a template and all that it calls, which html/template
// has escaped, and in which that can be looked up. What it derives itself it keeps
// to itself; but a template that there is already under such a name it takes, so
// each that turns out to be missing is put there for the next time. With an error
// executing the set fails in the same way.
func (c *Compiler) escaped(root string, from lookup) (*template.Template, error) {
	names, _ := called(root, from)
	for {
		set, err := c.copyOf(root, names, from)
		if err != nil {
			return set, err
		}
		if err := escape(set); err != nil {
			return set, err
		}
		_, missing := called(root, treesOf(set))
		if len(missing) == 0 {
			return set, nil
		}
		if others := c.learn(missing); len(others) > 0 {
			return set, fmt.Errorf("no template is called %s", others[0])
		}
	}
}

// lookup returns the tree of a template; nil when there is none.
type lookup func(name string) *parse.Tree

// treesOf looks up templates in sets, and takes them from the first that has them;
// from another when they are empty there.
func treesOf(sets ...*template.Template) lookup {
	return func(name string) (tree *parse.Tree) {
		for _, set := range sets {
			if t := set.Lookup(name); t != nil && t.Tree != nil && (tree == nil || parse.IsEmptyTree(tree.Root)) {
				tree = t.Tree
			}
		}
		return tree
	}
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

// copyOf returns a set with templates, and with what was ever derived from these.
func (c *Compiler) copyOf(root string, names []string, from lookup) (*template.Template, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	set := template.New(root).Option("missingkey=error").Funcs(c.functions)
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
		if _, err := set.AddParseTree(name, from(original).Copy()); err != nil {
			return set, err
		}
	}
	return set.Lookup(root), nil
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
func called(root string, from lookup) (names, missing []string) {
	seen := map[string]bool{}
	var look func(name string)
	look = func(name string) {
		if seen[name] {
			return
		}
		seen[name] = true
		tree := from(name)
		if tree == nil {
			missing = append(missing, name)
			return
		}
		names = append(names, name)
		walk(tree.Root, func(n parse.Node) {
			if n, ok := n.(*parse.TemplateNode); ok {
				look(n.Name)
			}
		})
	}
	look(root)
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
