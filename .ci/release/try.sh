#!/usr/bin/env bash
# A release of what is committed that nobody gets to see: made twice, in two places and
# from nothing, to the same bytes, and used where there is nothing else.
#
#     bash .ci/release/try.sh program     the program for this system, which takes a minute
#     bash .ci/release/try.sh archives    all that GoReleaser makes, which takes ten
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
readonly tag=v0.9.9 # of a version from 2.0.0 on Go wants the module to be named berkas/v2
export GITHUB_REPOSITORY=example/berkas GITHUB_REPOSITORY_OWNER=example TAP_TOKEN=

# committed makes a clone that has the tag, as if it came from GitHub.
committed() {
	git clone -q . "$1"
	git -C "$1" remote set-url origin "https://github.com/$GITHUB_REPOSITORY.git"
	git -C "$1" tag "$tag"
}

# flags prints what .goreleaser.yaml says of a key: flags or ldflags.
flags() { sed -n "s/^    $1: \[\([^]]*\)\].*/\1/p" .goreleaser.yaml | tr -d ,; }

# build makes the program, in a clone, as GoReleaser does.
build() {
	local flags
	read -ra flags <<<"$(flags flags)"
	(cd "$1" && CGO_ENABLED=0 go build "${flags[@]}" -ldflags="$(flags ldflags)" -o "$2" ./cmd/berkas)
}

# use does with a program what its first user does, on a machine that has no Go.
use() {
	local program=$1 home=$work/home
	rm -rf "$home"
	mkdir "$home"
	(
		cd "$home"
		berkas() { env -i HOME="$home" PATH=/nowhere "$program" "$@"; }
		berkas version | tee version
		grep -Fq "berkas $tag, commit $(git -C "$work/one" rev-parse HEAD), go" version
		berkas init --language en dossier
		printf '%s\n\n' 'The market opened.' \
			'The new market of Wanasari opened on Saturday, and the traders who had sold from temporary stalls for a year moved in.' \
			'“We waited a long time for this,” said Bagus Hardono, the chairman of the association.' \
			'The roof had been finished in November, and the last of the stalls was painted in the week before the opening.' >opening.txt
		berkas add --dir dossier opening.txt --publisher 'The Strait Courier' --date 2026-03-02 --url https://example.org/opening
		berkas check --strict dossier
		berkas build dossier
		test -s dossier/public/sources/the-strait-courier-2026-03-02.html
	)
}

# handbook looks whether the shells and man can read what the program prints for them.
handbook() {
	zsh -n "$1/_berkas"
	fish --no-execute "$1/berkas.fish"
	bash -n "$1/berkas.bash"
	shellcheck -s bash "$1/berkas.bash"
	mandoc -T lint -W error "$1/berkas.1"
}

program() {
	build "$work/one" "$work/berkas"
	GOCACHE=$work/cache build "$work/two/elsewhere" "$work/again"
	cmp "$work/berkas" "$work/again"
	bash .ci/release/extras.sh "$work/extras"
	handbook "$work/extras"
	use "$work/berkas"
}

goreleaser() {
	(cd .ci/release && go mod tidy -diff)
	go build -modfile=.ci/release/go.mod -o "$work/goreleaser" github.com/goreleaser/goreleaser/v2
	(cd "$work/one" && "$work/goreleaser" check && "$work/goreleaser" release --skip=publish)
	(cd "$work/two/elsewhere" && GOCACHE=$work/cache "$work/goreleaser" release --skip=publish)
}

archives() {
	local archive made
	goreleaser
	cat "$work/one/dist/checksums.txt"
	cmp "$work/one/dist/checksums.txt" "$work/two/elsewhere/dist/checksums.txt"
	diff -r "$work/one/dist/homebrew" "$work/two/elsewhere/dist/homebrew"
	(cd "$work/one/dist" && sha256sum --quiet -c checksums.txt)
	made=$(grep -c . "$work/one/dist/checksums.txt")
	if ((made != 12)); then
		echo "there are checksums of $made files, not of six archives and what each is made of"
		return 1
	fi
	archive=$(echo "$work/one/dist"/berkas_*_"$(go env GOOS)_$(go env GOARCH)".tar.gz)
	mkdir "$work/unpacked"
	tar -C "$work/unpacked" -xf "$archive"
	handbook "$work/unpacked"
	test -s "$work/unpacked/LICENSE" -a -s "$work/unpacked/CHANGELOG.md"
	use "$work/unpacked/berkas"
}

case ${1-} in
program | archives)
	committed "$work/one"
	mkdir "$work/two"
	committed "$work/two/elsewhere"
	"$1"
	;;
*)
	echo "$0: program or archives?" >&2
	exit 2
	;;
esac
