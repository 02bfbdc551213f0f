/** The twin of every article says what its pages print, in the same order, and as HTML without a fault. */
import { describe, expect, test } from 'vitest';
import { twinOf } from '../../src/site/twin/twin.ts';
import { all, attribute, type Element, hasClass, parsed, textOf } from './html.ts';
import { ARTICLES, madeFile, twinOrder } from './made.ts';
import { printedText } from './printed-text.ts';

const squashed = (text: string): string => text.replace(/[\s\u3000\u200b]/gu, '');
const isUnprinted = (element: Element): boolean => hasClass(element, 'unprinted');

describe.each(ARTICLES)('%s/%s', (folder, file) => {
  const made = madeFile(folder, file);
  const html = made.then((one) => twinOf(twinOrder(one)));

  test('has the words of its pages in their order', async () => {
    const words = squashed(textOf(parsed(await html).root, isUnprinted));
    expect(words).toBe(squashed(printedText((await made).layout)));
  });

  test('is HTML without a fault, and the same every time', async () => {
    expect(parsed(await html).faults).toEqual([]);
    expect(twinOf(twinOrder(await made))).toBe(await html);
  });

  test('has headings that skip no level, one of the first', async () => {
    const ranks = all(parsed(await html).root).flatMap(({ tagName }) => /^h(\d)$/.exec(tagName)?.[1] ?? []);
    expect(ranks.filter((rank) => rank === '1')).toHaveLength(1);
    expect(ranks[0]).toBe('1');
    for (const [i, rank] of ranks.entries()) expect(Number(rank) - Number(ranks[i - 1] ?? 0)).toBeLessThan(2);
  });

  test('has ids that differ, and links that lead somewhere', async () => {
    const elements = all(parsed(await html).root);
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const places = elements.flatMap((element) =>
      ['href', 'aria-labelledby'].flatMap((name) => attribute(element, name) ?? []),
    );
    const inside = places.filter((place) => !/^(?:https?:|mailto:|tel:)/.test(place));
    expect(inside.filter((place) => !ids.includes(place.replace(/^#/, '')))).toEqual([]);
  });

  test('has no style and no script, and an alternative for every picture', async () => {
    const elements = all(parsed(await html).root);
    expect(elements.filter(({ tagName }) => /^(?:script|style|link|iframe)$/.test(tagName))).toEqual([]);
    const names = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
    const pictures = elements.filter(({ tagName }) => tagName === 'img');
    expect(pictures.filter((picture) => !attribute(picture, 'alt'))).toEqual([]);
  });
});
