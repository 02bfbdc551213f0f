// The list of all articles, as it is now.
import { follow } from './news.js';
import { make, say } from './words.js';

const field = document.getElementById('find');
const list = document.getElementById('names');
const tally = document.getElementById('tally');
let articles = [];

function show() {
  const wanted = field.value.trim().toLowerCase().split(/\s+/);
  const shown = articles.filter((one) => wanted.every((word) => isIn(word, one)));
  list.replaceChildren(...shown.map(entry));
  tally.textContent = say.articles(shown.length, articles.length);
}

const isIn = (word, { name, title }) => `${title}\n${name}`.toLowerCase().includes(word);

function entry({ name, title }) {
  const at = name.lastIndexOf('/') + 1;
  const path = make('span', { class: 'path' }, make('span', { class: 'folder' }, name.slice(0, at)), name.slice(at));
  const words = title === '' ? [path] : [make('span', { class: 'title' }, title), ' ', path];
  return make('li', {}, make('a', { href: `/view?doc=${encodeURIComponent(name)}` }, ...words));
}

async function load() {
  const response = await fetch('/list').catch(() => undefined);
  if (!response?.ok) return;
  articles = await response.json();
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
