package frontmatter

import "regexp"

// explanation says in words that curators know what an error of the library's
// means, at which places, and what to do.
type explanation struct {
	says   string         // how the library's message starts
	before *regexp.Regexp // what the line has before the place; nil: anything
	at     string         // the characters it is about; "": any

	message string // with $char for the character at the place
	hint    string
	origin  bool // it is about where the library began rather than where it stopped
}

const quoteIt = "put the text in quotes"

// noContent is what the library says where a value is missing.
const noContent = "did not find expected node content"

// explanations has the first that fits first.
var explanations = []explanation{
	{
		says:    "mapping values are not allowed",
		message: "this colon starts a value where none can be",
		hint:    "put text that has a colon and a space in quotes; start the keys of one mapping in one column, each with a space after its colon",
	},
	{
		says: "did not find expected key", before: regexp.MustCompile(`["']\s*$`),
		message: "nothing can follow a closing quotation mark",
		hint:    `put the whole text in quotes, and write \" (in double quotes) or '' (in single quotes) for those within it`,
	},
	{
		says: "did not find expected key", before: regexp.MustCompile(`[\]}]\s*$`),
		message: "nothing can follow a closing bracket",
		hint:    quoteIt + " if the brackets belong to it",
	},
	{
		says: "did not find expected key", before: regexp.MustCompile(`\*\S+\s*$`),
		message: "text cannot start with '*'",
		hint:    quoteIt,
	},
	{
		says:    "did not find expected key",
		message: "this fits neither the mapping before it nor the value",
		hint:    "start the keys of one mapping in one column",
	},
	{
		says:    "did not find expected '-' indicator",
		message: "this fits neither the list before it nor its last item",
		hint:    "start the dashes of one list in one column, and the keys of one item in another",
	},
	{
		says: "could not find expected ':'", origin: true,
		message: "this has no colon, so it is neither a key nor a value",
		hint:    "write a key, a colon, a space and the value; indent the further lines of a text",
	},
	{
		says: "found character that cannot start any token", at: "\t",
		message: "a tab cannot indent",
		hint:    "indent with spaces",
	},
	{
		says:    "found character that cannot start any token",
		message: "text cannot start with $char",
		hint:    quoteIt,
	},
	{
		says:    "found a tab character",
		message: "a tab cannot indent",
		hint:    "indent with spaces",
	},
	{
		says: "found unexpected end of stream", origin: true,
		message: "this quotation mark is not closed",
	},
	{
		says: "found unexpected document indicator", origin: true,
		message: "this quotation mark is not closed",
	},
	{
		says:    "found unknown escape character",
		message: "this backslash starts no known escape",
		hint:    `write \\ for a backslash, or put the text in single quotes`,
	},
	{
		says:    "did not find expected hexadecimal number",
		message: "expected the hexadecimal number of a character",
		hint:    `write \\ for a backslash, or put the text in single quotes`,
	},
	{
		says:    "did not find expected ',' or ']'",
		message: "expected a comma or a closing bracket before this",
		hint:    "close the list with ]",
	},
	{
		says:    "did not find expected ',' or '}'",
		message: "expected a comma or a closing bracket before this",
		hint:    "close the mapping with }",
	},
	{
		says:    "block sequence entries are not allowed",
		message: "a list cannot start here",
		hint:    "start each item on a line of its own; " + quoteIt + " if the dash belongs to it",
	},
	{
		says:    noContent,
		message: "expected a value, found $char",
	},
	{
		says:    "control characters are not allowed",
		message: "the control character $char is not allowed",
		hint:    "remove it",
	},
	{
		says: "did not find expected alphabetic or numeric character", origin: true,
		message: "text cannot start with $char",
		hint:    quoteIt,
	},
	{
		says: "found undefined tag handle", origin: true,
		message: "text cannot start with $char",
		hint:    quoteIt,
	},
	{
		says:    "found a comment without preceding whitespace",
		message: "a comment needs a space before it",
	},
	{
		says: "did not find expected comment or line break", origin: true,
		message: "nothing can follow $char on its line",
		hint:    quoteIt + " if it starts with that character",
	},
	{
		says:    "mapping keys are not allowed",
		message: "text cannot start with $char",
		hint:    quoteIt,
	},
	{
		says:    "unknown anchor",
		message: "text cannot start with '*'",
		hint:    quoteIt,
	},
	{
		says: "did not find expected tag URI", origin: true,
		message: "text cannot start with $char",
		hint:    quoteIt,
	},
	{
		says: "did not find the expected '>'", origin: true,
		message: "text cannot start with $char",
		hint:    quoteIt,
	},
	{
		says: "did not find expected whitespace or line break", origin: true,
		message: "text cannot start with $char",
		hint:    quoteIt,
	},
	{
		says: "found unknown directive name", origin: true,
		message: "text cannot start with $char",
		hint:    quoteIt,
	},
	{
		says:    "found invalid Unicode character escape code",
		message: "this escape names no character",
		hint:    `write \\ for a backslash, or put the text in single quotes`,
	},
	{
		says: "found an indentation indicator equal to 0", origin: true,
		message: "nothing can follow $char on its line",
		hint:    quoteIt + " if it starts with that character",
	},
	{
		says:    errTooDeep.Error(),
		message: errTooDeep.Error(),
	},
}

// origin says what the library was reading when it stopped, for a note at where
// that began; "" when that tells nothing.
func origin(context string) string {
	switch context {
	case "while parsing a flow sequence", "while parsing a block collection":
		return "the list starts here"
	case "while parsing a flow mapping", "while parsing a block mapping":
		return "the mapping starts here"
	case "while scanning a quoted scalar", "while scanning a plain scalar", "while scanning a block scalar":
		return "the text starts here"
	}
	return ""
}
