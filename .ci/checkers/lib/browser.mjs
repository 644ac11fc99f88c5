// Loads pages in Chromium over http (in a sub-path), at the root, and from
// file://, and records what a reader's browser would.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { need } from './programs.mjs';

const require = createRequire(import.meta.url);
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-dev-shm-usage', '--no-default-browser-check', '--disable-extensions', '--disable-features=Translate,MediaRouter,OptimizationHints', '--mute-audio',
  // no name is looked up: a third-party request fails at once and is reported
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'];

export async function launch(lang) {
  const chromium = need('a Chromium', [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
  const ud = fs.mkdtempSync(path.join(os.tmpdir(), 'checkers-'));
  const b = await puppeteer.launch({ executablePath: chromium, headless: true, userDataDir: ud, args: [...FLAGS, `--lang=${lang}`], protocolTimeout: 120000 });
  return { browser: b, port: +new URL(b.wsEndpoint()).port, close: async () => { try { await b.close(); } finally { fs.rmSync(ud, { recursive: true, force: true, maxRetries: 5 }); } } };
}

const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const encode = (p) => p.split('/').map(encodeURIComponent).join('/');

// visit loads url in a fresh context under the first of schemes and returns
// what happened. With axe it then looks at the page under each scheme in turn;
// with shot (a path without extension) it keeps a picture of each.
export async function visit(browser, { url, mode, viewport, schemes = ['light'], js = true, axe, shot, reflow }) {
  const ctx = await browser.createBrowserContext();
  const page = await ctx.newPage();
  const r = { mode, url, console: [], failed: [], thirdParty: [], bytes: {}, requests: 0, total: 0 };
  const own = mode === 'file' ? 'file://' : new URL(url).origin;
  try {
    await page.setViewport({ ...viewport, deviceScaleFactor: 1 });
    await page.setCacheEnabled(false);
    await page.setJavaScriptEnabled(js);
    await prefer(page, schemes[0]);
    const cdp = await page.createCDPSession();
    await cdp.send('Network.enable');
    const kind = new Map();
    cdp.on('Network.requestWillBeSent', (e) => {
      kind.set(e.requestId, e.type || 'Other'); r.requests++;
      if (!/^(data|blob|about|chrome-error):/.test(e.request.url) && !e.request.url.startsWith(own)) r.thirdParty.push(e.request.url);
    });
    cdp.on('Network.loadingFinished', (e) => { const k = kind.get(e.requestId) || 'Other'; r.bytes[k] = (r.bytes[k] || 0) + e.encodedDataLength; r.total += e.encodedDataLength; });
    cdp.on('Network.loadingFailed', (e) => { if (!e.canceled) r.failed.push(`${kind.get(e.requestId) || ''} ${e.errorText}${e.blockedReason ? ' (' + e.blockedReason + ')' : ''}`); });
    cdp.on('Network.responseReceived', (e) => { if (e.response.status >= 400 && !/\/favicon\.ico$/.test(e.response.url)) r.failed.push(`${e.response.status} ${e.response.url}`); });
    page.on('console', (m) => { if (['error', 'warn', 'warning', 'issue'].includes(m.type()) && !/favicon\.ico/.test(m.location()?.url || '')) r.console.push(`${m.type()}: ${m.text()}`.slice(0, 400)); });
    page.on('pageerror', (e) => r.console.push('exception: ' + String(e?.message || e).slice(0, 400)));
    page.on('dialog', (d) => { r.console.push('dialog: ' + d.message()); d.dismiss().catch(() => {}); });
    if (js) await page.evaluateOnNewDocument(() => {
      window.__ck = { lcp: 0, cls: 0, csp: [] };
      try { new PerformanceObserver((l) => { for (const e of l.getEntries()) window.__ck.lcp = e.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver((l) => { for (const e of l.getEntries()) if (!e.hadRecentInput) window.__ck.cls += e.value; }).observe({ type: 'layout-shift', buffered: true }); } catch { /* unsupported */ }
      document.addEventListener('securitypolicyviolation', (e) => window.__ck.csp.push(`${e.effectiveDirective} ${e.blockedURI} ${e.sample}`));
    });
    const res = await page.goto(url, { waitUntil: 'load', timeout: 45000 });
    r.status = res?.status() ?? 0;
    await new Promise((ok) => setTimeout(ok, js ? 400 : 50));
    r.dom = await page.evaluate(() => ({
      words: (document.querySelector('main') || document.body).innerText.split(/\s+/).filter(Boolean).length,
      nodes: document.getElementsByTagName('*').length,
      lcp: Math.round(window.__ck?.lcp || 0), cls: +(window.__ck?.cls || 0).toFixed(4), csp: window.__ck?.csp || [],
      fcp: Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime || 0),
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    if (reflow && r.dom.overflow > 0) r.wide = await page.evaluate(() => {
      const w = document.documentElement.clientWidth; const l = [];
      for (const e of document.body.querySelectorAll('*')) { const b = e.getBoundingClientRect(); if (b.right > w + 1 && b.width > 0) l.push(`${e.tagName.toLowerCase()}${e.id ? '#' + e.id : ''}${e.classList.length ? '.' + [...e.classList].join('.') : ''} → ${Math.round(b.right)}px`); if (l.length > 4) break; }
      return l;
    });
    if (axe) {
      // injected through the debugger, so the page's CSP does not stop it
      await page.evaluate(AXE);
      r.axe = [];
      for (const scheme of schemes) {
        await prefer(page, scheme);
        if (shot) await page.screenshot({ path: `${shot}.${scheme}.png` });
        r.axe.push({ scheme, ...await runAxe(page) });
      }
    }
  } catch (e) { r.error = String(e.message || e).split('\n')[0]; } finally { await ctx.close().catch(() => {}); }
  return r;
}

function prefer(page, scheme) {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
}

function runAxe(page) {
  return page.evaluate(async () => {
    const x = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations', 'incomplete'] });
    const f = (v) => ({ id: v.id, impact: v.impact, help: v.help, count: v.nodes.length, nodes: v.nodes.slice(0, 4).map((n) => ({ target: n.target.flat().join(' '), html: n.html.slice(0, 160), why: (n.failureSummary || '').split('\n').slice(1, 3).join(' ').trim().slice(0, 240) })) });
    return { violations: x.violations.map(f), incomplete: x.incomplete.map((v) => ({ id: v.id, count: v.nodes.length })), passes: x.passes.length };
  });
}

export const urlFor = (mode, base, dir, page) => mode === 'file' ? pathToFileURL(path.resolve(dir, page)).href : base + encode(page);

export async function lighthouseRun(port, url, form) {
  const { default: lighthouse } = await import('lighthouse');
  const desktop = form === 'desktop' ? { formFactor: 'desktop', screenEmulation: { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false }, throttling: { rttMs: 40, throughputKbps: 10240, cpuSlowdownMultiplier: 1, requestLatencyMs: 0, downloadThroughputKbps: 0, uploadThroughputKbps: 0 } } : {};
  const res = await lighthouse(url, { port, output: 'json', logLevel: 'silent', onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    // it is fetched from inside the page (a strict connect-src stops that) and from the host's root (not the site's in a sub-path)
    skipAudits: ['robots-txt'], ...desktop });
  const l = res.lhr; const s = {};
  for (const [k, c] of Object.entries(l.categories)) s[k] = c.score === null ? null : Math.round(c.score * 100);
  const num = (k) => l.audits[k]?.numericValue === undefined ? null : Math.round(l.audits[k].numericValue * 1000) / 1000;
  const weights = new Map(Object.values(l.categories).flatMap((c) => c.auditRefs.map((r) => [r.id, r.weight])));
  const fails = Object.values(l.audits).filter((a) => a.score !== null && a.score < 0.9 && (weights.get(a.id) || 0) > 0).map((a) => ({ id: a.id, score: a.score, title: a.title, value: a.displayValue }));
  return { url, form, error: l.runtimeError?.message, scores: s, metrics: { fcp: num('first-contentful-paint'), lcp: num('largest-contentful-paint'), tbt: num('total-blocking-time'), cls: num('cumulative-layout-shift'), si: num('speed-index'), bytes: num('total-byte-weight') }, fails };
}
