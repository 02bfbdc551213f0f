// The pages of a proof: drawings of the server, and over them what leads to the source. In: proofs as they come.
// A page that looks as before is not asked for again; one that looks otherwise stays until the new one is there.
import { crosshair, gridOf, rulerOf } from './overlay.js';
import { draw, make, say } from './words.js';

/** CSS pixels of a point at true size, by the name of the zoom; none for as wide as there is room. */
const ZOOMS = { small: 0.75, true: 1, large: 1.5 };

export class Pages {
  #room;
  #sheets;
  #onPick;
  #proof;
  #figures = [];
  #shown = { grid: false, ruler: false, marks: true };
  #zoom = 'fit';

  /** @param onPick told which place of the source somebody pointed at */
  constructor(room, sheets, onPick) {
    this.#room = room;
    this.#sheets = sheets;
    this.#onPick = onPick;
    sheets.addEventListener('click', (event) => this.#pick(event));
    sheets.addEventListener('pointermove', (event) => this.#measure(event));
    sheets.addEventListener('pointerleave', () => this.#forget());
  }

  show(proof) {
    this.#proof = proof;
    for (const gone of this.#figures.splice(proof.pages.length)) gone.figure.remove();
    proof.pages.forEach((page, i) => {
      this.#figures[i] ??= this.#begin(page);
      this.#turn(this.#figures[i], page);
    });
    this.#sheets.classList.toggle('is-old', proof.isOld);
    this.zoom(this.#zoom);
  }

  /** Switches `grid`, `ruler` or `marks`. */
  toggle(what, isOn) {
    this.#shown[what] = isOn;
    for (const one of this.#figures) this.#overlay(one);
  }

  zoom(name) {
    this.#zoom = name;
    this.#sheets.dataset.zoom = name;
    for (const { figure, page } of this.#figures)
      figure.style.width = name in ZOOMS ? `${page.width * ZOOMS[name]}pt` : '';
  }

  /**
   * Shows where a place of the source is printed.
   * @param at offset in it that matters most
   * @returns whether it is printed at all
   */
  mark(place, at, scrolls) {
    let now;
    for (const { hits } of this.#figures)
      for (const hit of hits.children) {
        const isHere = hit.file === place.file && hit.start < place.end && hit.end > place.start;
        const isNow = isHere && !now && at >= hit.start && at < hit.end;
        hit.classList.toggle('here', isHere);
        hit.classList.toggle('now', isNow);
        if (isNow) now = hit;
      }
    now ??= this.#sheets.querySelector('.here');
    if (scrolls) now?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: motion() });
    return now !== undefined && now !== null;
  }

  #begin(page) {
    const caption = make('figcaption', {}, say.page(page.number));
    const over = draw('svg', { class: 'over', 'aria-hidden': 'true', focusable: 'false' });
    const layers = ['guides', 'hits', 'marks', 'pointer'].map((name) => draw('g', { class: name }));
    over.append(...layers);
    const sheet = make('div', { class: 'sheet' }, over);
    const figure = make('figure', { id: `page-${page.number}` }, sheet, caption);
    this.#sheets.append(figure);
    const [guides, hits, marks, pointer] = layers;
    return { figure, sheet, over, guides, marks, hits, pointer, look: undefined, page };
  }

  #turn(one, page) {
    one.page = page;
    one.over.setAttribute('viewBox', `0 0 ${page.width} ${page.height}`);
    if (one.look !== page.look) this.#redraw(one, page);
    one.look = page.look;
    one.hits.replaceChildren(...page.segments.map(hitOf));
    this.#overlay(one);
  }

  #redraw(one, { number, look, width, height }) {
    const { sheet } = one;
    const address = `/page?doc=${encodeURIComponent(this.#proof.name)}&number=${number}&look=${look}`;
    const image = make('img', { alt: say.page(number), width: Math.round(width), height: Math.round(height) });
    const before = sheet.querySelector('img');
    if (before && isNear(sheet, this.#room)) {
      const stillWanted = () => one.look === look && sheet.querySelector('img').replaceWith(image);
      image.addEventListener('load', stillWanted, { once: true });
    } else {
      image.loading = 'lazy';
      before?.remove();
      sheet.prepend(image);
    }
    image.src = address;
  }

  #overlay({ guides, marks, page, pointer }) {
    const { grid, ruler, marks: isMarked } = this.#shown;
    guides.replaceChildren(
      ...(grid ? [gridOf(page, this.#proof.cell)] : []),
      ...(ruler ? [rulerOf(page)] : []),
    );
    if (!ruler) pointer.replaceChildren();
    marks.replaceChildren(...(isMarked && !this.#proof.isOld ? marksOf(page, this.#proof.findings) : []));
  }

  #pick(event) {
    const near = event.target.start === undefined ? this.#nearest(event) : event.target;
    if (near) this.#onPick({ file: near.file, start: near.start, end: near.end });
  }

  /** Between two lines it is the nearer one that is meant. */
  #nearest(event) {
    const at = this.#pointIn(event);
    if (!at) return undefined;
    const [first] = [...at.one.hits.children]
      .map((hit) => ({ hit, ...distances(hit.box, at) }))
      .filter(({ aside, above, reach }) => aside <= reach && above <= reach)
      .sort((a, b) => a.aside - b.aside || a.above - b.above);
    return first?.hit;
  }

  #measure(event) {
    if (!this.#shown.ruler) return;
    const at = this.#pointIn(event);
    this.#forget();
    at?.one.pointer.replaceChildren(crosshair(at.one.page, at, at.corner));
  }

  /** The page that is pointed at, where on it, and the corner of what is seen of it; points. */
  #pointIn({ target, clientX, clientY }) {
    const one = this.#figures.find(({ over }) => over.contains(target));
    const matrix = one?.over.getScreenCTM()?.inverse();
    if (!matrix) return undefined;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix);
    const { left, top } = this.#room.getBoundingClientRect();
    const seen = new DOMPoint(left, top).matrixTransform(matrix);
    return { one, x, y, corner: { x: Math.max(0, seen.x), y: Math.max(0, seen.y) } };
  }

  #forget() {
    for (const { pointer } of this.#figures) pointer.replaceChildren();
  }
}

const motion = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');

/** So that no page is blank for a moment that somebody sees. */
function isNear(sheet, room) {
  const [own, all] = [sheet.getBoundingClientRect(), room.getBoundingClientRect()];
  return own.bottom > all.top - all.height && own.top < all.bottom + all.height;
}

function hitOf([x, y, width, height, file, start, end]) {
  const hit = draw('rect', { x, y, width, height });
  return Object.assign(hit, { file, start, end, box: { x, y, width, height } });
}

/** How far a point is from a box, and how far it may be to mean it: half a line, which is half its height and as much white. */
function distances({ x, y, width, height }, at) {
  const aside = Math.max(x - at.x, at.x - x - width, 0);
  const above = Math.max(y - at.y, at.y - y - height, 0);
  return { aside, above, reach: height / 2 };
}

/** A tint over the words that a finding is about and a bar beside their line; what is said of them shows when they are pointed at. */
function marksOf({ segments, area }, findings) {
  const beside = area.x + area.width + 8;
  // The worst come first, and what is drawn last lies on top.
  return [...findings].reverse().flatMap(({ severity, message, place }) => {
    if (place?.file === undefined) return [];
    return segments.flatMap((segment) => {
      const [, y, , height, file, start, end] = segment;
      const [from, to] = [Math.max(start, place.start), Math.min(end, Math.max(place.end, place.start + 1))];
      if (file !== place.file || from >= to) return [];
      const x = xAt(from, segment);
      const box = { x, y: y - 1, width: Math.max(4, xAt(to, segment) - x), height: height + 3 };
      const bar = { x: beside, y: box.y, width: 3, height: box.height };
      return [box, bar].map((place) => {
        const mark = draw('rect', { class: severity, ...place }, draw('title', {}, message));
        return Object.assign(mark, { file, start, end });
      });
    });
  });
}

/** Where an offset stands: between two places that are known characters are taken for equally wide. */
function xAt(offset, [x, , width, , , start, end, stops]) {
  const known = [start, x, ...stops, Math.max(end, start + 1), x + width];
  let at = 2;
  while (at < known.length - 2 && known[at] <= offset) at += 2;
  const [from, left, to, right] = known.slice(at - 2, at + 2);
  return left + (Math.min(offset, to) - from) * ((right - left) / Math.max(1, to - from));
}
