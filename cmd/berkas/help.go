package main

import (
	"embed"
	"path"
	"strings"
)

// help has a topic in each file: what a newcomer's README has no room for.
//
//go:embed help
var help embed.FS

// helpCmd stands among the verbs to be listed: [run] shows a topic, or makes --help of
// a verb.
type helpCmd struct {
	Topic string `arg:"" optional:"" help:"A verb, or one of: ${topics}."`
}

// topics returns what there is help on besides the verbs, sorted.
func topics() []string {
	files, err := help.ReadDir("help")
	if err != nil {
		panic(err) // it is embedded
	}
	var all []string
	for _, f := range files {
		all = append(all, strings.TrimSuffix(f.Name(), ".md"))
	}
	return all
}

// topic returns the text on a topic, in Markdown. ok is false where there is none.
func topic(name string) (text []byte, ok bool) {
	text, err := help.ReadFile(path.Join("help", name+".md"))
	return text, err == nil
}
