/** Edits: put into a text, and one behind the other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic, Edit } from '../../src/diagnostics/types.ts';
import { applyFixes } from '../../src/lint/apply.ts';
import { composeEdits } from '../../src/lint/compose-edits.ts';

function put(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight((made, { start, end, text: words }) => {
    return made.slice(0, start) + words + made.slice(end);
  }, text);
}

const words = fc.string({ unit: fc.constantFrom('甲', ',', '\n', '𠮷', 'a'), maxLength: 4 });
const TEXT = '一二三四五六七八九十';

/** Edits of a text of a length, in order and apart. */
const editsOf = (length: number) =>
  fc
    .tuple(fc.uniqueArray(fc.nat(length), { maxLength: 8 }), fc.array(words, { minLength: 4, maxLength: 4 }))
    .map(([places, texts]): Edit[] => {
      const sorted = places.toSorted((a, b) => a - b);
      const pairs = sorted.slice(0, sorted.length - (sorted.length % 2));
      return texts.flatMap((text, i) => {
        const [start, end] = [pairs[2 * i], pairs[2 * i + 1]];
        return start === undefined || end === undefined ? [] : [{ start, end, text }];
      });
    });

test('edits after edits are edits of the first text that make the same', () => {
  const twice = editsOf(TEXT.length).chain((first) =>
    editsOf(put(TEXT, first).length).map((second) => [first, second] as const),
  );
  fc.assert(
    fc.property(twice, ([first, second]) => {
      const both = composeEdits(first, second);
      expect(put(TEXT, both)).toBe(put(put(TEXT, first), second));
      for (const [i, { start, end }] of both.entries()) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThan(both[i + 1]?.start ?? Number.POSITIVE_INFINITY);
      }
    }),
  );
});

test('of fixes that overlap the first is made, and all that are apart are', () => {
  const finding = (kind: 'safe' | 'suggested', ...edits: Edit[]): Diagnostic => ({
    code: 'x',
    severity: 'hint',
    message: { zh: '', en: '' },
    fix: { kind, edits },
  });
  const safe = new Set(['safe'] as const);
  const found = [
    finding('safe', { start: 0, end: 1, text: 'A' }, { start: 4, end: 5, text: 'B' }),
    finding('safe', { start: 4, end: 6, text: 'C' }),
    finding('safe', { start: 1, end: 1, text: 'D' }, { start: 8, end: 9, text: '' }),
    finding('safe', { start: 1, end: 1, text: 'E' }),
    finding('suggested', { start: 2, end: 3, text: 'F' }),
  ];
  expect(applyFixes(TEXT, found, safe).text).toBe('AD二三四B六七八十');
});

test('a hundred thousand fixes are made in no time', () => {
  const text = '甲,'.repeat(100_000);
  const found = Array.from(
    { length: 100_000 },
    (_, i): Diagnostic => ({
      code: 'x',
      severity: 'hint',
      message: { zh: '', en: '' },
      fix: { kind: 'safe', edits: [{ start: 2 * i + 1, end: 2 * i + 2, text: '，' }] },
    }),
  );
  expect(applyFixes(text, found, new Set(['safe'])).text).toBe('甲，'.repeat(100_000));
});
