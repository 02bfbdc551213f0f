/** What holds for every paper, whatever its front matter and its text say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOf, PAPERS } from '../../src/gongwen/front-matter/keys/row.ts';
import { KEYS } from '../../src/gongwen/front-matter/keys.ts';
import type { Paper, PaperFormat } from '../../src/gongwen/types.ts';
import type { Span } from '../../src/source/span.ts';
import { paper } from './support.ts';

const format = fc.constantFrom<PaperFormat>(...PAPERS);
const key = fc.constantFrom(...KEYS.flatMap((row) => namesOf(row)));
const word = fc.constantFrom(
  '云川市人民政府',
  '市财政局、市水利局',
  '张 三',
  '欧阳 锋 李四',
  '云政发〔2026〕5号',
  '云政发[26]05号',
  '2026-08-01',
  '2026年8月2日印发',
  '2026-02-30',
  '17',
  '第五号',
  '特急',
  '秘密★1年',
  '预留',
  '是',
  'a.png 42mm',
  'a.png 45×30',
  'a.jpg',
  '1.《甲》；2.乙。',
  '附件1：甲',
  '甲.md',
  '名称：甲',
  '（此件公开发布）',
  '命令',
  '文件',
  '',
  '、',
  '。',
  '#',
  '*a',
  '"',
  '|',
  '0',
  '-1',
  'true',
  '~',
  '\u{20BB7}',
  '\ud800',
);
const value = fc.oneof(
  word,
  fc.array(word, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((items) => items.map((i) => `\n  - ${i}`).join('')),
  fc.tuple(word, word).map(([a, b]) => `\n  - ${a}: ${b}`),
  fc.tuple(word, word).map(([a, b]) => `{名称: ${a}, 文件: ${b}, 另附: 是}`),
  fc.tuple(word, word).map(([a, b]) => `{文件: ${a}, 宽: ${b}, 高: 30mm}`),
  fc.tuple(word, word).map(([a, b]) => `|\n  ${a}\n  ${b}`),
  fc.constantFrom('{甲: {乙: 丙}}', '[[甲]]', '[{甲: [乙]}]', '[~]', '{}'),
);
const front = fc
  .array(fc.tuple(key, value), { maxLength: 12 })
  .map((rows) => rows.map(([k, v]) => `${k}: ${v}`).join('\n'));
const block = fc.constantFrom(
  '# 关于做好防汛工作的通知',
  '# 附件',
  '# 附件1',
  '# 附件2：甲',
  '# 附件 甲',
  '## 附件1',
  '# 一、甲',
  '# 甲',
  '## 甲',
  '### 乙',
  '#',
  '——副题',
  '各县（区）人民政府，市政府各部门：',
  '正文。[^a]',
  '[^a]: 注。',
  '表：甲',
  '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |',
  '![图](a.png)',
  '- 甲\n- 乙',
  '> 引文',
  '---',
  '<b>',
  '2026年8月1日',
  '附件：甲',
  '一、甲',
);
const text = fc.array(block, { maxLength: 12 }).map((blocks) => blocks.join('\n\n'));
const file = fc
  .tuple(fc.boolean(), front, text)
  .map(([has, yaml, body]) => (has ? `---\n${yaml}\n---\n\n${body}\n` : body));

/** Every span anywhere in a value. */
function spansOf(value: unknown): readonly Span[] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('endColumn' in value) return [value as Span];
  return Object.values(value).flatMap(spansOf);
}

const idsOf = (gongwen: Paper) =>
  JSON.stringify(gongwen, (k, v) => (k === 'span' ? undefined : v)).match(/"id":"[^"]*"/g) ?? [];

describe('for every paper', () => {
  it('nothing throws, every finding says what, what to do and where', () => {
    fc.assert(
      fc.property(file, format, (typed, as) => {
        const { diagnostics, source, gongwen } = paper(typed, as);
        for (const d of diagnostics) {
          expect(d.message.zh && d.message.en && d.span, d.code).toBeTruthy();
          expect(`${d.message.zh}${d.help?.zh}`).not.toMatch(/undefined|NaN|\[object/);
        }
        for (const s of spansOf([gongwen, diagnostics]))
          expect(0 <= s.start && s.start <= s.end && s.end <= source.text.length).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('ids are unique and attachments are counted from 1', () => {
    fc.assert(
      fc.property(text, front, format, (body, yaml, as) => {
        const { gongwen } = paper(`---\n${yaml}\n---\n\n${body}\n`, as);
        const ids = idsOf(gongwen);
        expect(ids).toEqual([...new Set(ids)]);
        expect(gongwen.attachments.map((a) => a.serial)).toEqual(gongwen.attachments.map((_, i) => i + 1));
        for (const { name } of gongwen.attachments) expect(name.value).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('it has a name, its seals have organs, and a letter has one mark', () => {
    fc.assert(
      fc.property(file, format, (typed, as) => {
        const { gongwen } = paper(typed, as);
        if (typed.trim() !== '') expect(gongwen.name).not.toBe('');
        const { kind, seals, organs, signatures } = gongwen.closing;
        expect(seals.length).toBeLessThanOrEqual(Math.max(1, organs.length));
        expect(kind === 'signed').toBe(signatures.length > 0);
        expect(kind === 'sealed' || seals.length === 0).toBe(true);
        if (as === 'letter') expect(gongwen.mark?.names.length ?? 1).toBe(1);
        expect(as === 'plain' && gongwen.mark !== undefined).toBe(false);
        for (const { width } of seals) expect(width >= 10 && width <= 100).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
