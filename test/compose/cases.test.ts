/** Every case file of cases/, case by case. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCases, showCase } from './case-file.ts';

const folder = join(import.meta.dirname, 'cases');

for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    for (const one of readCases(readFileSync(join(folder, file), 'utf8'))) {
      test(one.title, () => expect(showCase(one)).toBe(one.expected));
    }
  });
}
