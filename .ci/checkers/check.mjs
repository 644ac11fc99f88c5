#!/usr/bin/env node
// Runs every checker over a built site and writes one report. README.md says
// what each finds; lib/options.mjs is the command line.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { serve } from './lib/serve.mjs';
import { staticChecks } from './lib/static.mjs';
import { xmlChecks } from './lib/xml.mjs';
import * as tools from './lib/tools.mjs';
import { launch } from './lib/browser.mjs';
import { Visits } from './lib/visits.mjs';
import { walk, pick } from './lib/files.mjs';
import { options } from './lib/options.mjs';
import { markdown, summary } from './lib/report.mjs';

const opt = options(process.argv.slice(2));
const { dir } = opt;
const files = walk(dir);
const sizes = new Map(files.map((f) => [f, fs.statSync(path.join(dir, f)).size]));
const html = files.filter((f) => f.endsWith('.html'));
if (!html.length) { console.error('no .html under ' + dir); process.exit(2); }

const report = { site: dir, node: process.version, problems: [], timings: {}, skipped: {}, checks: {}, files: inventory(), pages: chosen(opt.pages, opt.page) };

function inventory() {
  const byExt = {};
  for (const f of files) {
    const e = path.extname(f) || '(none)';
    const x = (byExt[e] ||= { n: 0, bytes: 0 });
    x.n++;
    x.bytes += sizes.get(f);
  }
  return { count: files.length, bytes: [...sizes.values()].reduce((a, b) => a + b, 0), html: html.length, byExt };
}

function chosen(n, named) {
  for (const p of named) if (!sizes.has(p)) { console.error('no page ' + p); process.exit(2); }
  return named.length ? named : some(html, n);
}

function some(list, n) { return pick(list, sizes, n === 'all' ? list.length : +n); }

function forLighthouse() {
  if (!/^\d+$/.test(opt.lighthouse)) return chosen('', opt.lighthouse.split(','));
  const n = +opt.lighthouse;
  const home = html.filter((p) => p === 'index.html').slice(0, n);
  return [...home, ...some(html.filter((p) => p !== 'index.html' && p !== '404.html'), n - home.length)];
}

// step runs one checker. One that throws has failed, and so has the whole run:
// a checker that did not run is never taken for one that found nothing.
async function step(name, check) {
  if (opt.skip.has(name)) { report.skipped[name] = 'asked'; return; }
  const start = performance.now();
  process.stderr.write(`${name} … `);
  try {
    const r = await check();
    report.problems.push(...r.problems.map((p) => ({ tool: name, ...p })));
    report.checks[name] = r.checked;
  } catch (e) {
    report.problems.push({ tool: name, level: 'error', rule: 'tool-failed', page: '', msg: String(e?.stack || e).split('\n').slice(0, 3).join(' ') });
  }
  report.timings[name] = Math.round(performance.now() - start);
  process.stderr.write(`${(report.timings[name] / 1000).toFixed(1)} s\n`);
}

const tmp = fs.mkdtempSync(path.join(os.tmpdir(), 'checkers-'));
fs.mkdirSync(opt.out, { recursive: true });
let site;
await step('static', () => (site = staticChecks(dir, files, opt.sub)));
report.externalHosts = site?.externalHosts;
report.orphans = site?.orphans;
await step('xml', () => xmlChecks(dir, files));
await step('csp', () => tools.csp(site.csp));
await step('schema', () => tools.schemaOrg(site.jsonld, path.join(tmp, 'ld')));
await step('vnu', () => tools.vnu(dir, files));
await step('htmlvalidate', () => tools.htmlValidate(dir, some(html, opt.html)));
await step('stylelint', () => tools.stylelint(dir, files));

const atSub = await serve(dir, opt.sub);
const atRoot = await serve(dir, '/');
await step('linkinator', () => tools.linkinator(atSub.base));

report.visits = [];
report.lighthouse = [];
if (['browser', 'file', 'nojs', 'lighthouse'].some((s) => !opt.skip.has(s))) {
  const chrome = await launch(opt.lang).catch((e) => { console.error(e.message); process.exit(2); });
  report.chromium = await chrome.browser.version();
  const visits = new Visits(chrome, opt, atSub.base, atRoot.base);
  await step('browser', () => visits.inBrowser(report.pages, report.visits));
  await step('file', () => visits.fromDisk(report.pages, report.visits));
  await step('nojs', () => visits.withoutScript(report.pages, report.visits));
  await step('lighthouse', () => visits.measured(forLighthouse(), report.lighthouse));
  await chrome.close();
}
await atSub.close();
await atRoot.close();
fs.rmSync(tmp, { recursive: true, force: true });

report.summary = { error: 0, warning: 0, info: 0 };
for (const p of report.problems) report.summary[p.level]++;
fs.writeFileSync(path.join(opt.out, 'report.json'), JSON.stringify(report, null, 1));
fs.writeFileSync(path.join(opt.out, 'report.md'), markdown(report));
console.log(`${summary(report)} — ${path.relative(process.cwd(), path.join(opt.out, 'report.md'))}`);
process.exit(report.problems.some((p) => p.rule === 'tool-failed') ? 2 : report.summary.error ? 1 : 0);
