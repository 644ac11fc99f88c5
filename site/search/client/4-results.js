/* The search page: finds what its address asks for, shows it by kind with the
   templates of the page, and keeps the address in step, so that results can be
   shared and gone back to. */
const results = out => {
  const form = one('.search--large'), field = form.elements.q, narrow = one('#narrow'), say = out.dataset;
  const facets = ['kind', 'topic', 'speaker', 'source', 'year'];
  let turn = 0, later, filed;

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (hole, name) => values[name]);

  /* A copy of a template, with values in the elements of their names: nodes and
     text, maybe after attributes. Elements without a value are left out. */
  const stamp = (name, values) => {
    const copy = one('#' + name).content.firstElementChild.cloneNode(true);
    for (const e of copy.querySelectorAll('[data-is]')) {
      const parts = [].concat(values[e.dataset.is] || []);
      if (!parts.length) e.remove();
      else if (parts[0].class) set(e, parts.shift());
      if (parts.length) e.replaceChildren(...parts);
    }
    return copy;
  };

  /* Where the words of some marks stand among those of a text. */
  const places = (words, marks) => words.flatMap((w, i) => (
    marks.filter(m => m.every((word, j) => words[i + j]?.[0] === word)).map(m => [i, i + m.length - 1])
  ));

  /* A text with what was looked for marked; of a long one, the most words in a
     row that have most of it. */
  const marked = (text, marks, most) => {
    const words = cut(text), at = places(words, marks);
    let from = 0, best = 0, end = 0;
    for (const [i] of at) {
      const first = Math.max(0, Math.min(i - 8, words.length - most)), n = at.filter(a => a[0] >= first && a[1] < first + most).length;
      if (n > best) best = n, from = first;
    }
    const parts = from ? ['… '] : [], to = Math.min(words.length, from + most);
    if (from) end = words[from][1];
    for (const [first, last] of at) {
      const start = words[first][1];
      if (start < end || last >= to) continue;
      const mark = make('mark');
      mark.append(text.slice(start, words[last][2]));
      parts.push(text.slice(end, start), mark);
      end = words[last][2];
    }
    return [...parts, to < words.length ? text.slice(end, words[to - 1][2]) + ' …' : text.slice(end)];
  };

  /* Where else an utterance stands, word for word or nearly. */
  const others = async s => {
    const all = (await Promise.all((index.same.get(s.d) || []).filter(d => d !== s.d).slice(0, 8).map(show))).filter(o => o);
    const places = some => some.flatMap(o => [' ', stamp('place', { ref: [{ href: o.href, class: 'ref', 'aria-label': fill(say.ref, o) }], siglum: o.siglum, n: o.n + '' })]);
    const same = all.filter(o => words(o.text) + '' === words(s.text) + ''), like = all.filter(o => !same.includes(o)), [before, behind] = say.also.split('{refs}');
    return [...same[0] ? [before, ...places(same), behind] : [], ...like[0] ? [(same[0] ? '; ' : '') + say.similar + ':', ...places(like)] : []];
  };

  /* What is seen of a result; of a quotation first its translation. */
  const result = async (s, marks) => {
    const [, , direct, fragment, speaker, kind, page, remark, translation, claim] = s.quote || [], spoken = { class: 'words', lang: s.lang, dir: s.dir };
    const [text, lang, dir, by, label] = translation || [s.text, s.lang, s.dir], words = label && marked(s.text, marks, 99), kept = [{ class: 'verified' }];
    const alias = s.names.find((n, i) => i && places(cut(n), marks)[0] && !places(cut(s.name), marks)[0]);
    return stamp(s.kind < 8 ? 'thing' : s.kind > 8 ? 'paragraph' : direct ? 'quotation' : 'report', {
      title: [{ ...spoken, href: s.href, class: 'entity--icon k-' + index.names[s.kind] }, ...marked(s.name, marks, 99)],
      note: alias ? marked(alias, marks, 99) : s.date, text: text && [{ class: 'words', lang, dir }, ...marked(text, marks, s.kind > 8 ? 36 : 99)],
      by, label, original: label && [{ class: 'original', ...words[1] && { open: true } }], spoken: label && [spoken, ...words],
      plain: !label && kept, verified: label && kept,
      speaker: speaker && [{ href: here + '../' + page, class: 'entity k-' + kind }, speaker], fragment: fragment && [{ class: 'fragment' }], remark, date: s.date,
      claim: claim && [{ href: here + '../' + claim[1], class: 'entity k-claim' }, claim[0]], also: await others(s),
      ref: [{ href: s.href, class: 'ref', 'aria-label': fill(say.ref, s) }], siglum: s.siglum, n: s.n + '', source: fill(say.source, s)
    });
  };

  /* What the address asks for, and back. */
  const wanted = () => Object.fromEntries(['q', ...facets].map(f => [f, new URLSearchParams(location.search).get(f) || '']));
  const address = w => '?' + new URLSearchParams(Object.entries(w).filter(v => v[1]));

  /* The values that a document has in a facet; all are of any kind. */
  const values = (d, facet) => {
    const kind = kindOf(d), places = index.same.get(d) || [d], each = of => [...new Set(places.map(d => of(sourceOf(d))))];
    if (facet === 'kind') return ['', index.names[kind]];
    if (facet === 'source') return kind > 6 ? each(siglum) : [];
    if (facet === 'year') return kind > 6 ? each(s => index.years[s] + '') : kind === 4 && filed ? [filed.years[d - index.kinds[4]] + ''] : [];
    return filed?.[facet].filter(v => places.some(d => v[2].has(d))).map(v => v[0]) || [];
  };

  const file = () => load('filters', (topic, speaker, year, years) => {
    const documents = all => all.map(([slug, name, text]) => {
      const has = new Set();
      reader(text).list(index.total, 0, d => has.add(d));
      return [slug, name, has];
    });
    return { topic: documents(topic), speaker: documents(speaker), years: numbers(years).map(y => y + year) };
  });

  const fits = (d, w, but) => facets.every(f => f === but || !w[f] || values(d, f).includes(w[f]));

  /* The links that narrow results to each value of a facet. */
  const choices = (w, docs, facet) => {
    const counts = new Map([[w[facet], 0]]), order = ['', ...index.names];
    const names = new Map(facet === 'kind' ? order.map((k, i) => [k, say.kinds.split('|')[i]]) : filed?.[facet]);
    for (const d of docs) if (fits(d, w, facet)) for (const v of values(d, facet)) counts.set(v, (counts.get(v) || 0) + 1);
    return [...counts].filter(c => c[1] || c[0]).sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]) || b[1] - a[1]).slice(0, 12).map(([v, n]) => {
      const on = v === w[facet], e = stamp('choice', { name: [{ class: facet === 'kind' && v && v !== 'quote' ? 'kind k-' + v.replace('paragraph', 'source') : 'name' }, names.get(v) || v], n: n + '' });
      set(e, { href: address({ ...w, [facet]: on ? '' : v }), ...on && { 'aria-current': true } });
      return e;
    });
  };

  /* Adds the next results of a group that are proved. */
  const more = async (docs, list, found, n) => {
    for (let tries = n + 4; docs.length && n && tries--;) {
      const s = await show(docs.shift());
      if (proves(s, found.proofs)) n--, list.append(await result(s, found.marks));
    }
    const button = list.nextElementSibling;
    button.hidden = !docs.length;
    button.textContent = fill(say.more, { n: docs.length });
  };

  const group = async (kind, docs, found) => {
    const e = stamp('group', { title: say.groups.split('|')[kind] }), list = e.querySelector('ul');
    set(e, { 'aria-labelledby': e.querySelector('h2').id = 'h-' + index.names[kind] });
    list.nextElementSibling.onclick = () => more(docs, list, found, 20);
    await more(docs, list, found, kind < 9 ? 4 : 8);
    e.n = list.children.length + (e.rest = docs.length);
    return e;
  };

  /* What is found, without paragraphs that would show only what a quotation of
     theirs shows: of all if there are few sources, else of the first. */
  const once = async found => {
    const first = (kind, n) => Promise.all((found.groups.get(kind) || []).slice(0, found.few ? 99 : n).flatMap(d => (index.same.get(d) || [d]).slice(0, 8)).map(show)), quotes = await first(8, 4), again = new Set();
    for (const p of quotes[0] ? await first(9, 8) : []) {
      const own = quotes.filter(q => q && p && q.siglum === p.siglum && q.n === p.n);
      let rest = p && ' ' + words(p.text).join(' ') + ' ';
      for (const q of own) for (const part of q.text.split(/…|\[…\]/)) rest = rest.replace(' ' + words(part).join(' ') + ' ', ' … ');
      if (own[0] && !found.place.only && !found.marks.some(m => rest.includes(' ' + m.join(' ') + ' '))) again.add(p.d);
    }
    return [...found.groups].map(([kind, docs]) => [kind, docs.filter(d => !again.has(d))]);
  };

  const update = async () => {
    const w = wanted(), mine = ++turn, notes = [];
    set(out, { 'aria-busy': true });
    const found = await find(w.q), kinds = await once(found), docs = kinds.flatMap(k => k[1]), meant = (await Promise.all((found.near || []).map(show))).filter(s => s);
    if (index && (narrow.open || w.topic || w.speaker || w.year)) filed = await file();
    const groups = (await Promise.all(kinds.map(g => group(g[0], g[1].filter(d => fits(d, w)), found)))).filter(e => e.n);
    if (mine !== turn) return;
    const n = groups.reduce((n, e) => n + e.n, 0), rest = groups.reduce((n, e) => n + e.rest, 0);
    if (missing) notes.push(say.missing);
    if (n) notes.push(...found.instead.map(i => fill(say.instead, i)));
    if (found.place?.end) notes.push(fill(say.end, found.place.end));
    if (n && found.relaxed) notes.push(say.relaxed);
    if (rest && found.proofs[0]) notes.push(fill(say.unproved, { n: rest }));
    one('#found').textContent = n ? fill(n > 1 ? say.count : say.single, { n, q: w.q }) : !w.q.trim() ? '' : found.units?.length === 0 ? say.common : fill(say.none, { q: w.q });
    one('#notes').textContent = notes.join(' ');
    one('#near').hidden = !meant[0];
    one('#near span').replaceChildren(...meant.flatMap((s, i) => {
      const link = make('a');
      set(link, { href: s.href, class: 'entity k-' + index.names[s.kind] });
      link.append(s.name);
      return [i ? ', ' : ' ', link];
    }));
    one('#nothing').hidden = n;
    narrow.hidden = one('#kinds').hidden = !docs.length;
    if (docs.length) for (const nav of document.querySelectorAll('[data-facet]')) nav.replaceChildren(...choices(w, docs, nav.dataset.facet));
    out.replaceChildren(...groups);
    set(out, { 'aria-busy': false });
  };

  const go = (how, to) => {
    clearTimeout(later);
    history[how](null, '', to);
    update();
  };

  const typed = how => go(how, address({ ...wanted(), q: field.value }));

  narrow.ontoggle = () => filed || update();
  one('main').onclick = e => {
    const link = e.target.closest('[data-facet] a');
    if (!link || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    go('pushState', link.href);
  };
  form.onsubmit = e => {
    e.preventDefault();
    typed('pushState');
  };
  field.oninput = () => {
    clearTimeout(later);
    later = setTimeout(typed, 150, 'replaceState');
  };
  (window.onpopstate = () => {
    field.value = wanted().q;
    update();
  })();
};
