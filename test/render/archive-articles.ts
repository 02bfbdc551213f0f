/** Articles that ask much of a file to be kept: every kind of element, and what goes wrong in writing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from '../../src/index.ts';
import { CASES, ROOT, SAMPLES } from '../page/support.ts';
import { Pdf } from './objects.ts';
import { type Tagged, taggedOf } from './structure-tree.ts';

const HEAD = `---
简报名称: 水情简报
期号: 第1期
编印单位: 云川市水务局办公室
日期: 2026-08-01
---

`;

const PICTURES = [
  ...['cmyk', 'grey', 'progressive', 'turned-6'].map((name) => `${name}.jpg`),
  ...['印章.png', '宽图.svg', '印章.svg'].map((name) => `../../page/cases/图/${name}`),
];

export const ODD: Readonly<Record<string, string>> = {
  一句话: '只有一句话。\n',
  都写: '---\n模板: 普通\n标题: 关于<水>与“火”的&总结\n作者: 周望舒\n摘要: 汛前检查 < 汛后。\n关键词: [防汛, 值守]\n成文日期: 2026-08-01\n---\n\n正文 A&B。\n',
  没有题目: '---\n简报名称: " "\n---\n\n正文没有标题。\n',
  级别跳过: `${HEAD}# 汛情\n\n### 三级\n\n正文。\n\n##### 五级\n\n正文。\n\n## 二级\n\n正文。\n`,
  列表: `${HEAD}# 汛情\n\n- 一项\n  - 二层\n    - 三层\n\n      又一段\n\n      > 引文\n\n  续一段\n- 又一项\n\n1. 甲\n2. 乙\n`,
  怪字: `${HEAD}# 缺字 😀𪛖\n\n表情 😀👨‍👩‍👧，私用区 \ue000\uf8ff，零宽\u200b空格，العربية。\n`,
  行内: `${HEAD}# 链接\n\n见[办法](https://example.org/办法?a=1 "题")和 \`代码\`、a~2~、**重[链 *接*](#链接)**、~~删~~。[^1]又[^1]。\n\n\`\`\`js\nconst a = 1;\n\`\`\`\n\n[^1]: 注有[链接](https://example.org/)。\n`,
  表格: `${HEAD}# 表\n\n表：两行表头\n\n| 地区 | 上半年 || 下半年 ||\n| ^^ | 数量 | 金额 | 数量 | 金额 |\n| --- | --- | --- | --- | --- |\n| 甲 | 1 | 2 | 3 | 4 |\n| 乙 | 合计 || 5 | 6 |\n| ^^ | 7 | 8 | 9 | 10 |\n| 丙[^1] | 11 |\n\n注：说明。\n\n[^1]: 表里的注。\n`,
  再引: `${HEAD}# 甲\n\n引文[^1]。\n\n> 引题\n>\n> - 引里[^2]\n\n# 乙\n\n又引[^1][^2]。\n\n[^1]: 头一条。\n[^2]: 第二条有[链接](https://example.org/)。\n`,
  横表: `${HEAD}# 横\n\n前文。\n\n表：横着的长表 {横排}\n\n| 序号 | 甲 | 乙 |\n| --- | --- | --- |\n${Array.from({ length: 60 }, (_, i) => `| ${i} | 物资${i}${i % 20 === 3 ? '[^1]' : ''} | 数 |\n`).join('')}\n后文。\n\n[^1]: 横表里的注。\n`,
  长表: `${HEAD}# 表\n\n| 序号 | 名称 |\n| --- | --- |\n${Array.from({ length: 90 }, (_, i) => `| ${i} | 物资${i} |\n`).join('')}`,
  图: `${HEAD}# 图\n\n${PICTURES.map((name) => `![${name}](${name})\n\n![](${name})\n`).join('\n')}\n![没有](没有.png)\n`,
};

/** Ways to print; the first is the usual one. */
export const WAYS: Readonly<Record<string, Partial<BuildOptions>>> = {
  成品: {},
  随附源文件: { pdf: 'a-3a+ua' },
  小册子: { booklet: true },
  审阅: { draft: true, watermark: '征求意见稿' },
  全部: { draft: true, watermark: '征求意见稿', booklet: true },
};

export async function bytesOf(
  content: string,
  folder: string,
  options: Partial<BuildOptions> = {},
): Promise<Uint8Array> {
  const [result] = await build({
    inputs: { content, name: 'article', folder },
    cwd: ROOT,
    picturesRoot: ROOT,
    // What goes wrong in writing is asked for here.
    lint: false,
    ...options,
  });
  if (!result?.pdf) throw new Error(result?.diagnostics.map((d) => d.message.zh).join('\n') ?? 'no result');
  return result.pdf;
}

/** Names of everything the rules are held against. */
export const ARTICLES: readonly {
  readonly name: string;
  readonly folder: string;
  readonly content: string;
}[] = [
  ...SAMPLES.map(({ name, folder }) => ({ name, folder, content: readFileSync(join(folder, name), 'utf8') })),
  ...Object.entries(ODD).map(([name, content]) => ({
    name,
    folder: join(ROOT, 'test/pictures/samples'),
    content,
  })),
];

export const richest = (): Promise<Uint8Array> =>
  bytesOf(readFileSync(join(CASES, '04-图与注.md'), 'utf8'), CASES);

export const takenApart = (bytes: Uint8Array): Tagged => taggedOf(new Pdf(bytes));
