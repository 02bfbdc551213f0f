/** Findings of several stages come in the order of the article. */
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/types.ts';
import { inOrder } from '../../src/pipeline/in-order.ts';

const at = (code: string, file?: string, start = 0): Diagnostic => {
  const place = { start, end: start, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const span = file === undefined ? {} : { span: { file, ...place } };
  return { code, severity: 'hint', message: { zh: '', en: '' }, ...span };
};

it('of no place, of the article by place, then of other files as they come', () => {
  const found = [
    at('template', '甲.yaml', 3),
    at('late', 'a.md', 31),
    at('font'),
    at('attached 2', '附件.md', 9),
    at('early', 'a.md', 11),
    at('early too', 'a.md', 11),
    at('attached 1', '附件.md', 1),
  ];
  expect(inOrder(found, 'a.md').map(({ code }) => code)).toEqual([
    'font',
    'early',
    'early too',
    'late',
    'template',
    'attached 1',
    'attached 2',
  ]);
});
