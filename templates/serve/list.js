// The list of all articles, as it is now.
import { follow } from './news.js';
import { make, say } from './words.js';

const field = document.getElementById('find');
const list = document.getElementById('names');
const tally = document.getElementById('tally');
let names = [];

function show() {
  const wanted = field.value.trim().toLowerCase().split(/\s+/);
  const shown = names.filter((name) => wanted.every((word) => name.toLowerCase().includes(word)));
  list.replaceChildren(...shown.map(entry));
  tally.textContent = say.articles(shown.length, names.length);
}

function entry(name) {
  const at = name.lastIndexOf('/') + 1;
  const folder = make('span', { class: 'folder' }, name.slice(0, at));
  return make('li', {}, make('a', { href: `/view?doc=${encodeURIComponent(name)}` }, folder, name.slice(at)));
}

async function load() {
  const response = await fetch('/list').catch(() => undefined);
  if (!response?.ok) return;
  names = await response.json();
  show();
}

field.addEventListener('input', show);
follow(undefined, {
  open: load,
  list: load,
  lost: () => {
    tally.textContent = say.away;
  },
});
