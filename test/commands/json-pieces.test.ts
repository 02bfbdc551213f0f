/** Reports in pieces are the text that JSON.stringify gives. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonPieces } from '../../src/commands/json-pieces.ts';

const text = (value: unknown): string => [...jsonPieces(value)].join('');

it('says what JSON.stringify says, of any data', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 7 }), (value) => {
      expect(text(value)).toBe(JSON.stringify(value, null, 2));
    }),
  );
});

it('leaves out what is undefined, and keeps empty lists and line ends', () => {
  const value = { a: undefined, b: [], c: {}, d: [[], [{ e: '甲\n乙', f: [undefined] }]], g: null };
  expect(text(value)).toBe(JSON.stringify(value, null, 2));
});

it('is never one long string', () => {
  const documents = [{ diagnostics: Array.from({ length: 5000 }, (_, i) => ({ code: 'L-56', line: i })) }];
  const all = [...jsonPieces({ documents })];
  expect(all.length).toBeGreaterThan(3);
  expect(Math.max(...all.map(({ length }) => length))).toBeLessThan(70_000);
  expect(JSON.parse(all.join(''))).toEqual({ documents });
});
