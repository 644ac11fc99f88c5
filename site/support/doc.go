// Package support says of every curated fact what bears it out.
//
// A fact is one of four things ([Kind]): verbatim, its words stand in the source;
// stated, its value is read in a passage that is cited for it; inferred, it
// follows from a stated value by a rule that can be printed; or the curator's, no
// cited passage has it. Which one is worked out here, once, and never written by
// hand: [Prove] reads the passages and returns a [Ledger], which pages and
// exports only print, with the list of what claims more than it proves.
//
//	ledger, problems := support.Prove(d)
//
// A quotation in two languages is one fact told twice: what can be compared between the
// words and their translation (numbers, days, names) has to agree.
//
// What is looked for in a passage, package facts and the dossier's own mentions
// find: numbers, days, offices, names; who speaks, package newsread. A passage is read once however often it is
// cited, and only if it is.
//
// # What may not be here
//
// Nothing is written for readers here but the messages of diagnostics: how a
// proof is shown is for pages to say. Nothing is matched approximately.
package support
