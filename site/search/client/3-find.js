/* The entries that a word of a query means. What is no word begins one, if it
   is the last; is another form of one; or is mistyped: then all that are as near, and among
   several nothing if it may be a word that stands everywhere. */
const mean = async (word, last, instead, several) => {
  let e = await look(word);
  const near = (await Promise.all((beside[word] || []).map(look))).filter(e => e?.family >= 0);
  if (e?.family >= 0 || e?.named[0] >= 0) return [e, ...near];
  if (near[0]) return near;
  if (index.stop.includes(word)) return;
  const place = e => run(index.postings, e.family), found = last && word[1] ? await begin(word) : [];
  if (found[0]) return found.filter(e => place(e) === place(found[0])).slice(0, 8);
  e = await unaffixed(word);
  if (e) return [e];
  const like = await spell(word), name = like[0]?.[1] < 2 && like[0][0].titles[0];
  if (several && !name && index.stop.some(s => s[2] && distance(s, word) < 2)) return;
  const meant = like.filter(l => l[1] === like[0][1]).map(l => l[0]);
  if (meant[0]) instead.push({ q: word, found: meant.slice(0, 3).map(e => e.word).join(', '), meant });
  return meant;
};

/* The things whose names have the words of a query, or most of them, if one is
   mistyped: people, organisations and places if there are any, those with the
   fewest letters wrong first. */
const near = async plain => {
  const fits = new Map();
  for (const word of plain) {
    const e = await look(word), fit = new Map();
    if (index.stop.includes(word) && plain[1]) continue;
    for (const [like, far] of e?.titles[0] ? [[e, 0]] : await spell(word)) {
      for (const [d] of like.titles) if (d < index.things && !fit.has(d)) fit.set(d, far);
    }
    for (const [d, far] of fit) {
      const [n, wrong] = fits.get(d) || [0, 0];
      fits.set(d, [n + 1, wrong + far]);
    }
  }
  const most = Math.max(...[...fits.values()].map(f => f[0])), all = [...fits].filter(f => f[1][0] === most && f[1][1]), who = all.filter(f => kindOf(f[0]) < 3);
  return (who[0] ? who : all).sort((a, b) => a[1][1] - b[1][1] || a[0] - b[0]).slice(0, 5).map(f => f[0]);
};

const none = () => new Float32Array(index.total);

/* Weighs each document by how much of it the words of an entry are, those of
   its family too unless only the very form will do. */
const weigh = async (e, exact, weights, marks) => {
  if (!(e?.family >= 0)) return;
  const forms = (await packed(e.family)).split('|'), r = reader(forms[0]);
  for (let form = 0, n = r.count(); form < n; form++) {
    const like = form === e.form ? 1 : exact ? 0 : 0.8;
    r.list(index.total, 2, (d, level) => { weights[d] = Math.max(weights[d], like * (0.7 + 0.3 * level)); });
    if (like) marks.push([forms[form + 1] || e.word]);
  }
  for (const [d] of e.titles) weights[d] = Math.max(weights[d], 1.3);
};

/* Weighs the documents that have every one of some words, or are about a thing
   of which they are the name. */
const weighAll = async (meanings, things, marks) => {
  const own = [], all = await Promise.all(meanings.map(async entries => {
    const weights = none();
    for (const e of entries) await weigh(e, false, weights, own);
    return weights;
  }));
  const weights = all[0].map((w, d) => all[1] ? Math.min(...all.map(a => a[d])) : w);
  if (!all[1]) marks.push(...own);
  for (const t of things) {
    const shown = await show(t);
    reader(await packed(index.families + t)).list(index.total, 1, (d, title) => { weights[d] = Math.max(weights[d], 0.7 + title / 2); });
    weights[t] = 1.6;
    if (shown) marks.push(...shown.names.map(words));
  }
  return weights;
};

/* What has some words of a query joined to one has each of them. */
const join = async (plain, unit, marks) => {
  for (let i = 0; i < plain.length; i++) {
    for (let n = 2; n < 5 && plain[i + n - 1]; n++) {
      const e = await look(plain.slice(i, i + n).join(''));
      for (const weights of new Set(e?.family >= 0 ? unit.slice(i, i + n) : [])) if (weights) await weigh(e, true, weights, marks);
    }
  }
};

/* Reads a query: what its words and names weigh, what may not be there, what
   has to be proved on the text, what to mark, which words it was read for. */
const read = async query => {
  const q = { units: [], without: [], proofs: [], marks: [], exact: [], instead: [], near: [] }, plain = [];
  const parts = parse(query);
  q.near = await near(parts.filter(p => !p.not).flatMap(p => p.words).slice(0, 8));
  for (const p of parts) {
    if (!p.phrase && !p.not) {
      plain.push(...p.words);
      continue;
    }
    const single = p.not && !p.phrase && !p.words[1];
    if (!single) q.proofs.push(p);
    if (!p.not) q.marks.push(p.words);
    if (single || !p.not) for (const word of p.words) {
      const weights = none();
      await weigh(await look(word), p.phrase, weights, []);
      if (!index.stop.includes(word)) (p.not ? q.without : q.units).push(weights);
    }
  }
  plain.splice(0, 99, ...(await Promise.all(plain.slice(0, 16).map((w, i) => apart(w, !plain[i + 1])))).flat());
  const unit = [];
  for (let i = 0, n; i < plain.length; i += n) {
    let name;
    for (n = Math.min(6, plain.length - i); n > 1; n--) {
      name = await look(plain.slice(i, i + n).join(' '));
      if (name?.named[0] >= 0) break;
    }
    const meanings = [];
    for (let j = i; j < i + n; j++) meanings.push(await mean(plain[j], j > plain.length - 2, q.instead, plain[1]));
    const known = meanings.filter(m => m);
    if (!known[0]) continue;
    const typed = !q.instead.some(i => i.meant === known[0]), things = n > 1 ? name.named : known[0][1] && typed ? [] : known[0].flatMap(e => e.named);
    const weights = await weighAll(known, things, q.marks);
    q.units.push(weights);
    for (let j = i; j < i + n; j++) unit[j] = weights;
    if (n === plain.length && !q.proofs[0]) q.exact = things;
  }
  await join(plain, unit, q.marks);
  return q;
};

/* Finds what has every word of a query; if nothing does, what has the most.
   First comes what it names outright, what has just this name, then titles,
   quotations, what is linked, paragraphs; groups come in the order of the best in
   them. Of one utterance there is the best place. What has to be proved is so
   already if there are few sources; else as results are shown. */
const find = berkas.find = async query => {
  missing = false;
  const groups = new Map(), all = [];
  if (!await open()) return { groups };
  const place = await placed(query, true), q = await read(place.only ? '' : query), score = none(), hits = none(), few = index.sigla.length < 50;
  for (const weights of q.units) {
    const n = weights.filter(w => w).length, rare = Math.log(1 + (index.total - n + 0.5) / (n + 0.5));
    weights.forEach((w, d) => { if (w) score[d] += w * rare, hits[d]++; });
  }
  for (const weights of q.without) weights.forEach((w, d) => { if (w) hits[d] = 0; });
  const most = hits.reduce((a, b) => Math.max(a, b), 0), relaxed = most < q.units.length, outright = place.docs.length;
  hits.forEach((n, at) => {
    if (!most || n < most || outright && relaxed) return;
    const kind = kindOf(at), tier = q.exact.includes(at) ? 0 : kind > 7 ? kind * 2 - 14 : q.units.every(w => w[at] > 1.02) ? 1 : 3;
    all.push({ at, tier, kind, score: Math.round(score[at] * 1e3), recent: kind > 6 && recent(at) });
  });
  all.sort((a, b) => a.tier - b.tier || b.score - a.score || a.kind - b.kind || b.recent - a.recent || a.at - b.at);
  const seen = new Set();
  for (const d of [...place.docs, ...all.map(a => a.at)]) {
    const kind = kindOf(d), same = index.same.get(d) || d;
    if (seen.has(same) || few && q.proofs[0] && !proves(await show(d), q.proofs)) continue;
    seen.add(same);
    if (!groups.has(kind)) groups.set(kind, []);
    groups.get(kind).push(d);
  }
  return { ...q, near: outright ? [] : q.near, groups, place, few, relaxed: relaxed && !outright, proofs: few ? [] : q.proofs };
};

/* Kinds: those of things as the index has them, 7 a source, 8 a quotation, 9 a paragraph. */
const kindOf = d => d < index.things ? run(index.kinds, d) : d < index.units ? 7 : d < index.paragraphs[0] ? 8 : 9;
const sourceOf = d => d < index.units ? d - index.things : run(d < index.paragraphs[0] ? index.quotes : index.paragraphs, d);

/* Orders sources by month, then as they were added. */
const recent = d => (index.years[sourceOf(d)] * 12 + index.months[sourceOf(d)]) * 1e5 + sourceOf(d);

const siglum = s => {
  let letters = '';
  for (let n = index.sigla[s]; n; n = (n - 1) / 26 | 0) letters = String.fromCharCode(65 + (n - 1) % 26) + letters;
  return letters;
};

/* What is to be seen of a document; nothing if its part is missing. */
const show = berkas.show = async d => {
  const kind = kindOf(d), s = sourceOf(d), same = values => values;
  if (kind < 8) {
    const rows = await load('names-' + (d / index.rows | 0), same);
    if (!rows) return;
    const row = rows[d % index.rows], [page, name, date, lang, dir] = row, [slug, , text, when, ...more] = row;
    return kind > 6 ? { d, kind, name, date, siglum: siglum(s), names: [name], text: '', href: here + '../' + page, lang, dir }
      : { d, kind, href: here + '../' + index.folders[kind] + slug + '.html', name, text, date: when, names: [name, ...more] };
  }
  const i = d - (kind > 8 ? index.paragraphs : index.quotes)[s], block = i / index.block | 0, at = i % index.block;
  const row = (await load('text-' + (index.sigla[s] + block) % index.texts, same))?.[index.sigla[s] + '-' + block];
  if (!row) return;
  const [page, name, date, paragraphs, quotes, [, , , lang, dir]] = row, quote = kind === 8 && quotes[at];
  return {
    d, kind, name, date, siglum: siglum(s), quote, names: quote?.[8] ? [quote[8][0]] : [], text: quote ? quote[1] : paragraphs[at], lang, dir,
    n: quote ? quote[0] : i + 1, href: here + '../' + page + (quote ? '#q' : '#p') + (i + 1)
  };
};

/* Whether what has to be proved of what is seen is so. */
const proves = (shown, proofs) => shown && proofs.every(p => !p.not === [...shown.names, ...shown.text.split('[…]')].some(text => (
  (' ' + words(text).join(' ') + ' ').includes(' ' + p.words.join(' ') + ' ')
)));
