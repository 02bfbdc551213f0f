/** The schema for editors is current, and says the same as our own validation. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { frontMatterSchema } from '../../src/gongwen/front-matter/json-schema.ts';
import { FORMATS } from '../../src/gongwen/front-matter/keys/row.ts';
import { KEYS } from '../../src/gongwen/front-matter/keys.ts';
import { namedTemplate, readFrontMatter } from '../../src/gongwen/front-matter/read.ts';
import { withReference } from '../../src/gongwen/front-matter/reference.ts';
import { sourceFromText } from '../../src/source/decode.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(frontMatterSchema());

/**
 * Read without an error or a warning, as the format of its template or, where it names none, of some
 * template; hints are about what was changed.
 */
function isFine(yaml: string): boolean {
  const { source } = sourceFromText(yaml, 'a.md');
  const front = { value: yaml, span: source.span(0, yaml.length) };
  const template = namedTemplate(front, source)?.value;
  const own = FORMATS.filter(({ templates }) => template !== undefined && templates.includes(template));
  return (own.length > 0 ? own : FORMATS).some(({ id }) =>
    readFrontMatter(front, source, id).diagnostics.every((d) => d.severity === 'hint'),
  );
}

describe('what is committed is current: run `npm run schema`', () => {
  it('templates/schema/front-matter.schema.json', () => {
    expect(JSON.parse(read('templates/schema/front-matter.schema.json'))).toEqual(
      JSON.parse(JSON.stringify(frontMatterSchema())),
    );
  });
  it('docs/front-matter.md', () => {
    const page = read('docs/front-matter.md');
    expect(withReference(page)).toBe(page);
  });
});

const GOOD_PAPERS = [
  '紧急程度: 特急',
  '紧急程度: 特 急',
  '紧急程度: 急件',
  '紧急程度: 平急',
  '发文机关: 云川市财政局、云川市水利局',
  '发文机关: [云川市财政局, 云川市水利局]',
  '发文机关标志: [云川市财政局, 云川市水利局, 文件]',
  '发文字号: 云政发〔2026〕5号',
  '发文字号: 云政发[2026] 5号',
  '发文字号: 云政发（２０２６）第05号',
  '发文字号: 云 政 发 【2026】 5',
  '令号: 5',
  '令号: 第五号',
  '令号: 云川市人民政府令第5号',
  '签发人: 张 三',
  '签发人: [赵一, 钱二]',
  '签发人职务: [市长, 区长]',
  '主送: 各县人民政府：',
  '主送: [各县人民政府, 市直各部门]',
  '附件: 任务分解表',
  '附件: 1.甲；2.乙',
  '附件:\n  - 甲\n  - 乙: 乙.md',
  '附件:\n  - {名称: 甲, 文件: 甲.md, 另附: 是}',
  '附件:\n  甲: 甲.md\n  乙: 乙.md',
  '附件: 甲.md',
  '附件:\n  - 2026',
  '印章: 预留',
  '印章: 是',
  '印章: true',
  '印章: 否',
  '印章: 图/印章.png',
  '印章: 图/印章.png 42mm',
  '印章: 图/印章.svg 45mm×30mm',
  '印章: 图/印章.PNG 4.2cm',
  '印章: {文件: a.png, 宽: 42mm, 高: 30}',
  '印章: {文件: a.png, 直径: 42}',
  '印章:\n  - a.png 42mm\n  - {文件: b.png, 宽: 40}',
  '签名章: 图/名.png 40mm×20mm',
  '附注: （此件公开发布）',
  '附注: (此件公开发布)',
  '抄送: 市委办公室、市政府办公室。',
  '印发日期: 2026年8月2日印发',
  '印发日期: 2026-08-02',
  '成文日期: 2026-08-01',
  '套打: 是',
  '出席: [赵一, 钱二]',
  '模板: 信函\n发文字号: 云政函〔2026〕5号',
  '模板: 简报\n抄送: 甲',
  '模板: 文件\n抄送: 甲\n印发机关: 乙',
  'template: order\norderNumber: 5',
  '模板: 我的/模板.yaml\n印发机关: 乙',
];
const BAD_PAPERS = [
  '紧急程度: 不急',
  '紧急程度: 1',
  '发文机关: 1',
  '发文机关: [[甲]]',
  '发文字号: 云政发〔26〕5号',
  '发文字号: 云政发2026第5号',
  '发文字号: 〔2026〕5号',
  '发文字号: YC〔2026〕5号',
  '发文字号: 云政发〔2026〕0号',
  '发文字号: 云政发〔2026〕5号、平政发〔2026〕3号',
  '令号: 0',
  '令号: 五百零一号',
  '令号: [5]',
  '签发人: true',
  '签发人: {甲: 乙}',
  '主送: {甲: 乙}',
  '附件: true',
  '附件: [[甲]]',
  '附件:\n  - {名称: {甲: 乙}}',
  '印章: 也许',
  '印章: 42mm',
  '印章: a.bmp 42mm',
  '印章: a.jpg 42mm',
  '印章: {文件: a.png, 颜色: 红}',
  '印章: {宽: 42mm}',
  '印章: {文件: a.png, 宽: 大}',
  '印章: {文件: a.png, 宽: 2}',
  '印章: [a.png 42mm, 也许]',
  '附注: true',
  '附注: [甲]',
  '印发日期: 八月',
  '成文日期: 2026-08-01\n日期: 2026-08-01',
  '套打: 也许',
  '模板: 信函\n印发机关: 甲',
  '模板: letter\nprintDate: 2026-08-02',
  '模板: 文件\n令号: 5',
  '模板: 简报\n主送: 甲',
  '模板: 普通\n发文机关: 甲',
  '抄送: 甲\n送: 乙',
];

describe('ajv and the reader agree', () => {
  const good = [
    '标题: 甲',
    'title: 甲\nmasthead: 乙',
    '题目: 甲',
    '期号: 7',
    '期号: 第07期',
    '期号: 增刊第1期',
    '总期号: "031"',
    '日期: 2021-07-23',
    '日期: 2021/7/3',
    '日期: 2021.12.31',
    '日期: 2021年07月23日',
    '日期: 二〇二一年七月二十三日',
    '日期: 2021-07-23 10:00:00',
    '份号: 17',
    '份号: 000017',
    '编号: No.17',
    '密级: 秘密★1年',
    '密级: 机密 ☆ 一年',
    '密级: 绝密',
    '密级: 内部资料 注意保存',
    '印数: 50',
    '保管期限: 永久',
    '保管期限: 30',
    '保管期限: 定期10年',
    '印数: 共印50份',
    '目录: true',
    '目录: 否',
    '送: [甲, 乙]',
    '报: 甲、乙',
    '关键词: 党建 帮扶',
    '关键词: [党建, 2026]',
    '编者按: |\n  一\n  二',
    '电话: 12345678',
    '标题:',
    '标题: ""',
    '',
    ...GOOD_PAPERS,
    ...KEYS.flatMap((row) => [
      `${row.zh}: ${JSON.stringify(row.example)}`,
      `${row.id}: ${JSON.stringify(row.example)}`,
    ]),
  ];
  const bad = [
    '标体: 甲',
    'Title: 甲',
    '標題: 甲',
    '标题: 甲\ntitle: 乙',
    '份号: 1\n编号: 2',
    '标题: {甲: 乙}',
    '简报名称: [甲]',
    '简报名称: true',
    '期号: 0',
    '期号: 7.5',
    '期号: -1',
    '期号: "0"',
    '期号: [7]',
    '日期: 2021',
    '日期: 2021-13-01',
    '日期: 2021-07-32',
    '日期: 21-7-23',
    '日期: 2021-7/23',
    '日期: 七月',
    '份号: abc',
    '份号: 1234567',
    '份号: 0',
    '密级: 公开',
    '密级: 非密',
    '密级: 秘密★一会儿',
    '密级: 1',
    '印数: 五十',
    '保管期限: 很久',
    '印数: 0',
    '印数: -3',
    '目录: maybe',
    '目录: 1',
    '送: {甲: 乙}',
    '送: [[甲]]',
    '报: true',
    '- 甲',
    '一句话',
    ...BAD_PAPERS,
  ];
  it.each(good)('good: %j', (yaml) => {
    expect(isFine(yaml)).toBe(true);
    expect(validate(parse(yaml)), JSON.stringify(validate.errors)).toBe(true);
  });
  it.each(bad)('bad: %j', (yaml) => {
    expect(isFine(yaml)).toBe(false);
    expect(validate(parse(yaml))).toBe(false);
  });
  it('the days of a month are beyond a schema', () => {
    expect(isFine('日期: 2021-02-30')).toBe(false);
    expect(validate(parse('日期: 2021-02-30'))).toBe(true);
  });
});
