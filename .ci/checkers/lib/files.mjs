// The site's files, and choosing among its pages.
import fs from 'node:fs';
import path from 'node:path';

export function walk(dir, out = [], base = dir) {
  for (const e of fs.readdirSync(dir, { withFileTypes: true })) {
    const p = path.join(dir, e.name);
    if (e.isDirectory()) walk(p, out, base);
    else if (e.isFile()) out.push(path.relative(base, p).split(path.sep).join('/'));
  }
  return out.sort();
}

export const chunk = (a, n) => Array.from({ length: Math.ceil(a.length / n) }, (_, i) => a.slice(i * n, i * n + n));

// pick chooses pages so that every directory level of the site ("kind") is
// represented: the largest and the smallest page of each kind come first.
export function pick(pages, sizes, max) {
  if (pages.length <= max) return [...pages];
  const kinds = new Map();
  for (const p of pages) {
    const seg = p.split('/');
    const k = seg.length === 1 ? p : seg[0] + ':' + Math.min(seg.length, 3);
    if (!kinds.has(k)) kinds.set(k, []);
    kinds.get(k).push(p);
  }
  const lists = [...kinds.values()].map((l) => {
    const s = [...l].sort((a, b) => sizes.get(b) - sizes.get(a) || (a < b ? -1 : 1));
    const order = [];
    if (s.length) order.push(s[0]);
    if (s.length > 1) order.push(s[s.length - 1]);
    const step = Math.max(1, Math.floor(s.length / 8));
    for (let i = step; i < s.length - 1; i += step) order.push(s[i]);
    return order;
  });
  lists.sort((a, b) => (a[0].split('/').length - b[0].split('/').length) || (a[0] < b[0] ? -1 : 1));
  const out = [];
  for (let round = 0; out.length < max; round++) {
    let any = false;
    for (const l of lists) if (round < l.length && out.length < max) { out.push(l[round]); any = true; }
    if (!any) break;
  }
  return [...new Set(out)];
}
