/** What is no Chinese prose comes out of `--fix` as it went in, wherever it stands: formulas, names of files, scores, verses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { sourceFromText } from '../../src/source/decode.ts';
import { packageRoot } from '../../src/source/package-root.ts';
import { fixedSafely } from './fixing.ts';

const SENTENCES = readFileSync(join(packageRoot(), 'test/lint/texts/untouched.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '');

/** Places where a sentence may stand. */
const PLACES: readonly (readonly [string, (sentence: string) => string])[] = [
  ['a paragraph', (sentence) => `${sentence}\n`],
  ['an entry', (sentence) => `- ${sentence}\n- 其余照旧。\n`],
  ['a quotation', (sentence) => `> ${sentence}\n`],
  ['a bold stretch', (sentence) => `**提示**　${sentence}\n`],
  [
    'a paragraph with a heading in it',
    (sentence) => `# 甲\n\n一、乙\n\n（一）丙。${sentence}\n\n（二）丁。戊。\n`,
  ],
];
const IN_TABLE = SENTENCES.filter((sentence) => !sentence.includes('|'));

describe('safe fixes', () => {
  it('have many sentences to leave alone', () => {
    expect(new Set(SENTENCES).size).toBe(SENTENCES.length);
    expect(SENTENCES.length).toBeGreaterThanOrEqual(80);
  });

  it.each(PLACES)('leave them in %s', (_, place) => {
    for (const text of SENTENCES.map(place)) expect(fixedSafely(text).text).toBe(text);
  });

  it('leave them in a cell', () => {
    for (const sentence of IN_TABLE) {
      const text = `| 事项 | 说明 |\n| --- | --- |\n| 甲 | ${sentence} |\n`;
      expect(fixedSafely(text).text).toBe(text);
    }
  });

  it('leave them beside each other and beside what they mend', () => {
    const some = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(some, (sentences) => {
        const { text } = fixedSafely(`加强监测,及时预警。${sentences.join('')}各地要落实责任,不得松懈。\n`);
        expect(text).toBe(`加强监测，及时预警。${sentences.join('')}各地要落实责任，不得松懈。\n`);
      }),
      { numRuns: 300 },
    );
  });

  it('are asked about sentences that are read as text', () => {
    for (const sentence of SENTENCES) {
      const [block] = parseMarkdown(sourceFromText(sentence, '例.md').source).children;
      expect(block?.kind).toBe('paragraph');
    }
  });
});
