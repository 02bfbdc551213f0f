/** What must hold for any text: fast-check writes the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose, DEFAULT_OPTIONS } from '../../src/compose/compose.ts';
import type { ComposedLine, ComposeOptions, Composition, Piece } from '../../src/compose/types.ts';
import { squareMetrics } from './square-metrics.ts';

const CELL = 10;
const STYLE = { role: 'body', size: CELL, cell: CELL };
const measureOf = (cells: number, first = 2) => ({
  width: cells * CELL,
  firstIndent: first * CELL,
  restIndent: 0,
});

const plain = (text: string): Piece<number>[] => [
  { kind: 'text', text, style: STYLE, payload: 1, origin: 0 },
];
const set = (text: string, cells: number, options: Partial<ComposeOptions> = {}): Composition<number> =>
  compose(plain(text), measureOf(cells), { ...DEFAULT_OPTIONS, ...options }, squareMetrics);

const oneOf = (...words: readonly string[]) => fc.constantFrom(...words);
const han = fc.string({
  unit: oneOf(...'云岭省清河市人民政府会议指出要求坚持问题导向发展一二三'),
  minLength: 1,
  maxLength: 9,
});
const number = fc.oneof(
  fc.nat(99999).map(String),
  fc.tuple(fc.nat(999), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`),
  oneOf(
    '1,234.5',
    '98.6%',
    '25℃',
    '2026年',
    '11月',
    '50余',
    '第3期',
    '附件1',
    '15号',
    '3个',
    '20亿',
    '〔2026〕',
  ),
);
const word = oneOf('PDF', 'Hello', 'it’s', 'PostgreSQL', 'COVID-19', 'PM2.5', 'kg', 'OpenType');
const date = oneOf('2026年11月23日', '清政发〔2026〕15号', '9亿～16亿', '1,234.5万元', '李·四维');
const mark = oneOf('，', '。', '、', '；', '：', '？', '！', '——', '……');
const quoted = han.chain((inner) => oneOf(`“${inner}”`, `《${inner}》`, `（${inner}）`, `‘${inner}’`));
/** Prose: marks follow text. */
const prose = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: han },
      number,
      word,
      date,
      quoted,
      fc.tuple(han, mark).map((two) => two.join('')),
    ),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));
/** Anything: blanks, lone surrogates, joiners, heaps of marks, addresses. */
const odd = oneOf(
  ' ',
  '　',
  '\t',
  '\n',
  '\u00a0',
  '\u200b',
  '\u2060',
  '\u00ad',
  '\ud800',
  '\udc00',
  '𠮷',
  '葛󠄀',
  'é',
  '👨‍👩‍👧',
  '🇨🇳',
  '\ue000',
  '“',
  '”',
  '‘',
  '’',
  '（',
  '）',
  '(',
  ')',
  '/',
  '–',
  '—',
  '～',
  '·',
  '%',
  '￥',
  '.',
  ',',
  '-',
  '))))',
  '。。。',
  '“““',
  'https://www.example.com/a/b?c=d&e=f-g.html',
  'abc.def@example.cn',
  'supercalifragilisticexpialidocious',
  '1234567890123456789012345',
);
const anything = fc
  .array(fc.oneof(odd, han, number, word, mark), { maxLength: 60 })
  .map((parts) => parts.join(''));
const cells = fc.integer({ min: 1, max: 40 });

const texts = (lines: readonly ComposedLine<unknown>[]) => lines.map((line) => line.text).join('');
const drawn = (line: ComposedLine<unknown>) => line.runs.map((run) => run.text).join('');
/** Blanks and characters that are drawn by nothing. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/g;

describe('any text', () => {
  test('comes out as it went in', () => {
    fc.assert(
      fc.property(anything, cells, (text, width) => {
        const { lines } = set(text, width);
        if (lines.length > 0) expect(texts(lines)).toBe(text);
        else expect(text.replace(UNSEEN, '')).toBe('');
      }),
    );
  });
  test('is drawn whole, in order, and nothing is drawn that was not written', () => {
    fc.assert(
      fc.property(anything, cells, (text, width) => {
        const { lines } = set(text.replaceAll('👨‍👩‍👧', ''), width);
        for (const line of lines) expect(drawn(line).replace(UNSEEN, '')).toBe(line.text.replace(UNSEEN, ''));
      }),
    );
  });
  test('stays inside the measure, whatever the measure', () => {
    fc.assert(
      fc.property(anything, cells, oneOf('justify', 'left', 'center', 'right'), (text, width, align) => {
        const { lines } = set(text, width, { align: align as ComposeOptions['align'] });
        for (const line of lines) expectInside(line, width * CELL);
      }),
    );
  });
  test('gives the same lines twice', () => {
    fc.assert(
      fc.property(anything, cells, (text, width) => {
        expect(set(text, width)).toEqual(set(text, width));
      }),
    );
  });
  test('does not care where pieces of one style are joined', () => {
    fc.assert(
      fc.property(prose, fc.nat(), fc.integer({ min: 14, max: 40 }), (text, cut, width) => {
        const at = cut % (text.length + 1);
        const pieces = [...plain(text.slice(0, at)), ...plain(text.slice(at))];
        const joined = compose(pieces, measureOf(width), DEFAULT_OPTIONS, squareMetrics);
        expect(joined.lines.map((line) => line.text)).toEqual(
          set(text, width).lines.map((line) => line.text),
        );
      }),
    );
  });
});

/** Cells stand inside; the blank half of a mark at an edge may hang out, its ink does not. */
function expectInside(line: ComposedLine<unknown>, width: number): void {
  const least = Math.max(width, line.left + CELL);
  expect(line.right).toBeLessThanOrEqual(least + 0.01);
  expect(line.left).toBeGreaterThanOrEqual(0);
  for (const run of line.runs) {
    const hangs = /^[“‘（〔【《〈]/.test(run.text) ? CELL / 2 : /^[·–/]/.test(run.text) ? CELL / 4 : 0;
    const ends = /[”’）〕】》〉，。、；：？！]$/.test(run.text)
      ? CELL / 2
      : /[·–/]$/.test(run.text)
        ? CELL / 4
        : 0;
    expect(run.x).toBeGreaterThanOrEqual(line.left - hangs - 0.01);
    expect(run.x + run.width).toBeLessThanOrEqual(Math.max(line.right, least) + ends + 0.01);
  }
}

const NEVER = [
  /\d+(?:[.,]\d+)*(?:%|℃|年|月|日|号|个|余)?/g,
  /第\d+期?|附件\d+|〔\d+〕/g,
  /——|……/g,
  /[A-Za-z][A-Za-z0-9’.]*/g,
];
/** Places in `text` inside a sequence that is never broken; a word after a number is a word of its own. */
function forbidden(text: string): Set<number> {
  const places = new Set<number>();
  for (const pattern of NEVER) {
    for (const { 0: found, index } of text.matchAll(pattern))
      for (let k = 1; k < found.length; k++) places.add(index + k);
  }
  return places;
}

/** Full-width marks and what people type for them. */
const TYPED: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
};
const typed = (text: string) => text.replace(/[，；：！？（）]/g, (mark) => TYPED[mark]!);
const chinese = fc
  .array(
    fc.oneof(
      han,
      number,
      date,
      quoted,
      fc.tuple(han, mark).map((two) => two.join('')),
    ),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

describe('prose', () => {
  const width = fc.integer({ min: 14, max: 40 });
  test('breaks the same where its marks were typed half-width', () => {
    fc.assert(
      fc.property(chinese, width, (text, wide) => {
        const lines = set(text, wide).lines.map(({ text: line, right }) => [typed(line), right]);
        expect(set(typed(text), wide).lines.map((line) => [line.text, line.right])).toEqual(lines);
      }),
      { numRuns: 300 },
    );
  });
  test('breaks no number, unit, word or dash', () => {
    fc.assert(
      fc.property(prose, width, (text, wide) => {
        const { lines, remarks } = set(text, wide);
        fc.pre(!remarks.some((remark) => remark.kind === 'cut-sequence'));
        const places = forbidden(text);
        let at = 0;
        for (const line of lines.slice(0, -1)) {
          at += line.text.length;
          expect(places.has(at)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
  test('begins and ends no line with a mark that may not stand there', () => {
    fc.assert(
      fc.property(prose, width, oneOf('gb', 'strict'), (text, wide, strictness) => {
        const { lines } = set(text, wide, { strictness: strictness as 'gb' | 'strict' });
        const starts =
          strictness === 'strict' ? /^[，。、；：？！”’）〕》·～%℃—…]/ : /^[，。、；：？！”’）〕》·～%℃]/;
        for (const line of lines.slice(1)) expect(line.text).not.toMatch(starts);
        for (const line of lines) expect(line.text).not.toMatch(/[“‘（〔《]$/);
      }),
      { numRuns: 300 },
    );
  });
  test('has one right edge', () => {
    fc.assert(
      fc.property(prose, width, (text, wide) => {
        const { lines, remarks } = set(text, wide);
        const loose = new Set(
          remarks.flatMap((remark) => (remark.kind === 'loose-line' ? [remark.line] : [])),
        );
        for (const [k, line] of lines.entries()) {
          if (!line.last && !loose.has(k)) expect(line.right).toBeCloseTo(wide * CELL, 2);
        }
      }),
      { numRuns: 300 },
    );
  });
});
