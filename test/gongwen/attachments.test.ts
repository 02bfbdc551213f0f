/** Attachments: rows of the front matter, parts of the article, files of their own. */
import { describe, expect, it } from 'vitest';
import { attachedText } from '../../src/gongwen/attached.ts';
import type { Passage } from '../../src/gongwen/types.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { sourceFromText } from '../../src/source/decode.ts';
import { paper } from './support.ts';

const headings = (body: readonly Passage[]) =>
  body.flatMap((p) => (p.kind === 'heading' ? [`${p.level} ${p.number}${p.text}`] : []));

function attachments(list: string, text: string) {
  const head = list === '' ? '标题: 甲' : `标题: 甲\n附件:\n${list}`;
  const { gongwen, diagnostics } = paper(`---\n${head}\n---\n\n正文。\n\n${text}\n`, 'plain');
  return {
    list: gongwen.attachments.map(({ name, text: own, file }) => {
      const what = own ? `${own.body.length}` : file ? `<${file.value}>` : '-';
      return `${name.value} ${what}`;
    }),
    texts: gongwen.attachments.map(({ text: own }) => own?.body ?? []),
    body: gongwen.body,
    codes: diagnostics.map((d) => `${d.span?.line} ${d.code.split('/')[1]}`),
    diagnostics,
  };
}

describe('parts of the article', () => {
  it.each([
    ['# 附件\n\n文。', '附件1', ['13 attachment-without-name']],
    ['# 附件：任务表\n\n文。', '任务表', []],
    ['# 附件1\n\n# 任务表\n\n文。', '任务表', []],
    ['# 附件1\n\n## 任务表\n\n文。', '任务表', []],
    ['# 附件 1：任务表\n\n文。', '任务表', []],
    ['# 附件1 任务表\n\n文。', '任务表', []],
    ['# 附件1任务表\n\n文。', '任务表', []],
    ['# 附件１．任务表\n\n文。', '任务表', []],
    ['# 附件一 任务表\n\n文。', '任务表', []],
    ['# 附　件\n\n# 任务表\n\n文。', '任务表', []],
  ])('%j', (text, name, codes) => {
    const { list, codes: found } = attachments('', text);
    expect(list).toEqual([`${name} 1`]);
    expect(found.map((c) => c.split(' ')[1])).toEqual(codes.map((c) => c.split(' ')[1]));
  });
  it('a name with a colon and no file behind it counts, with a word about it', () => {
    const { list, codes } = attachments('  - 县委:\n  - 任务表', '完。');
    expect(list).toEqual(['县委 -', '任务表 -']);
    expect(codes).toEqual(['4 normalised']);
  });
  it.each(['# 附件管理办法', '# 附件一览表说明', '## 附件的格式'])('%s is no attachment', (heading) => {
    const { list, body } = attachments('', `${heading}\n\n文。`);
    expect(list).toEqual([]);
    expect(body).toHaveLength(3);
  });
  it('## 附件1 is a section, and a word about it', () => {
    const { list, codes } = attachments('', '## 附件1\n\n文。');
    expect(list).toEqual([]);
    expect(codes).toEqual([]);
    const { diagnostics } = paper('---\n标题: 甲的函\n---\n\n正文。\n\n## 附件1\n\n文。\n', 'letter');
    expect(diagnostics.map((d) => d.code)).toContain('gongwen/attachment-level');
  });
  it('each counts its headings from 一、 and has ids of its own', () => {
    const text =
      '## 子\n\n文。\n\n# 附件1：甲\n\n## 子\n\n文。\n\n### 丑\n\n文。\n\n# 附件2：乙\n\n# 一、子\n\n文。';
    const { texts, body } = attachments('', text);
    expect(headings(body)).toEqual(['1 一、子']);
    expect(texts.map(headings)).toEqual([['1 一、子', '2 （一）丑'], ['1 一、子']]);
    const ids = [body, ...texts].flat().flatMap((p) => (p.kind === 'heading' ? [p.id] : []));
    expect(ids).toEqual(['paper-h1', 'attachment-1-h1', 'attachment-1-h2', 'attachment-2-h1']);
  });
  it('sections under a title of level 2 begin at 一、 too', () => {
    expect(headings(attachments('', '# 附件1\n\n## 甲\n\n### 子\n\n文。').texts[0]!)).toEqual(['1 一、子']);
    const two = attachments('', '# 附件1：甲\n\n## 子\n\n文。\n\n## 丑\n\n文。');
    expect(headings(two.texts[0]!)).toEqual(['1 一、子', '1 二、丑']);
  });
  it('several sections under a bare label are no title', () => {
    const { list, texts, codes } = attachments('  - 甲', '# 附件1\n\n## 子\n\n文。\n\n## 丑\n\n文。');
    expect(list).toEqual(['甲 4']);
    expect(headings(texts[0]!)).toEqual(['1 一、子', '1 二、丑']);
    expect(codes).toEqual([]);
  });
});

describe('rows and parts (B-63)', () => {
  it('meet by number, by name and in order', () => {
    expect(attachments('  - 甲\n  - 乙', '# 附件2\n\n文。\n\n# 附件1\n\n文。\n\n文。').list).toEqual([
      '甲 2',
      '乙 1',
    ]);
    expect(attachments('  - 甲\n  - 乙', '# 附件：乙\n\n文。').list).toEqual(['甲 -', '乙 1']);
    expect(attachments('  - 甲\n  - 乙', '# 附件\n\n文。\n\n# 附件\n\n文。\n\n文。').list).toEqual([
      '甲 1',
      '乙 2',
    ]);
    expect(attachments('  - 甲: 甲.md\n  - 乙', '# 附件\n\n文。').list).toEqual(['甲 <甲.md>', '乙 1']);
  });
  it('a name goes before a number, and the number is said to be wrong', () => {
    const { list, codes } = attachments('  - 甲\n  - 乙', '# 附件1：乙\n\n文。');
    expect(list).toEqual(['甲 -', '乙 1']);
    expect(codes).toEqual(['10 attachment-number-differs']);
  });
  it('a title that differs is reported with both places', () => {
    const { list, diagnostics } = attachments('  - 任务分解表', '# 附件1：任务表\n\n文。');
    expect(list).toEqual(['任务分解表 1']);
    expect(diagnostics).toMatchObject([
      {
        code: 'gongwen/attachment-name-differs',
        clause: 'GB/T 9704—2012 7.3.7',
        strength: 'MUST',
        span: { line: 9 },
      },
    ]);
    expect(diagnostics[0]!.message.zh).toContain('第4行');
  });
  it('附件1 in the list is the part of that number, which has its name', () => {
    expect(attachments('  - 附件1\n  - 名单', '# 附件1：任务表\n\n文。')).toMatchObject({
      list: ['任务表 1', '名单 -'],
      codes: [],
    });
    const behind = attachments('  - 名单\n  - 附件1', '# 附件1：任务表\n\n文。');
    expect(behind.list).toEqual(['名单 -', '任务表 1']);
    expect(behind.codes).toEqual(['10 attachment-number-differs']);
    expect(attachments('  - 附件', '# 附件\n\n# 任务表\n\n文。').list).toEqual(['任务表 1']);
  });
  it('附件1 in the list with neither part nor name is an error', () => {
    const { list, diagnostics } = attachments('  - 附件1\n  - 名单', '# 附件2\n\n文。');
    expect(list).toEqual(['附件1 -', '名单 1']);
    expect(diagnostics).toMatchObject([
      { code: 'gongwen/attachment-without-name', severity: 'error', span: { line: 4 } },
    ]);
    expect(diagnostics[0]!.help!.zh).toContain('- 任务分解表: 附件/附件1.md');
  });
  it('a file without a name takes that of its part', () => {
    expect(attachments('  - 附件/附件1.md', '# 附件1：任务表').list).toEqual(['任务表 <附件/附件1.md>']);
    expect(attachments('  - 附件/名单.md', '# 附件1').list).toEqual(['名单 <附件/名单.md>']);
  });
  it('blanks make no difference', () => {
    expect(attachments('  - 任务 分解表', '# 附件1：任务分解表\n\n文。').codes).toEqual([]);
  });
  it('a part without a row gets one', () => {
    const { list, codes } = attachments('  - 甲', '# 附件2：乙\n\n文。');
    expect(list).toEqual(['甲 -', '乙 1']);
    expect(codes).toEqual([]);
  });
  it('text here goes before a file, unless there is none', () => {
    const { list, codes } = attachments('  - 甲: 甲.md', '# 附件1\n\n文。');
    expect(list).toEqual(['甲 1']);
    expect(codes).toEqual(['9 attachment-twice']);
    expect(attachments('  - 甲: 甲.md', '# 附件1').list).toEqual(['甲 <甲.md>']);
  });
  it('the same twice, and none at all', () => {
    expect(attachments('', '# 附件1：甲\n\n文。\n\n# 附件1：乙\n\n文。').codes).toEqual([
      '11 attachment-twice',
      '11 attachment-number-differs',
    ]);
    expect(attachments('', '# 附件：甲').codes).toEqual(['7 attachment-empty']);
    expect(attachments('  - 甲\n  - 甲', '').codes).toEqual(['5 attachment-name-twice']);
  });
  it('a hundred are many', () => {
    const rows = (n: number) => Array.from({ length: n }, (_, i) => `  - 表${i}`).join('\n');
    expect(attachments(rows(99), '').codes).toEqual([]);
    expect(attachments(rows(100), '').codes).toEqual(['103 attachments-many']);
  });
});

describe('a file of its own', () => {
  function file(text: string, as = { serial: 2, name: '任务分解表', firstNote: 4 }) {
    const { source } = sourceFromText(text, 'b.md');
    const { text: own, notes, diagnostics } = attachedText(parseMarkdown(source), source, as);
    return {
      headings: headings(own.body),
      kinds: own.body.map((p) => p.kind),
      ids: own.body.flatMap((p) => (p.kind === 'heading' ? [p.id] : [])),
      notes: notes.map((n) => n.number),
      codes: diagnostics.map((d) => d.code.split('/')[1]),
    };
  }
  it.each([
    '# 任务分解表\n\n## 子\n\n文。',
    '# 附件2\n\n# 任务分解表\n\n## 子\n\n文。',
    '# 附件2\n\n## 任务分解表\n\n### 子\n\n文。',
    '# 附件2：任务分解表\n\n## 子\n\n文。',
    '附件2\n\n# 任务分解表\n\n## 子\n\n文。',
    '---\n标题: 任务分解表\n份号: 不看\n---\n\n## 子\n\n文。',
    '# 任务 分解表\n\n# 子\n\n文。',
  ])('label and title are dropped: %j', (text) => {
    expect(file(text)).toEqual({
      headings: ['1 一、子'],
      kinds: ['heading', 'paragraph'],
      ids: ['attachment-2-h1'],
      notes: [],
      codes: [],
    });
  });
  it.each([
    ['# 任务表\n\n文。', ['attachment-name-differs'], ['paragraph']],
    ['# 附件3\n\n文。', ['attachment-number-differs'], ['paragraph']],
    ['---\n标题: 任务表\n---\n\n文。', ['attachment-name-differs'], ['paragraph']],
    ['', ['attachment-empty'], []],
  ])('%j', (text, codes, kinds) => {
    expect(file(text)).toMatchObject({ codes, kinds });
  });
  it('sections of level 1 are no title', () => {
    expect(file('# 子\n\n文。\n\n# 丑\n\n文。')).toMatchObject({
      headings: ['1 一、子', '1 二、丑'],
      codes: [],
    });
    expect(file('# 一、子\n\n文。')).toMatchObject({ headings: ['1 一、子'], codes: [] });
  });
  it('notes go on from the paper’s', () => {
    expect(file('文[^a]。文[^b]。\n\n[^a]: 甲\n[^b]: 乙').notes).toEqual([4, 5]);
  });
});
