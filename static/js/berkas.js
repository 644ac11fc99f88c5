/* Enhancement only: without this file every page still reads and every link works.
 It asks nobody for anything but parts of the site itself: its search, and the cards of links. */
(() => {
  'use strict';
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const current = (a, on) => { if (on) a.setAttribute('aria-current', 'true'); else a.removeAttribute('aria-current'); };

  /* A button that copies a text. Where the clipboard may not be written to, the text
   is selected where it is shown, and copied as by hand. */
  function copying(button, copied, text, shown) {
    const words = button.textContent;
    const done = () => {
      button.textContent = copied;
      setTimeout(() => { button.textContent = words; }, 1600);
    };
    const byHand = (what) => {
      const element = shown || document.body.appendChild(make('p', {}, what));
      getSelection().selectAllChildren(element);
      if (document.execCommand('copy')) done();
      if (!shown) element.remove();
    };
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', async () => {
      const what = await text();
      if (navigator.clipboard) navigator.clipboard.writeText(what).then(done, () => byHand(what));
      else byHand(what);
    });
  }

  /* Loads a part of the site that is a script which calls berkas(name, …), so that
   it loads from a disk and under a strict policy: once, unless it was not there.
   Its values come, or nothing. Search uses it too. */
  const script = document.currentScript, site = script.src.replace(/[^/]*\/[^/]*$/, '');
  const asked = {}, handed = {};
  const berkas = window.berkas = (name, ...values) => { handed[name] = values; };
  berkas.load = (name, version) => asked[name] ??= new Promise((done) => {
    const part = document.createElement('script');
    part.src = `${site}${name}.js${version ? `?${version}` : ''}`;
    part.onload = part.onerror = () => {
      part.remove();
      if (!handed[name]) delete asked[name];
      done(handed[name]);
    };
    document.head.append(part);
  });

  /* What the navigation folds is folded again when a reader goes elsewhere. */
  const more = document.querySelector('.nav__more');
  if (more) {
    const fold = (e) => { if (e.target !== window && !more.contains(e.target)) more.open = false; };
    addEventListener('click', fold);
    addEventListener('focusin', fold);
    more.addEventListener('keydown', (e) => {
      if (e.key !== 'Escape' || !more.open) return;
      more.open = false;
      more.firstChild.focus();
    });
  }

  /* Shards that are found by a slug, as package shard finds them. */
  const [entries, texts] = (script.dataset.cards || '').split(' ');
  const bySlug = (folder, slug) => `${folder}/${[...slug].reduce((sum, c) => (31 * sum + c.charCodeAt()) >>> 0, 0) % entries}`;
  const get = async (name, key) => {
    const [shard = {}] = await berkas.load(name) || [];
    return Object.hasOwn(shard, key) && shard[key];
  };

  /* The block of a source's text that a passage stands in, A¶4, or its quotation n. */
  const passage = /^([A-Z]+)¶(\d+)/;
  const passageOf = async (label, quote) => {
    const [, letters, at] = passage.exec(label), n = quote || at;
    const source = [...letters].reduce((sum, c) => 26 * sum + c.charCodeAt() - 64, 0), block = (n - 1) >> 5;
    return texts && get(`search/text-${(source + block) % texts}`, `${source}-${block}`);
  };

  /* An element; what is nothing is left out of it. */
  const make = (name, attributes, ...parts) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => { if (value) element.setAttribute(key, value); });
    element.append(...parts.filter((part) => part));
    return element;
  };

  /* Links to the references of all sources give the one of the page's source. */
  function citing(line) {
    const slug = line.dataset.cite;
    line.firstChild.textContent = line.dataset.cites;
    all('a', line).forEach((a, i) => a.addEventListener('click', async (e) => {
      e.preventDefault();
      const references = await get(bySlug('cite', slug), slug);
      if (references) {
        const href = URL.createObjectURL(new Blob([references[i]], { type: 'text/plain' }));
        make('a', { href, download: slug + a.pathname.replace(/.*\/sources/, '') }).click();
      } else location.href = a.href;
    }));
  }

  /* A button in each paragraph of a source and in each quotation copies how to cite it:
   whose words they are, where they stand, and at which address. */
  function citable(part) {
    const { each, copied } = script.dataset, text = (selector) => part.querySelector(selector)?.textContent.trim();
    const button = make('button', { class: 'cite screen-only', type: 'button' }, each);
    const page = document.querySelector('link[rel=canonical]')?.href || location.href.split('#')[0];
    const paragraph = () => {
      const { siglum } = document.querySelector('[data-siglum]').dataset;
      return `${document.getElementById('citation-text').textContent.trim()} ${siglum}${text('a')}. ${page}#${part.id}`;
    };
    const quotation = async () => {
      const ref = part.querySelector('.ref'), label = ref.textContent;
      const own = document.querySelector('.page-header:has(.kind:is(.k-person, .k-organisation, .k-place)) h1'); // what they said stands on it
      const who = text('figcaption strong') || own?.textContent.trim();
      const original = text('details.original .verbatim'), by = who ? ` — ${who}` : ''; // what is translated is not what was said
      const words = original ? original + by : part.matches('.quote--indirect') ? text('blockquote') : `“${text('blockquote')}”${by}`;
      const imprint = (await passageOf(label))?.[5][1];
      return [
        words, (imprint ? `${imprint}, ` : '') + label, document.querySelector('.brand b').textContent, new URL(ref.getAttribute('href'), page),
      ].join('. ');
    };
    (part.matches('.source-text > div') ? part : part.querySelector('figcaption')).append(' ', button);
    copying(button, copied, part.matches('.source-text > div') ? paragraph : quotation);
  }

  /* What a card says of an entry: its kind, its name, a note, how often it is met. */
  const entryCard = (card) => {
    const [kind, word, name, note, count, label, cells, lang, dir] = card;
    const cell = (c) => make('i', { class: `n${c.slice(-1)}` }, c.slice(0, -1));
    return [
      make('p', { class: `kind ${kind}` }, word), make('p', { class: 'name', lang, dir }, name), note && make('p', {}, note),
      count && make('p', { class: 'meta' }, make('span', {}, count),
        label && make('span', { class: 'strip', role: 'img', 'aria-label': label }, ...cells.split(' ').map(cell))),
    ];
  };

  /* Cuts text of more than 300 characters after a word, as package dossier does. */
  const shorten = (text) => {
    const letters = [...text];
    if (letters.length <= 300) return text;
    const cut = letters.slice(0, 300).join(''), space = cut.lastIndexOf(' ');
    return `${cut.slice(0, space > 0 ? space : cut.length).replace(/[ ,;:–-]+$/, '')} …`;
  };

  /* What a card says of a paragraph: how it begins, and where it stands; of a
   quotation in another language first what it says in translation, and whose. */
  const paragraphCard = ([page, , , paragraphs, , passage], n, at, translation) => {
    const [word, note, open, lang, dir] = passage, words = shorten(paragraphs[at]);
    const [text, textLang, textDir, by] = translation || [];
    return [
      make('p', { class: 'kind k-source' }, word.replace('{n}', n)),
      text && make('blockquote', { lang: textLang, dir: textDir }, shorten(text)), text && make('p', { class: 'note' }, by),
      words && make('blockquote', { lang, dir }, words),
      make('p', { class: 'meta' }, make('span', {}, note), make('a', { href: `${site}${page}#p${n}` }, open)),
    ];
  };

  /* The card of a link, from the shard that package shard puts it in: of a
   paragraph, whose letters and number the link shows, or of the entry whose page
   it leads to. Of the page itself there is none. */
  const cardOf = async (a) => {
    const [, , n] = a.matches('.ref, .silence') && passage.exec(a.textContent) || [];
    if (n) {
      const text = await passageOf(a.textContent), quote = /^#q(\d+)$/.exec(a.hash)?.[1];
      const quotes = quote && (await passageOf(a.textContent, quote))?.[4];
      return text && paragraphCard(text, n, (n - 1) & 31, quotes?.[(quote - 1) & 31]?.[8]);
    }
    const slug = a.pathname.match(/([^/]*)\.html$/)?.[1];
    if (!slug || a.pathname === location.pathname) return null;
    const card = await get(bySlug('cards', slug), slug);
    return card && entryCard(card);
  };

  /* Previews: a card for the link that is pointed at or in focus; touch goes to
   the link. The card can be pointed at, stays while it or its link is, and goes
   with Escape (WCAG 1.4.13). Its shard is asked for at once, which leaves it the
   time until the card is to be seen. */
  function previews() {
    const card = make('div', { class: 'preview', id: 'preview' });
    let link = null, wanted = null, dismissed = null, timer = 0;
    card.hidden = true;
    document.body.append(card);

    const linkOf = (e) => e.target.closest?.('a:is(.ref, .entity, .entity--icon, .silence, .source-text [class^=k-])');
    const later = (act, ms) => {
      clearTimeout(timer);
      timer = setTimeout(act, ms);
    };
    const hide = () => {
      clearTimeout(timer);
      card.hidden = true;
      link?.removeAttribute('aria-describedby');
      link = wanted = null;
    };
    // Under the line that is pointed at, of a link that runs over two; above it
    // where there is no room below.
    const place = (pointer) => {
      const lines = [...link.getClientRects()];
      const line = lines.find((r) => pointer && r.top <= pointer.clientY && pointer.clientY <= r.bottom) || lines[0];
      const x = Math.max(16, Math.min(line.left, root.clientWidth - card.offsetWidth - 16));
      const above = line.top - 8 - card.offsetHeight, below = line.bottom + 8;
      card.style.left = `${x + scrollX}px`;
      card.style.top = `${(below + card.offsetHeight > innerHeight && above > 0 ? above : below) + scrollY}px`;
    };
    const show = async (a, pointer) => {
      wanted = a;
      const parts = await cardOf(a);
      if (wanted !== a) return; // something else is looked at by now
      hide();
      if (!parts) return;
      card.replaceChildren(...parts.filter((part) => part));
      all('a', card).forEach((inner) => { inner.tabIndex = -1; }); // it leads where its link does
      card.className = card.firstElementChild.className.replace('kind', 'preview');
      card.hidden = false;
      link = a;
      link.setAttribute('aria-describedby', card.id);
      place(pointer);
    };

    document.addEventListener('pointerover', (e) => {
      if (e.pointerType === 'touch') return;
      const a = linkOf(e);
      if (a !== dismissed) dismissed = null;
      if (a && a !== link && a !== dismissed) {
        cardOf(a);
        later(() => show(a, e), 280);
      }
      else if (a || card.contains(e.target) || link === document.activeElement) clearTimeout(timer);
      else later(hide, 220);
    });
    root.addEventListener('pointerleave', () => { if (link !== document.activeElement) later(hide, 220); });
    document.addEventListener('focusin', (e) => {
      const a = linkOf(e);
      if (a?.matches(':focus-visible')) show(a);
    });
    document.addEventListener('focusout', (e) => { if ([link, wanted].includes(e.target) && !card.matches(':hover')) hide(); });
    document.addEventListener('keydown', (e) => {
      if (e.key !== 'Escape') return;
      dismissed = link;
      hide();
    });
  }

  /* Filters: the links of a sieve hide what does not have their tag. What is
   chosen stands in the page's address, to be sent, reloaded and gone back from. */
  function filters(sieve) {
    const things = all('[data-tags]').map((element) => ({ element, tags: element.dataset.tags.split(' ') }));
    const groups = all('main section').filter((section) => section.querySelector('[data-tags]'));
    const values = all('[data-tag]', sieve).map((link) => {
      const [key, ...value] = link.dataset.tag.split(':');
      return { link, key, value: value.join(':'), tag: link.dataset.tag };
    });
    const facets = all('summary', sieve).map((summary) => ({ summary, name: summary.textContent }));
    const count = sieve.querySelector('[role=status]'), clear = sieve.querySelector('.clear');

    const address = (key, value) => {
      const query = new URLSearchParams(location.search);
      if (value) query.set(key, value); else query.delete(key);
      return `${location.pathname}?${query}`.replace(/\?$/, '');
    };
    const apply = () => {
      const query = new URLSearchParams(location.search);
      const chosen = values.filter((v) => query.get(v.key) === v.value);
      const passes = (thing, aside) => chosen.every((v) => v.key === aside || thing.tags.includes(v.tag));

      things.forEach((thing) => { thing.element.hidden = !passes(thing); });
      groups.forEach((group) => { group.hidden = !group.querySelector('[data-tags]:not([hidden])'); });
      values.forEach((v) => {
        const on = chosen.includes(v);
        v.link.href = address(v.key, on ? '' : v.value);
        const n = things.filter((thing) => passes(thing, v.key) && thing.tags.includes(v.tag)).length;
        v.link.lastElementChild.textContent = n;
        v.link.classList.toggle('absent', !n);
        current(v.link, on);
      });
      facets.forEach((facet) => {
        const on = facet.summary.parentElement.querySelector('[aria-current]');
        facet.summary.textContent = on ? `${facet.name}: ${on.firstChild.data.trim()}` : facet.name;
      });
      const left = things.filter((thing) => passes(thing)).length;
      const words = left ? count.dataset.count.replace('{n}', left).replace('{total}', things.length) : count.dataset.none;
      count.textContent = chosen.length ? words : '';
      clear.hidden = !chosen.length;
      clear.href = location.pathname;
    };
    // What the address points at is never hidden.
    const reveal = () => {
      const target = document.getElementById(location.hash.slice(1));
      if (!target?.closest('[hidden]')) return;
      history.replaceState(null, '', location.pathname + location.hash);
      apply();
      target.scrollIntoView();
    };

    sieve.addEventListener('click', (e) => {
      const a = e.target.closest('a');
      if (!a || e.ctrlKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      history.pushState(null, '', a.href);
      apply();
      if (a === clear) values[0].link.closest('details, div').querySelector('summary, a').focus();
    });
    addEventListener('popstate', () => {
      apply();
      reveal();
    });
    apply();
    reveal();
  }

  /* Columns that can be sorted by; numbers begin with the largest. A second
   press turns the order round. */
  function sorting(table) {
    const body = table.tBodies[0], heads = [...table.tHead.rows[0].cells];
    const letters = new Intl.Collator(root.lang, { numeric: true });
    const text = (cell) => cell.dataset.key ?? cell.textContent.trim();
    const number = (cell) => Number(text(cell).match(/\d[\d.,]*/)?.[0].replace(/\D/g, '') ?? 0);

    const sort = (head) => {
      const numeric = head.dataset.sort === 'number', before = head.getAttribute('aria-sort');
      const down = before ? before === 'ascending' : numeric;
      const compare = numeric ? (a, b) => number(a) - number(b) : (a, b) => letters.compare(text(a), text(b));
      const cell = (row) => row.cells[head.cellIndex];
      heads.forEach((h) => h.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      body.append(...[...body.rows].sort((a, b) => (down ? -1 : 1) * compare(cell(a), cell(b))));
    };
    table.classList.add('sortable');
    heads.filter((head) => head.dataset.sort).forEach((head) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => sort(head));
      head.append(button);
    });
  }

  /* The section being read is marked in the contents: the one at a line near the
   top of the window, and at the end of the page the last of all. */
  function reading(contents) {
    const links = all('a', contents), atLine = new Set();
    let atEnd = false;
    const mark = () => {
      const here = atEnd ? links.at(-1) : links.find((a) => atLine.has(a.hash));
      if (here) links.forEach((a) => current(a, a === here));
    };
    const sections = new IntersectionObserver((changes) => {
      changes.forEach((c) => atLine[c.isIntersecting ? 'add' : 'delete'](`#${c.target.id}`));
      mark();
    }, { rootMargin: '-8% 0px -91%' });
    links.forEach((a) => sections.observe(document.getElementById(a.hash.slice(1))));
    const end = new IntersectionObserver((changes) => {
      atEnd = changes.at(-1).isIntersecting;
      mark();
    }, { threshold: 0.9 });
    end.observe(document.querySelector('.site-footer'));
  }

  /* Who follows a reference finds the way back under its paragraph. Storage may
   be refused (private windows): then there is none. */
  function returning() {
    const key = 'from', page = (url) => url.split('#')[0];
    document.addEventListener('click', (e) => {
      const a = e.target.closest?.('a[href*="#"]');
      if (!a || page(a.href) === page(location.href)) return;
      const origin = a.closest('#preview') ? document.querySelector('[aria-describedby="preview"]') : a;
      const part = origin?.closest('[id]:not(main)');
      const from = {
        to: a.href, title: document.querySelector('h1').textContent,
        href: page(location.href) + (part ? `#${part.id}` : ''),
      };
      try { sessionStorage.setItem(key, JSON.stringify(from)); } catch { /* no way back then */ }
    });

    const words = document.querySelector('[data-back]')?.dataset.back;
    const paragraph = words && document.getElementById(location.hash.slice(1))?.closest('.source-text > div');
    let from = null;
    try { from = JSON.parse(sessionStorage.getItem(key)); } catch { return; }
    if (!paragraph || from?.to !== location.href) return;
    const back = document.createElement('a'), arrival = history.length;
    back.className = 'back';
    back.href = from.href;
    back.textContent = words.replace('{title}', from.title);
    // Going back finds the very line; not so once more links were followed.
    back.addEventListener('click', (e) => {
      if (arrival < 2 || history.length !== arrival) return;
      e.preventDefault();
      history.back();
    });
    paragraph.append(back);
  }

  /* Search is as heavy as the rest of a page, so it is loaded by who begins to:
   in the field, or with / or Ctrl or Command and K from anywhere. */
  function searching(field) {
    const form = field.form;
    const load = () => {
      if (!form.dataset.search) return;
      document.head.append(make('script', { src: form.dataset.search }));
      delete form.dataset.search;
    };
    const list = make('ul', { class: 'suggestions', id: 'suggestions', role: 'listbox', 'aria-label': field.labels[0].textContent });
    list.hidden = true;
    form.append(list, make('span', { class: 'visually-hidden', role: 'status' }));
    const attributes = { role: 'combobox', 'aria-expanded': false, 'aria-controls': 'suggestions', 'aria-autocomplete': 'list' };
    Object.entries(attributes).forEach(([name, value]) => field.setAttribute(name, value));
    field.addEventListener('focus', load);
    if (document.activeElement === field) load();
    document.addEventListener('keydown', (e) => {
      const slash = e.key === '/' && !e.target.closest('input, textarea, select, [contenteditable]');
      if (!slash && !(e.key.toLowerCase() === 'k' && (e.ctrlKey || e.metaKey))) return;
      e.preventDefault();
      (document.getElementById('q2') || field).select(); // the search page has a field of its own
    });
  }

  all('.site-header .search input').forEach(searching);
  all('[data-copy]').forEach((button) => {
    const shown = document.getElementById(button.dataset.copy);
    button.hidden = false;
    copying(button, button.dataset.copied, () => shown.textContent.trim(), shown);
  });
  all('.source-text > div, .quote').forEach(citable);
  all('[data-cite]').forEach(citing);
  all('.sieve').filter((sieve) => sieve.querySelector('[data-tag]')).forEach(filters);
  all('[data-sortable] table').forEach(sorting);
  all('.toc').forEach(reading);
  if (entries) previews();
  returning();
})();
