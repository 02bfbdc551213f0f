/** What is told of papers that depart from what is usual: which distance is the pitch, which pages are odd, what is there at all. */
import { describe, expect, it } from 'vitest';
import { inspectPdf } from '../../src/inspect/inspect.ts';
import type { CheckResult, Inspection } from '../../src/inspect/types.ts';
import { CELL, document, PITCH, spoilt } from './papers.ts';
import { type Typed, type TypedPaper, typedPdf } from './typed-pdf.ts';

const PAPER = document();

const inspected = (paper: TypedPaper): Promise<Inspection> => inspectPdf(typedPdf(paper));
const check = ({ checks }: Inspection, name: string): CheckResult | undefined =>
  checks.find((one) => one.name === name);

/** Paragraphs on page 1 of a paper without a head, of so many lines each, lines and paragraphs so far apart, mm. */
function paragraphs(counts: readonly number[], pitch: number, between: number): TypedPaper {
  const row = PAPER.texts.find(({ tag }) => tag === 'body')!;
  const texts: Typed[] = [];
  let y = 37;
  for (const count of counts) {
    for (let i = 0; i < count; i += 1) {
      const first = i === 0;
      const long = i < count - 1;
      const text = '水'.repeat(long ? (first ? 26 : 28) : 12);
      texts.push({ ...row, page: 1, text, x: first ? 28 + 2 * CELL : 28, y });
      y += i === count - 1 ? between : pitch;
    }
  }
  return { pages: 1, texts, lines: [] };
}

describe('the pitch', () => {
  const SHORT = [1, 1, 1, 2, 1, 1, 3, 1, 1, 1];

  it('is that of lines that run on, though most gaps lie between paragraphs', async () => {
    const inspection = await inspected(paragraphs(SHORT, 7.5, 10));
    expect(inspection.pages[0]?.pitch).toBeCloseTo(7.5, 1);
    const spacing = check(inspection, 'body/spacing');
    expect(spacing?.verdict).toBe('wrong');
    expect(spacing?.readings[0]).toMatchObject({ measured: { number: 10 }, expected: { number: 7.5 } });
  });

  it('is one with the distance of paragraphs where nothing is put between them', async () => {
    const inspection = await inspected(paragraphs(SHORT, PITCH, PITCH));
    expect(check(inspection, 'body/spacing')?.verdict).toBe('right');
    expect(check(inspection, 'page/fill')?.verdict).toBe('right');
  });

  it('says nothing of the space between paragraphs where none has two lines', async () => {
    const inspection = await inspected(paragraphs([1, 1, 1, 1, 1, 1], 7.5, 10));
    expect(check(inspection, 'body/spacing')).toBeUndefined();
  });

  it('of a page of short paragraphs is no other pitch', async () => {
    const long = paragraphs([3, 3, 3, 3], 8, 11);
    const short = paragraphs([1, 1, 1, 1, 1], 8, 11).texts.map((one) => ({ ...one, page: 2 }));
    const inspection = await inspected({ ...long, pages: 2, texts: [...long.texts, ...short] });
    expect(check(inspection, 'page/pitch')?.verdict).toBe('right');
    expect(inspection.pages[1]?.pitch).toBeUndefined();
  });
});

/** The paper without its first pages. */
const from = (page: number): TypedPaper => {
  const later = <T extends { readonly page: number }>(all: readonly T[]): T[] =>
    all.filter((one) => one.page >= page).map((one) => ({ ...one, page: one.page - page + 1 }));
  return { pages: PAPER.pages - page + 1, texts: later(PAPER.texts), lines: later(PAPER.lines) };
};

describe('odd and even pages', () => {
  const SIDES = ['page/binding-margin', 'page/even-margin', 'page-number/side', 'colophon/even-page'];
  const verdicts = (inspection: Inspection) => SIDES.map((name) => check(inspection, name)?.verdict);

  it('are those of the printed numbers where the first page is not in the file', async () => {
    const inspection = await inspectPdf(typedPdf(from(2)), { format: 'document' });
    expect(verdicts(inspection)).toEqual(SIDES.map(() => 'right'));
  });

  it('are those of the file where the printed numbers do not run on', async () => {
    const paper = spoilt(from(2), 'page-number', (one) => (one.page === 2 ? { text: '—9—' } : {}));
    const inspection = await inspectPdf(typedPdf(paper), { format: 'document' });
    expect(check(inspection, 'page/binding-margin')?.verdict).toBe('wrong');
  });
});

describe('every place', () => {
  it('that is wrong is in the report', async () => {
    const first = PAPER.texts.find(({ tag }) => tag === 'recipients')!;
    const marked = Array.from({ length: 9 }, (_, i) => ({ ...first, page: 1 + i, y: 28, red: true }));
    const inspection = await inspected({ ...PAPER, pages: 9, texts: [...PAPER.texts, ...marked] });
    const told = check(inspection, 'page/colour')?.readings.filter(({ about }) => about === first.text);
    expect(told?.map(({ page }) => page)).toEqual(marked.map(({ page }) => page));
  });
});
