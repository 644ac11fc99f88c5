// node read.mjs SITE reads what the site in a folder offers to take away, with
// readers that others wrote, and holds it against data/dossier.json. It prints how
// many each reader found.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import Graph from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import ICAL from "ical.js";
import jsonld from "jsonld";
import { annotationContext } from "./annotation-context.mjs";

const require = createRequire(import.meta.url);
const { Model, defaultModel } = require("@alephdata/followthemoney");
const { Package } = require("datapackage");
const { ROCrate, Validator } = require("ro-crate");

const site = process.argv[2];
const file = (path) => join(site, path);
const text = (path) => readFileSync(file(path), "utf8");
const json = (path) => JSON.parse(text(path));
const dossier = json("data/dossier.json");
const quotes = dossier.sources.flatMap((s) => s.quotes ?? []);
let wrong = 0;

// fail says that something is wrong.
function fail(what) {
  wrong++;
  console.error(what);
}

// same says whether two things are equal, and says so where they are not.
function same(what, got, want) {
  if (JSON.stringify(got) !== JSON.stringify(want)) fail(`${what}: ${JSON.stringify(got)}, want ${JSON.stringify(want)}`);
}

// The year alone is compared: RIS has no way to say about, and readers differ in
// how much of a date they keep.
function references() {
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
}

// Every term has to be one of the vocabulary: safe refuses what would be dropped. The
// context that the file names is on the network, so a copy of the terms stands here.
async function annotations() {
  const path = "data/annotations.jsonld", oa = "http://www.w3.org/ns/oa#";
  const document = json(path);
  const [collection] = await jsonld.expand(document, {
    safe: true,
    base: "https://reader.example/data/annotations.jsonld",
    documentLoader: async (url) => ({ documentUrl: url, contextUrl: null, document: annotationContext(url) }),
  });
  const as = "http://www.w3.org/ns/activitystreams#";
  const items = collection[`${as}first`][0][`${as}items`][0]["@list"];
  const exact = items.map((a) => {
    const selectors = a[`${oa}hasTarget`].map((t) => t[`${oa}hasSelector`].find((s) => s["@type"][0] === `${oa}TextQuoteSelector`));
    for (const t of a[`${oa}hasTarget`]) new URL(t[`${oa}hasSource`][0]["@id"]);
    return [...new Set(selectors.map((s) => s[`${oa}exact`][0]["@value"]))];
  });
  same(`${path}: total`, collection[`${as}totalItems`][0]["@value"], quotes.length);
  same(`${path}: annotations`, items.length, quotes.length);
  const words = (s) => s.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  exact.forEach((parts, i) => {
    const want = quotes[i].text.split("[…]").map(words).filter(Boolean);
    same(`${path}: quotation ${i}`, parts.map(words), want);
  });
  console.log(`${path}: jsonld reads ${items.length} of ${quotes.length} quotations`);
}

// The model throws for a schema or a property that it does not have.
function followTheMoney() {
  const path = "data/dossier.ftm.json", model = new Model(defaultModel), counts = {}, ids = new Set();
  const entities = text(path).trimEnd().split("\n").map((line) => model.getEntity(JSON.parse(line)));
  for (const e of entities) {
    counts[e.schema.name] = (counts[e.schema.name] ?? 0) + 1;
    ids.add(e.id);
    for (const schema of [e.schema, ...e.schema.extends.map((name) => model.getSchema(name))]) {
      for (const property of schema.required) if (!e.hasProperty(property)) fail(`${path}: ${e.id} has no ${property}`);
    }
    for (const p of e.getProperties()) {
      if (p.stub) fail(`${path}: ${e.id} has ${p.name}, which the model works out`);
    }
  }
  for (const e of entities) {
    for (const p of e.getProperties()) {
      if (p.type.name !== "entity") continue;
      for (const id of e.getProperty(p)) {
        const to = entities.find((other) => other.id === id);
        if (!to) fail(`${path}: ${e.id} names ${id}, which is not there`);
        else if (!to.schema.isA(p.range)) fail(`${path}: ${p.name} of ${e.id} is a ${to.schema.name}, not a ${p.range.name ?? p.range}`);
      }
    }
  }
  same(`${path}: ids`, ids.size, entities.length);
  const got = [counts.Person, counts.Event, counts.Article, counts.Address, counts.Note, counts.UnknownLink];
  same(path, got, [dossier.people, dossier.events, dossier.sources, dossier.places, quotes, dossier.relations].map((all) => all.length || undefined));
  console.log(`${path}: followthemoney reads ${entities.length} entities: ${Object.entries(counts).map(([k, n]) => `${n} ${k}`).join(", ")}`);
}

function graphs() {
  const relations = dossier.relations.map((r) => `${r.of} ${r.type} ${r.with}`).sort();
  for (const [path, reader] of [["data/graph.graphml", graphml], ["data/graph.gexf", gexf]]) {
    const graph = reader.parse(Graph, text(path), { allowUndeclaredAttributes: false });
    const kinds = { relation: [], "co-mention": [] };
    graph.forEachEdge((_, attributes, source, target) => {
      kinds[attributes.edge_kind].push(`${source} ${attributes.type ?? ""} ${target}`);
      if (attributes.edge_kind === "co-mention" && !(attributes.paragraphs > 0)) fail(`${path}: ${source} and ${target} stand in no paragraph together`);
    });
    same(`${path}: names`, graph.order, dossier.people.length + dossier.organisations.length);
    same(`${path}: relations`, kinds.relation.sort(), relations);
    for (const p of dossier.people) same(`${path}: ${p.slug}`, graph.getNodeAttribute(p.slug, "label"), p.name);
    console.log(`${path}: graphology reads ${graph.order} names, ${kinds.relation.length} relations, ${kinds["co-mention"].length} co-mentions`);
  }
}

function calendar() {
  const path = "data/events.ics";
  const read = new ICAL.Component(ICAL.parse(text(path))).getAllSubcomponents("vevent").map((c) => new ICAL.Event(c));
  const want = dossier.events.filter((e) => e.date.split("/").every((end) => /^\d{4}-\d{2}(-\d{2})?$/.test(end)));
  same(path, read.map((e) => [e.uid.split("@")[0], e.summary]), want.map((e) => [e.slug, e.title]));
  for (const [i, e] of read.entries()) {
    const first = want[i].date.split("/")[0];
    if (!e.startDate.isDate || !e.startDate.toString().startsWith(first) || e.endDate.compare(e.startDate) <= 0) {
      fail(`${path}: ${e.uid} is from ${e.startDate} to ${e.endDate}, the date is ${want[i].date}`);
    }
  }
  console.log(`${path}: ical.js reads ${read.length} of ${dossier.events.length} events; ${dossier.events.length - want.length} are known by a year, or about`);
}

// There is no reader of TimelineJS that needs no browser: this holds the file against
// what its documentation says.
function timeline() {
  const path = "data/timeline.json", { events } = json(path);
  same(path, events.map((e) => [e.unique_id, String(e.start_date.year).padStart(4, "0")]), dossier.events.map((e) => [e.slug, e.date.slice(0, 4)]));
  for (const e of events) {
    if (!e.text.headline || /<(?!\/?a[ >])/.test(e.text.headline + (e.text.text ?? ""))) fail(`${path}: ${JSON.stringify(e.text)}`);
  }
  console.log(`${path}: ${events.length} of ${dossier.events.length} events, by what the format's documentation says`);
}

async function dataPackage() {
  const path = "data/datapackage.json", read = await Package.load(file(path));
  for (const e of read.errors) fail(`${path}: ${e.message}`);
  let rows = 0, tables = 0;
  for (const r of read.resources) {
    if (!existsSync(file(join("data", r.descriptor.path)))) fail(`${path}: there is no ${r.descriptor.path}`);
    if (!r.tabular) continue;
    const all = await r.read({ keyed: true });
    tables++;
    rows += all.length;
    const listed = r.name === "quotes" ? quotes : dossier[r.name];
    if (listed) same(`${path}: ${r.name}`, all.length, listed.length);
  }
  console.log(`${path}: datapackage reads ${read.resources.length} files, of which ${tables} are tables with ${rows} rows`);
}

// What describes the folder's other files is in no list of them.
const described = ["datapackage.json", "ro-crate-metadata.json", "manifest.json"];

function crate() {
  const path = "data/ro-crate-metadata.json", read = new ROCrate(json(path), { array: true, link: true });
  const parts = read.rootDataset.hasPart ?? [];
  for (const p of parts) if (!existsSync(file(join("data", p["@id"])))) fail(`${path}: there is no ${p["@id"]}`);
  const validator = new Validator(); // the context is on the network: the package's own is in its place
  validator.parseJSON({ ...json(path), "@context": require("ro-crate/lib/context.json")["@context"] });
  validator.rootDataEntity();
  validator.checkFiles(Object.fromEntries(readdirSync(file("data")).filter((name) => !described.includes(name)).map((name) => [name, {}])));
  const bad = validator.results.filter((r) => r.status !== "success");
  for (const e of bad) fail(`${path}: ${e.entity ?? ""} ${e.message}`);
  same(path, read.rootDataset.name, [dossier.title]);
  console.log(`${path}: ro-crate reads ${parts.length} files and finds ${bad.length} faults`);
}

references();
await annotations();
followTheMoney();
graphs();
calendar();
timeline();
await dataPackage();
crate();
process.exit(wrong ? 1 : 0);
