// Search and filters of the list. Without it the whole list stands there. It asks nobody anything: the index is
// a script beside the pages, loaded when somebody begins to search.
(() => {
  'use strict';
  const form = document.querySelector('.finder');
  const entries = [...document.querySelectorAll('.entry')].map((item, number) => ({
    item,
    number,
    said: plain(`${item.textContent}\n${item.dataset.file}`),
    kind: [item.dataset.kind],
    year: [item.dataset.year],
    keyword: item.dataset.keyword.split('\n'),
  }));
  if (!form || entries.length === 0) return;
  const all = form.querySelector('button');
  const tally = form.querySelector('.tally');
  const groups = [...document.querySelectorAll('.year')];
  const fields = [...form.querySelectorAll('input, select')];
  const filters = fields.filter(({ localName }) => localName === 'select');
  const question = form.elements.namedItem('q');
  /** Term → documents, once the index is there. */
  let terms;
  let asked = false;

  /** Full-width letters and digits are those that a keyboard gives. */
  function plain(text) {
    return text.normalize('NFKC').toLowerCase();
  }

  /** As src/site/pages/terms.ts cuts the text: pairs of Chinese characters, whole words of other scripts. */
  function termsOf(word) {
    const runs = word.matchAll(/(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu);
    return [...runs].flatMap(([run, han]) => (han ? pairs([...han]) : [{ run, isWhole: false }]));
  }

  function pairs(characters) {
    if (characters.length === 1) return [{ run: characters[0], isWhole: false }];
    return characters.slice(1).map((character, i) => ({ run: characters[i] + character, isWhole: true }));
  }

  /** What is being typed may be the beginning of a word, or one character of a pair. */
  function numbersWith({ run, isWhole }) {
    if (isWhole) return terms.get(run) ?? new Set();
    const isHan = /\p{Script=Han}/u.test(run);
    const found = [...terms.keys()].filter((term) => term.startsWith(run) || (isHan && term.endsWith(run)));
    return new Set(found.flatMap((term) => [...terms.get(term)]));
  }

  /** Every word of the question stands in the list, or its terms stand in the text. */
  function finds(words) {
    const inText = words.map((word) => (terms ? termsOf(word).map(numbersWith) : []));
    return ({ said, number }) =>
      words.every(
        (word, i) =>
          said.includes(word) || (inText[i].length > 0 && inText[i].every((found) => found.has(number))),
      );
  }

  function show() {
    const words = plain(question.value).split(/\s+/u).filter(Boolean);
    if (words.length > 0) loadIndex();
    const isFound = finds(words);
    const passes = (entry) =>
      filters.every(({ name, value }) => value === '' || entry[name].includes(value)) && isFound(entry);
    let count = 0;
    for (const entry of entries) {
      entry.item.hidden = !passes(entry);
      if (!entry.item.hidden) count += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector('.entry:not([hidden])');
    const isNarrowed = fields.some(({ value }) => value.trim() !== '');
    all.hidden = !isNarrowed;
    tally.textContent = isNarrowed ? (count === 0 ? '没有找到。' : `找到 ${count} 份`) : '';
    mark(words);
  }

  /** Where a word stands in the list, it is marked without a change of the page. */
  function mark(words) {
    if (!globalThis.CSS?.highlights) return;
    const ranges = entries.filter(({ item }) => !item.hidden).flatMap(({ item }) => rangesIn(item, words));
    CSS.highlights.set('found', new Highlight(...ranges));
  }

  function rangesIn(item, words) {
    return textsIn(item).flatMap((nodes) => {
      const said = nodes.map(({ data }) => data).join('');
      const text = said.toLowerCase();
      if (text.length !== said.length) return [];
      return words.flatMap((word) => placesOf(word, text).map((at) => rangeOf(nodes, at, at + word.length)));
    });
  }

  /** Texts that are one although a line may turn over in them: nodes by the element they stand in. */
  function textsIn(item) {
    const texts = new Map();
    const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      texts.set(node.parentNode, [...(texts.get(node.parentNode) ?? []), node]);
    }
    return [...texts.values()];
  }

  function placesOf(word, text) {
    const places = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
    return places;
  }

  function rangeOf(nodes, start, end) {
    const range = new Range();
    range.setStart(...pointIn(nodes, start));
    range.setEnd(...pointIn(nodes, end));
    return range;
  }

  function pointIn(nodes, offset) {
    let left = offset;
    for (const node of nodes) {
      if (left <= node.data.length) return [node, left];
      left -= node.data.length;
    }
    return [nodes.at(-1), nodes.at(-1).data.length];
  }

  function loadIndex() {
    if (asked) return;
    asked = true;
    const script = document.createElement('script');
    script.src = form.dataset.index;
    script.addEventListener('load', () => {
      terms = new Map(self.banxinSearch.terms.map(([term, steps]) => [term, numbersOf(steps)]));
      show();
    });
    document.head.append(script);
  }

  /** Numbers are told as steps, in base 36. */
  function numbersOf(steps) {
    let number = 0;
    return new Set(steps.split(' ').map((step) => (number += Number.parseInt(step, 36))));
  }

  /** The question is part of the address, so that a list can be passed on and come back to. */
  function remember() {
    const said = new URLSearchParams(
      fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    );
    const hash = String(said);
    history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
  }

  /** An address that only leads to a place on the page asks nothing. */
  function recall() {
    const said = new URLSearchParams(location.hash.slice(1));
    if (said.size > 0 && !fields.some(({ name }) => said.has(name))) return;
    for (const field of fields) field.value = said.get(field.name) ?? '';
    for (const filter of filters) if (filter.selectedIndex < 0) filter.value = '';
    show();
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    show();
    remember();
  });
  all.addEventListener('click', () => {
    form.reset();
    show();
    remember();
    question.focus();
  });
  question.addEventListener('focus', loadIndex);
  addEventListener('hashchange', recall);
  form.hidden = false;
  recall();
})();
