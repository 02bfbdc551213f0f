import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { fontMapping } from '../../src/config/font-mapping.ts';
import { configSchema } from '../../src/config/schema.ts';
import { readSettings } from '../../src/config/settings.ts';
import { nearest } from '../../src/diagnostics/suggest.ts';
import { SourceFile } from '../../src/source/file.ts';

const FONT = fileURLToPath(new URL('../../fonts/FandolKai-Regular.otf', import.meta.url));
const read = (text: string) => readSettings(new SourceFile('/etc/office/banxin.config.yaml', text));
const said = (text: string) =>
  read(text).diagnostics.map(
    ({ span, message, help }) => `${span?.line}:${span?.column} ${message.zh}${help?.zh}`,
  );

describe('weights of rules', () => {
  it('are given once, however the rule is written', () => {
    expect(said('审校:\n  L-14: 关\n  L-14: error\n')).toEqual(['3:3 “L-14”写了不止一次。请只留一处。']);
    expect(said('审校:\n  L-14: 关\n  56: 关\n  L14: error\n')).toEqual([
      '4:3 “L-14”和“L14”是同一条规则。请只留一处。',
    ]);
    expect(said('审校: {全部: 提示, all: 提示}\n')).toEqual(['1:14 “全部”和“all”是同一条规则。请只留一处。']);
  });

  it('stand behind a colon and a blank', () => {
    const help = '请写成“L-14: ”（半角冒号，后面空一格）。';
    for (const typed of ['审校:\n  L-14:关\n', '审校:\n  L-14:关\n  L-15: off\n'])
      expect(said(typed)).toEqual([`2:7 “L-14:”后面没有空格。${help}`]);
    expect(said('审校: { L-14:关 }\n')).toEqual([`1:11 “L-14:”后面没有空格。${help}`]);
    expect(said('审校:\n  L-14：关\n')).toEqual([`2:7 “L-14”后面用了全角冒号“：”。${help}`]);
  });
});

describe('settings', () => {
  it('takes Chinese and English keys alike, and paths from its own folder', () => {
    const chinese = read(
      `模板: 我们的.yaml\n单面: true\n水印: ' 征求意见稿 '\n严格: true\n语言: en\n输出: 成品\n图片文件夹: ../图\n字体:\n  楷体: ${FONT}\n`,
    );
    const english = read(
      `template: 我们的.yaml\nsingleSided: true\nwatermark: 征求意见稿\nstrict: true\nlang: en\noutput: 成品\npicturesRoot: ../图\nfonts: {kaiti: ${FONT}}\n`,
    );
    expect(chinese.diagnostics).toEqual([]);
    expect(chinese.settings).toEqual({
      folder: '/etc/office',
      template: '我们的.yaml',
      singleSided: true,
      watermark: '征求意见稿',
      strict: true,
      lang: 'en',
      output: '/etc/office/成品',
      picturesRoot: '/etc/图',
      fonts: [{ role: 'kaiti', path: FONT }],
    });
    expect(english.settings).toEqual(chinese.settings);
  });

  it('is content with nothing', () => {
    expect([read('').settings, read('# 只有注释\n').diagnostics]).toEqual([
      { folder: '/etc/office', fonts: [] },
      [],
    ]);
  });

  it.each([
    ['模版: briefing', '1:1 没有“模版”这项配置。您是不是想写“模板”？'],
    ['strict: true\nsinglesided: true', '2:1 没有“singlesided”这项配置。您是不是想写“singleSided”？'],
    ['水印: ""', '1:5 “水印”的值不合要求。应写 1 到 20 个字；不要水印就删去这一行。'],
    [
      `watermark: ${'稿'.repeat(21)}`,
      '1:12 “watermark”的值不合要求。应写 1 到 20 个字；不要水印就删去这一行。',
    ],
    ['strict: 也许', '1:9 “strict”的值不合要求。应写 true 或 false。'],
    ['语言: fr', '1:5 “语言”的值不合要求。应写 zh 或 en。'],
    ['字体:\n  小标: a.ttf', '2:3 没有“小标”这项字体角色。您是不是想写“小标宋”？'],
    [
      '字体:\n  楷体: 没有.ttf',
      '2:7 找不到字体文件 /etc/office/没有.ttf。应写路径，相对于配置文件所在的文件夹。',
    ],
    ['模板：我们的', '1:3 “模板”后面用了全角冒号“：”。请写成“模板: ”（半角冒号，后面空一格）。'],
    ['单面: true\n严格：true', '2:3 “严格”后面用了全角冒号“：”。请写成“严格: ”（半角冒号，后面空一格）。'],
    ['字体:\n  楷体：a.ttf', '2:5 “楷体”后面用了全角冒号“：”。请写成“楷体: ”（半角冒号，后面空一格）。'],
    ['语言:zh', '1:3 “语言:”后面没有空格。请写成“语言: ”（半角冒号，后面空一格）。'],
    [
      '输出: "成品',
      '1:5 引号没有成对：有开头的引号，没有结尾的引号。请补上结尾的半角引号；文字里的引号请用“”。',
    ],
    ['字体:\n\t楷体: a.ttf', '2:1 行首用了制表符（Tab）。请把它换成空格。'],
    ['- 一\n- 二', '1:1 配置文件应由“键: 值”组成。例如：模板: briefing'],
    ['strict: true\n严格: false', '2:1 “严格”写了不止一次。请只留一处（中文和英文写法算同一项）。'],
  ])('points at what is wrong in %j', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it('points at a fault of the YAML itself', () => {
    const [finding] = read('字体: {楷体: a.ttf').diagnostics;
    expect([finding?.code, finding?.severity, finding?.span?.line]).toEqual(['config/yaml', 'error', 1]);
  });

  it('takes a # as the name of a face only after a font file', () => {
    expect(fontMapping('宋体', 'c#/a.ttc#SimSun', '/x')).toEqual({
      role: 'songti',
      path: '/x/c#/a.ttc',
      face: 'SimSun',
    });
    expect(fontMapping('songti', 'c#/a.otf', '/x')).toEqual({ role: 'songti', path: '/x/c#/a.otf' });
    expect(() => fontMapping('宋', 'a.otf', '/x')).toThrow('There is no font role “宋”.');
  });
});

describe('the site', () => {
  const site = (text: string) => {
    const { settings, diagnostics } = readSettings(new SourceFile('/x/banxin.config.yaml', text));
    return diagnostics.length > 0 ? diagnostics.map(({ message }) => message.zh) : settings.site;
  };

  it('is on, off, or told member by member in both languages', () => {
    expect(site('网站: on')).toEqual({});
    expect(site('site: true')).toEqual({});
    expect(site('网站: 关')).toBe(false);
    expect(site('网站:\n  标题: 甲\n  baseUrl: https://a.cn/\n  模板: 网页\n  涉密: true')).toEqual({
      title: '甲',
      baseUrl: 'https://a.cn/',
      templates: '/x/网页',
      classified: true,
    });
  });

  it('says what is not right', () => {
    expect(site('网站: 3')).toEqual(['“网站”的值不合要求。']);
    expect(site('网站:\n  题目: 甲')).toEqual(['没有“题目”这项网站的配置。']);
    expect(site('网站:\n  涉密: 也许')).toEqual(['“涉密”的值不合要求。']);
  });
});

describe('the schema for editors', () => {
  const schema = configSchema();

  it('is the one that is shipped', () => {
    const shipped = readFileSync(
      new URL('../../templates/schema/config.schema.json', import.meta.url),
      'utf8',
    );
    expect(JSON.parse(shipped)).toEqual(schema);
  });

  it('accepts what is read without a finding and refuses what is not', () => {
    const valid = new Ajv().compile(schema);
    expect(valid({ 模板: 'briefing', strict: true, fonts: { 小标宋: 'a.ttf' } })).toBe(true);
    expect(
      [{ 模版: 'x' }, { strict: '是' }, { 字体: { 小标: 'a' } }, { lang: 'fr' }, { 网站: { 题: 'a' } }].map(
        (x) => valid(x),
      ),
    ).toEqual(Array(5).fill(false));
    for (const site of [true, 'on', '关', { 标题: '甲', baseUrl: 'https://a.cn/', 涉密: true }])
      expect(valid({ 网站: site })).toBe(true);
  });
});

describe('did you mean', () => {
  it.each([
    ['tempalte', 'template'],
    ['SINGLE-SIDED', 'singleSided'],
    ['输岀', '输出'],
    ['xyz', undefined],
    ['', undefined],
  ])('%s: %s', (written, expected) => {
    expect(nearest(written, ['template', 'singleSided', '输出'])).toBe(expected);
  });
});
