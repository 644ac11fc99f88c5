package main

import (
	"embed"
	"strings"
	"text/template"

	"github.com/alecthomas/kong"
)

//go:embed completion
var completions embed.FS

type completionCmd struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"${enum}."`
}

// Help is printed below the help of the verb's flags.
func (completionCmd) Help() string {
	return `Archives of a release have these files in them.

  bash   berkas completion bash >~/.local/share/bash-completion/completions/berkas
  zsh    berkas completion zsh >"${fpath[1]}/_berkas"
  fish   berkas completion fish >~/.config/fish/completions/berkas.fish`
}

// Run prints the script.
func (c *completionCmd) Run(call *kong.Context, t *terminal) error {
	script := template.Must(template.New(c.Shell).Funcs(template.FuncMap{
		"join":  strings.Join,
		"quote": singleQuoted,
		"plain": zshPlain,
	}).ParseFS(completions, "completion/"+c.Shell))
	return script.Execute(t.out, newSurface(call.Model))
}

// singleQuoted returns text as a word of bash, zsh and fish. A backslash before a
// quotation mark or another backslash would mean something to fish, so there is none.
func singleQuoted(s string) string {
	return "'" + strings.NewReplacer("'", "’", `\`, "/").Replace(s) + "'"
}

// zshPlain takes from a text what _arguments and _describe would read.
func zshPlain(s string) string {
	return strings.NewReplacer(":", ",", "[", "(", "]", ")").Replace(s)
}
