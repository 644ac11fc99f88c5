// Checkers that others wrote, each run over the site and reduced to one shape.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { chunk } from './files.mjs';
import { run, need } from './programs.mjs';

const require = createRequire(import.meta.url);
const here = path.dirname(new URL(import.meta.url).pathname);

export async function vnu(dir, files) {
  const java = need('a Java runtime', [process.env.JAVA, 'java']);
  const jar = path.join(path.dirname(require.resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
  const problems = [];
  // one start for all kinds: the start of the JVM is most of the time
  const list = files.filter((f) => /\.(html|css|svg)$/.test(f));
  for (const l of chunk(list, 1000)) {
    const r = await run(java, ['-Xss8m', '-jar', jar, '--stdout', '--format', 'json', '--exit-zero-always', '--also-check-css', '--also-check-svg', ...l.map((f) => path.join(dir, f))]);
    for (const m of answer(r)) {
      // 'self' never matches a file: address, so this says nothing about the site
      if (/violates Content Security Policy/.test(m.message)) continue;
      // CSS of this decade that the Nu checker's CSS half does not know yet; stylelint reads it
      if (/^CSS: (Unrecognized at-rule “@(container|layer|property|starting-style)”|“(container|container-type|container-name|paint-order|text-wrap)”: Property)/.test(m.message)) continue;
      const f = path.relative(path.resolve(dir), decodeURIComponent((m.url || '').replace(/^file:/, '')));
      problems.push({ level: m.type === 'error' || m.type === 'non-document-error' ? 'error' : m.subType === 'warning' ? 'warning' : 'info', rule: 'vnu', page: f, line: m.lastLine, col: m.firstColumn, msg: m.message, extract: (m.extract || '').slice(0, 120) });
    }
  }
  return { checked: list.length, problems };
}

function answer(r) {
  try { return JSON.parse(r.stdout).messages; } catch { throw new Error('vnu gave no JSON: ' + (r.stderr || r.stdout).slice(0, 300)); }
}

export async function htmlValidate(dir, pages) {
  const { HtmlValidate, StaticConfigLoader } = await import('html-validate');
  const cfg = JSON.parse(fs.readFileSync(path.join(here, '../htmlvalidate.json'), 'utf8'));
  const hv = new HtmlValidate(new StaticConfigLoader(cfg));
  const problems = [];
  for (const p of pages) {
    const rep = await hv.validateFile(path.join(dir, p));
    for (const r of rep.results) for (const m of r.messages) problems.push({ level: m.severity === 2 ? 'error' : 'warning', rule: m.ruleId, page: p, line: m.line, col: m.column, msg: m.message });
  }
  return { checked: pages.length, problems };
}

export async function stylelint(dir, files) {
  const css = files.filter((f) => f.endsWith('.css'));
  if (!css.length) return { checked: 0, problems: [] };
  const { default: sl } = await import('stylelint');
  const config = JSON.parse(fs.readFileSync(path.join(here, '../stylelint.json'), 'utf8'));
  config.extends = (config.extends || []).map((e) => { try { return require.resolve(e); } catch { return e; } });
  const problems = [];
  const r = await sl.lint({ files: css.map((f) => path.resolve(dir, f)), config, configBasedir: path.join(here, '..'), allowEmptyInput: true, disableDefaultIgnores: true });
  for (const x of r.results) for (const w of x.warnings) problems.push({ level: 'warning', rule: w.rule, page: path.relative(dir, x.source), line: w.line, col: w.column, msg: w.text });
  return { checked: css.length, problems };
}

export async function linkinator(base) {
  const { LinkChecker } = await import('linkinator');
  const c = new LinkChecker();
  const problems = []; let n = 0;
  const origin = new URL(base).origin;
  c.on('link', () => n++);
  const r = await c.check({ path: base, recurse: true, checkFragments: true, concurrency: 20, timeout: 20000, retry: false, linksToSkip: async (l) => !l.startsWith(origin) });
  const seen = new Set();
  for (const l of r.links) {
    if (l.state !== 'BROKEN' || seen.has(l.parent + ' ' + l.url)) continue;
    seen.add(l.parent + ' ' + l.url);
    problems.push({ level: 'error', rule: l.status === 200 ? 'broken-fragment' : 'broken-link', page: (l.parent || '').replace(base, ''), msg: `${l.status ?? ''} ${l.url.replace(base, '')}` });
  }
  return { checked: n, problems };
}

export async function csp(policies) {
  const { CspParser } = require('csp_evaluator/dist/parser.js');
  const { CspEvaluator } = require('csp_evaluator/dist/evaluator.js');
  const { Severity } = require('csp_evaluator/dist/finding.js');
  const problems = [];
  for (const [p, pages] of Object.entries(policies)) {
    if (p === '(none)') { problems.push({ level: 'warning', rule: 'csp', page: pages[0], msg: `no Content-Security-Policy meta on ${pages.length} pages` }); continue; }
    for (const f of new CspEvaluator(new CspParser(p).csp).evaluate()) {
      const level = f.severity === Severity.HIGH ? 'error' : f.severity <= Severity.MEDIUM_MAYBE || f.severity === Severity.HIGH_MAYBE ? 'warning' : 'info';
      // 'self' is where the site's own files are; the finding is about user uploads
      if (/'self' can be problematic/.test(f.description)) continue;
      problems.push({ level, rule: 'csp', page: pages[0], msg: `${f.directive}${f.value ? ' ' + f.value : ''}: ${f.description} (${pages.length} pages)` });
    }
  }
  return { checked: Object.keys(policies).length, problems };
}

// shape is the same of things that have the same types and properties, at whatever depth.
const shape = (v) => Array.isArray(v) ? [...new Set(v.map(shape))].sort().join() : v && typeof v === 'object' ? `${v['@type']}(${Object.keys(v).sort().map((k) => k + ':' + shape(v[k])).join()})` : '';

// schema.org: the published TypeScript vocabulary, applied by the compiler.
export async function schemaOrg(items, tmp) {
  const tsc = path.join(here, '../node_modules/.bin/tsc');
  if (!items.length) return { checked: 0, problems: [] };
  const types = new Map(); const src = ["import type * as S from 'schema-dts';"]; const at = [];
  const vocab = fs.readFileSync(path.join(path.dirname(require.resolve('schema-dts/package.json')), 'dist/schema.d.ts'), 'utf8');
  const known = new Set([...vocab.matchAll(/export (?:declare )?type (\w+) =/g)].map((m) => m[1]));
  const problems = [];
  for (const it of items) {
    for (const top of Array.isArray(it.data) ? it.data : [it.data]) for (const o of top['@graph'] || [top]) {
      const t = Array.isArray(o['@type']) ? o['@type'][0] : o['@type'];
      if (!t || !known.has(t)) { problems.push({ level: 'error', rule: 'schema.org', page: it.page, msg: `unknown type ${t}` }); continue; }
      const { '@context': _c, ...rest } = o;
      const sig = shape(rest);
      types.set(sig, (types.get(sig) || 0) + 1); if (types.get(sig) > 5) continue;
      src.push(`export const x${at.length}: Exclude<S.${t}, string> = ${JSON.stringify(rest)};`); at.push({ page: it.page, type: t });
    }
  }
  fs.mkdirSync(tmp, { recursive: true });
  fs.writeFileSync(path.join(tmp, 'ld.ts'), src.join('\n'));
  fs.writeFileSync(path.join(tmp, 'tsconfig.json'), JSON.stringify({ compilerOptions: { noEmit: true, strict: true, skipLibCheck: true, module: 'nodenext', moduleResolution: 'nodenext', target: 'es2022', types: [], paths: { 'schema-dts': [path.join(path.dirname(require.resolve('schema-dts/package.json')), 'dist/schema.d.ts')] } }, files: ['ld.ts'] }));
  const r = await run(tsc, ['-p', tmp, '--pretty', 'false']);
  for (const m of r.stdout.matchAll(/ld\.ts\((\d+),\d+\): error TS\d+: (.*(?:\n  .*)*)/g)) {
    const w = at[+m[1] - 2]; const lines = m[2].split('\n').map((s) => s.trim());
    problems.push({ level: 'error', rule: 'schema.org', page: w?.page, msg: `${w?.type}: ${lines[lines.length - 1].replace(/import\(.*?\)\./g, '').slice(0, 260)}` });
  }
  if (r.code !== 0 && !problems.length) throw new Error('tsc: ' + (r.stdout || r.stderr).slice(0, 300));
  return { checked: at.length, problems };
}
