// One article: its proof as it is now, and one place of it that is looked at, in the text and on the page.
import { Findings } from './findings.js';
import { follow } from './news.js';
import { Pages } from './pages.js';
import { Source } from './source.js';
import { say } from './words.js';

const part = (id) => document.getElementById(id);
const name = new URLSearchParams(location.search).get('doc') ?? '';
const state = part('state');

const pages = new Pages(part('pages'), part('sheets'), (place) => {
  source.mark(place, true);
  pages.mark(place, place.start, false);
});
const source = new Source(part('lines'), part('file'), (place, at) => {
  const isPrinted = pages.mark(place, at, true);
  remark = isPrinted ? '' : say.unprinted;
  tell();
});
const findings = new Findings(part('said'), part('findings-more'), (place) => {
  const whole = { ...place, end: Math.max(place.end, place.start + 1) };
  source.mark(whole, true);
  pages.mark(whole, whole.start, true);
});

let proof;
let remark = '';
let asked = 0;
/** Milliseconds. */
const LATER = 1000;

function tell() {
  if (!proof) return;
  const { pages: sides, grid, milliseconds, isOld } = proof;
  const facts = isOld || sides.length === 0 ? [] : [say.sides(sides.length), grid && say.grid(grid), say.took(milliseconds)];
  state.textContent = [...facts, remark].filter(Boolean).join(' · ');
}

async function load() {
  asked += 1;
  const own = asked;
  const response = await fetch(`/proof?doc=${encodeURIComponent(name)}`).catch(() => undefined);
  if (own !== asked) return;
  // Too much is going on at once, or something went wrong there: the server itself can still be heard.
  if (!response || response.status >= 500) {
    setTimeout(() => own === asked && load(), LATER);
    return;
  }
  if (!response.ok) {
    state.textContent = say.gone;
    return;
  }
  const now = await response.json();
  // Another one is on its way that is newer.
  if (own !== asked) return;
  const isFirst = proof === undefined;
  proof = now;
  remark = '';
  show();
  if (isFirst) source.pick(Number(/^#L(\d+)$/.exec(location.hash)?.[1]));
}

function show() {
  part('old').hidden = !proof.isOld;
  part('faulty').hidden = proof.isOld || !proof.findings.some(({ severity }) => severity === 'error');
  source.show(proof);
  pages.show(proof);
  findings.show(proof);
  tell();
}

for (const id of ['grid', 'ruler', 'marks'])
  part(id).addEventListener('click', ({ currentTarget }) => {
    const isOn = currentTarget.getAttribute('aria-pressed') !== 'true';
    currentTarget.setAttribute('aria-pressed', String(isOn));
    pages.toggle(id, isOn);
  });
part('zoom').addEventListener('change', ({ currentTarget }) => pages.zoom(currentTarget.value));

follow(name, {
  open: load,
  proof: load,
  setting: () => {
    state.textContent = say.setting;
  },
  lost: (isOver) => {
    // What was asked for is asked again when the server can be heard.
    asked += 1;
    state.textContent = isOver ? say.gone : say.away;
  },
});
