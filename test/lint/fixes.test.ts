/** Safe fixes come to rest, and touch nothing that is not prose: on mixtures no writer would think of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKS } from '../../src/lint/marks/family.ts';
import { fixedSafely } from './fixing.ts';
import { cleanTexts, faultyTexts } from './texts.ts';

const HAN = [
  '加强',
  '监测',
  '防汛',
  '的',
  '等',
  '和',
  '与会',
  '三',
  '五天',
  '关于',
  '张三',
  '马克思',
  '一',
  '月',
  '平江',
];
const SIGNS = [...',.;:?!"\'()-~…—–－～，。、；：？！“”‘’（）《》〈〉「」『』〔〕【】·•・．'];
const ROWS = [
  '--',
  '---',
  '...',
  '。。。',
  '……',
  '——',
  '，，',
  ' ',
  '  ',
  '　',
  '\n',
  '\n　　',
  '、等',
  '》、《',
  '”、“',
];
const FIGURES = [
  '3-5天',
  '2021-2025年',
  '1,234.5',
  '10:30-11:00',
  '5',
  '3~5',
  'GIS',
  'Wait...',
  "Don't",
  '3.15',
  'COVID-19',
];
/** What must come out as it went in. */
const KEPT = [
  '`a,b...c`',
  'https://a.example.cn/x,y--z',
  '**重点**',
  '[全文](b,c.md)',
  '![图](d--e.png)',
  '_强调_',
];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...HAN) },
  { weight: 5, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 2, arbitrary: fc.constantFrom(...ROWS) },
  { weight: 2, arbitrary: fc.constantFrom(...FIGURES) },
  { weight: 1, arbitrary: fc.constantFrom(...KEPT) },
);
const mixture = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(''));

const letters = (text: string): string => text.replace(/[\p{P}\p{S}\s]/gu, '');
const kept = (text: string): readonly number[] => KEPT.map((piece) => text.split(piece).length);

describe('safe fixes of marks', () => {
  it('come to rest within a few rounds, and then change nothing more', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const { text: fixed } = fixedSafely(text, MARKS);
        expect(fixedSafely(fixed, MARKS).rounds).toBe(0);
      }),
      { numRuns: 1500 },
    );
  });

  it('leave letters, figures, code, addresses and the marks of Markdown as they are', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const { text: fixed } = fixedSafely(text, MARKS);
        expect(letters(fixed)).toBe(letters(text));
        expect(kept(fixed)).toEqual(kept(text));
      }),
      { numRuns: 1500 },
    );
  });

  it('leave the keys of the front matter as they are', () => {
    const value = fc
      .constantFrom('各县人民政府,市直各部门', '"三个一"活动', '关于 开展检查的通知', '3-5天...')
      .map((v) => `'${v}'`);
    fc.assert(
      fc.property(value, value, mixture, (title, recipients, text) => {
        const front = `---\n模板: 文件\n标题: ${title}\n主送: ${recipients}\n电话: 010-5555, 5556\n---\n`;
        const { text: fixed } = fixedSafely(`${front}\n甲乙。\n\n${text}\n`, MARKS);
        const keys = (whole: string) =>
          whole
            .split('\n')
            .slice(0, 6)
            .map((line) => line.split(':')[0]);
        expect(keys(fixed)).toEqual(keys(front));
        expect(fixed).toContain('\n电话: 010-5555, 5556\n');
      }),
      { numRuns: 300 },
    );
  });
});

describe('safe fixes of all rules', () => {
  it('come to rest on every faulty text', () => {
    for (const { text } of faultyTexts()) {
      const { text: fixed } = fixedSafely(text);
      expect(fixedSafely(fixed).rounds).toBe(0);
    }
  });

  it('come to rest on mixtures', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const { text: fixed } = fixedSafely(`一、总体要求\n\n${text}\n`);
        expect(fixedSafely(fixed).rounds).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});

/** Marks of the same width in characters, so that the texts can be laid side by side. */
const HALVES: readonly (readonly [RegExp, string])[] = [
  [/，/g, ','],
  [/：/g, ':'],
  [/；/g, ';'],
  [/？/g, '?'],
  [/！/g, '!'],
  [/[“”]/g, '"'],
  [/～/g, '~'],
];
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;
const ENOUGH = 0.99;

describe('right prose typed with half-width marks', () => {
  it.each(HALVES)('%s becomes what it was, or stays as typed, and nothing else', (full, half) => {
    let [typedMarks, restored] = [0, 0];
    for (const { text } of cleanTexts()) {
      const front = FRONT_MATTER.exec(text)![0];
      const typed = front + text.slice(front.length).replace(full, half);
      const { text: fixed } = fixedSafely(typed, MARKS);
      expect(fixed.length).toBe(text.length);
      for (let at = 0; at < text.length; at += 1) {
        if (fixed[at] !== text[at] && fixed[at] !== typed[at]) expect(fixed.slice(at - 9, at + 9)).toBe('');
        if (typed[at] !== text[at]) typedMarks += 1;
        if (typed[at] !== text[at] && fixed[at] === text[at]) restored += 1;
      }
    }
    expect(restored).toBeGreaterThanOrEqual(ENOUGH * typedMarks);
  });
});
