import { describe, expect, it } from 'vitest';
import { check } from '../../src/index.ts';
import { cleanTexts, faultyTexts, longTexts, paragraphs, placed } from './texts.ts';

const LEAST_CHARACTERS = 40;
/** Decided from the pages, not from the source. */
const LAID_OUT = new Set(['L-38', 'L-39', 'L-40', 'L-90']);
const FROM_SOURCE = Array.from({ length: 100 }, (_, i) => `L-${String(i + 1).padStart(2, '0')}`).filter(
  (id) => !LAID_OUT.has(id),
);
const FREQUENT = ['L-07', 'L-09', 'L-56', 'L-57', 'L-61', 'L-63', 'L-64', 'L-65', 'L-76', 'L-99'];

const clean = cleanTexts();
const faulty = faultyTexts();
const characters = (text: string): number => [...text.replace(/\s/g, '')].length;

const longParagraphs = (texts: readonly { readonly text: string }[]): readonly string[] =>
  texts.flatMap(({ text }) => paragraphs(text)).filter((each) => characters(each) >= LEAST_CHARACTERS);

describe('the clean texts', () => {
  it('are many, in every format, and long enough to say something', () => {
    const formats = new Set(clean.map(({ text }) => /^模板: (.+)$/m.exec(text)?.[1]));
    const long = longParagraphs(clean);
    expect(clean.length).toBeGreaterThanOrEqual(20);
    expect([...formats].sort()).toEqual(['上行文', '信函', '命令', '文件', '普通', '简报', '纪要'].sort());
    expect(long.length).toBeGreaterThanOrEqual(240);
  });

  it('say nothing twice', () => {
    const all = longParagraphs(clean);
    expect(all.filter((each, i) => all.indexOf(each) !== i)).toEqual([]);
  });

  it('come to pages without an error or a warning', async () => {
    const inputs = clean.map(({ name, folder, text }) => ({ content: text, name, folder }));
    const results = await check({ inputs, lint: false });
    const heavy = results.flatMap(({ input, diagnostics }) =>
      diagnostics
        .filter(({ severity }) => severity !== 'hint')
        .map(({ message }) => `${input}: ${message.zh}`),
    );
    expect(results.length).toBe(clean.length);
    expect(heavy).toEqual([]);
  });
});

describe('the faulty texts', () => {
  const counts = new Map<string, number>();
  for (const { rule } of faulty.flatMap(({ seeds }) => seeds)) counts.set(rule, (counts.get(rule) ?? 0) + 1);

  it('are many, the long ones full of faults', () => {
    expect(faulty.length).toBeGreaterThanOrEqual(110);
    expect(longTexts().filter(({ seeds }) => seeds.length < 15)).toEqual([]);
    expect(faulty.filter(({ seeds }) => seeds.length === 0)).toEqual([]);
  });

  it('have a fault of every rule that is decided from the source, and of no other', () => {
    expect(FROM_SOURCE.filter((id) => !counts.has(id))).toEqual([]);
    expect([...counts.keys()].filter((id) => !FROM_SOURCE.includes(id))).toEqual([]);
  });

  it('have several of the faults that are met most', () => {
    expect(FREQUENT.filter((id) => (counts.get(id) ?? 0) < 4)).toEqual([]);
  });

  it('are not among the clean ones', () => {
    const written = new Set(longParagraphs(clean));
    expect(longParagraphs(faulty).filter((each) => written.has(each))).toEqual([]);
  });
});

describe('the place of a fault', () => {
  it('is where it is written', () => {
    expect(placed({ rule: 'L-56', at: ',' }, '甲,乙', '例')).toEqual({ rule: 'L-56', from: 1, to: 2 });
    expect(placed({ rule: 'L-56', at: ',', in: '乙,' }, '甲,乙,丙', '例')).toEqual({
      rule: 'L-56',
      from: 3,
      to: 4,
    });
  });

  it('is one place, and is there', () => {
    expect(() => placed({ rule: 'L-56', at: ',' }, '甲,乙,丙', '例')).toThrow('more than once');
    expect(() => placed({ rule: 'L-56', at: ';' }, '甲,乙', '例')).toThrow('does not stand');
    expect(() => placed({ rule: 'L-56', at: ',', in: '甲,乙,丙' }, '甲,乙,丙', '例')).toThrow(
      'more than once',
    );
  });
});
