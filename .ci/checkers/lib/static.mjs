// Checks on the files alone: links and fragments, what breaks under file:// or
// in a sub-path, third-party loads, document basics, JSON-LD.
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';

const NAV = new Set(['a:href', 'area:href', 'form:action']);
const PASSIVE_REL = /^(canonical|alternate|license|author|me|next|prev|search|help|bookmark|tag|up|self|hub|pingback|webmention|describedby|via|shortlink|cite-as|original|dct:.*|schema.*)$/i;
const URL_ATTRS = {
  a: ['href'], area: ['href'], link: ['href'], script: ['src'], img: ['src', 'srcset'], source: ['src', 'srcset'], video: ['src', 'poster'], audio: ['src'],
  track: ['src'], iframe: ['src'], embed: ['src'], object: ['data'], form: ['action'], use: ['href', 'xlink:href'], image: ['href', 'xlink:href'], input: ['src'], button: ['formaction'],
};

function* nodes(n) { yield n; for (const c of n.childNodes || []) yield* nodes(c); if (n.content) yield* nodes(n.content); }
const attrsOf = (n) => Object.fromEntries((n.attrs || []).map((a) => [a.prefix ? a.prefix + ':' + a.name : a.name, a.value]));
const textOf = (n) => [...nodes(n)].filter((x) => x.nodeName === '#text').map((x) => x.value).join('');

// staticChecks reads every page under dir. sub is the path the site is mounted
// under: 404.html is answered at any depth, so it alone may name it.
export function staticChecks(dir, files, sub) {
  const set = new Set(files);
  const html = files.filter((f) => f.endsWith('.html'));
  const out = { checked: html.length, problems: [], externalHosts: {}, jsonld: [], csp: {} };
  const ids = new Map(); const docs = new Map();
  for (const f of html) {
    const src = fs.readFileSync(path.join(dir, f), 'utf8');
    const doc = parse(src, { sourceCodeLocationInfo: true });
    const all = [...nodes(doc)];
    const s = new Set();
    for (const n of all) if (n.attrs) { const a = attrsOf(n); if (a.id) s.add(a.id); if (n.tagName === 'a' && a.name) s.add(a.name); }
    ids.set(f, s); docs.set(f, all);
  }
  const add = (level, rule, page, msg, n) => out.problems.push({ level, rule, page, line: n?.sourceCodeLocation?.startLine, col: n?.sourceCodeLocation?.startCol, msg });
  const reach = new Map(html.map((f) => [f, new Set()]));
  const titles = new Map();
  for (const f of html) {
    const all = docs.get(f);
    let h1 = 0, title = null, desc = null, lang = null, viewport = false, csp = null, refresh = false;
    const baseEl = all.find((n) => n.tagName === 'base');
    if (baseEl) add('error', 'base-element', f, '<base> makes relative links depend on one address', baseEl);
    for (const n of all) {
      if (!n.tagName) continue;
      const a = attrsOf(n);
      switch (n.tagName) {
        case 'h1': h1++; break;
        case 'html': lang = a.lang || null; break;
        case 'title': if (n.parentNode?.tagName === 'head') title = textOf(n).trim(); break;
        case 'meta':
          if ((a.name || '').toLowerCase() === 'description') desc = a.content;
          if ((a.name || '').toLowerCase() === 'viewport') viewport = true;
          if ((a['http-equiv'] || '').toLowerCase() === 'content-security-policy') csp = a.content;
          if ((a['http-equiv'] || '').toLowerCase() === 'refresh') refresh = true;
          break;
        case 'script':
          if (/ld\+json/.test(a.type || '')) {
            try { const j = JSON.parse(textOf(n)); out.jsonld.push({ page: f, data: j }); const items = Array.isArray(j) ? j : [j];
              for (const it of items) if (!it['@context'] || !(it['@type'] || it['@graph'])) add('error', 'json-ld', f, 'JSON-LD without @context and @type/@graph', n);
            } catch (e) { add('error', 'json-ld', f, 'JSON-LD does not parse: ' + e.message, n); }
          } else if (a.type === 'module' && a.src) add('warning', 'file-protocol', f, 'script type=module is blocked under file://', n);
          break;
      }
      if ((n.tagName === 'script' || n.tagName === 'link') && (a.crossorigin !== undefined) && (a.src || a.href) && !/^[a-z]+:/i.test(a.src || a.href)) add('warning', 'file-protocol', f, `crossorigin on ${n.tagName} ${a.src || a.href} is blocked under file://`, n);
      if ((n.tagName === 'script' || n.tagName === 'link') && a.integrity && !/^[a-z]+:/i.test(a.src || a.href || '')) add('warning', 'file-protocol', f, `integrity on ${n.tagName} ${a.src || a.href} may be refused under file://`, n);
      for (const k of Object.keys(a)) if (/^on[a-z]+$/.test(k)) add('error', 'inline-handler', f, `<${n.tagName} ${k}> needs unsafe-inline`, n);
      for (const at of URL_ATTRS[n.tagName] || []) {
        if (a[at] === undefined) continue;
        const urls = at === 'srcset' ? a[at].split(',').map((s) => s.trim().split(/\s+/)[0]) : [a[at].trim()];
        for (const u of urls) link(f, n, a, at, u);
      }
    }
    if (!lang) add('error', 'document', f, 'html has no lang');
    if (!title) add('error', 'document', f, 'no <title>'); else { if (!titles.has(title)) titles.set(title, []); titles.get(title).push(f); }
    if (!refresh) {
      if (!desc) add('warning', 'document', f, 'no meta description');
      if (!viewport) add('error', 'document', f, 'no meta viewport');
      if (h1 !== 1) add('warning', 'document', f, `${h1} h1 elements`);
    }
    const k = csp || '(none)'; (out.csp[k] ||= []).push(f);
  }
  function link(f, n, a, at, u) {
    const nav = NAV.has(n.tagName + ':' + at);
    if (u === '') { add('error', 'link', f, `empty ${at} on <${n.tagName}>`, n); return; }
    if (/^(mailto|tel|geo|data|blob|sms|magnet):/i.test(u)) return;
    if (/^javascript:/i.test(u)) { add('error', 'link', f, 'javascript: address', n); return; }
    const passive = n.tagName === 'link' && (a.rel || '').split(/\s+/).every((r) => PASSIVE_REL.test(r));
    if (/^([a-z][a-z0-9+.-]*:)?\/\//i.test(u)) {
      if (nav || passive) {
        try { const h = new URL(u, 'https://x').host; out.externalHosts[h] = (out.externalHosts[h] || 0) + 1; } catch { add('error', 'link', f, 'not an address: ' + u, n); }
        if (/^file:/i.test(u)) add('error', 'link', f, 'file: address ' + u, n);
      } else add('error', 'third-party', f, `<${n.tagName} ${at}> loads ${u}`, n);
      return;
    }
    if (/^[a-z][a-z0-9+.-]*:/i.test(u)) { add('error', 'link', f, 'unknown scheme ' + u, n); return; }
    if (f === '404.html' && u.startsWith(sub)) u = u.slice(sub.length) || 'index.html';
    if (u.startsWith('/')) { add('error', 'root-absolute', f, `${u} breaks in a sub-path and under file://`, n); return; }
    let target, frag;
    try { const x = new URL(u, 'http://h/' + f.split('/').map(encodeURIComponent).join('/')); target = decodeURIComponent(x.pathname).slice(1); frag = decodeURIComponent(x.hash.slice(1)); if (u.startsWith('#') || u.startsWith('?')) target = f; } catch { add('error', 'link', f, 'not an address: ' + u, n); return; }
    const depth = f.split('/').length - 1; const ups = (u.match(/^(\.\.\/)+/)?.[0].length || 0) / 3;
    if (ups > depth) { add('error', 'link', f, `${u} climbs above the site`, n); return; }
    if (!set.has(target)) {
      const idx = (target === '' || target.endsWith('/')) ? target + 'index.html' : target + '/index.html';
      if (set.has(idx)) { if (nav) add('warning', 'file-protocol', f, `${u} names a directory: shows a listing under file://`, n); target = idx; } else { add('error', 'broken-link', f, `${u} (no ${target})`, n); return; }
    }
    if (nav && reach.has(target)) reach.get(f).add(target);
    if (frag && target.endsWith('.html') && !frag.startsWith(':~:') && frag !== 'top' && !ids.get(target)?.has(frag.split(':~:')[0])) add('error', 'broken-fragment', f, `${u} (no #${frag} in ${target})`, n);
    if (n.tagName === 'use' && !u.startsWith('#')) add('warning', 'file-protocol', f, `<use href="${u}"> is blocked under file://`, n);
    if (n.tagName === 'a' && a.target === '_blank' && !/noopener|noreferrer/.test(a.rel || '')) add('warning', 'link', f, 'target=_blank without rel=noopener', n);
  }
  // CSS url()
  for (const f of files.filter((x) => x.endsWith('.css'))) {
    const css = fs.readFileSync(path.join(dir, f), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    for (const m of css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)) {
      const u = m[2] ?? m[4]; if (!u || /^(data:|#)/.test(u)) continue;
      if (/^([a-z]+:)?\/\//i.test(u)) out.problems.push({ level: 'error', rule: 'third-party', page: f, msg: 'css loads ' + u });
      else if (u.startsWith('/')) out.problems.push({ level: 'error', rule: 'root-absolute', page: f, msg: u });
      else { const t = decodeURIComponent(new URL(u, 'http://h/' + f).pathname).slice(1); if (!set.has(t)) out.problems.push({ level: 'error', rule: 'broken-link', page: f, msg: `${u} (no ${t})` }); }
    }
  }
  for (const [t, l] of titles) if (l.length > 1) out.problems.push({ level: 'warning', rule: 'duplicate-title', page: l[0], msg: `“${t}” on ${l.length} pages: ${l.slice(0, 4).join(', ')}` });
  if (set.has('index.html')) {
    const seen = new Set(['index.html']); const q = ['index.html'];
    while (q.length) for (const t of reach.get(q.pop())) if (!seen.has(t)) { seen.add(t); q.push(t); }
    const orphans = html.filter((f) => !seen.has(f) && f !== '404.html');
    for (const f of orphans.slice(0, 50)) out.problems.push({ level: 'warning', rule: 'orphan', page: f, msg: 'not reachable from index.html by links' });
    out.orphans = orphans.length;
  }
  return out;
}
