/** Papers of other sizes and directions, pages that hold no text to measure: said, not guessed; and long files. */
import { describe, expect, it } from 'vitest';
import { inspectPdf } from '../../src/inspect/inspect.ts';
import type { Inspection, PageKind } from '../../src/inspect/types.ts';
import { CELL, document, PITCH } from './papers.ts';
import { type Typed, type TypedPaper, typedPdf } from './typed-pdf.ts';

const PAPER = document();
const BODY = PAPER.texts.find(({ tag }) => tag === 'body')!;

/** Every line of the text as a column, from the right, character under character. */
function vertical(): TypedPaper {
  const columns = PAPER.texts.filter(({ tag, page }) => tag === 'body' && page === 1);
  const texts = columns.flatMap((row, column) =>
    [...row.text].map((text, i): Typed => ({ ...row, text, x: 178 - PITCH * column, y: 37 + i * CELL })),
  );
  return { pages: 1, texts, lines: [] };
}

const turned = (): TypedPaper => ({
  pages: 2,
  lines: [],
  texts: [1, 2].map((page) => ({ ...BODY, page, x: 60, y: 250, runs: 'up' as const })),
});

/** Letters that were turned into outlines. */
const outlines = (): TypedPaper => ({
  pages: 1,
  texts: [],
  lines: [],
  discs: Array.from({ length: 60 }, (_, i) => ({
    page: 1,
    x: 30 + (i % 20) * 7,
    y: 40 + i,
    width: 5,
    height: 5,
    bare: true,
  })),
});

const UNMEASURED: readonly (readonly [PageKind, string, () => TypedPaper])[] = [
  ['vertical', '竖排', vertical],
  ['turned', '转正', turned],
  ['outlines', '曲线', outlines],
  ['blank', '空白', () => ({ pages: 3, texts: [], lines: [] })],
];

describe('pages that cannot be measured', () => {
  it.each(UNMEASURED)('%s', async (kind, words, paper) => {
    const { verdict, pages, checks, remarks, score } = await inspectPdf(typedPdf(paper()));
    expect([verdict, checks, score.value]).toEqual(['unjudged', [], undefined]);
    expect(new Set(pages.map((page) => page.kind))).toEqual(new Set([kind]));
    expect(remarks[0]?.zh).toContain(words);
    expect(remarks[0]?.en).toMatch(/[a-z]/);
  });
});

const namesOf = ({ checks }: Inspection, verdict: string): string[] =>
  checks.filter((one) => one.verdict === verdict).map(({ name }) => name);

describe('other paper', () => {
  const SHEETS: readonly (readonly [string, readonly [number, number]])[] = [
    ['A3', [297, 420]],
    ['A4 lying', [297, 210]],
    ['B5', [176, 250]],
    ['Letter', [215.9, 279.4]],
  ];

  it.each(SHEETS)('%s is told, and what is measured from the edges of A4 is let be', async (_name, sheet) => {
    const inspection = await inspectPdf(typedPdf({ ...PAPER, sheet }));
    expect(namesOf(inspection, 'wrong')).toContain('page/paper');
    const measured = inspection.checks.map(({ name }) => name);
    expect(measured).not.toContain('page/binding-margin');
    expect(measured).not.toContain('page-number/place');
    expect(measured).toContain('body/face');
    expect(inspection.remarks.map(({ zh }) => zh).join()).toContain('不是竖放的 A4');
  });

  it('a page that lies among pages that stand is a table on its side', async () => {
    const inspection = await inspectPdf(
      typedPdf({ ...PAPER, lying: [2], texts: PAPER.texts.filter(({ page }) => page !== 2) }),
    );
    expect(namesOf(inspection, 'wrong')).not.toContain('page/paper');
  });
});

describe('other margins', () => {
  it('are found once, and not again in all that stands by them', async () => {
    const moved = <T extends { readonly x: number }>(one: T): T => ({ ...one, x: one.x - 5 });
    const inspection = await inspectPdf(
      typedPdf({ ...PAPER, texts: PAPER.texts.map(moved), lines: PAPER.lines.map(moved) }),
    );
    expect(namesOf(inspection, 'wrong')).toEqual([
      'page/binding-margin',
      'page/even-margin',
      'file/embedded',
    ]);
  });

  it('a smaller size is no smaller indent', async () => {
    const small = (one: Typed): Typed => (one.tag === 'body' ? smaller(one) : one);
    const inspection = await inspectPdf(typedPdf({ ...PAPER, texts: PAPER.texts.map(small) }));
    expect(namesOf(inspection, 'wrong')).toContain('body/face');
    expect(namesOf(inspection, 'wrong')).not.toContain('body/indent');
  });

  it('a gap over the first line, as Word sets a fixed pitch, is none', async () => {
    const lower = (one: Typed): Typed =>
      one.tag === 'body' && one.page === 2 ? { ...one, y: one.y + 3 } : one;
    const inspection = await inspectPdf(typedPdf({ ...PAPER, texts: PAPER.texts.map(lower) }));
    expect(namesOf(inspection, 'wrong')).not.toContain('page/top-margin');
  });

  it('a mark may hang over the edge', async () => {
    const hung = (one: Typed): Typed =>
      one.tag === 'body' && one.text.length === 28 ? { ...one, text: `${one.text}，` } : one;
    const inspection = await inspectPdf(typedPdf({ ...PAPER, texts: PAPER.texts.map(hung) }));
    expect(namesOf(inspection, 'wrong')).toEqual(['file/embedded']);
  });
});

/** 12 pt, 37 characters in a line, two of them blank at its beginning where the paragraph begins. */
function smaller(one: Typed): Typed {
  const step = (12 * 25.4) / 72;
  const left = one.page % 2 === 1 ? 28 : 26;
  const indent = one.x > left + 1 ? 2 : 0;
  const count = one.text.endsWith('。') ? 12 : 37 - indent;
  const text = one.text.repeat(2).slice(0, count);
  return { ...one, text, size: 12, tracking: (156 / 37 - step) * (72 / 25.4), x: left + (indent * 156) / 37 };
}

describe('a long file', () => {
  it('of three hundred pages is read to its end', async () => {
    const pages = Array.from({ length: 300 }, (_, i) => i + 1);
    const texts = pages.flatMap((page) => [0, 1, 2].map((i) => ({ ...BODY, page, y: 37 + i * PITCH })));
    const inspection = await inspectPdf(typedPdf({ pages: 300, texts, lines: [] }));
    expect(inspection.pages).toHaveLength(300);
    expect(inspection.pages.at(-1)).toMatchObject({ page: 300, lines: 3 });
  });
});
