// XML that must be well-formed, and the basics of feeds and sitemaps.
import fs from 'node:fs';
import path from 'node:path';
import { chunk } from './files.mjs';
import { run, need } from './programs.mjs';

const W3C_DATE = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/;
const RFC822_DATE = /^\w{3}, \d{1,2} \w{3} \d{4} \d\d:\d\d(:\d\d)? ([+-]\d{4}|GMT|UTC?)$/;

const captures = (s, re) => [...s.matchAll(re)].map((m) => m[1].trim());
const missing = (s, names) => names.filter((n) => !new RegExp(`<${n}[ >]`).test(s));
const repeats = (list) => new Set(list).size !== list.length;

export async function xmlChecks(dir, files) {
  const list = files.filter((f) => /\.(xml|atom|rss|svg|xsl|opf|graphml|gexf)$/i.test(f));
  const problems = await wellFormed(dir, list);
  for (const f of list.filter((x) => !x.endsWith('.svg'))) {
    const text = fs.readFileSync(path.join(dir, f), 'utf8');
    const kind = Object.keys(kinds).find((k) => new RegExp(`<${k}[\\s>]`).test(text));
    if (kind) kinds[kind](text, (msg, level = 'error') => problems.push({ level, rule: 'feed', page: f, msg }));
  }
  for (const f of files.filter((x) => /feed.*\.json$|\.webmanifest$/.test(x))) {
    try { JSON.parse(fs.readFileSync(path.join(dir, f), 'utf8')); } catch (e) { problems.push({ level: 'error', rule: 'json', page: f, msg: e.message }); }
  }
  return { checked: list.length, problems };
}

async function wellFormed(dir, list) {
  const xmllint = need('xmllint', ['xmllint']);
  const problems = [];
  for (const l of chunk(list, 200)) {
    const r = await run(xmllint, ['--noout', '--nonet', ...l.map((f) => path.join(dir, f))]);
    if (r.code === 0) continue;
    const found = [...r.stderr.matchAll(/^(.*?):(\d+): (.*)$/gm)];
    if (!found.length) throw new Error('xmllint: ' + r.stderr);
    for (const m of found) problems.push({ level: 'error', rule: 'xml', page: path.relative(dir, m[1]), line: +m[2], msg: m[3] });
  }
  return problems;
}

// By root element.
const kinds = {
  urlset(text, bad) {
    const addresses = captures(text, /<loc>([^<]*)<\/loc>/g);
    if (addresses.length > 50000) bad(`${addresses.length} addresses, the limit is 50000`);
    if (text.length > 50 * 1024 * 1024) bad('over 50 MiB');
    const relative = addresses.find((a) => !/^https?:\/\//.test(a));
    if (relative !== undefined) bad('address is not absolute: ' + relative);
    if (repeats(addresses)) bad('addresses repeat');
    const date = captures(text, /<lastmod>([^<]*)<\/lastmod>/g).find((d) => !W3C_DATE.test(d));
    if (date !== undefined) bad('lastmod is not a W3C date: ' + date);
  },
  feed(text, bad) {
    const [head, ...entries] = text.split('<entry');
    for (const n of missing(head, ['id', 'title', 'updated'])) bad(`atom feed has no <${n}>`);
    const lacking = entries.flatMap((e) => missing(e, ['id', 'title', 'updated']));
    for (const n of new Set(lacking)) bad(`an atom entry has no <${n}>`);
    if (repeats(entries.map((e) => e.match(/<id>([^<]*)/)?.[1]))) bad('atom entry ids repeat');
    if (!/<author>/.test(text)) bad('atom feed names no author', 'warning');
  },
  rss(text, bad) {
    const [head, ...items] = text.split('<item');
    for (const n of missing(head, ['title', 'link', 'description'])) bad(`rss channel has no <${n}>`);
    if (items.some((e) => !/<guid[ >]/.test(e))) bad('an rss item has no <guid>', 'warning');
    const date = captures(text, /<pubDate>([^<]*)</g).find((d) => !RFC822_DATE.test(d));
    if (date !== undefined) bad('pubDate is not RFC 822: ' + date);
  },
};
