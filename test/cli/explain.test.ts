/** `banxin explain` as people and programs meet it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/lint/rules.ts';
import { desk, ROOT } from './banxin.ts';

describe('explain', () => {
  it.each(['L-44', 'l44', '44', 'L-044'])(
    'tells a rule by %s, with clause, reason, remedy and examples',
    (word) => {
      const { code, out, err } = desk().run(['explain', word]);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(
        /^L-44 {2}附件名称后不加标点 {2}错误\n依据：GB\/T 9704—2012 7\.3\.4（MUST）\n什么：/,
      );
      for (const part of ['为什么：', '怎么改：', '错：', '→', '对：']) expect(out).toContain(`\n${part}`);
      expect(out).toMatch(/\n详见：docs\/rules\.md#l-44\n$/);
    },
  );

  it('says what is off, what is asked of pages, and for which papers', () => {
    const { out } = desk().run(['explain', 'L-22', 'L-40']);
    expect(out).toContain('提示，默认不查');
    expect(out).toMatch(/\n默认不查：\S/);
    expect(out).toContain('错误，排版以后才查');
    expect(out).toMatch(/\n只用于：文件、上行文、信函、/);
  });

  it('tells a code of any room, the rule for the same, and where to read on', () => {
    const { code, out } = desk().run([
      'explain',
      'gongwen/level-skipped',
      'lone-character',
      'FONT/Missing-glyph',
    ]);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'gongwen/level-skipped  小标题跳过了一级。',
        '依据：GB/T 9704—2012 7.3.3',
        '同一件事的规则：L-24 层次不跳级',
        '详见：docs/writing.md',
        '',
        'layout/lone-character  段末一行只有一个字。',
        '同一件事的规则：L-39 小标题不落在面末，段末不留孤字',
        '详见：docs/composition.md',
        '',
        'font/missing-glyph  没有字体含有这个字，页面上画成方框。',
        '详见：docs/fonts.md',
        '',
      ].join('\n'),
    );
  });

  it('lists all rules by family without one', () => {
    const { code, out } = desk().run(['explain']);
    expect(code).toBe(0);
    expect([...out.matchAll(/^ {2}(L-\d+) /gm)].map(([, id]) => id)).toEqual(RULES.map(({ id }) => id));
    expect(out.split('\n\n')).toHaveLength(6);
  });

  it('speaks English', () => {
    const { out } = desk().run(['explain', 'L-99', 'font/missing-glyph', '--lang', 'en']);
    expect(out).toMatch(/^L-99 {2}frequent wrong words {2}warning\nClause: practice/);
    expect(out).toContain('font/missing-glyph  No font has this character');
  });

  it.each([
    ['layout/lone-charcter', '您是不是想写 layout/lone-character？'],
    ['l101', '您是不是想写 L-'],
    ['天气预报', '全部规则：banxin explain'],
  ])('asks whether %s was meant otherwise', (word, help) => {
    const { code, out, err } = desk().run(['explain', 'L-01', word]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`没有“${word}”这个编号。`);
    expect(err).toContain(help);
  });

  it('is JSON for programs', () => {
    const { code, out } = desk().run(['explain', '56', 'layout/cut-sequence', '--json']);
    expect(code).toBe(0);
    const { command, topics } = JSON.parse(out);
    expect(command).toBe('explain');
    expect(topics[0]).toMatchObject({ kind: 'rule', id: 'L-56', severity: 'warning', onPages: false });
    expect(topics[0].examples.wrong.length).toBeGreaterThanOrEqual(3);
    expect(topics[1]).toMatchObject({ kind: 'code', code: 'layout/cut-sequence', rules: ['L-90'] });
    expect(JSON.parse(desk().run(['explain', '--json']).out).topics).toHaveLength(RULES.length);
  });

  it('points to pages that are there', () => {
    const rooms =
      'archive/absolute-extends attachment/kind config/yaml finishing/watermark-glyph font/variable front-matter/normalised gongwen/no-body layout/too-tall lint/unused-comment markdown/html picture/url source/nul template/yaml L-01';
    const { out } = desk().run(['explain', ...rooms.split(' ')]);
    const pages = [...out.matchAll(/^详见：([^#\n]+)/gm)].map(([, page]) => page!);
    expect(pages).toHaveLength(14);
    expect(pages.filter((page) => !existsSync(join(ROOT, page)))).toEqual([]);
  });
});
