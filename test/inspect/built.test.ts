/** What banxin makes: the samples pass, and a template that departs from the standard is caught. */
import { describe, expect, it } from 'vitest';
import { inspectPdf } from '../../src/inspect/inspect.ts';
import type { Inspection } from '../../src/inspect/types.ts';
import { ARTICLES, builtArticle, variant } from './built.ts';

const wrongIn = ({ checks }: Inspection): string[] =>
  checks.filter(({ verdict }) => verdict !== 'right').map(({ name, id }) => `${name} ${id}`);

const FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^通知|^联合/, 'document'],
  [/^请示/, 'upward'],
  [/^函/, 'letter'],
  [/^令/, 'order'],
  [/^纪要/, 'minutes'],
  [/^普通/, 'plain'],
  [/./, 'briefing'],
];

describe('the samples', () => {
  it.each(ARTICLES)('%s: nothing wrong', async (name) => {
    const inspection = await inspectPdf(await builtArticle(name));
    expect(inspection.format.name).toBe(FORMATS.find(([pattern]) => pattern.test(name))?.[1]);
    expect(wrongIn(inspection)).toEqual([]);
    expect(inspection.verdict).toBe('pass');
    expect(inspection.score.value).toBe(100);
  });
});

const NOTICE = ARTICLES.find((name) => name.startsWith('通知'))!;
const LETTER = ARTICLES.find((name) => name.startsWith('函'))!;
const ORDER = ARTICLES.find((name) => name.startsWith('令'))!;

const VARIANTS: readonly (readonly [check: string, article: string, parent: string, yaml: string])[] = [
  ['page/binding-margin P-03', NOTICE, 'document', 'margin: { binding: 25mm }'],
  ['page/top-margin P-02', NOTICE, 'document', 'margin: { top: 33mm }'],
  ['page/fill P-07', NOTICE, 'document', 'grid: { pitch: 28pt }'],
  ['body/face P-08', NOTICE, 'document', 'body: { size: 小四 }'],
  ['body/face P-08', NOTICE, 'document', 'body: { role: songti }'],
  ['body/indent B-11', NOTICE, 'document', 'body: { indent: 0字 }'],
  ['body/indent B-11', NOTICE, 'document', 'body: { indent: 3字 }'],
  ['page-number/side N-03', NOTICE, 'document', 'pageNumber: { position: center }'],
  ['page-number/place N-02', NOTICE, 'document', 'pageNumber: { below: 12mm }'],
  ['page-number/form N-01', NOTICE, 'document', 'pageNumber: { size: 五号 }'],
  ['head/mark-top H-07', NOTICE, 'document', 'head: { mark: { top: 40mm } }'],
  ['head/rule-place H-19', NOTICE, 'document', 'head: { rule: { above: 7mm } }'],
  ['head/rule-weight H-20', NOTICE, 'document', 'head: { rule: { weight: 2mm } }'],
  ['head/number-place H-12', NOTICE, 'document', 'head: { number: { position: left } }'],
  ['head/number-gap H-12', NOTICE, 'document', 'head: { number: { blankLines: 1 } }'],
  ['title/face B-01', NOTICE, 'document', 'title: { role: heiti }'],
  ['heading/level-1 B-14', NOTICE, 'document', 'headings: [{ role: fangsong, size: 三号 }]'],
  ['colophon/rule-weights R-01', NOTICE, 'document', 'colophon: { thick: 1mm }'],
  ['colophon/face R-03', NOTICE, 'document', 'colophon: { role: kaiti }'],
  ['head/mark-top X-01', LETTER, 'letter', 'head: { mark: { top: 0mm } }'],
  ['letter/upper-rule X-04', LETTER, 'letter', 'doubleRule: { above: 8mm }'],
  ['letter/lower-rule X-05', LETTER, 'letter', 'doubleRule: { fromEdge: 25mm }'],
  ['letter/rule-length X-06', LETTER, 'letter', 'doubleRule: { width: 156mm }'],
  ['head/mark-top X-20', ORDER, 'order', 'head: { mark: { top: 35mm } }'],
];

describe('a template that departs from the standard', () => {
  it.each(VARIANTS)('%s: %s, %s, %s', async (check, article, parent, yaml) => {
    expect(wrongIn(await inspectPdf(await variant(article, parent, yaml)))).toContain(check);
  });

  it('is told by how far', async () => {
    const { checks } = await inspectPdf(await variant(NOTICE, 'document', 'head: { mark: { top: 40mm } }'));
    const reading = checks.find(({ name }) => name === 'head/mark-top')?.readings[0];
    expect(reading).toMatchObject({
      verdict: 'wrong',
      tolerance: 0.5,
      page: 1,
      expected: { number: 72, unit: 'mm' },
    });
    expect(reading?.measured.number).toBeCloseTo(77, 0);
  });

  it('is right again at a Word pitch of 22 slots', async () => {
    const inspection = await inspectPdf(await variant(NOTICE, 'document', 'grid: { pitch: 28.95pt }'));
    expect(wrongIn(inspection)).not.toContain('page/fill P-07');
  });
});

describe('what cannot be judged is said', () => {
  it('of a booklet', async () => {
    const { verdict, checks, remarks, score } = await inspectPdf(
      await builtArticle(NOTICE, { booklet: true }),
    );
    expect([verdict, checks.length, score.value]).toEqual(['unjudged', 0, undefined]);
    expect(remarks[0]?.zh).toContain('小册子');
  });

  it('of a draft', async () => {
    const { verdict, remarks } = await inspectPdf(await builtArticle(NOTICE, { draft: true }));
    expect(verdict).toBe('unjudged');
    expect(remarks[0]?.zh).toContain('审阅稿');
  });

  it('and a watermark changes nothing', async () => {
    const inspection = await inspectPdf(await builtArticle(NOTICE, { watermark: '征求意见稿' }));
    expect(wrongIn(inspection)).toEqual([]);
  });
});
