/** The schema of SARIF 2.1.0, ready to hold logs against. */
import { createRequire } from 'node:module';
import Ajv, { type ValidateFunction } from 'ajv';
import { expect } from 'vitest';

export const SARIF = ((): ValidateFunction => {
  const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false });
  ajv.addFormat('uri', (text: string) => URL.canParse(text));
  ajv.addFormat('uri-reference', /^(?:[\w\-.~!$&'()*+,;=:@/?#]|%[\dA-F]{2})*$/);
  ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
  const load = createRequire(import.meta.url);
  // It says draft 4, and holds nothing that later drafts read otherwise, but the name of its ID.
  const { $schema: _, id: __, ...schema } = load('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  return ajv.compile(schema);
})();

export function expectValid(validate: ValidateFunction, value: unknown): void {
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
}
