# Cuts the commands out of a README that it promises work: each ```sh block that
# follows the line `<!-- ci: run -->` goes to DIR/1.sh, DIR/2.sh …, unchanged.
#
#     awk -v dir=DIR -f readme.awk README.md
#
# Fails when there is none, when something else follows the mark, and when a
# block does not end. A mark inside another code block is text.

function die(why) {
	print FILENAME ":" FNR ": " why > "/dev/stderr"
	failed = 1
	exit 1
}

BEGIN { state = "text" }

{ sub(/\r$/, "") }

state == "block" && /^```[ \t]*$/ {
	close(file)
	state = "text"
	next
}

state == "block" {
	print > file
	next
}

state == "other" {
	line = $0
	sub(/[ \t]+$/, "", line)
	if (substr(line, 1, length(fence)) == fence && line ~ /^(`+|~+)$/) state = "text"
	next
}

state == "marked" && /^[ \t]*$/ { next }

state == "marked" && /^```sh[ \t]*$/ {
	file = dir "/" ++n ".sh"
	printf "" > file
	state = "block"
	next
}

state == "marked" { die("`<!-- ci: run -->` is not followed by a ```sh block") }

/^<!-- ci: run -->[ \t]*$/ {
	state = "marked"
	next
}

match($0, /^(```+|~~~+)/) {
	fence = substr($0, 1, RLENGTH)
	state = "other"
}

END {
	if (failed) exit 1
	if (state != "text" ) die("the file ends inside a block or after a mark")
	if (!n) die("no ```sh block is marked with `<!-- ci: run -->`")
}
