#!/usr/bin/env bash
# What archives hold beside the program, made by the program: the manual page and the
# completions.
#
#     bash .ci/release/extras.sh DIR
set -euo pipefail

mkdir -p "$1"
program=$(mktemp -d)
trap 'rm -rf "$program"' EXIT
CGO_ENABLED=0 go build -trimpath -o "$program" ./cmd/berkas # as a release has it: what was compiled for that is used again
"$program/berkas" man >"$1/berkas.1"
"$program/berkas" completion bash >"$1/berkas.bash"
"$program/berkas" completion zsh >"$1/_berkas"
"$program/berkas" completion fish >"$1/berkas.fish"
