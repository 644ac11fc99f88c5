// node read.mjs SITE reads what the site in a folder offers to take away, with
// readers that others wrote, and holds it against data/dossier.json. It prints how
// many each reader found.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";

const site = process.argv[2];
const text = (path) => readFileSync(join(site, path), "utf8");
const dossier = JSON.parse(text("data/dossier.json"));
let wrong = 0;

// same says whether two things are equal, and says so where they are not.
function same(what, got, want) {
  if (JSON.stringify(got) === JSON.stringify(want)) return;
  wrong++;
  console.error(`${what}: ${JSON.stringify(got)}, want ${JSON.stringify(want)}`);
}

// The year alone is compared: RIS has no way to say about, and readers differ in
// how much of a date they keep.
const want = dossier.sources.map((s) => [
  s.slug,
  s.title_given ? `[${s.title}]` : s.title,
  s.url || null,
  Number(s.date.slice(0, 4)),
]);
for (const path of ["data/sources.bib", "data/sources.ris", "data/sources.csl.json"]) {
  const items = new Cite(text(path)).data;
  const got = items.map((i) => [i.id, i.title, i.URL ?? null, i.issued["date-parts"][0][0]]);
  same(path, got, want);
  console.log(`${path}: citation-js reads ${items.length} of ${want.length} sources`);
}
process.exit(wrong ? 1 : 0);
