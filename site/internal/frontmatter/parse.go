package frontmatter

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"go.yaml.in/yaml/v4"

	"berkas/site/diag"
)

// parse reads the YAML in a range of a file. It returns an empty node when there
// is none; ok is false after a syntax error.
func parse(f *diag.File, at diag.Span, errs *diag.List) (root Node, ok bool) {
	if size := at.End - at.Start; size > maxBytes {
		errs.Errorf(f.Span(at.Start, at.Start), "this has %d MB of keys and values; %d MB is the most", size>>20, maxBytes>>20).Hint = splitHint
		return Node{}, false
	}
	data := []byte(f.Data[:at.End])
	p := newPlaces(data, at.Start)
	loader, err := yaml.NewLoader(bytes.NewReader(data[at.Start:]), yaml.WithPlugin(strict{}))
	if err != nil {
		panic("frontmatter: " + err.Error())
	}
	b := builder{file: f, places: p, errs: errs, left: maxNodes}
	switch document, err := next(loader); {
	case errors.Is(err, io.EOF):
		return Node{span: f.Span(at.Start, at.Start)}, true
	case err != nil:
		b.syntax(err, at)
		return Node{}, false
	default:
		if root, _ = b.node(document.Content[0], ""); b.left < 0 {
			return Node{}, false
		}
	}
	switch second, err := next(loader); {
	case errors.Is(err, io.EOF):
	case err != nil:
		b.syntax(err, at)
		return Node{}, false
	default:
		start := p.at(second.Line, second.Column)
		errs.Errorf(f.Span(start, skipWord(data, start)), "a second YAML document starts here").Hint = "a file has one; remove this line or what follows it"
	}
	return root, true
}

func next(l *yaml.Loader) (*yaml.Node, error) {
	var document yaml.Node
	if err := l.Load(&document); err != nil {
		return nil, err
	}
	return &document, nil
}

// maxDepth is how deep lists and mappings may be nested.
const maxDepth = 100

var errTooDeep = fmt.Errorf("nested deeper than %d levels", maxDepth)

// strict limits the depth, and takes anchors and aliases without following
// them, so that the builder can report each where it stands.
type strict struct{}

func (strict) CheckDepth(depth int, _ *yaml.DepthContext) error {
	if depth > maxDepth {
		return errTooDeep
	}
	return nil
}

func (strict) CheckAlias(int, int) error { return nil }

func (strict) NewAliasDataContext(yaml.AliasDataServices) (yaml.AliasDataContext, error) {
	return strict{}, nil
}

func (strict) BeginDocument() error                  { return nil }
func (strict) EndDocument() error                    { return nil }
func (strict) DefineAnchor(string, *yaml.Node) error { return nil }

func (strict) ResolveAlias(string) (*yaml.Node, bool, error) {
	return &yaml.Node{Kind: yaml.ScalarNode}, true, nil
}
