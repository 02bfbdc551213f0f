/** Comments that switch rules off, wherever people put them. */
import { describe, expect, test } from 'vitest';
import { lint } from '../../src/lint/lint.ts';
import { HALF_WIDTH } from '../../src/lint/marks/l-56-half-width.ts';
import { RULES } from '../../src/lint/rules.ts';
import { switchFindings } from '../../src/lint/switch-findings.ts';
import type { Rule } from '../../src/lint/types.ts';
import { article } from './support.ts';

/** What is found, and what is said of the comments, as the words they stand at. */
function seen(text: string, rules: readonly Rule[] = [HALF_WIDTH]) {
  const seenArticle = article(text);
  const active = rules.map((rule) => ({ rule, severity: rule.severity }));
  const { findings, unused, unknown } = lint(seenArticle, active);
  const { text: read } = seenArticle.source;
  const said = switchFindings(unused, unknown, seenArticle.source);
  return {
    found: findings.map(({ span }) => read.slice(span.start - 1, span.end)),
    said: said.map(({ code, span }) => `${code} ${read.slice(span!.start, span!.end)}`),
    findings: said,
  };
}

const QUIET = { found: [], said: [] };

describe.each([
  ['LF', (text: string) => text],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
])('%s', (_, ends) => {
  const look = (text: string, rules?: readonly Rule[]) => {
    const { found, said } = seen(ends(text), rules);
    return { found, said };
  };

  test.each([
    ['to the end of the file', '<!-- banxin-disable L-56 -->\n\n甲,乙。\n\n丙,丁。'],
    ['of all rules', '<!-- banxin-disable -->\n\n甲,乙。'],
    ['in other spellings', '<!--banxin-disable l56，L-1, 057、all-->\n\n甲,乙。'],
    ['in capitals', '<!-- BANXIN-Disable-Next-LINE l-56 -->\n\n甲,乙。'],
    ['with a reason behind a colon', '<!-- banxin-disable L-56：照录 L-57 原文 -->\n\n甲,乙。'],
    ['with a reason behind a dash', '<!-- banxin-disable L-56 -- 照录 -->\n\n甲,乙。'],
    ['with a > in the reason', '<!-- banxin-disable L-56：大于号 > 照录 -->\n\n甲,乙。'],
    ['over two lines', '<!-- banxin-disable\n  L-56 -->\n\n甲,乙。'],
    ['for the next line', '<!-- banxin-disable-next-line L-56 -->\n甲,乙。'],
    ['for the next line behind blank ones', '<!-- banxin-disable-next-line L-56 -->\n\n \n甲,乙。'],
    ['for the line', '甲,乙。<!-- banxin-disable-line L-56 -->'],
    ['in a list', '- 甲,乙 <!-- banxin-disable-line L-56 -->\n- 丙丁'],
    ['between the items of a list', '- 丙丁\n<!-- banxin-disable-next-line L-56 -->\n- 甲,乙'],
    ['in a quotation', '> <!-- banxin-disable-next-line L-56 -->\n> 甲,乙。'],
    ['in a table', '| 甲 | 乙 |\n| - | - |\n| 丙,丁 | 戊 <!-- banxin-disable-line L-56 --> |'],
    ['before a heading', '<!-- banxin-disable-next-line L-56 -->\n# 甲,乙'],
    ['before a note', '甲乙[^1]。\n\n<!-- banxin-disable L-56 -->\n\n[^1]: 丙,丁。'],
    ['behind a character of two units', '𠮷甲,乙。<!-- banxin-disable-line L-56 -->'],
  ])('off %s', (_name, text) => {
    expect(look(`# 题\n\n${text}\n`)).toEqual(QUIET);
  });

  test('off in front matter, for the next line, the line, and from there on', () => {
    const front = (one: string, two: string) => `---\n${one}\n标题: 甲,乙${two}\n---\n\n丙,丁。\n`;
    expect(look(front('# banxin-disable-next-line L-56', '')).found).toEqual(['丙,']);
    expect(look(front('期号: 3', ' # banxin-disable-line L-56')).found).toEqual(['丙,']);
    expect(look(front('# banxin-disable L-56：照录', ''))).toEqual(QUIET);
    expect(look(front('期号: 3', '#banxin-disable-line')).found).toHaveLength(2);
  });

  test('on again', () => {
    const text = '<!-- banxin-disable L-56 -->\n\n甲,乙。\n\n<!-- banxin-enable L-56 -->\n\n丙,丁。\n';
    expect(look(text)).toEqual({ found: ['丙,'], said: [] });
    expect(look(text.replace('enable L-56', 'enable'))).toEqual({ found: ['丙,'], said: [] });
    expect(look(text.replace('disable L-56', 'disable'))).toEqual({ found: ['丙,'], said: [] });
    expect(look(text.replace('enable L-56', 'enable L-57')).found).toEqual([]);
  });

  test('shown as code, they are none', () => {
    for (const text of [
      '`<!-- banxin-disable -->` 甲,乙。',
      '```html\n<!-- banxin-disable -->\n```\n\n甲,乙。',
      '| 甲 |\n| - |\n| `<!-- banxin-disable -->` 丙,丁 |',
      '- 丁戊\n\n  ```\n  <!-- banxin-disable -->\n  ```\n\n甲,乙。',
    ])
      expect(look(`# 题\n\n${text}\n`)).toEqual({ found: [expect.stringContaining(',')], said: [] });
  });

  test('that nobody needs are told, each with the rules it was not needed for', () => {
    const text =
      '# 题\n\n<!-- banxin-disable-next-line L-56 -->\n甲乙。\n\n丙丁。<!-- banxin-disable-line -->\n';
    expect(look(text).said).toEqual([
      'lint/unused-comment <!-- banxin-disable-next-line L-56 -->',
      'lint/unused-comment <!-- banxin-disable-line -->',
    ]);
    const half = seen('甲,乙。<!-- banxin-disable-line L-56 L-01 -->', [HALF_WIDTH, RULES[0]!]).findings;
    expect(half.map(({ message }) => message.zh)).toEqual([expect.stringContaining('（L-01）')]);
    expect(half[0]!.fix).toBeUndefined();
    expect(look('甲乙。\n\n<!-- banxin-enable L-56 -->').said).toHaveLength(1);
  });

  test('of rules that were not asked are not called useless', () => {
    expect(look('甲乙。<!-- banxin-disable-line L-57 -->')).toEqual(QUIET);
    expect(look('甲乙。<!-- banxin-disable -->', [])).toEqual(QUIET);
  });

  test('with words nobody knows are told, and switch nothing off by accident', () => {
    expect(look('<!-- banxin-disable L-560 -->\n\n甲,乙。')).toEqual({
      found: ['甲,'],
      said: ['lint/unknown-rule L-560'],
    });
    expect(look('<!-- banxin-disable 标点 L-56 -->\n\n甲,乙。')).toEqual({
      found: [],
      said: ['lint/unknown-rule 标点'],
    });
    expect(look('<!-- banxin-disabled L-56 -->\n\n甲,乙。')).toEqual({
      found: ['甲,'],
      said: ['lint/unknown-verb disabled'],
    });
    expect(look('<!-- banxin 说明 -->\n\n<!-- 见 banxin-disable -->\n\n甲,乙。').said).toEqual([]);
  });
});

test('a hundred thousand comments and findings are told apart in no time', () => {
  const line = '甲,乙。<!-- banxin-disable-line L-56 -->\n\n<!-- banxin-disable L-57 -->\n\n';
  expect(seen(line.repeat(3000)).found).toEqual([]);
});
