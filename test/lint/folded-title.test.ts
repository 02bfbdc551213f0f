/** Values of the front matter that are folded over lines: what is found in them stands where it was typed. */
import { expect, it } from 'vitest';
import { TITLE_END } from '../../src/lint/headings/l-20-title-end.ts';
import { lint } from '../../src/lint/lint.ts';
import { article } from './support.ts';

it.each([
  ['>-', '  关于做好防汛\n  工作的通知。', 6],
  ['>', '  Notice on\n  flood control\n  工作的通知。', 7],
  ['', '  关于做好防汛\n  工作的通知。', 6],
])('a title behind %j', (mark, lines, line) => {
  const seen = article(`---\n模板: 普通\n日期: 2026-08-01\n标题: ${mark}\n${lines}\n---\n\n现通知如下。\n`);
  const { findings } = lint(seen, [{ rule: TITLE_END, severity: 'warning' }]);
  expect(findings.map(({ span }) => [span.line, seen.source.text.slice(span.start, span.end)])).toEqual([
    [line, '。'],
  ]);
});
