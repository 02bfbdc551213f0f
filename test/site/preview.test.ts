/** A page as SVG: what it holds, what it never holds, and how much of it there is. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Layout, PageItem, TextItem } from '../../src/layout/types.ts';
import { glyphsOf } from '../../src/pipeline/glyphs-of.ts';
import { type GlyphOutline, type Glyphs, previewOf } from '../../src/site/preview/preview.ts';
import { isPreview } from '../../src/site/preview/preview-shape.ts';
import { all, attribute, type Element, parsed, textOf } from './html.ts';
import { ARTICLES, fonts, type Made, madeFile } from './made.ts';

const shipped = glyphsOf(fonts);
const bytesOf = (key: string): Uint8Array => readFileSync(key);

function previewsOf({ layout }: Made): string[] {
  return layout.pages.map((page) => previewOf(page, layout, { glyphs: shipped, pictureOf: bytesOf }));
}

/** Bytes of a full page of text. */
const MOST = 150_000;

describe.each(ARTICLES)('%s/%s', (folder, file) => {
  const previews = madeFile(folder, file).then(previewsOf);

  test('is well-formed, names nothing outside, runs nothing', async () => {
    for (const svg of await previews) {
      const { root, faults } = parsed(svg);
      expect(faults).toEqual([]);
      expect(isPreview(svg)).toBe(true);
      const elements = all(root);
      const allowed = ['svg', 'title', 'defs', 'path', 'rect', 'g', 'use', 'image'];
      expect(elements.filter(({ tagName }) => !allowed.includes(tagName))).toEqual([]);
      const names = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
      expect(names.filter((name) => name === 'style' || name === 'class' || name.startsWith('on'))).toEqual(
        [],
      );
      const ids = new Set(elements.flatMap((element) => attribute(element, 'id') ?? []));
      const links = elements.flatMap((element) => attribute(element, 'href') ?? []);
      const isInside = (link: string) =>
        link.startsWith('#') ? ids.has(link.slice(1)) : link.startsWith('data:image/');
      expect(links.filter((link) => !isInside(link))).toEqual([]);
    }
  });

  test('has every outline once and uses it', async () => {
    for (const svg of await previews) {
      const elements = all(parsed(svg).root);
      const paths = elements.filter(({ tagName }) => tagName === 'path').map((path) => attribute(path, 'd'));
      expect(new Set(paths).size).toBe(paths.length);
      const used = new Set(
        elements.filter(({ tagName }) => tagName === 'use').map((use) => attribute(use, 'href')),
      );
      expect(used.size).toBe(paths.length);
    }
  });

  test(`takes at most ${MOST} bytes, and the same ones every time`, async () => {
    const own = await previews;
    for (const svg of own) expect(Buffer.byteLength(svg)).toBeLessThan(MOST);
    expect(previewsOf(await madeFile(folder, file))).toEqual(own);
  });
});

/** Every character is a square of half an em; a blank is none. */
const SQUARES: Glyphs = {
  drawn: (_, text) => [...text].map((character) => ({ glyph: character.codePointAt(0) ?? 0, advance: 1 })),
  outline: (_, glyph): GlyphOutline => ({
    unitsPerEm: 1000,
    steps: glyph === 0x20 ? [] : square(glyph === 0x4e00 ? 500 : 600),
  }),
};
const square = (side: number): GlyphOutline['steps'] => [
  { kind: 'M', points: [0, 0] },
  { kind: 'L', points: [side, 0] },
  { kind: 'L', points: [side, side] },
  { kind: 'L', points: [0, side] },
  { kind: 'L', points: [0, 0] },
];

const LAYOUT: Layout = {
  pages: [],
  structure: [],
  anchors: [],
  bookmarks: [],
  pictures: { '/a.png': { format: 'png', path: '/a.png' } },
  metadata: { title: '甲 & <乙>', keywords: [], language: 'zh-CN' },
  grid: { lines: 22, characters: 28 },
  diagnostics: [],
};
const TEXT: TextItem = {
  kind: 'text',
  x: 10,
  y: 20,
  text: '一',
  face: 'f',
  size: 10,
  tracking: 0,
  width: 10,
  shaped: false,
  colour: 'black',
};

function drawn(items: readonly PageItem[], pictureOf?: (key: string) => Uint8Array | undefined): Element[] {
  const typeArea = { x: 0, y: 0, width: 100, height: 200 };
  const page = { number: 3, width: 100, height: 200, typeArea, items, bodyLines: 1 };
  const parts = { glyphs: SQUARES, ...(pictureOf && { pictureOf }) };
  return all(parsed(previewOf(page, LAYOUT, parts)).root);
}
const named = (elements: readonly Element[], name: string): Element[] =>
  elements.filter(({ tagName }) => tagName === name);
const member = (elements: readonly Element[], name: string, key: string) =>
  named(elements, name).map((element) => attribute(element, key));

describe('a page', () => {
  test('is a picture with a name, in points', () => {
    const [svg] = drawn([]);
    expect(attribute(svg!, 'role')).toBe('img');
    expect(attribute(svg!, 'viewBox')).toBe('0 0 100 200');
    expect(textOf(named(drawn([]), 'title')[0]!)).toBe('甲 & <乙>　第3页');
  });

  test('sets letters behind each other, with tracking, and draws no blank', () => {
    const elements = drawn([{ ...TEXT, text: '一 一丁', tracking: 0.5 }]);
    expect(member(elements, 'path', 'd')).toEqual(['m0 0h50v-50h-50z', 'm0 0h60v-60h-60z']);
    expect(member(elements, 'use', 'href')).toEqual(['#g0', '#g0', '#g1']);
    expect(member(elements, 'use', 'x')).toEqual([undefined, '210', '315']);
    expect(member(elements, 'g', 'transform')).toEqual(['scale(0.1)', 'translate(100 200)']);
  });

  test('has an outline for each size, and one for two characters of one shape', () => {
    const elements = drawn([TEXT, { ...TEXT, size: 20 }, { ...TEXT, text: '丁七' }]);
    expect(member(elements, 'path', 'id')).toEqual(['g0', 'g1', 'g2']);
    expect(member(elements, 'use', 'href')).toEqual(['#g0', '#g1', '#g2', '#g2']);
  });

  test('turns what is turned, and colours what is not black', () => {
    const elements = drawn([{ ...TEXT, turn: 90, colour: 'red' }]);
    expect(member(elements, 'g', 'transform')[1]).toBe('translate(100 200)rotate(-90)');
    expect(member(elements, 'g', 'fill')[1]).toBe('#f00');
  });

  test('has a framed code point where no face has the character', () => {
    const [path] = member(drawn([{ ...TEXT, text: '\ue123', missing: true, size: 100 }]), 'path', 'd');
    // Outer edge, inner edge, and what is lit of four digits.
    expect(path).toMatch(/^m60 70h880v-900h-880z/);
    expect(path!.match(/z/g)!.length).toBeGreaterThan(20);
  });

  test('has its rules in their places', () => {
    const elements = drawn([{ kind: 'rule', x: 1, y: 2.345, width: 50, height: 0.709, colour: 'grey' }]);
    const [, rule] = named(elements, 'rect');
    expect(['x', 'y', 'width', 'height', 'fill'].map((key) => attribute(rule!, key))).toEqual([
      '10',
      '23.5',
      '500',
      '7.1',
      '#808080',
    ]);
  });

  test('carries small pictures, and has grey boxes for what is large or not to be had', () => {
    const item: PageItem = {
      kind: 'picture',
      x: 1,
      y: 2,
      width: 30,
      height: 40,
      picture: '/a.png',
      turn: 90,
    };
    const small = drawn([item], () => Buffer.from('png'));
    expect(member(small, 'image', 'href')).toEqual(['data:image/png;base64,cG5n']);
    expect(member(small, 'image', 'transform')).toEqual(['rotate(-90 10 420)']);
    const half = new Uint8Array(20_000);
    for (const [items, shown] of [
      [drawn([item]), 0],
      [drawn([{ ...item, picture: '/unknown' }], () => Buffer.from('png')), 0],
      [drawn([item], () => new Uint8Array(40_000)), 0],
      [drawn([item, item], () => half), 1],
    ] as const) {
      expect(named(items, 'image')).toHaveLength(shown);
      expect(member(items, 'rect', 'fill')).toContain('#e6e6e6');
    }
  });
});
