/** Where titles, notes and credits come from, and what is said when two places disagree. */
import { describe, expect, it } from 'vitest';
import { prose } from './dump.ts';
import { codes, HEAD, recognised } from './support.ts';

const head = (more: string) => HEAD.replace(/---\n$/, `${more}\n---\n`);
const titles = (text: string, file?: string) =>
  recognised(text, file).gongwen.items.map((i) => (i.title ? prose(i.title.prose) : undefined));

describe('the title of an article', () => {
  it('from # alone', () => {
    expect(titles(`${HEAD}\n# 甲\n\n正文。`)).toEqual(['甲']);
    expect(codes(`${HEAD}\n# 甲\n\n正文。`)).toEqual([]);
  });
  it('from 标题 alone', () => {
    expect(titles(`${head('标题: 甲')}\n正文。`)).toEqual(['甲']);
    expect(codes(`${head('标题: 甲')}\n正文。`)).toEqual([]);
  });
  it('the same twice: 标题 may hold the lines of the page', () => {
    const text = `${head('标题: |\n  抓党建\n  促脱贫')}\n# 抓党建　促脱贫\n\n正文。`;
    expect(titles(text)).toEqual(['抓党建⏎促脱贫']);
    expect(recognised(text).gongwen.title).toBe('抓党建促脱贫');
    expect(codes(text)).toEqual([]);
  });
  it('two that differ: what stands in the text is printed', () => {
    const text = `${head('标题: 甲')}\n# 乙\n\n正文。`;
    expect(titles(text)).toEqual(['乙']);
    expect(recognised(text).gongwen.title).toBe('甲');
    expect(codes(text)).toEqual(['gongwen/title-twice']);
  });
  it('several #: each is an article, 标题 is that of the issue', () => {
    const text = `${head('标题: 总')}\n# 甲\n\n正文。\n\n# 乙\n\n正文。`;
    expect(titles(text)).toEqual(['甲', '乙']);
    expect(recognised(text).gongwen).toMatchObject({ title: '总', contents: true });
    expect(codes(text)).toEqual([]);
  });
  it('a # typed 一、 is a section, with or without 标题', () => {
    expect(titles(`${head('标题: 总')}\n# 一、甲\n\n正文。\n\n# 二、乙\n\n正文。`)).toEqual(['总']);
    expect(titles(`${HEAD}\n# 总\n\n# 一、甲\n\n正文。\n\n# 二、乙\n\n正文。`)).toEqual(['总']);
  });
  it('two articles whose sections use # too', () => {
    expect(titles(`${HEAD}\n# 甲\n\n# 一、子\n\n文。\n\n# 乙\n\n# 一、丑\n\n文。`)).toEqual(['甲', '乙']);
  });
  it('none: the first line if it looks like one', () => {
    const text = `${HEAD}\n平江县转移群众\n\n昨夜转移312人。`;
    expect(titles(text)).toEqual(['平江县转移群众']);
    expect(codes(text)).toEqual(['gongwen/title-assumed']);
  });
  it.each(['昨夜转移312人。', '各县：', '一、总体要求', '![图](a.png)'])(
    'none, and %s is no title: the file name',
    (first) => {
      const text = `${HEAD}\n${first}\n\n昨夜转移312人。`;
      expect(titles(text, '/x/平江防汛.md')).toEqual(['{平江防汛}']);
      expect(recognised(text, '平江防汛.md').diagnostics.map((d) => d.code)).toContain(
        'gongwen/title-from-file-name',
      );
    },
  );
  it('none at all', () => {
    const text = `${HEAD}\n昨夜转移312人。\n\n今日返迁。`;
    expect(titles(text, 'draft2.md')).toEqual([undefined]);
    expect(codes(text)).toEqual(['gongwen/title-missing']);
  });
});

describe('no body', () => {
  it.each([
    ['only front matter', HEAD, '只有文件头的各项，没有正文。'],
    ['only a title', `${HEAD}\n# 甲\n`, '没有正文。'],
    ['only a rule', `${HEAD}\n# 甲\n\n---\n`, '没有正文。'],
  ])('%s is an error', (_, text, words) => {
    const found = recognised(text).diagnostics;
    expect(found.map((d) => [d.code, d.severity, d.message.zh])).toEqual([
      ['gongwen/no-body', 'error', words],
    ]);
  });
  it('an empty file has been reported already', () => {
    const { diagnostics, earlier } = recognised('');
    expect(diagnostics).toEqual([]);
    expect(earlier.map((d) => d.code)).toEqual(['source/empty']);
  });
  it('a picture is a body', () => {
    expect(codes(`${HEAD}\n# 甲\n\n![图](a.png)`)).toEqual([]);
  });
});

describe('subtitle and credits', () => {
  const first = (text: string) => recognised(text).gongwen.items[0]!;
  it.each(['——纪实', '—— 纪实', '—纪实', '--纪实', '## ——纪实'])('%s under the title', (line) => {
    const item = first(`${HEAD}\n# 甲\n\n${line}\n\n正文。`);
    expect(prose(item.subtitle!)).toBe('纪实');
    expect(item.body).toHaveLength(1);
  });
  it('a sentence that begins with a dash is a sentence', () => {
    expect(first(`${HEAD}\n# 甲\n\n——这是正文。另一句。`).subtitle).toBeUndefined();
  });
  it('from the front matter, with or without its dash', () => {
    for (const typed of ['纪实', '——纪实'])
      expect(prose(first(`${head(`副标题: ${typed}`)}\n# 甲\n\n正文。`).subtitle!)).toBe('纪实');
  });
  it.each([
    ['（供稿：市应急局）', '市应急局'],
    ['(供稿:市应急局)', '市应急局'],
    ['（市应急局供稿）', '市应急局供稿'],
    ['（市应急局　供稿）', '市应急局供稿'],
    ['（ 市应急局  供稿 ）', '市应急局供稿'],
    ['供稿：市应急局', '市应急局'],
    ['**（供稿单位：市应急局）**', '市应急局'],
  ])('%s', (line, value) => {
    const text = `${HEAD}\n# 甲\n\n正文。\n\n${line}\n`;
    const item = first(text);
    expect(item.contributor?.value).toBe(value);
    expect(item.body).toHaveLength(1);
    const { start, end } = item.contributor!.span;
    expect(text.slice(start, end).replace(/\s+/g, '')).toBe(value);
  });
  it('on the line under the text', () => {
    const item = first(`${HEAD}\n# 甲\n\n正文。\n（供稿：市应急局）\n（来源：云川日报）`);
    expect([item.contributor?.value, item.source?.value, item.body.length]).toEqual([
      '市应急局',
      '云川日报',
      1,
    ]);
  });
  it('a sentence in brackets is no credit, and an article is not only a credit', () => {
    expect(first(`${HEAD}\n# 甲\n\n正文。\n\n（见附件。）`).body).toHaveLength(2);
    expect(first(`${HEAD}\n# 甲\n\n（供稿：市应急局）`).body).toHaveLength(1);
  });
  it('in both places', () => {
    const text = `${head('供稿: 乙')}\n# 甲\n\n正文。\n\n（供稿：丙）`;
    expect(first(text).contributor?.value).toBe('丙');
    expect(codes(text)).toEqual(['gongwen/credit-twice']);
  });
});

describe('编者按', () => {
  const note = (text: string) => recognised(text).gongwen.editorNote?.value.map(prose);
  it.each([
    ['编者按：话。\n\n# 甲\n\n正文。', ['话。']],
    ['# 甲\n\n编者按:话。\n\n正文。', ['话。']],
    ['# 甲\n\n> **编者按：**话。\n>\n> 又话。\n\n正文。', ['话。', '又话。']],
    ['【编者按】话。\n\n# 甲\n\n正文。', ['话。']],
    ['# 编者按\n\n话。\n\n又话。\n\n# 甲\n\n正文。', ['话。', '又话。']],
    ['# 甲\n\n## 编者按\n\n话。\n\n## 做法\n\n正文。', ['话。']],
    ['话。\n\n# 甲\n\n正文。', ['话。']],
  ])('%j', (text, words) => {
    expect(note(`${HEAD}\n${text}`)).toEqual(words);
    expect(recognised(`${HEAD}\n${text}`).gongwen.items).toHaveLength(1);
  });
  it('of the front matter, with its marks', () => {
    expect(note(`${head('编者按: |\n  第一段，**重点**。\n  第二段。')}\n# 甲\n\n正文。`)).toEqual([
      '第一段，**重点**。',
      '第二段。',
    ]);
  });
  it('in both places: that of the front matter, and no word is lost', () => {
    const text = `${head('编者按: 头。')}\n# 甲\n\n编者按：体。\n\n正文。`;
    expect(note(text)).toEqual(['头。']);
    expect(recognised(text).gongwen.items[0]!.body).toHaveLength(2);
    expect(codes(text)).toEqual(['gongwen/editor-note-twice']);
  });
  it('a table before the first article is moved into it', () => {
    const text = `${HEAD}\n| a |\n|---|\n| b |\n\n# 甲\n\n正文。`;
    expect(recognised(text).gongwen.items[0]!.body.map((p) => p.kind)).toEqual(['table', 'paragraph']);
    expect(codes(text)).toEqual(['gongwen/preface-moved']);
  });
});

describe('the masthead (L-92)', () => {
  it('without front matter', () => {
    const [found] = recognised('# 甲\n\n正文。').diagnostics;
    expect(found).toMatchObject({
      code: 'front-matter/masthead-incomplete',
      severity: 'warning',
      strength: 'PRAC',
    });
    expect(found!.message.zh).toBe('报头缺少：简报名称、期号、编印单位、日期。');
  });
  it('with a name it is a hint', () => {
    const [found] = recognised('---\n简报名称: 甲\n期号: 1\n---\n\n# 甲\n\n正文。').diagnostics;
    expect(found).toMatchObject({ severity: 'hint' });
    expect(found!.message.zh).toBe('报头缺少：编印单位、日期。');
  });
  it('a key with a wrong value is not missing too', () => {
    expect(codes(`${HEAD.replace('2026-08-01', '2026-02-30')}\n# 甲\n\n正文。`)).toEqual([
      'front-matter/wrong-value',
    ]);
  });
  it('nothing is called missing where the YAML is broken', () => {
    expect(codes('---\n简报名称: "甲\n---\n\n# 甲\n\n正文。')).toEqual(['front-matter/broken-yaml']);
  });
});

describe('目录', () => {
  const contents = (text: string) => recognised(text).gongwen.contents;
  const two = '# 甲\n\n文。\n\n# 乙\n\n文。';
  it('from two articles on, unless the writer decides', () => {
    expect(contents(`${HEAD}\n# 甲\n\n文。`)).toBe(false);
    expect(contents(`${HEAD}\n${two}`)).toBe(true);
    expect(contents(`${head('目录: 否')}\n${two}`)).toBe(false);
    expect(contents(`${head('目录: 是')}\n# 甲\n\n文。`)).toBe(true);
  });
});
