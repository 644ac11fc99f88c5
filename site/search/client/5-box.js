/* The search field of every page offers names as one types: a combobox with a
   list, after the ARIA Authoring Practices Guide. Without script the field is a
   form that leads to the search page. The page says that it is a combobox, knows
   the keys that lead to it, and loads this when it has the focus. */
const box = field => {
  const list = field.parentNode.querySelector('ul'), told = list.nextElementSibling;
  let turn = 0, chosen = -1;

  /* How well each thing and source fits a word: it has one like it in its name, has
     the word, begins with it, or is called by it alone. */
  const named = async (word, last) => {
    let entries = last ? await begin(word) : [];
    const fit = new Map(), wrong = [];
    if (!entries[0]) entries = await mean(word, false, wrong) || [];
    if (wrong[0] || !entries.some(e => e.titles[0])) {
      for (const [e, far] of await spell(word)) for (const [d] of e.titles) if (!fit.has(d)) fit.set(d, 1 - far / 3);
    } else for (const { titles, named } of entries) {
      for (const [d, first] of titles) fit.set(d, Math.max(fit.get(d) || 0, 1 + first + named.includes(d) * 2));
    }
    return fit;
  };

  const suggest = berkas.suggest = async text => {
    if (!await open()) return [];
    const place = await placed(text), outright = place.docs.slice(0, 4).map(d => [d, 1]);
    const plain = words(place.only ? '' : text).filter(w => !index.stop.includes(w)).slice(0, 8);
    const typed = (await Promise.all(plain.map((w, i) => apart(w, !plain[i + 1])))).flat(), fits = await Promise.all(typed.map((w, i) => named(w, !typed[i + 1])));
    const whole = await look(typed.join(' ')), found = [...fits[0] || []].filter(([d]) => fits.every(f => f.has(d)));
    for (const f of found) f[1] = Math.min(f[1], ...fits.map(fit => fit.get(f[0])).filter(n => n < 1));
    for (const f of found) if (whole?.named.includes(f[0])) f[1] = 9;
    found.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const who = found.filter(f => f[1] < 1 && kindOf(f[0]) < 3); // of what may be meant, events that have the name say no more
    return (await Promise.all([...outright, ...who[0] ? who : found].slice(0, 8).map(async ([d, fit]) => ({ ...await show(d), like: fit < 1 })))).filter(s => s.name);
  };

  const choose = n => {
    chosen = n;
    [...list.children].forEach((item, i) => set(item, { 'aria-selected': i === n }));
    field.setAttribute('aria-activedescendant', list.children[n]?.id || '');
    if (n >= 0) list.children[n].scrollIntoView({ block: 'nearest' });
  };

  const offer = yes => {
    list.hidden = !yes;
    field.setAttribute('aria-expanded', !!yes);
    choose(-1);
  };

  const type = async () => {
    const mine = ++turn, found = await suggest(field.value);
    if (mine !== turn) return;
    list.replaceChildren(...found.map((s, i) => {
      const item = make('li');
      set(item, { id: 'suggestion-' + i, role: 'option', class: 'entity--icon k-' + (index.names[s.kind < 8 ? s.kind : 7]) });
      item.append(s.n ? s.siglum + '¶' + s.n + ' · ' + s.name : s.name, s.like ? ' (' + field.dataset.near + ')' : '');
      item.onclick = () => { location.href = s.href; };
      return item;
    }));
    offer(found[0]);
    told.textContent = field.value && field.dataset.told.replace('{n}', found.length);
  };

  const close = () => { turn++; offer(); };

  field.onfocus = open;
  field.oninput = type;
  field.onblur = close;
  list.onmousedown = e => e.preventDefault(); // the field keeps the focus until a click has led on
  field.onkeydown = e => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key], n = list.children.length + 1;
    if (step && list.hidden) type();
    else if (step) choose((chosen + 1 + step + n) % n - 1);
    else if (e.key === 'Enter' && chosen >= 0) list.children[chosen].click();
    else if (e.key === 'Escape' && !list.hidden) close();
    else return;
    e.preventDefault();
  };

  if (document.activeElement === field) {
    open();
    if (field.value) type();
  }
};

const field = one('.site-header .search input'), out = one('#results');
if (field) box(field);
if (out) results(out);
