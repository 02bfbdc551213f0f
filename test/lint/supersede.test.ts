/** What one rule says, another does not say again at the same place. */
import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import type { LintFinding } from '../../src/lint/lint.ts';
import { RULES } from '../../src/lint/rules.ts';
import { withoutSuperseded } from '../../src/lint/supersede.ts';
import type { Rule } from '../../src/lint/types.ts';
import { sourceFromText } from '../../src/source/decode.ts';
import { findings } from './support.ts';

const { source } = sourceFromText('甲'.repeat(100), '例.md');
const [any] = RULES;

function found(id: string, start: number, end: number, supersedes: readonly string[] = []): LintFinding {
  const rule: Rule = { ...any!, id: id as Rule['id'], supersedes };
  const { message, severity } = rule;
  return { code: id, message, severity, span: source.span(start, end), rule, mended: false };
}

const codes = (all: readonly LintFinding[]) => {
  const left = withoutSuperseded(all, all);
  return left.map(({ code, span }) => `${code}@${span.start}`);
};

test('what overlaps goes, what only touches stays', () => {
  const brackets = found('L-30', 10, 13, ['L-70']);
  expect(codes([brackets, found('L-70', 12, 20)])).toEqual(['L-30@10']);
  expect(codes([brackets, found('L-70', 13, 20), found('L-70', 5, 10)])).toEqual([
    'L-30@10',
    'L-70@13',
    'L-70@5',
  ]);
});

test('other codes at the same place stay', () => {
  expect(codes([found('L-30', 10, 13, ['L-70']), found('L-56', 10, 13)])).toEqual(['L-30@10', 'L-56@10']);
});

test('a long place reaches over short ones that begin behind it', () => {
  const all = [found('L-50', 0, 50, ['L-70']), found('L-30', 10, 12, ['L-70']), found('L-70', 30, 31)];
  expect(codes(all)).toEqual(['L-50@0', 'L-30@10']);
});

test('a place without width is that of the next character', () => {
  expect(codes([found('L-41', 10, 10, ['L-56']), found('L-56', 10, 11)])).toEqual(['L-41@10']);
  expect(codes([found('L-41', 10, 10, ['L-56']), found('L-56', 9, 10)])).toEqual(['L-41@10', 'L-56@9']);
});

test('in a text: half-width brackets of an ordinal, a half-width colon of an element', () => {
  const text =
    '# 标题\n\n一、总体要求\n\n(一)加强领导。各县要负总责(含乡镇)。\n\n（二）抓落实。各县要到位。\n\n附件:名单';
  const found = findings(text).filter(({ severity }) => severity !== 'hint');
  expect(found.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`)).toEqual([
    'L-30 (一)',
    expect.stringMatching(/^L-70 /),
    'L-43 :',
  ]);
});

describe('what keeps a paper from being set', () => {
  const date = (typed: string) =>
    `---\n模板: 普通\n署名: 云川市水务局\n成文日期: ${typed}\n---\n\n# 工作方案\n\n各地加强值守。\n`;
  const errors = async (typed: string, lint: boolean) => {
    const [made] = await check({ inputs: { content: date(typed) }, lint });
    return made?.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  };
  test('is an error whoever says it', async () => {
    expect(await errors('2026-02-30', false)).toEqual(['front-matter/wrong-value']);
    expect(await errors('2026-02-30', true)).toEqual(['L-15']);
    expect(await errors('2026年13月40日', true)).toEqual(['L-15']);
    expect(await errors('2026-02-28', true)).toEqual([]);
  });
});
