// Package words holds the literal words that readers of texts look for, in files
// of which each says what its classes are for, and takes texts apart into tokens
// that know their classes.
//
// A word, or a phrase with underscores, that a reader must know is added to a
// file here, never to Go. Indonesian and English stand together, because either
// language quotes the other's names and offices. A room with classes that nobody
// else asks for keeps them in files of its own and extends [Base] by them.
package words
