// The browser's steps: which visits a page gets, and which of what was seen
// there is a problem.
import fs from 'node:fs';
import path from 'node:path';
import { visit, urlFor, lighthouseRun } from './browser.mjs';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true };
const NARROW = { width: 320, height: 800 };

// inTurn maps list with up to n calls under way; the results keep list's order.
async function inTurn(list, n, fn) {
  const out = [];
  let next = 0;
  const worker = async () => { for (let i = next++; i < list.length; i = next++) out[i] = await fn(list[i], i); };
  await Promise.all(Array.from({ length: n }, worker));
  return out;
}

function findings(v, page, maxBytes) {
  const out = [];
  const add = (level, rule, msg) => out.push({ level, rule, page, msg: `${v.label}: ${msg}` });
  if (v.error) add('error', 'load', v.error);
  else if (v.mode !== 'file' && v.status !== 200) add('error', 'load', `status ${v.status}`);
  for (const m of new Set(v.console)) add(/^(warn|issue)/.test(m) ? 'warning' : 'error', 'console', m);
  for (const m of new Set(v.failed)) add('error', 'request-failed', m);
  for (const m of new Set(v.thirdParty)) add('error', 'third-party', m);
  for (const m of new Set(v.dom?.csp)) add('error', 'csp-violation', m);
  if (v.wide && v.dom?.overflow > 0) add('error', 'reflow', `${v.dom.overflow}px wider than a 320px screen: ${v.wide.join('; ')}`);
  if (v.dom?.cls > 0.1) add('warning', 'layout-shift', `CLS ${v.dom.cls}`);
  if (v.mode === 'sub' && v.total > maxBytes) add('error', 'weight', `${(v.total / 1024).toFixed(0)} KiB over the wire`);
  const seen = new Set();
  for (const { scheme, violations } of v.axe || []) for (const a of violations) {
    const same = a.id + a.count + a.nodes.map((n) => n.target).join();
    if (seen.has(same)) continue;
    seen.add(same);
    add(a.impact === 'minor' ? 'warning' : 'error', 'axe/' + a.id, `${scheme}: ${a.help} (${a.count}×, ${a.impact}) e.g. ${a.nodes[0]?.target} — ${a.nodes[0]?.why}`);
  }
  return out;
}

export class Visits {
  constructor(chrome, opt, sub, root) {
    Object.assign(this, { chrome, opt, sub, root });
    if (opt.shots) fs.mkdirSync(path.join(opt.out, 'shots'), { recursive: true });
  }

  async #visit(label, mode, page, how) {
    const base = { sub: this.sub, root: this.root, file: '' }[mode];
    const shot = this.opt.shots && how.axe ? path.join(this.opt.out, 'shots', `${page.replace(/[^\w.-]+/g, '_')}.${label}`) : undefined;
    return { page, label, ...await visit(this.chrome.browser, { url: urlFor(mode, base, this.opt.dir, page), mode, shot, ...how }) };
  }

  // each visits all pages, appends the visits to log and returns their findings.
  async #each(pages, log, visitsOf) {
    const visits = (await inTurn(pages, +this.opt.workers, visitsOf)).flat();
    log.push(...visits);
    return { checked: pages.length, problems: visits.flatMap((v) => findings(v, v.page, this.opt.maxBytes)) };
  }

  inBrowser(pages, log) {
    const atRoot = new Set(pages.filter((p) => p !== '404.html').slice(0, 3));
    return this.#each(pages, log, async (p) => [
      await this.#visit('desktop', 'sub', p, { viewport: DESKTOP, schemes: ['light', 'dark'], axe: true }),
      await this.#visit('phone', 'sub', p, { viewport: PHONE, schemes: ['dark', 'light'], axe: true }),
      await this.#visit('narrow', 'sub', p, { viewport: NARROW, schemes: ['light', 'dark'], axe: true, reflow: true }),
      ...atRoot.has(p) ? [await this.#visit('root', 'root', p, { viewport: DESKTOP })] : [],
    ]);
  }

  // 404.html is only ever answered by a server
  fromDisk(pages, log) {
    return this.#each(pages.filter((p) => p !== '404.html'), log, (p) => this.#visit('file', 'file', p, { viewport: DESKTOP }));
  }

  // A page that has no script is the same without.
  async withoutScript(all, log) {
    const pages = all.filter((p) => /<script(?![^>]*ld\+json)/i.test(fs.readFileSync(path.join(this.opt.dir, p), 'utf8')));
    const words = new Map(log.filter((v) => v.label === 'desktop').map((v) => [v.page, v.dom?.words]));
    const bare = [];
    const r = await this.#each(pages, bare, (p) => this.#visit('nojs', 'sub', p, { viewport: DESKTOP, js: false }));
    log.push(...bare);
    for (const v of bare) {
      const w = words.get(v.page);
      if (w > 20 && v.dom?.words < w / 2) r.problems.push({ level: 'warning', rule: 'needs-script', page: v.page, msg: `${v.dom.words} words without script, ${w} with it` });
    }
    return r;
  }

  async measured(pages, log) {
    const problems = [];
    for (const [i, page] of pages.entries()) for (const form of i === 0 ? ['mobile', 'desktop'] : ['mobile']) {
      const r = await this.#measure(page, form);
      log.push({ page, ...r });
      const add = (level, rule, msg) => problems.push({ level, rule, page, msg: `${form}: ${msg}` });
      if (r.error) add('error', 'run', r.error);
      for (const [k, score] of Object.entries(r.scores)) if (score !== null && score < this.opt.minScore) add('error', k, `${score} (${r.fails.slice(0, 5).map((f) => f.id).join(', ')})`);
      for (const f of r.fails) add('warning', f.id, `${f.title}${f.value ? ' — ' + f.value : ''}`);
    }
    return { checked: log.length, problems };
  }

  // A busy machine makes a page slow, never fast: a poor performance score is
  // measured once more, and the better one counts.
  async #measure(page, form) {
    const once = () => lighthouseRun(this.chrome.port, urlFor('sub', this.sub, this.opt.dir, page), form);
    const first = await once();
    if (!first.error && first.scores.performance >= this.opt.minScore) return first;
    const second = await once();
    return first.scores.performance > second.scores.performance ? first : second;
  }
}
