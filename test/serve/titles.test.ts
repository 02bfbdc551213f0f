/** What articles are called in the list of all: from the beginning of their files, read once. */
import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Titles, titleIn } from '../../src/serve/desk/titles.ts';
import { folder } from './room.ts';

const called = (text: string): string => titleIn(new TextEncoder().encode(text));

describe('a title', () => {
  it.each([
    ['---\n标题: 关于防汛的通知\n---\n\n# 别的\n', '关于防汛的通知'],
    ['\uFEFF---\r\ntitle：“致富桥”\r\n---\r\n', '“致富桥”'],
    ['---\n期号: 3\n题目: "甲：乙"   # 暂定\n---\n', '甲：乙'],
    [
      '---\n标题: >-\n  云川市水务局\n  关于防汛的通知\n日期: 2026-08-01\n---\n',
      '云川市水务局关于防汛的通知',
    ],
    ['---\n标题: |\n  Flood\n  control\n---\n', 'Flood control'],
    ['---\n标题:\n  换行写的\n---\n', '换行写的'],
    ['---\n标题:\n期号: 3\n---\n\n# 正文里的 #\n', '正文里的'],
    ['---\n副标题: 不是它\n---\n\n正文\n\n## 一、**重点**[工作](a.md)[^1]\n', '一、重点工作'],
    ['```\n# 代码\n```\n\n# 真的\n', '真的'],
    ['# 甲<!-- 乙 -->\\*丙\n', '甲*丙'],
    ['没有标题。\n', ''],
    ['', ''],
  ])('of %j is %j', (text, title) => {
    expect(called(text)).toBe(title);
  });

  it('is read in the encoding of the file, also where the file is cut within a character', async () => {
    const at = folder();
    at.write('长.md', `# 长文\n\n${'汉'.repeat(3000)}\n${'字'.repeat(9000)}\n`);
    at.write('国标.md', new Uint8Array([0x23, 0x20, 0xb9, 0xab, 0xce, 0xc4, 0x0a]));
    const articles = ['长.md', '国标.md'].map((name) => ({ name, path: at.at(name), stem: name }));
    expect((await new Titles().of(articles)).map(({ title }) => title)).toEqual(['长文', '公文']);
  });
});

describe('the list', () => {
  it('has the title that a file has now, and none for one that cannot be read or may not be', async () => {
    const at = folder();
    at.write('文章/甲.md', '# 甲\n');
    at.write('秘密.md', '# 秘密\n');
    symlinkSync(at.at('秘密.md'), at.at('文章/外.md'));
    const within = at.at('文章');
    const articles = ['甲.md', '外.md', '无.md'].map((name) => ({
      name,
      path: at.at(`文章/${name}`),
      stem: name,
      within,
    }));
    const titles = new Titles();
    const all = async () => (await titles.of(articles)).map(({ name, title }) => [name, title]);
    expect(await all()).toEqual([
      ['甲.md', '甲'],
      ['外.md', ''],
      ['无.md', ''],
    ]);
    at.replace('文章/甲.md', '# 新的甲\n');
    expect((await all())[0]).toEqual(['甲.md', '新的甲']);
  });
});
