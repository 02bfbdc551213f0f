/** What other programs make: LibreOffice (kept beside), Typst (run here). What is right is let be, what is wrong is found. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, it } from 'vitest';
import { inspectPdf } from '../../src/inspect/inspect.ts';
import type { CheckResult, Inspection, Reading } from '../../src/inspect/types.ts';
import { ROOT } from './built.ts';

const kept = (name: string) =>
  inspectPdf(Uint8Array.from(readFileSync(join(import.meta.dirname, 'made-elsewhere', name))));
const wrongIn = ({ checks }: Inspection): CheckResult[] =>
  checks.filter(({ verdict }) => verdict === 'wrong');

describe('LibreOffice', () => {
  it('set as the standard asks: nothing is wrong', async () => {
    const inspection = await kept('libreoffice-right.pdf');
    expect(inspection.format.name).toBe('document');
    expect(wrongIn(inspection).map(({ name }) => name)).toEqual([]);
    expect(inspection.checks.filter(({ verdict }) => verdict === 'unknown')).toEqual([]);
    expect(inspection.score).toEqual({ value: 100, judged: 62, passed: 62, unknown: 0 });
  });

  /** Check, clause, strength, what is said: measured, expected, tolerance. */
  const FOUND: readonly (readonly [string, string | undefined, string, string, string, number?])[] = [
    ['page/top-margin', '5.2.1', 'MUST', '27.21 mm', '37 mm', 1],
    ['page/binding-margin', '5.2.1', 'MUST', '25.05 mm', '28 mm', 1],
    ['page/width', '5.2.1', 'MUST', '159.97 mm', '156 mm', 1],
    ['page/inside', '5.2.1', 'MUST', '25.0～184.0，259.9～264.2 mm', '版心 156 × 225 mm 之内'],
    ['page/lines', '5.2.3', 'DEF', '33 行', '22 行', 0],
    ['page/fill', '5.2.3', 'DEF', '163.02 mm', '225 mm', 1.5],
    ['page/characters', '5.2.3', 'DEF', '36 字', '28 字', 0],
    ['body/face', '5.2.2', 'DEF', '12 pt', '三号（15.5～16.25 pt）'],
    ['head/mark-top', '7.2.4', 'MUST', '59.81 mm', '72 mm', 0.5],
    ['head/number-form', '7.2.5', 'MUST', '“云水发[2026]第05号”', '如 云水发〔2026〕5号'],
    ['head/number-gap', '7.2.5', 'MUST', '13.4 mm', '24～27 mm'],
    ['head/rule-place', '7.2.7', 'MUST', '1.28 mm', '4 mm', 0.3],
    ['title/above', '7.3.1', 'MUST', '10.23 mm', '20～26 mm'],
    ['recipients/face', '5.2.2、7.3.2', 'DEF', '12 pt', '三号（15.5～16.25 pt）'],
    ['closing/date-form', '7.3.5.4', 'MUST', '“2026年04月08日”', '阿拉伯数字，年份写全，月、日不补零'],
    ['closing/face', '5.2.2、7.3.5', 'DEF', '12 pt', '三号（15.5～16.25 pt）'],
    ['closing/place', '7.3.5', 'DEF', '-4.23 mm', '8.53 mm', 0.5],
    ['page-number/place', '7.5', 'MUST', '276.94 mm', '269 mm', 1.5],
    ['page-number/form', '7.5', 'DEF', '“-1-”', '— 1 —'],
    ['lines/dates', undefined, 'PRAC', '“必于2026/年7月31日”', '没有'],
  ];

  it('set otherwise: every departure is told with its clause, and nothing else', async () => {
    const inspection = await kept('libreoffice-wrong.pdf');
    const told = wrongIn(inspection).map(({ name, clause, strength, readings }) => {
      const { measured, expected, tolerance } = readings.find(
        ({ verdict }) => verdict === 'wrong',
      ) as Reading;
      const row = [
        name,
        clause?.replace('GB/T 9704—2012 ', ''),
        strength,
        measured.text.zh,
        expected.text.zh,
      ];
      return tolerance === undefined ? row : [...row, tolerance];
    });
    expect(told.sort()).toEqual([...FOUND].sort());
    expect(inspection.remarks.map(({ zh }) => zh).join()).toContain('单面印刷');
    expect(inspection.verdict).toBe('fail');
    expect(inspection.score.value).toBeLessThan(60);
  });
});

/** A paper without a head, in Typst: 28 characters by 22 lines as in P-12 and P-14. */
const TYPST = `
#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, inside: 28mm, outside: 26mm), footer-descent: 3.97mm,
  footer: context {
    set text(size: 14pt, font: "Noto Serif SC", tracking: 0pt, overhang: false)
    let side = if calc.odd(here().page()) { right } else { left }
    align(side, pad(x: 14pt)[—#here().page()—])
  })
#set text(font: "FandolFang R", size: 16pt, lang: "zh", top-edge: 0.88em, bottom-edge: -0.12em, tracking: -0.2063pt, cjk-latin-spacing: none)
#let gap = (225mm - 22 * 16pt) / 21
#set par(leading: gap, spacing: gap, justify: true, first-line-indent: (amount: 2 * 156mm / 28, all: true))
`;
const SENTENCES =
  '各县（区）要按照“宁可备而不用、不可用而无备”的要求，对照定额逐项清点，缺什么补什么，做到账物相符；各储备点实行专人负责、动态管理，保持通信畅通，遇有险情随调随运，任何单位和个人不得推诿拖延。';

describe('Typst', () => {
  const compile = (source: string): Uint8Array => {
    const compiler = NodeCompiler.create({
      workspace: ROOT,
      fontArgs: [{ fontPaths: [join(ROOT, 'fonts')] }],
    });
    return Uint8Array.from(compiler.pdf({ mainFileContent: source }));
  };
  const body = Array.from({ length: 16 }, () => SENTENCES).join('\n\n');

  it('on the grid of the standard: nothing is wrong', async () => {
    const inspection = await inspectPdf(compile(TYPST + body));
    expect(inspection.format.name).toBe('plain');
    expect(wrongIn(inspection).map(({ name, readings }) => [name, readings[0]?.measured.text.zh])).toEqual(
      [],
    );
    expect(inspection.pages[1]).toMatchObject({ lines: 22, characters: 28, pageNumber: '—2—' });
  });

  it('as it comes: what departs is told', async () => {
    const inspection = await inspectPdf(compile(`#set text(font: "FandolFang R", lang: "zh")\n${body}`));
    expect(wrongIn(inspection).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['page/binding-margin', 'page/width', 'page/characters', 'body/face']),
    );
  });
});
