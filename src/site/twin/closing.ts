/** 署名, 成文日期 and where seals stand. The picture of a seal is for paper: what is shown is that there is one. */
import type { Closing, Signed } from '../../gongwen/types.ts';
import { element, joined, type Markup, NOTHING, words } from '../markup.ts';
import { date, lines } from './facts.ts';

export function closing(own: Closing): Markup {
  const organs =
    own.kind === 'signed'
      ? own.signatures.map(signature)
      : own.organs.map((organ, i) => {
          const seal = own.seals[i] ? sealOf(`${organ.value}印章`) : NOTHING;
          return element('p', {}, words(organ.value), seal);
        });
  const day = own.date ? [element('p', {}, date(own.date.value))] : [];
  const content = lines([...organs, ...day]);
  return content === NOTHING ? NOTHING : element('div', { class: 'closing' }, content);
}

/** The post, and behind it the seal with the hand of its holder, or the name where there is none to print. */
function signature({ post, seal, name }: Signed): Markup {
  const hand = seal ? sealOf(`${name?.value ?? post?.value ?? ''}签名章`) : name && words(name.value);
  const parts = [...(post ? [words(post.value)] : []), ...(hand ? [hand] : [])];
  return parts.length > 0 ? element('p', {}, joined(parts, ' ')) : NOTHING;
}

const sealOf = (label: string): Markup =>
  element('span', { class: 'seal', role: 'img', 'aria-label': label });

/** Under the title of a speech: who gives it, and when in brackets. */
export function closingUnderTitle({ organs, date: day }: Closing): Markup {
  const names = organs.map(({ value }) => words(value));
  const said = day ? [...names, joined([words('（'), date(day.value), words('）')])] : names;
  return lines(said.map((line) => element('p', { class: 'author' }, line)));
}
