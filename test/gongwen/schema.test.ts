/** The schema for editors is current, and says the same as our own validation. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { frontMatterSchema } from '../../src/gongwen/front-matter/json-schema.ts';
import { KEYS } from '../../src/gongwen/front-matter/keys.ts';
import { readFrontMatter } from '../../src/gongwen/front-matter/read.ts';
import { withReference } from '../../src/gongwen/front-matter/reference.ts';
import { sourceFromText } from '../../src/source/decode.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(frontMatterSchema());

/** Read without an error or a warning; hints are about what was changed. */
function isFine(yaml: string): boolean {
  const { source } = sourceFromText(yaml, 'a.md');
  const { diagnostics } = readFrontMatter(
    { value: yaml, span: source.span(0, yaml.length) },
    source,
    'briefing',
  );
  return diagnostics.every((d) => d.severity === 'hint');
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
    '印数: 0',
    '印数: -3',
    '目录: maybe',
    '目录: 1',
    '送: {甲: 乙}',
    '送: [[甲]]',
    '报: true',
    '- 甲',
    '一句话',
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
