// The report, to read.
const kb = (n) => (n / 1024).toFixed(n < 10240 ? 1 : 0) + ' KiB';
const esc = (s) => String(s ?? '').replace(/\|/g, '\\|').replace(/[\r\n]+/g, ' ').replace(/</g, '&lt;');

const line = (p) => `${p.page}${p.line ? ':' + p.line + (p.col ? ':' + p.col : '') : ''} ${p.msg}`;

// grouped is the problems of one level by tool and rule, most frequent first.
function grouped(problems, level) {
  const g = new Map();
  for (const p of problems.filter((x) => x.level === level)) {
    const k = `${p.tool} ${p.rule}`;
    if (!g.has(k)) g.set(k, []);
    g.get(k).push(p);
  }
  return [...g].map(([rule, list]) => ({ rule, list })).sort((a, b) => b.list.length - a.list.length);
}

// summary is the errors for a terminal, a few of each rule, and the count.
export function summary(r) {
  const errors = grouped(r.problems, 'error').flatMap(({ rule, list }) => [`${rule} × ${list.length}`, ...list.slice(0, 4).map((p) => '  ' + line(p))]);
  return [...errors, `${r.summary.error} errors, ${r.summary.warning} warnings`].join('\n');
}

export function markdown(r) {
  const o = [];
  o.push('# Site check', '', `${r.files.html} pages, ${r.files.count} files, ${(r.files.bytes / 1048576).toFixed(1)} MiB. **${r.summary.error} errors, ${r.summary.warning} warnings.** ${r.chromium || ''}`, '');
  const skipped = Object.entries(r.skipped).map(([k, v]) => `${k} (${v})`);
  if (skipped.length) o.push(`Not run: ${skipped.join(', ')}.`, '');
  o.push('| tool | looked at | errors | warnings | time |', '| --- | ---: | ---: | ---: | ---: |');
  for (const t of Object.keys(r.timings)) o.push(`| ${t} | ${r.checks[t] ?? ''} | ${r.problems.filter((p) => p.tool === t && p.level === 'error').length} | ${r.problems.filter((p) => p.tool === t && p.level === 'warning').length} | ${(r.timings[t] / 1000).toFixed(1)} s |`);
  o.push('');
  if (r.lighthouse.length) {
    o.push('## Lighthouse', '', '| page | form | perf | a11y | best | seo | FCP ms | LCP ms | TBT ms | CLS | bytes |', '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const l of r.lighthouse) o.push(`| ${esc(l.page)} | ${l.form} | ${l.scores.performance} | ${l.scores.accessibility} | ${l.scores['best-practices']} | ${l.scores.seo} | ${Math.round(l.metrics.fcp)} | ${Math.round(l.metrics.lcp)} | ${Math.round(l.metrics.tbt)} | ${l.metrics.cls} | ${kb(l.metrics.bytes || 0)} |`);
    o.push('');
  }
  const d = r.visits.filter((v) => v.label === 'desktop');
  if (d.length) {
    o.push('## Pages in the browser', '', '| page | wire | requests | script | style | font | image | nodes | words | FCP ms | axe passes | axe violations (light / dark) | needs review |', '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const v of d) o.push(`| ${esc(v.page)} | ${kb(v.total)} | ${v.requests} | ${kb(v.bytes.Script || 0)} | ${kb(v.bytes.Stylesheet || 0)} | ${kb(v.bytes.Font || 0)} | ${kb(v.bytes.Image || 0)} | ${v.dom?.nodes ?? ''} | ${v.dom?.words ?? ''} | ${v.dom?.fcp ?? ''} | ${v.axe?.[0].passes ?? ''} | ${v.axe?.map((a) => a.violations.length).join(' / ') ?? ''} | ${[...new Set(v.axe?.flatMap((a) => a.incomplete.map((i) => i.id)))].join(' ')} |`);
    o.push('');
  }
  for (const [level, title] of [['error', '## Errors'], ['warning', '## Warnings']]) {
    const groups = grouped(r.problems, level);
    if (groups.length) o.push(title, '');
    for (const { rule, list } of groups) {
      o.push(`- **${esc(rule)}** × ${list.length} on ${new Set(list.map((p) => p.page)).size} pages`);
      for (const p of list.slice(0, 6)) o.push(`  - ${esc(line(p))}`.slice(0, 420));
    }
    if (groups.length) o.push('');
  }
  const hosts = Object.entries(r.externalHosts || {}).sort((a, b) => b[1] - a[1]);
  if (hosts.length) o.push('## Hosts linked to', '', hosts.slice(0, 30).map(([h, n]) => `${esc(h)} (${n})`).join(', '), '');
  o.push('## Files', '', '| kind | files | size |', '| --- | ---: | ---: |', ...Object.entries(r.files.byExt).sort((a, b) => b[1].bytes - a[1].bytes).map(([e, x]) => `| ${e} | ${x.n} | ${kb(x.bytes)} |`), '');
  return o.join('\n');
}
