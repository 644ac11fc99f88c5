// Package list cuts lists into pages, leads from one of those to the others and
// divides a list by what its things have in common.
//
// It stands at the bottom of package page: it knows nothing of dossiers and of
// how links are made. What it lists are values of any type, and where a list
// goes on is an address that is handed to it. It writes no HTML; its types with
// exported fields alone are views that templates set.
package list
