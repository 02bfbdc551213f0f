/** What is told of papers that depart from what is usual: which distance is the pitch, which pages are odd, what is there at all. */
import { describe, expect, it } from 'vitest';
import { inspectPdf } from '../../src/inspect/inspect.ts';
import type { CheckResult, Inspection } from '../../src/inspect/types.ts';
import { briefing, CELL, document, PITCH, spoilt } from './papers.ts';
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

describe('printing on one side', () => {
  const centred = (paper: TypedPaper) =>
    spoilt(paper, 'page-number', (one) => ({ x: 106 - (one.page < 10 ? 17.5 : 20) / 2 + 2.5 }));
  const unmirrored = <T extends { readonly page: number; readonly x: number }>(all: readonly T[]): T[] =>
    all.map((one) => (one.page % 2 === 0 ? { ...one, x: one.x + 2 } : one));
  const plain = centred({ ...PAPER, texts: unmirrored(PAPER.texts), lines: unmirrored(PAPER.lines) });

  it('centred numbers and equal margins are no fault, but a remark', async () => {
    const inspection = await inspected(plain);
    expect(check(inspection, 'page-number/side')).toBeUndefined();
    expect(inspection.remarks.map(({ zh }) => zh).join()).toContain('单面印刷');
    expect(inspection.verdict).toBe('pass');
  });

  it('centred numbers on mirrored pages are one', async () => {
    const inspection = await inspected(centred(PAPER));
    expect(check(inspection, 'page-number/side')?.verdict).toBe('wrong');
  });

  it('nor is a number at the side forgiven where the others are centred', async () => {
    const inspection = await inspected(
      spoilt(plain, 'page-number', (one) => (one.page === 2 ? { x: 40 } : {})),
    );
    expect(check(inspection, 'page-number/side')?.verdict).toBe('wrong');
  });
});

describe('an element that is not found', () => {
  it('costs, but is no breach', async () => {
    const inspection = await inspected(spoilt(PAPER, 'number', () => undefined));
    expect(check(inspection, 'head/number-present')).toMatchObject({ verdict: 'wrong', strength: 'DEF' });
    expect(inspection.score.value).toBeLessThan(100);
  });

  it.each([
    ['number', '云水发 2026 第5号', 'head/number-present'],
    ['date', '2026年8月  日', 'closing/date-present'],
  ])('cannot be told where a line may be it: %s %s', async (tag, text, name) => {
    const inspection = await inspected(spoilt(PAPER, tag, () => ({ text })));
    expect(check(inspection, name)?.verdict).toBe('unknown');
  });
});

describe('the kind of a paper', () => {
  it('is not said of one whose first page is not there', async () => {
    const inspection = await inspected(from(2));
    expect(inspection.format.name).toBeUndefined();
    expect(inspection.format.why.zh).toContain('没有首页');
    expect(check(inspection, 'title/face')).toBeUndefined();
  });

  it('is not said of pictures, nor is anything that hangs on it', async () => {
    const scan = { page: 1, x: 1, y: 1, width: 208, height: 295, bare: true } as const;
    const inspection = await inspected({ pages: 1, texts: [], lines: [], discs: [scan] });
    expect(inspection.format.name).toBeUndefined();
    expect(inspection.remarks).toHaveLength(1);
    expect(inspection.elements).toEqual([]);
  });
});

describe('a page', () => {
  it('counts the lines of the text alone, not of the head, nor the label of an attachment', async () => {
    const { pages } = await inspected(PAPER);
    const lines = (page: number) =>
      PAPER.texts.filter((one) => one.page === page && /^(?:body|recipients)$/.test(one.tag)).length;
    expect(pages[0]?.lines).toBe(lines(1));
    expect(pages[3]?.lines).toBe(lines(4));
    expect(pages[0]?.edges?.left).toBeCloseTo(28, 0);
    expect(pages[0]?.edges?.right).toBeCloseTo(184, 0);
  });

  it('has no right edge where no line is full', async () => {
    const { pages } = await inspected(paragraphs([1, 1, 1, 1], PITCH, PITCH));
    expect(pages[0]?.edges).toEqual({ left: expect.any(Number) });
    expect(pages[0]?.characters).toBeUndefined();
  });
});

describe('the table of elements', () => {
  const elementOf = ({ elements }: Inspection, name: string) =>
    elements.find(({ element }) => element === name);

  it('gives the size of the name, not of the organ over it', async () => {
    const paper = briefing();
    const mark = paper.texts.find(({ tag }) => tag === 'mark')!;
    const organ = { ...mark, text: '云川市水务局', y: 40, size: 24, x: 80 };
    const inspection = await inspected({ ...paper, texts: [organ, ...paper.texts] });
    expect(elementOf(inspection, 'mark')?.size).toBe(48);
  });

  it('calls no list of （1） headings, unless under 1.', async () => {
    const item = (text: string, y: number): Typed => ({
      ...PAPER.texts.find(({ tag }) => tag === 'level-1')!,
      face: 'fangsong',
      text,
      y: 37 + y * PITCH,
    });
    const [one, two] = [item('1.压实责任', 0), item('（1）清点案卷', 1)];
    const rest = PAPER.texts.filter(({ page, y }) => page !== 2 || y > 37 + 1.5 * PITCH);
    const list = await inspected({ ...PAPER, texts: [...rest, two] });
    const nested = await inspected({ ...PAPER, texts: [...rest, one, two] });
    expect([elementOf(list, 'level-4'), elementOf(nested, 'level-4')?.pages]).toEqual([undefined, [2]]);
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
