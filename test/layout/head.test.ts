/** 版头 as rows and pages as data: what no combination of its parts may do, and the arithmetic of a letter's first page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperFormat } from '../../src/gongwen/types.ts';
import { distribute } from '../../src/layout/distribute.ts';
import type { SetLine } from '../../src/layout/text.ts';
import type { Layout, TextItem } from '../../src/layout/types.ts';
import { isText, laid, type Parts } from './head-papers.ts';

const FORMATS: readonly PaperFormat[] = [
  'document',
  'document-upward',
  'letter',
  'order',
  'minutes',
  'plain',
];

const run = (text: string, x: number, more: Partial<TextItem> = {}): TextItem => ({
  kind: 'text',
  text,
  x,
  y: 8.8,
  face: 'face',
  size: 10,
  tracking: 0,
  width: [...text].length * 10,
  shaped: false,
  colour: 'red',
  ...more,
});
const line = (...items: TextItem[]): SetLine => {
  const right = Math.max(...items.map((i) => i.x + i.width));
  return { items, left: 0, right, notes: [], last: true };
};

describe('a name distributed', () => {
  it('has the same space between all its characters and ends on the edge', () => {
    const [item] = distribute(line(run('水务局', 0)), 90);
    expect(item).toMatchObject({ x: 0, width: 90, tracking: 30, actualText: '水务局' });
  });
  it('goes on over the runs of several faces', () => {
    const items = distribute(line(run('王', 0), run('頔', 10)), 30);
    expect(items.map((i) => i.x)).toEqual([0, 20]);
  });
  it('takes a Latin word for one character', () => {
    const items = distribute(
      line(run('市', 0), run('IT', 10, { shaped: true, width: 12 }), run('办', 22)),
      52,
    );
    expect(items.map((i) => [i.x, (i as TextItem).tracking])).toEqual([
      [0, 0],
      [20, 0],
      [42, 0],
    ]);
  });
  it('of one character stands in the middle', () =>
    expect(distribute(line(run('局', 0)), 30)[0]?.x).toBe(10));
  it('that is wide enough stays as it is', () => {
    const { items } = line(run('水务局', 0));
    expect(distribute(line(run('水务局', 0)), 20)).toEqual(items);
  });
});

const han = (most: number) =>
  fc.string({
    unit: fc.constantFrom(...'云川市水务发展和改革委员会办公室头汛'),
    minLength: 1,
    maxLength: most,
  });
// No mark that is set narrower than its glyph: only its ink tells where it stands.
const odd = fc.constantFrom('𠮷田局', 'IT办公室', '龘', 'A', '　', '😀');
const name = (most: number) => fc.oneof({ weight: 9, arbitrary: han(most) }, { weight: 1, arbitrary: odd });
const parts: fc.Arbitrary<Parts> = fc.record(
  {
    copyNumber: fc.constantFrom('000017', '1'),
    secrecy: fc.oneof(fc.constantFrom('秘密★1年', '机密'), name(90)),
    urgency: fc.oneof(fc.constantFrom('特急', '加急'), name(60)),
    names: fc.array(name(44), { minLength: 1, maxLength: 14 }),
    word: fc.constantFrom('文件', '令', '纪要', ''),
    docNumber: fc.oneof(fc.constant('云水发〔2026〕5号'), name(70)),
    serialNumber: fc.oneof(fc.constant('第5号'), name(30)),
    signers: fc.array(name(7), { maxLength: 8 }),
    issuers: fc.array(name(20), { maxLength: 3 }),
    date: fc.constant({ year: 2026, month: 12, day: 31 }),
    title: fc.constant('关于做好汛期值守工作的通知'),
    preprinted: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Texts of the head: the body is 汛 alone, the title and the page number stand in paragraphs of their own. */
function headTexts(layout: Layout): TextItem[] {
  const part = layout.structure.findIndex((n) => n.role === 'Part');
  const items = layout.pages[0]?.items ?? [];
  return items
    .filter(isText)
    .filter((i) => i.node !== undefined && layout.structure[i.node]?.parent === part);
}

const boxOf = (item: TextItem) => ({
  left: item.x,
  right: item.x + item.width,
  top: item.y - 0.88 * item.size,
  bottom: item.y + 0.12 * item.size,
});
const SLACK = 0.05;

describe('no head, however it is made up,', () => {
  const cases = fc.tuple(fc.constantFrom(...FORMATS), parts);

  it('leaves 版心 at its sides or sets one text over another', () => {
    fc.assert(
      fc.property(cases, ([format, given]) => {
        const layout = laid(format, given);
        const { typeArea: area } = layout.pages[0] as Layout['pages'][0];
        const texts = headTexts(layout);
        const boxes = texts.map(boxOf);
        for (const box of boxes) {
          expect(box.left).toBeGreaterThanOrEqual(area.x - SLACK);
          // The last cell of a line is a little wider than its character.
          expect(box.right).toBeLessThanOrEqual(area.x + area.width + 0.25);
        }
        for (const [i, a] of boxes.entries())
          for (const [j, b] of boxes.slice(i + 1).entries()) {
            const apart =
              a.right <= b.left + 0.25 ||
              b.right <= a.left + 0.25 ||
              a.bottom <= b.top + SLACK ||
              b.bottom <= a.top + SLACK;
            expect(apart, `${texts[i]?.text} / ${texts[i + 1 + j]?.text}`).toBe(true);
          }
      }),
      { numRuns: 80 },
    );
  });

  it('prints anything red on sheets that carry it, or moves what is black', () => {
    fc.assert(
      fc.property(cases, ([format, given]) => {
        const [full, black] = [false, true].map((preprinted) =>
          laid(format, { ...given, names: ['云川市人民政府'], preprinted }),
        );
        const blacks = (layout: Layout | undefined) =>
          (layout?.pages ?? []).map((p) =>
            p.items
              .filter((i) => i.kind !== 'picture' && i.colour === 'black')
              .map(({ node: _, ...item }) => item),
          );
        expect(blacks(black)).toEqual(blacks(full));
        for (const page of black?.pages ?? [])
          for (const item of page.items) expect(item.kind !== 'picture' && item.colour).not.toBe('red');
      }),
      { numRuns: 30 },
    );
  });

  it('is taller than its room where smaller names can help', () => {
    const organs = Array.from(
      { length: 12 },
      (_, i) => `云川市${'水务财政民政司法审计教育'.slice(i, i + 1)}局`,
    );
    const layout = laid('document', {
      names: organs,
      word: '文件',
      docNumber: '云水发〔2026〕5号',
      title: '关于做好汛期值守工作的通知',
    });
    expect(layout.pages[0]?.bodyLines).toBeGreaterThanOrEqual(1);
    expect(layout.diagnostics).toEqual([]);
  });
});

describe('names that do not fit', () => {
  it('are said once', () => {
    const layout = laid('document', { names: ['川'.repeat(60)], word: '文件' });
    expect(layout.diagnostics.map((d) => d.code)).toEqual(['layout/name-too-long']);
  });
  it('are parted between words, into lines of about the same length', () => {
    const layout = laid('letter', { names: ['云川市推进农业农村现代化和乡村全面振兴工作领导小组办公室'] });
    const red = headTexts(layout).filter((i) => i.colour === 'red');
    expect(red.map((i) => i.text)).toEqual(['云川市推进农业农村现代化和乡村', '全面振兴工作领导小组办公室']);
  });
});

/** 签发人 belongs to upward papers; elsewhere the names stand at the end of the text. */
it.each(FORMATS)('%s: signers stand in the head of an upward paper alone (H-16)', (format) => {
  const texts = headTexts(laid(format, { names: ['云川市水务局'], signers: ['赵一舟'] })).map((i) => i.text);
  expect(texts.includes('赵一舟')).toBe(format === 'document-upward');
});
