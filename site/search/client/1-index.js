/* Reads the index that stands beside this script and that package search
   explains. Its parts are loaded as a query needs them, by js/berkas.js. One that
   cannot be loaded, or is of another index, is taken for empty, and said to be missing. */
const here = document.currentScript.src.replace(/[^/]*$/, '');
const asked = {};
let index, missing;

/* Loads a part once; what decode makes of it is remembered. */
const load = (name, decode) => asked[name] = asked[name] || berkas.load('search/' + name, index?.sums[name]).then(values => {
  const sum = index?.sums[name];
  if (!values || sum && values[0] !== sum) missing = true, asked[name] = 0;
  else return decode(...sum ? values.slice(1) : values);
});

const one = selector => document.querySelector(selector);
const make = name => document.createElement(name);
const set = (e, values) => { for (const name in values) if (values[name]?.toString()) e.setAttribute(name, values[name]); };

/* The numbers that characters stand for. */
const six = (s, i) => { const c = s.charCodeAt(i) - 40; return c > 52 ? c - 1 : c; };
const numbers = s => Array.from(s, c => c.codePointAt() - 40);

/* Where each of some runs begins, and where the last ends. */
const starts = (first, lengths) => [first, ...lengths.map(n => first += n)];

/* Which of some runs something is in. */
const run = (starts, at) => {
  let low = 0, high = starts.length - 1;
  while (high - low > 1) {
    const middle = low + high >> 1;
    if (starts[middle] <= at) low = middle; else high = middle;
  }
  return low;
};

const open = () => load('index', i => {
  i.months = numbers(i.months);
  i.years = numbers(i.years).map(y => y + i.year);
  i.sigla = starts(0, numbers(i.sigla).map(n => n + 1)).slice(1);
  i.kinds = starts(0, i.sizes);
  i.things = i.kinds[i.sizes.length];
  i.units = i.things + i.sigla.length;
  i.quotes = starts(i.units, numbers(i.quotes));
  i.paragraphs = starts(i.quotes[i.sigla.length], numbers(i.paragraphs));
  i.total = i.paragraphs[i.sigla.length];
  i.postings = starts(0, numbers(i.postings));
  const r = reader(i.same), same = new Map();
  for (let n = r.count(); n--;) {
    const group = [];
    r.list(i.quotes[i.sigla.length] - i.units, 0, d => same.set(group[group.length] = i.units + d, group));
  }
  i.same = same;
  return index = i;
});

const reader = s => {
  let at = 0, spare, n = 0;
  const take = bits => {
    let v = 0;
    while (bits--) {
      if (!n) spare = six(s, at++), n = 6;
      v = v * 2 + (spare >> --n & 1);
    }
    return v;
  };
  const count = () => {
    let n = 0;
    while (!take(1)) n++;
    return 2 ** n + take(n) - 1;
  };
  const list = (total, levels, each) => {
    let n = count(), k = 0, d = -1;
    while (n && 200 * n * 2 ** k <= 69 * total) k++;
    if (n > 8000) levels = 0;
    for (; n--; each(d, take(levels))) {
      while (take(1)) d += 2 ** k;
      d += take(k) + 1;
    }
  };
  return { take, count, list };
};

const wordList = text => {
  let last = '';
  return text.split('~').slice(0, -1).map(w => last = last.slice(0, six(w, 0)) + w.slice(1));
};

/* A part of the dictionary, as a map of its entries. */
const part = async n => await load('words-' + n, (words, bits, family) => {
  const r = reader(bits), width = index.families.toString(2).length;
  return new Map(wordList(words).map(word => {
    const e = { word, titles: [], named: [] };
    if (r.take(1)) {
      const first = r.take(1);
      e.family = first ? family++ : r.take(width);
      e.form = first ? 0 : r.count() || -1;
      if (e.form >= 0) e.often = r.take(4);
    }
    r.list(index.units, 1, (...at) => e.titles.push(at));
    r.list(index.units, 0, d => e.named.push(d));
    return [word, e];
  }));
}) || new Map();

const look = async word => (await part(run(index.words, word))).get(word);

/* The entries of words that begin with some letters, the most frequent first. */
const begin = async letters => {
  const found = [], from = run(index.words, letters);
  for (let n = from; n < from + 4 && (n === from || index.words[n].startsWith(letters)); n++) {
    for (const e of (await part(n)).values()) if (e.often && e.word.startsWith(letters)) found.push(e);
  }
  return found.sort((a, b) => b.often - a.often);
};

/* What is packed of a family, or of what is linked to a thing; an H is nothing. */
const packed = async n => {
  const i = run(index.postings, n), all = await load('postings-' + i, text => text.split('~'));
  return all ? all[n - index.postings[i]] : 'H';
};
