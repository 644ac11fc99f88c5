#!/usr/bin/env node
// Makes a clean site and one with known defects, and shows that the checkers
// pass the first and find every defect of the second.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';

const here = path.dirname(new URL(import.meta.url).pathname);
const tmp = fs.mkdtempSync(path.join(os.tmpdir(), 'checkers-self-'));
const put = (f, s) => { const p = path.join(tmp, f); fs.mkdirSync(path.dirname(p), { recursive: true }); fs.writeFileSync(p, s); };
const csp = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'">`;
const doc = (up, title, head, body) => `<!DOCTYPE html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n${csp}\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${title}</title>\n<meta name="description" content="Keterangan ${title}.">\n<link rel="icon" href="${up}i.svg">\n<link rel="stylesheet" href="${up}s.css">\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
const nav = (up) => `<header><nav aria-label="Utama"><a href="${up}index.html">Awal</a> <a href="${up}tokoh/budi/index.html">Budi Santoso</a></nav></header>`;
const ld = (o) => `<script type="application/ld+json">${JSON.stringify(o)}</script>`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16"><rect width="16" height="16" fill="#123"/></svg>';
const css = 'body{font:1rem/1.6 system-ui,sans-serif;color:#111;background:#fff;margin:2rem auto;max-width:60ch;padding:0 1rem}a{color:#004b8d}nav a{display:inline-block;padding:.6rem}';
const words = '<p>' + 'Kalimat contoh untuk menguji pemeriksa situs ini dengan isi secukupnya. '.repeat(6) + '</p>';

put('good/i.svg', svg); put('good/s.css', css); put('good/m.js', 'document.documentElement.dataset.siap = "ya";');
put('good/index.html', doc('', 'Berkas contoh', '<script src="m.js" defer></script>' + ld({ '@context': 'https://schema.org', '@type': 'WebSite', name: 'Berkas contoh', url: 'https://contoh.example/' }), nav('') + `<main><h1 id="atas">Berkas contoh</h1>${words}</main>`));
put('good/tokoh/budi/index.html', doc('../../', 'Budi Santoso', ld({ '@context': 'https://schema.org', '@type': 'Person', name: 'Budi Santoso', jobTitle: 'Direktur' }), nav('../../') + `<main><h1>Budi Santoso</h1>${words}<p><a href="../../index.html#atas">Kembali ke atas berkas</a></p></main>`));
put('good/404.html', doc('/sub/path/', 'Tidak ditemukan', '', nav('/sub/path/') + `<main><h1>Tidak ditemukan</h1>${words}</main>`));
put('good/feed.xml', '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>https://contoh.example/</id><title>Berkas</title><updated>2025-01-02T00:00:00Z</updated><author><name>Redaksi</name></author><entry><id>https://contoh.example/a</id><title>A</title><updated>2025-01-02T00:00:00Z</updated></entry></feed>\n');
put('good/sitemap.xml', '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://contoh.example/</loc><lastmod>2025-01-02</lastmod></url></urlset>\n');

put('bad/i.svg', svg); put('bad/s.css', css + '@media(prefers-color-scheme:dark){body{background:#111}}main p{color:#aaa}.lebar{width:900px}@import "https://jauh.example/x.css";@media(prefers-color-scheme:dark){h2{color:#222}}@media(prefers-color-scheme:light){h3{color:#ccc}}');
put('bad/m.js', 'console.error("dari uji"); fetch("data.json").catch(() => {});');
put('bad/index.html', doc('', 'Rusak', '<script type="module" src="m.js"></script><script src="https://jauh.example/a.js"></script>' + ld({ '@context': 'https://schema.org', '@type': 'Person', name: 'Budi', jobTitel: 'Direktur' }),
  nav('') + `<main><h1>Rusak</h1><h2>Hanya gelap</h2><h3>Hanya terang</h3><div class="lebar">lebar</div>${words}<img src="i.svg"><p style="color:red">x</p><p><a href="/mutlak.html">mutlak</a> <a href="tiada.html">tiada</a> <a href="#tiada">bagian</a> <a href="tokoh/">map</a> <button onclick="x()"></button></p><p id="a"></p><p id="a"></p></main>`));
put('bad/tokoh/index.html', doc('../', 'Rusak', '', nav('../').replace('tokoh/budi/', 'tokoh/') + '<main><h1>Tokoh</h1><div id="x"></div></main>'));
put('bad/yatim.html', doc('', 'Yatim', '', '<main><h1>Yatim</h1></main>'));
put('bad/feed.xml', '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>a</id><title>A</title></entry></feed>');
put('bad/sitemap.xml', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>/a</loc><lastmod>kemarin</lastmod></url></urlset>');
put('bad/rusak.xml', '<a><b></a>');

let bad = 0;
const ok = (c, what) => { console.log((c ? 'ok   ' : 'FAIL ') + what); if (!c) bad++; };
const check = (name, ...args) => checkWith({}, name, ...args);
const checkWith = (env, name, ...args) => {
  const r = spawnSync(process.execPath, [path.join(here, 'check.mjs'), path.join(tmp, name), '--out', path.join(tmp, name + '-out'), ...args], { encoding: 'utf8', env: { ...process.env, ...env } });
  if (!fs.existsSync(path.join(tmp, name + '-out/report.json'))) { console.log(r.stdout, r.stderr); process.exit(2); }
  return [r.status, JSON.parse(fs.readFileSync(path.join(tmp, name + '-out/report.json'), 'utf8'))];
};
const [gs, g] = check('good', '--lighthouse', '1');
ok(gs === 0 && g.summary.error === 0, `clean site: exit ${gs}, ${g.summary.error} errors, ${g.summary.warning} warnings`);
for (const p of g.problems) console.log('     ', p.tool, p.rule, p.level, p.page, p.msg);
const [bs, b] = check('bad', '--lighthouse', '0', '--pages', 'all');
ok(bs === 1, `defective site: exit ${bs}`);
const has = (tool, rule) => ok(b.problems.some((p) => p.tool === tool && p.rule === rule), `${tool}: ${rule}`);
for (const r of ['root-absolute', 'broken-link', 'broken-fragment', 'third-party', 'inline-handler', 'file-protocol', 'duplicate-title', 'orphan']) has('static', r);
has('xml', 'xml'); has('xml', 'feed'); has('schema', 'schema.org'); has('vnu', 'vnu'); has('htmlvalidate', 'no-inline-style'); has('htmlvalidate', 'no-dup-id');
has('linkinator', 'broken-link'); has('linkinator', 'broken-fragment');
for (const r of ['console', 'third-party', 'csp-violation', 'reflow', 'axe/image-alt', 'axe/color-contrast', 'axe/button-name']) has('browser', r);
has('file', 'console');
for (const [label, scheme, h] of [['desktop', 'dark', 'h2'], ['desktop', 'light', 'h3'], ['phone', 'dark', 'h2'], ['phone', 'light', 'h3']]) {
  const v = b.visits.find((x) => x.page === 'index.html' && x.label === label)?.axe.find((a) => a.scheme === scheme);
  ok(v?.violations.some((a) => a.id === 'color-contrast' && a.nodes.some((n) => n.target === h)), `browser: ${label}, ${scheme}: the heading that only ${scheme} hides`);
}
const [ms, m] = checkWith({ PATH: '/nowhere', JAVA: '' }, 'good', '--skip', 'browser,file,nojs,lighthouse,schema');
ok(ms === 2 && ['xml', 'vnu'].every((t) => m.problems.some((p) => p.tool === t && p.rule === 'tool-failed')), `missing tools: exit ${ms}`);
fs.rmSync(tmp, { recursive: true, force: true });
console.log(bad ? `${bad} failed` : 'all found');
process.exit(bad ? 1 : 0);
