/**
 * The case files, one test each. After adding a case or changing the parser on purpose, run
 * `UPDATE_CASES=1 npx vitest run test/markdown` and read the difference before keeping it.
 */
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { sourceFromText } from '../../src/source/decode.ts';
import { asTyped, caseFiles, readCases, writeCases } from './cases.ts';
import { dumpTree } from './dump.ts';

function dump(typed: string): string {
  return dumpTree(parseMarkdown(sourceFromText(asTyped(typed), '稿.md').source));
}

if (process.env.UPDATE_CASES) {
  for (const file of caseFiles()) {
    writeCases(
      file,
      readCases(file).map((one) => ({ ...one, expected: dump(one.typed) })),
    );
  }
}

describe.each(caseFiles())('%s', (file) => {
  const cases = readCases(file);

  test('holds cases', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  test.each(cases.map((one) => [one.name, one] as const))('%s', (_, { typed, expected }) => {
    expect(dump(typed)).toBe(expected);
  });
});
