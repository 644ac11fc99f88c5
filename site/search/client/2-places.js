/* What a query names outright: passages (A¶4, a 4, A¶4–6, slug#p4, several with ¶), a
   source by its letters, and where slugs are asked for a thing or a source by its own, if
   it has a hyphen, a place behind it or brackets around. All but what has a ¶ or a # may be
   words as well. Where a source ends before the passage: the last, and its end. */
const placed = async (query, slugs) => {
  const place = { docs: [] };
  for (const text of query.slice(0, 400).split(/[,;\s]+(?=[a-z]{1,5}\s*¶)/i)) await placeOf(text.replace(/^[\s([]+|[\s)\].,]+$/g, ''), place, slugs && (/^\[\[|[-#]/.test(text) || index.stop.includes(text)));
  return place;
};

const placeOf = async (text, place, slugs) => {
  const [, letters, mark, from, to] = /^([a-z]{1,5})\s*(¶?)\s*(?:(\d{1,6})(?:\s*[-–—]\s*(?:\1?\s*¶\s*)?(\d{1,6}))?(?:,[^¶]*)?)?$/i.exec(text) || [];
  const [, slug, part, at] = slugs && /^([a-z0-9-]+)(?:#([pq])(\d{1,6})\b.*)?$/.exec(text) || [];
  let s = letters ? index.sigla.indexOf(ordinal(letters)) : -1;
  for (const d of slug ? await bearing(slug) : []) {
    if (part && d >= index.things) s = d - index.things;
    else place.docs.push(d);
  }
  const starts = part === 'q' ? index.quotes : index.paragraphs, end = starts[s + 1] - starts[s], first = +(from || at), last = +(to || first);
  if (first >= 0 && end) {
    if (Math.max(first, last) > end) place.end = { siglum: siglum(s), n: end };
    for (let n = Math.max(1, Math.min(first, last, end)); n <= Math.min(Math.max(first, last, 1), end); n++) place.docs.push(starts[s] + n - 1);
  } else if (s >= 0 && !mark) place.docs.push(index.things + s);
  place.only ||= s >= 0 && (mark || part);
};

/* The place of letters in the order A … Z, AA …, from 1. */
const ordinal = letters => [...letters.toUpperCase()].reduce((sum, c) => 26 * sum + c.charCodeAt() - 64, 0);

/* What has a slug: its card, as package shard deals them, says the name or the letters. */
const bearing = async slug => {
  const n = [...slug].reduce((sum, c) => 31 * sum + c.charCodeAt() >>> 0, 0) % index.cards, cards = (await berkas.load('cards/' + n))?.[0] || {};
  const card = Object.hasOwn(cards, slug) ? cards[slug] : ['', '', ''], named = (await look(words(card[2]).join(' ')))?.named || [];
  const sources = card[1].split(/[^A-Z]+/).map(l => index.sigla.indexOf(ordinal(l))).filter(s => s >= 0).map(s => index.things + s), found = [];
  for (const d of [...named, ...sources]) if ((await show(d))?.href.endsWith('/' + slug + '.html')) found.push(d);
  return found;
};
