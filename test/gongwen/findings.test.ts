/** Every finding about the text can be provoked, stands at its place, and says in both languages what to do. */
import { describe, expect, it } from 'vitest';
import { articleFindings } from '../../src/gongwen/findings/articles.ts';
import { bodyFindings } from '../../src/gongwen/findings/body.ts';
import { HEAD, recognised } from './support.ts';

const head = (more: string) => HEAD.replace(/---\n$/, `${more}\n---\n`);
const BODY = '\n# 甲\n\n';

/** Code, document, and the source text the finding points at (its first characters). */
const PROVOKED: readonly (readonly [code: string, text: string, at: string, severity: string])[] = [
  ['no-body', `${HEAD}\n# 甲`, '', 'error'],
  ['item-empty', `${HEAD}${BODY}文。\n\n# 乙`, '# 乙', 'warning'],
  ['title-missing', `${HEAD}\n正文。\n\n正文。`, '', 'warning'],
  ['title-assumed', `${HEAD}\n平江防汛\n\n正文。`, '平江防汛', 'warning'],
  ['title-twice', `${head('标题: 乙')}${BODY}正文。`, '# 甲', 'warning'],
  ['hash-as-section', `${head('标题: 乙')}\n正文。${BODY}正文。`, '# 甲', 'hint'],
  ['preface-as-editor-note', `${HEAD}\n导语。${BODY}正文。`, '导语。', 'hint'],
  ['preface-moved', `${HEAD}\n- 甲\n${BODY}正文。`, '- 甲', 'warning'],
  ['editor-note-twice', `${head('编者按: 一')}${BODY}编者按：二\n\n正文。`, '编者按：二', 'warning'],
  ['field-for-one-item', `${head('副标题: 纪实')}${BODY}文。\n\n# 乙\n\n文。`, '纪实', 'hint'],
  ['credit-twice', `${head('供稿: 乙')}${BODY}文。\n\n（供稿：丙）`, '丙', 'warning'],
  ['empty-heading', `${HEAD}${BODY}文。\n\n## \n\n文。`, '##', 'warning'],
  ['empty-entry', `${HEAD}${BODY}- 甲\n-\n`, '-', 'warning'],
  ['list-renumbered', `${HEAD}${BODY}1. 甲\n2. 乙\n4. 丙\n`, '4. 丙', 'hint'],
  ['level-skipped', `${HEAD}${BODY}## 乙\n\n文。\n\n##### 丙\n\n文。`, '##### 丙', 'warning'],
  [
    'level-passed',
    `${HEAD}${BODY}## 一、乙\n\n### （一）子\n\n文。\n\n## 二、丙\n\n#### 1.丁\n\n文。`,
    '#### 1.丁',
    'hint',
  ],
  ['number-out-of-order', `${HEAD}${BODY}一、乙\n\n文。\n\n三、丙\n\n文。`, '三、', 'warning'],
  ['heading-unnumbered', `${HEAD}${BODY}## 一、乙\n\n文。\n\n## 丙\n\n文。`, '## 丙', 'hint'],
  ['paragraph-split', `${HEAD}${BODY}一、乙\n（一）丙\n\n文。`, '一、乙', 'hint'],
  ['joined-lines', `${HEAD}${BODY}甲说：“好。”\n乙来了。\n丙`, '乙来了。', 'hint'],
  ['picture-in-text', `${HEAD}${BODY}文![图](a.png)文。`, '![图](a.png)', 'hint'],
  ['note-unused', `${HEAD}${BODY}文。\n\n[^a]: 注[^b]。\n\n[^b]: 乙。`, '[^b]: ', 'warning'],
  [
    'note-in-front-matter',
    `${head('编者按: 可供参考[^a]。')}${BODY}文[^a]。\n\n[^a]: 注。`,
    '[^a]。\n',
    'warning',
  ],
  ['note-in-front-matter', `${head('副标题: 纪实[^a]')}${BODY}文[^a]。\n\n[^a]: 注。`, '[^a]\n', 'warning'],
  ['note-in-front-matter', `${head('编者按: "可供\\t参考[^a]。"')}${BODY}文。`, '', 'warning'],
  [
    'note-too-rich',
    `${HEAD}${BODY}文[^a]。\n\n[^a]: 注。\n\n    | a |\n    |---|\n    | b |\n`,
    '| a |',
    'warning',
  ],
];

describe('findings about the text', () => {
  it('a note that nothing refers to is reported once, by the reader of Markdown', () => {
    const { earlier, diagnostics } = recognised(`${HEAD}${BODY}文。\n\n[^a]: 注。`);
    const all = [...earlier, ...diagnostics].map(({ code }) => code);
    expect(all.filter((code) => /unused/.test(code))).toEqual(['markdown/unused-note']);
  });
  it.each(PROVOKED)('%s', (code, text, at, severity) => {
    const { diagnostics, source } = recognised(text);
    const found = diagnostics.filter((d) => d.code === `gongwen/${code}`);
    expect(diagnostics.map((d) => d.code)).toContain(`gongwen/${code}`);
    const { span, help, message } = found[0]!;
    expect(found[0]!.severity).toBe(severity);
    expect(source.text.slice(span!.start).startsWith(at)).toBe(true);
    expect([message.zh, message.en, help?.zh, help?.en].every(Boolean)).toBe(true);
    expect(message.zh).toMatch(/[。！？]$/);
  });
  it.each([
    ['lines that go on', '今年以来，\n工作有力。\n'],
    ['paragraphs apart', '甲。\n\n乙。\n'],
    ['a line of Latin words', 'One.\nTwo.\n'],
  ])('are silent about %s', (_, text) => {
    const { diagnostics } = recognised(`${HEAD}${BODY}${text}`);
    expect(diagnostics.map((d) => d.code)).not.toContain('gongwen/joined-lines');
  });
  it('all but the one that needs a file name are above', () => {
    const names = [...Object.keys(articleFindings), ...Object.keys(bodyFindings)];
    expect(new Set(PROVOKED.map(([code]) => code)).size).toBe(names.length - 1);
  });
  it('一、 and 1. alone are in order (B-15)', () => {
    const text = `${HEAD}${BODY}## 一、乙\n\n#### 1.丁\n\n文。\n\n## 二、丙\n\n文。`;
    expect(recognised(text).diagnostics).toEqual([]);
  });
  it('only the order of levels cites GB/T 9704, which does not know 简报', () => {
    const cited = PROVOKED.flatMap(([, text]) => recognised(text).diagnostics).filter((d) => d.clause);
    expect(new Set(cited.map((d) => d.code))).toEqual(
      new Set(['gongwen/level-skipped', 'gongwen/level-passed']),
    );
  });
});
