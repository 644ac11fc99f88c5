// node pages.mjs SITE reads the JSON-LD of every page of the site in a folder with
// jsonld, and holds it against data/dossier.json: each thing has a page that says what
// it is, and no address leads to a page that is not there. The vocabulary itself is
// what the site checkers hold types and properties against.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import jsonld from "jsonld";

const site = process.argv[2], schema = "https://schema.org/";
const dossier = JSON.parse(readFileSync(join(site, "data/dossier.json"), "utf8"));
const block = /<script type="application\/ld\+json">(.*?)<\/script>/s;
const canonical = /<link rel="canonical" href="([^"]*)">/;
// The context is on the network; all that it is asked for here is where its terms are.
const documentLoader = async (url) => {
  if (url !== "https://schema.org") throw new Error(`no context ${url}`);
  return { documentUrl: url, contextUrl: null, document: { "@context": { "@vocab": schema } } };
};
const counts = {}, named = new Set();
let read = 0, wrong = 0, base = "";

// fail says that something is wrong.
function fail(what) {
  wrong++;
  console.error(what);
}

// count counts what a node and all within it are, each node once.
function count(node) {
  if (Array.isArray(node)) return node.forEach(count);
  if (!node || typeof node !== "object") return;
  if (node["@id"]) named.add(node["@id"]);
  Object.values(node).forEach(count);
}

for (const path of readdirSync(site, { recursive: true }).filter((p) => p.endsWith(".html"))) {
  const html = readFileSync(join(site, path), "utf8"), found = block.exec(html);
  if (!found) continue;
  const [page] = await jsonld.expand(JSON.parse(found[1]), { safe: true, documentLoader });
  if (page["@id"] !== canonical.exec(html)[1]) fail(`${path}: it is told of as ${page["@id"]}`);
  if (path === "index.html") base = page["@id"];
  for (const key of ["mainEntity", "isBasedOn", "hasPart"]) {
    for (const thing of page[schema + key] ?? []) {
      const type = key === "isBasedOn" ? "source" : thing["@type"][0].slice(schema.length);
      counts[type] = (counts[type] ?? 0) + 1;
    }
  }
  count(page);
  read++;
}
for (const id of named) {
  const path = decodeURI(id.slice(base.length)).replace(/#.*/, "");
  if (!id.startsWith(base) || !existsSync(join(site, path || "index.html"))) fail(`${id} is not there`);
}
const kinds = (...types) => types.reduce((sum, type) => sum + (counts[type] ?? 0), 0);
const spoken = dossier.sources.flatMap((s) => s.quotes ?? []).filter((q) => q.direct && q.speakers?.length);
for (const [what, got, want] of [
  ["people", kinds("Person"), dossier.people.length],
  ["organisations", kinds("Organization", "GovernmentOrganization", "NewsMediaOrganization"), dossier.organisations.length],
  ["places", kinds("Place", "Country", "AdministrativeArea", "City"), dossier.places.length],
  ["events", kinds("Event"), dossier.events.length],
  ["topics", kinds("DefinedTerm"), dossier.topics.length],
  ["claims", kinds("Claim"), dossier.claims.length],
  ["sources", kinds("source"), dossier.sources.length],
  ["quotations", kinds("Quotation"), spoken.length],
  ["data sets", kinds("Dataset"), 1],
]) {
  if (got !== want) fail(`${what}: ${got}, want ${want}`);
  console.log(`JSON-LD: jsonld reads ${got} of ${want} ${what}`);
}
console.log(`JSON-LD: jsonld reads ${read} pages, which name ${named.size} addresses`);
process.exit(wrong || !read ? 1 : 0);
