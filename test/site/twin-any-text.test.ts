/** Whatever stands in the places of a document's text, the twin is HTML without a fault that says just that. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carried } from '../../src/site/markup.ts';
import { twinOf } from '../../src/site/twin/twin.ts';
import { isTwin } from '../../src/site/twin/twin-shape.ts';
import { anyText } from './any-text.ts';
import { all, attribute, type Element, hasClass, parsed, textOf } from './html.ts';
import { type Made, madeFile, twinOrder } from './made.ts';

/** Members that hold what somebody wrote. */
const WRITTEN: ReadonlySet<string> = new Set([
  'text',
  'value',
  'caption',
  'alt',
  'src',
  'number',
  'label',
  'word',
]);

/** The same value with every written text replaced. */
function rewritten<T>(value: T, write: (old: string) => string, key = ''): T {
  if (typeof value === 'string') return (WRITTEN.has(key) ? write(value) : value) as T;
  if (Array.isArray(value)) return value.map((one) => rewritten(one, write, key)) as T;
  if (value instanceof Map) return new Map([...value].map(([k, one]) => [k, rewritten(one, write)])) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([k, one]) => [k, rewritten(one, write, k)]);
  return Object.fromEntries(members) as T;
}

/** Each text between marks that tell which it is, so that none is mistaken for another or for a mark of ours. */
const marked = (at: number, text: string): string => `⟦${at}⟧${text}⟦${at}⟧`;

function twinWith(made: Made, textAt: (at: number) => string): string {
  let at = -1;
  const write = (old: string): string => {
    at += 1;
    return old === '' ? '' : marked(at, textAt(at));
  };
  const { recognised, attached } = rewritten({ recognised: made.recognised, attached: made.attached }, write);
  const order = twinOrder(made);
  return twinOf({ ...order, recognised, attached, pictureOf: ({ src }) => ({ url: src }) });
}

const isUnprinted = (element: Element): boolean => hasClass(element, 'unprinted');
const wordsOf = (html: string): string => textOf(parsed(html).root, isUnprinted);
/** Where a title may turn over is for its words to say. */
const shapeOf = (html: string): string =>
  all(parsed(html).root)
    .filter(({ tagName }) => tagName !== 'wbr')
    .map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' '))
    .join('\n');

describe.each([
  ['input', '汛期水情通报.md'],
  ['input', '通知·防汛物资储备管理.md'],
  ['input', '请示·联合修编洪水风险图.md'],
  ['input', '乡村文化动态.md'],
])('%s/%s', (folder, file) => {
  const made = madeFile(folder, file);

  test('with any texts in its places', async () => {
    const own = await made;
    const blank = twinWith(own, () => '');
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 7 }), (texts) => {
        const textAt = (at: number): string => texts[at % texts.length]!;
        const html = twinWith(own, textAt);
        expect(parsed(html).faults).toEqual([]);
        expect(isTwin(html, addressesIn(html))).toBe(true);
        expect(shapeOf(html)).toBe(shapeOf(blank));
        const expected = wordsOf(blank).replace(/⟦(\d+)⟧⟦\1⟧/g, (_, at) =>
          carried(marked(Number(at), textAt(Number(at)))),
        );
        expect(wordsOf(html)).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });
});

test('links lead to the web, to people, or to a place of the document; others are words', async () => {
  const own = await madeFile('input', '汛期水情通报.md');
  const addresses = fc.oneof(
    anyText,
    fc.constantFrom(
      'javascript:alert(1)',
      ' javascript:x',
      '\u0001javascript:x',
      'JaVaScRiPt:x',
      'java\nscript:x',
    ),
    fc.constantFrom(
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '//evil.example/',
      '#nowhere',
      'a.md',
    ),
    fc.constantFrom(
      'https://example.org/a?b=1&c="',
      'HTTP://example.org',
      'mailto:a@example.org',
      'tel:10086',
    ),
  );
  fc.assert(
    fc.property(addresses, (href) => {
      const linked = <T>(value: T): T => withLinks(value, href);
      const html = twinOf({ ...twinOrder(own), recognised: linked(own.recognised) });
      expect(parsed(html).faults).toEqual([]);
      expect(isTwin(html, addressesIn(html))).toBe(true);
      const elements = all(parsed(html).root);
      const ids = new Set(elements.flatMap((element) => attribute(element, 'id') ?? []));
      const places = elements.filter(({ tagName }) => tagName === 'a').map((a) => attribute(a, 'href') ?? '');
      const wrong = places.filter((place) =>
        place.startsWith('#') ? !ids.has(place.slice(1)) : !/^(?:https?:\/\/|mailto:|tel:)/i.test(place),
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const addressesIn = (html: string): ReadonlySet<string> =>
  new Set(all(parsed(html).root).flatMap((element) => attribute(element, 'src') ?? []));

/** Every phrase leads to `href`. */
function withLinks<T>(value: T, href: string): T {
  if (Array.isArray(value)) return value.map((one) => withLinks(one, href)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, one]) => [key, withLinks(one, href)]);
  const own = Object.fromEntries(members);
  return own.kind === 'phrase' && own.note === undefined ? { ...own, href } : own;
}
