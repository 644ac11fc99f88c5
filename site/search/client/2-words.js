/* A text as the index cuts it: its words folded, with where each begins and ends. */
const cut = text => Array.from(text.matchAll(new RegExp(index.word, 'gu')), m => [fold(m[0]), m.index, m.index + m[0].length]).filter(w => w[0]);

const fold = word => word.replace(/['`´‘’‛ʼʹ]s$/i, '').normalize('NFKD').toLowerCase().replace(/./gu, c => index.folds[c] || c)
  .replace(/[^\p{L}\p{N}]|[ʼʹ]/gu, '');

const words = berkas.words = text => cut(text).map(w => w[0]);

/* What may stand for a word with an apostrophe: its longer parts (l'armée: armée). */
const beside = Object.create(null);

/* The parts of a query: words, phrases in quotation marks, -what is not to be there. */
const parse = query => Array.from(query.slice(0, 400).matchAll(/(?:^|\s)(-?)["“”„«]([^"“”„»]*)|(-?)([^\s"“”„»]+)/g), m => (
  { not: m[1] || m[3], phrase: !m[4], words: words(m[2] || m[4] || '').slice(0, 16), parts: (m[4] || '').split(/['`´‘’‛ʼʹ]/).flatMap(words) }
)).filter(p => {
  if (!p.words[1] && p.parts[1]) beside[p.words[0]] = p.parts.filter(w => w[2]);
  return p.words[0];
});

/* How many letters of two words are changed, lost, added or swapped. */
const distance = (a, b) => {
  let before, last, row = Array.from(b + ' ', (c, j) => j);
  for (let i = 1; i <= a.length; i++) {
    before = last;
    last = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (a[i - 2] && a[i - 2] === b[j - 1] && a[i - 1] === b[j - 2]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.length];
};

/* The words that a mistyped one may be, the most probable first, each with how many
   letters are wrong: near ones, those of names first, then those with the same first
   letter, then frequent ones. Of a word that some text has, only those of names that
   stand in as many texts. */
const spell = async word => {
  const own = await look(word), often = own?.often || 0, found = [];
  const reach = word.length < 3 ? 0 : word.length < 6 || often ? 1 : 2;
  for (const n of index.spelling) {
    if (!reach || Math.abs(n - word.length) > reach) continue;
    const [list, classes] = await load('spelling-' + n, (list, classes) => [wordList(list), classes]) || [[]];
    list.forEach((w, i) => {
      const far = distance(word, w), named = six(classes, i);
      if (far && far <= reach && (named >= 16 + often || !often && w[3])) found.push([far * 99 + (w[0] === word[0] ? 0 : 12) - named, far, w]);
    });
  }
  return Promise.all(found.sort((a, b) => a[0] - b[0]).slice(0, 8).map(async f => [await look(f[2]), f[1]]));
};

/* A word that no text has and that is two of them, written in one: these. */
const apart = async (word, last) => {
  let best = [word], often = 0;
  if (await look(word) || index.stop.includes(word) || last && (await begin(word))[0] || await unaffixed(word)) return best;
  for (let at = 2; at < Math.min(word.length - 2, 24); at++) {
    const a = await look(word.slice(0, at)), b = a?.often && await look(word.slice(at)), least = Math.min(a?.often, b?.often);
    if (least > often) often = least, best = [a.word, b.word];
  }
  return best;
};

/* The entry of what is left of a word without its affixes, as few as will do. */
const unaffixed = async word => {
  const roots = index.prefixes.flatMap(([p, lost]) => index.endings.map(([s, left]) => (
    word.startsWith(p) && word.endsWith(s) ? lost + word.slice(p.length, word.length - s.length) + left : ''
  ))).filter(r => r.length > 3).sort((a, b) => b.length - a.length);
  for (const r of roots.slice(1, 7)) {
    const e = await look(r);
    if (e?.family >= 0) return e;
  }
};
