// The text of an article, line by line, and of the files that come with it. A click, or the arrows of the keyboard,
// say which line is looked at; what is said of its words is marked in it.
import { make } from './words.js';

export class Source {
  #list;
  #files;
  #onPick;
  #sources = [];
  #findings = [];
  #file = 0;
  #lines = [];
  #active = -1;
  #place;

  /** @param onPick told a place and the offset in it that somebody pointed at */
  constructor(list, files, onPick) {
    this.#list = list;
    this.#files = files;
    this.#onPick = onPick;
    list.addEventListener('click', (event) => this.#click(event));
    list.addEventListener('keydown', (event) => this.#key(event));
    files.addEventListener('change', () => this.#open(Number(files.value)));
  }

  show({ sources, findings }) {
    const before = this.#sources[this.#file]?.text;
    this.#sources = sources;
    this.#findings = findings;
    this.#place = undefined;
    this.#file = Math.min(this.#file, Math.max(0, sources.length - 1));
    this.#files.hidden = sources.length < 2;
    this.#files.replaceChildren(...sources.map(({ name }, i) => make('option', { value: i }, name)));
    this.#files.value = String(this.#file);
    if (before === sources[this.#file]?.text && before !== undefined) this.#renew();
    else this.#build();
  }

  /** Shows a place, in whichever file. */
  mark(place, scrolls) {
    if (place.file !== this.#file) this.#open(place.file);
    this.#place = place;
    this.#activate(this.#lineAt(place.start), scrolls);
    this.#renew();
  }

  /** A line by its number. */
  pick(number) {
    if (this.#lines[number - 1]) this.#choose(number - 1, this.#lines[number - 1].start);
  }

  #open(file) {
    this.#file = file;
    this.#files.value = String(file);
    this.#place = undefined;
    this.#build();
  }

  #build() {
    let start = 0;
    this.#lines = (this.#sources[this.#file]?.text ?? '').split('\n').map((text, i) => {
      const words = make('span', { class: 'words' });
      const number = make('span', { class: 'number' }, String(i + 1));
      const element = make('div', { role: 'option', id: `line-${i + 1}`, class: 'line', 'aria-selected': 'false' }, number, words);
      const line = { text, start, end: start + text.length, element, words, said: undefined };
      start = line.end + 1;
      return line;
    });
    this.#list.replaceChildren(...this.#lines.map(({ element }) => element));
    this.#active = Math.min(this.#active, this.#lines.length - 1);
    this.#renew();
    if (this.#active >= 0) this.#activate(this.#active, false);
  }

  /** Only lines of which something else is to be shown than before. */
  #renew() {
    const own = this.#findings.filter(({ place }) => place?.file === this.#file);
    for (const line of this.#lines) {
      const ranges = rangesIn(line, own, this.#place);
      const said = JSON.stringify(ranges);
      if (said === line.said) continue;
      line.said = said;
      line.words.replaceChildren(...stretches(line.text, ranges));
      const worst = ['error', 'warning', 'hint'].find((one) => ranges.some(({ kind }) => kind === one));
      line.element.dataset.severity = worst ?? '';
    }
  }

  #lineAt(offset) {
    const after = this.#lines.findIndex(({ start }) => start > offset);
    return (after < 0 ? this.#lines.length : after) - 1;
  }

  #activate(index, scrolls) {
    this.#lines[this.#active]?.element.setAttribute('aria-selected', 'false');
    this.#active = index;
    const element = this.#lines[index]?.element;
    if (!element) return;
    element.setAttribute('aria-selected', 'true');
    this.#list.setAttribute('aria-activedescendant', element.id);
    if (scrolls) element.scrollIntoView({ block: 'center' });
  }

  #click(event) {
    const index = this.#lines.findIndex(({ element }) => element.contains(event.target));
    // Somebody who marks words wants to copy them.
    if (index < 0 || !getSelection().isCollapsed) return;
    this.#choose(index, this.#offsetAt(event, this.#lines[index]));
  }

  #offsetAt({ clientX, clientY }, { start, words }) {
    const caret = document.caretPositionFromPoint?.(clientX, clientY);
    const range = caret ? undefined : document.caretRangeFromPoint?.(clientX, clientY);
    const [node, offset] = caret ? [caret.offsetNode, caret.offset] : [range?.startContainer, range?.startOffset];
    if (!node || !words.contains(node)) return start;
    const before = document.createRange();
    before.setStart(words, 0);
    before.setEnd(node, offset);
    return start + before.toString().length;
  }

  #choose(index, at) {
    const { start, end } = this.#lines[index];
    this.#place = undefined;
    this.#activate(index, false);
    this.#renew();
    this.#lines[index].element.scrollIntoView({ block: 'nearest' });
    this.#onPick({ file: this.#file, start, end: Math.max(end, start + 1) }, at);
  }

  #key(event) {
    const page = Math.max(1, Math.floor(this.#list.clientHeight / 28));
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity, Enter: 0 };
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(this.#lines.length - 1, Math.max(0, this.#active) + (this.#active < 0 ? 0 : step)));
    if (this.#lines[index]) this.#choose(index, this.#lines[index].start);
  }
}

/** Stretches of a line that are marked: findings, and the place that is looked at. */
function rangesIn({ start, end }, findings, place) {
  const marked = findings.map(({ severity, place: own }) => ({ ...own, kind: severity }));
  const all = place ? [...marked, { ...place, kind: 'now' }] : marked;
  return all.flatMap((one) => {
    const to = Math.min(one.end, end);
    const from = Math.min(Math.max(one.start, start), end);
    const touches = one.start <= end && one.end >= start && (from < to || one.start >= start);
    return touches ? [{ kind: one.kind, from: from - start, to: Math.max(to, from) - start }] : [];
  });
}

function stretches(text, ranges) {
  const cuts = [...new Set([0, text.length, ...ranges.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1];
    const kinds = ranges.filter((one) => one.from < to && one.to > from).map(({ kind }) => kind);
    const words = text.slice(from, to);
    return kinds.length > 0 ? make('mark', { class: [...new Set(kinds)].join(' ') }, words) : words;
  });
}
