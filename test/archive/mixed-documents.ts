/**
 * Many small documents that share little: every template, every kind of element and picture, characters that no
 * face has, letters of their own each. In: how many. Out: names of files with what they contain.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/source/package-root.ts';
import { article } from '../page/support.ts';

const ORGAN = { 发文机关: '云川市水务局', 成文日期: '2026-08-01' };

/** One for each template, and a paper that says neither of what kind nor of what day it is. */
const PAPERS: readonly Readonly<Record<string, unknown>>[] = [
  { 简报名称: '水情简报', 期号: 3, 编印单位: '云川市水务局办公室', 日期: '2026-08-01' },
  { 模板: '文件', ...ORGAN, 发文字号: '云水发〔2026〕5号', 主送: '各县（区）水务局', 保管期限: '永久' },
  { 模板: '上行文', ...ORGAN, 发文字号: '云水呈〔2026〕6号', 主送: '市人民政府', 签发人: '陈堃' },
  { 模板: '信函', ...ORGAN, 发文字号: '云水函〔2026〕7号', 主送: '云川市气象局' },
  { 模板: '命令', ...ORGAN, 令号: 12, 签发人职务: '局长', 签名章: '图/签名章.svg 30mm' },
  { 模板: '纪要', ...ORGAN, 期号: 3 },
  { 模板: '普通', 署名: '云川市水务局', 成文日期: '2026-08-01' },
  {},
];

/** Elements, several to a document. */
const BODIES: readonly ((own: string) => string)[] = [
  (own) => `${own}工作有序开展，见[办法](https://example.org/办法)。[^1]\n\n[^1]: 注：${own}。`,
  (own) => `## 一、${own}\n\n### （一）部署\n\n- ${own}\n  - 第二层\n\n1. 甲\n2. 乙`,
  (own) => `表：${own}\n\n| 地区 | 数量 ||\n| ^^ | 计划 | 实际 |\n| --- | --- | --- |\n| ${own} | 1 | 2.5 |`,
  (own) => `![${own}](图/印章.png)\n\n![](图/cmyk.jpg)`,
  (own) => `![${own}](图/宽图.svg)\n\n![](图/grey.jpg)`,
  (own) => `缺字 😀𪛖\ue000，${own}，CO~2~ 和 \`code\`，Wave To Yard 3.14%。`,
];

const PICTURES: Readonly<Record<string, string>> = {
  'cmyk.jpg': 'test/pictures/samples',
  'grey.jpg': 'test/pictures/samples',
  '印章.png': 'test/page/cases/图',
  '宽图.svg': 'test/page/cases/图',
  '签名章.svg': 'test/page/cases/图',
};

/** Common characters, four to a document. */
const COMMON = 0x6c34;
const ownLetters = (at: number): string =>
  String.fromCodePoint(...[0, 1, 2, 3].map((step) => COMMON + at * 4 + step));

function document(at: number): string {
  const own = ownLetters(at);
  const bodies = [BODIES[at % BODIES.length]!, BODIES[(at * 5 + 1) % BODIES.length]!];
  const body = [...new Set(bodies)].map((of) => of(own)).join('\n\n');
  return article({ 标题: `关于${own}的报告`, ...PAPERS[at % PAPERS.length] }, body);
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Files of a folder: articles `00.md`, `01.md` …, and the pictures they name. */
export function mixedDocuments(count: number): Files {
  const articles = Array.from({ length: count }, (_, at) => [`${nameAt(at)}.md`, document(at)] as const);
  const pictures = Object.entries(PICTURES).map(
    ([name, folder]) => [`图/${name}`, readFileSync(join(packageRoot(), folder, name))] as const,
  );
  return Object.fromEntries([...articles, ...pictures]);
}

export const nameAt = (at: number): string => String(at).padStart(2, '0');
