// What is said of the article, the worst first as it comes. A click leads to the words that are meant.
import { make, say } from './words.js';

export class Findings {
  #list;
  #sum;
  #onPick;

  constructor(list, sum, onPick) {
    this.#list = list;
    this.#sum = sum;
    this.#onPick = onPick;
  }

  show({ findings, sources, unlisted }) {
    const count = (wanted) => findings.filter(({ severity }) => severity === wanted).length;
    this.#sum.textContent = say.counts(count('error'), count('warning'), count('hint'));
    const entries = findings.map((finding) => this.#entry(finding, sources));
    const rest = findings.length === 0 ? say.nothing : unlisted > 0 ? say.more(unlisted) : undefined;
    if (rest !== undefined) entries.push(make('li', { class: 'nothing' }, rest));
    this.#list.replaceChildren(...entries);
  }

  #entry(finding, sources) {
    const { severity, code, message, help, clause, place } = finding;
    const weight = make('span', { class: 'weight' }, say.severity[severity]);
    const where = place ? [' ', make('span', { class: 'where' }, this.#where(place, sources))] : [];
    const basis = [code, clause].filter(Boolean).join(' · ');
    const words = [weight, ' ', make('span', { class: 'what' }, message)];
    const leads = place?.file !== undefined;
    const headline = leads ? make('button', { type: 'button' }, ...words, ...where) : make('p', {}, ...words, ...where);
    if (leads) headline.addEventListener('click', () => this.#onPick(place));
    return make(
      'li',
      { class: severity },
      headline,
      ...(help ? [make('p', { class: 'help' }, say.help, help)] : []),
      ...(basis ? [make('p', { class: 'basis' }, basis)] : []),
    );
  }

  #where({ file, name, line, column }, sources) {
    return say.place(file === 0 && sources.length > 0 ? '' : name, line, column);
  }
}
