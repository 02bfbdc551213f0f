/** What is printed knows where it was written. */
import { describe, expect, it } from 'vitest';
import type { PageItem } from '../../src/layout/types.ts';
import { madeFrom } from '../site/made.ts';

/** More than a line of them. */
const RECIPIENTS = '各县区水务局，市水利工程质量监督站，市防汛抢险物资储备中心，市水文水资源勘测中心';

const ARTICLE = `---
模板: 文件
发文机关: 云川市水务局
发文字号: 云水发〔2026〕7号
标题: 云川市水务局关于做好汛期值守工作的通知
主送: ${RECIPIENTS}
成文日期: 2026-04-08
---

各单位要*落实*责任[^1]，见[办法](https://example.org)。

# 压实责任

![没有的图](没有.png)

[^1]: 指领导责任。
`;

async function items(): Promise<readonly PageItem[]> {
  const { layout } = await madeFrom(Buffer.from(ARTICLE));
  return layout.pages.flatMap((page) => page.items);
}

const written = ({ source }: PageItem): string | undefined =>
  source && ARTICLE.slice(source.start, source.end);

describe('the source of what is printed', () => {
  it.each(['落实', '办法', '责任', '指领导责任。', '云水发〔', '压实责任'])(
    'of %s is the very words',
    async (words) => {
      const own = (await items()).filter((item) => item.kind === 'text' && item.text === words);
      expect(own.map(written)).toContain(words);
    },
  );

  it('of names on several lines is each name where it stands', async () => {
    const lines = (await items()).filter(({ source }) => source?.line === 6).map(written);
    expect(lines.join('')).toContain(RECIPIENTS);
  });

  it('names line and column', async () => {
    const word = (await items()).find((item) => item.kind === 'text' && item.text === '落实');
    expect(word?.source).toMatchObject({ file: 'a.md', line: 10, column: 6, endLine: 10, endColumn: 8 });
  });

  it('of what was not typed is what it stands for', async () => {
    const all = await items();
    const of = (text: string) => written(all.find((item) => item.kind === 'text' && item.text === text)!);
    expect(of('一、')).toBe('# 压实责任');
    expect(of('（此处缺图）')).toBe('![没有的图](没有.png)');
  });

  it('of page numbers and rules is nothing', async () => {
    const all = await items();
    expect(all.filter(({ kind, source }) => kind === 'rule' && source)).toEqual([]);
    expect(all.find((item) => item.kind === 'text' && item.text === '—')).not.toHaveProperty('source');
  });
});
