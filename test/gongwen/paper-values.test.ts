/** Values of the front matter of papers: as people write them, normalised, and what was changed is said. */
import { describe, expect, it } from 'vitest';
import type { KeyId } from '../../src/gongwen/front-matter/keys.ts';
import { readFrontMatter } from '../../src/gongwen/front-matter/read.ts';
import type { Field, Format } from '../../src/gongwen/types.ts';
import { sourceFromText } from '../../src/source/decode.ts';

function read(yaml: string, format: Format = 'document') {
  const { source } = sourceFromText(`---\n${yaml}\n---\n\n正文。\n`, 'a.md');
  const front = { value: `${yaml}\n`, span: source.span(4, 5 + yaml.length) };
  const { fields, diagnostics } = readFrontMatter(front, source, format);
  const found = diagnostics.map((d) => `${d.severity} ${d.code.split('/')[1]}`);
  return { fields, diagnostics, found, source };
}

const value = (yaml: string, id: KeyId, format?: Format) => read(yaml, format).fields[id]?.value;
const texts = (yaml: string, id: KeyId, format?: Format) =>
  (value(yaml, id, format) as readonly Field<string>[] | undefined)?.map((field) => field.value);

describe('发文字号 (H-13, L-01…L-05)', () => {
  it.each(['云政发〔2026〕5号', '云政办发电〔2026〕128号'])('%s stands', (typed) => {
    expect(value(`发文字号: ${typed}`, 'docNumber')).toBe(typed);
    expect(read(`发文字号: ${typed}`).found).toEqual([]);
  });
  it.each([
    '云政发[2026]5号',
    '云政发(2026)5号',
    '云政发（2026）5号',
    '云政发【2026】5号',
    '云政发［2026］5号',
    '云政发﹝2026﹞5号',
    '云政发〔2026〕第5号',
    '云政发〔2026〕005号',
    '云政发〔２０２６〕 5',
    '云政发 〔2026〕 5 号',
    '云政发〔2026年〕5号',
  ])('%s becomes 云政发〔2026〕5号', (typed) => {
    const { diagnostics, found } = read(`发文字号: ${typed}`);
    expect(value(`发文字号: ${typed}`, 'docNumber')).toBe('云政发〔2026〕5号');
    expect(found).toEqual(['hint normalised']);
    expect(diagnostics[0]).toMatchObject({ clause: 'GB/T 9704—2012 7.2.5', strength: 'MUST' });
  });
  it.each([
    ['云政发〔26〕5号', '没有写全四位'],
    ['云政发2026第5号', '六角括号'],
    ['〔2026〕5号', '机关代字'],
    ['云政发〔2026〕0号', '不是发文字号'],
    ['云政发〔2026〕五号', '不是发文字号'],
  ])('%s is an error', (typed, why) => {
    const { diagnostics, found } = read(`发文字号: ${typed}`);
    expect(found).toEqual(['error wrong-value']);
    expect(diagnostics[0]!.message.zh).toContain(why);
    expect(diagnostics[0]!.help?.zh).toContain('云政发〔2026〕5号');
  });
  it('a joint document carries one number (H-14)', () => {
    for (const typed of [
      '云财发〔2026〕5号、云水发〔2026〕3号',
      '云财发〔2026〕5号 云水发〔2026〕3号',
      '云财发[2026]5号　云水发[2026]3号',
      '云财发 〔2026〕 5 号 云水发 〔2026〕 3 号',
      '[云财发〔2026〕5号, 云水发〔2026〕3号]',
    ]) {
      expect(value(`发文字号: ${typed}`, 'docNumber')).toBe('云财发〔2026〕5号');
      expect(read(`发文字号: ${typed}`).found).toContain('warning doc-number-several');
    }
  });
  it('a code that is not Han is printed, with a warning', () => {
    expect(value('发文字号: YC-云〔2026〕5号', 'docNumber')).toBe('YC-云〔2026〕5号');
    expect(read('发文字号: YC-云〔2026〕5号').found).toEqual(['warning doc-number-code']);
  });
});

describe('令号, 期号', () => {
  it.each(['5', '第5号', '5号'])('%s', (typed) => {
    expect(value(`令号: ${typed}`, 'orderNumber', 'order')).toBe('第5号');
    expect(read(`令号: ${typed}`, 'order').found).toEqual([]);
  });
  it.each(['05', '第五号', '五', '第 5 号', '云川市人民政府令第5号'])('%s, with a hint', (typed) => {
    expect(value(`令号: ${typed}`, 'orderNumber', 'order')).toBe('第5号');
    expect(read(`令号: ${typed}`, 'order').found).toEqual(['hint normalised']);
  });
  it.each(['0', '无', '-5', 'true', '[5]'])('%s is an error', (typed) => {
    expect(read(`令号: ${typed}`, 'order').found).toEqual(['error wrong-value']);
  });
  it.each(['令号: 12345678901234567890', `令号: 第${'9'.repeat(60)}号`, '令号: 1234567890'])(
    '%s has too many digits',
    (typed) => expect(read(typed, 'order').found).toEqual(['error wrong-value']),
  );
  it('of as many digits as a date has is a number', () => {
    expect(value('令号: 20260131', 'orderNumber', 'order')).toBe('第20260131号');
    expect(value('令号: 第0000000123456789号', 'orderNumber', 'order')).toBe('第123456789号');
  });
});

describe('紧急程度 (H-04, L-18)', () => {
  it.each(['特急', '加急'])('%s', (typed) => {
    expect(read(`紧急程度: ${typed}`).found).toEqual([]);
    expect(value(`紧急程度: ${typed}`, 'urgency')).toBe(typed);
  });
  it.each([
    ['急件', '加急'],
    ['特 急', '特急'],
    ['火急', '特急'],
  ])('%s becomes %s', (typed, word) => {
    expect(value(`紧急程度: ${typed}`, 'urgency')).toBe(word);
    expect(read(`紧急程度: ${typed}`).found).toEqual(['hint normalised']);
  });
  it('words of telegrams', () => {
    expect(value('紧急程度: 特提', 'urgency')).toBe('特提');
    expect(read('紧急程度: 特提').found).toEqual(['hint telegram-urgency']);
  });
  it('other words are errors', () => expect(read('紧急程度: 不急').found).toEqual(['error wrong-value']));
});

describe('names of organs', () => {
  it.each([
    ['云川市财政局', ['云川市财政局']],
    ['云川市财政局、云川市水利局', ['云川市财政局', '云川市水利局']],
    ['云川市财政局，云川市水利局；云川市气象局。', ['云川市财政局', '云川市水利局', '云川市气象局']],
    ['云川市财政局 云川市水利局', ['云川市财政局', '云川市水利局']],
    ['市委 市政府', ['市委', '市政府']],
    ['[云川市财政局, 云川市水利局]', ['云川市财政局', '云川市水利局']],
    ['|\n  云川市财政局\n  云川市水利局', ['云川市财政局', '云川市水利局']],
    ['Yunchuan Water Ltd', ['Yunchuan Water Ltd']],
  ])('%s', (typed, names) => {
    expect(texts(`发文机关: ${typed}`, 'issuer')).toEqual(names);
    expect(read(`发文机关: ${typed}`).found).toEqual([]);
  });
  it.each([
    ['云川市 财政局', ['云川市财政局']],
    ['云川市人民政府 办公室', ['云川市人民政府办公室']],
    ['云川市人民政府文件', ['云川市人民政府']],
  ])('%s, with a hint', (typed, names) => {
    expect(texts(`发文机关: ${typed}`, 'issuer')).toEqual(names);
    expect(read(`发文机关: ${typed}`).found).toEqual(['hint normalised']);
  });
  it('an item of a list is one name, whatever stands in it', () => {
    expect(texts('发文机关: ["甲、乙联合办公室", 丙局]', 'issuer')).toEqual(['甲、乙联合办公室', '丙局']);
  });
  it('each has its own place', () => {
    const { fields, source } = read('发文机关: 云川市财政局、云川市水利局');
    const places = fields.issuer!.value.map(({ span }) => source.text.slice(span.start, span.end));
    expect(places).toEqual(['云川市财政局', '云川市水利局']);
  });
  it.each(['2026', 'true', '{甲: 乙}', '[[甲]]', '、'])('%s is no name', (typed) => {
    expect(read(`发文机关: ${typed}`).found).toEqual(['error wrong-value']);
  });
});

describe('names of persons (L-19)', () => {
  it.each([
    ['赵一舟', ['赵一舟']],
    ['赵一、钱二', ['赵一', '钱二']],
    ['赵一舟 钱二平', ['赵一舟', '钱二平']],
    ['赵一　钱二平，孙三', ['赵一', '钱二平', '孙三']],
    ['[赵一, 钱二]', ['赵一', '钱二']],
    ['[赵一、钱二, 孙三]', ['赵一', '钱二', '孙三']],
    ['阿不都·热合曼、John Smith', ['阿不都·热合曼', 'John Smith']],
  ])('%s', (typed, names) => {
    expect(texts(`签发人: ${typed}`, 'signers')).toEqual(names);
    expect(read(`签发人: ${typed}`).found).toEqual([]);
  });
  it.each([
    ['张 三', ['张三']],
    ['张　三 李四光', ['张三', '李四光']],
    ['张 三 李 四', ['张三', '李四']],
    ['欧阳 锋', ['欧阳锋']],
    ['[张 三, 李四光]', ['张三', '李四光']],
    ['赵一、张 三', ['赵一', '张三']],
    ['高建国 马 丽 欧阳 文博', ['高建国', '马丽', '欧阳文博']],
  ])('%s: a blank inside a name is closed', (typed, names) => {
    expect(texts(`签发人: ${typed}`, 'signers')).toEqual(names);
    expect(read(`签发人: ${typed}`).found.every((f) => f === 'hint normalised')).toBe(true);
    expect(read(`签发人: ${typed}`).found.length).toBeGreaterThan(0);
  });
});

describe('rows of names', () => {
  it.each([
    ['主送', 'recipients', '各县（区）人民政府，市政府各部门', '各县（区）人民政府，市政府各部门', true],
    ['主送', 'recipients', '各县人民政府：', '各县人民政府', true],
    ['主送', 'recipients', '各县人民政府。', '各县人民政府', false],
    ['主送', 'recipients', '主送：各县人民政府', '各县人民政府', true],
    ['主送', 'recipients', '各县人民政府, 市直各部门', '各县人民政府，市直各部门', false],
    ['主送', 'recipients', '市财政局 市水利局', '市财政局，市水利局', false],
    ['主送', 'recipients', '[各县、区人民政府, 市直各部门]', '各县、区人民政府，市直各部门', true],
    ['抄送', 'cc', '市委办公室、市政府办公室', '市委办公室、市政府办公室。', true],
    ['抄送', 'cc', '抄送：市委办公室，市人大办公室。', '市委办公室，市人大办公室。', true],
    ['抄送', 'cc', '[市委办公室, 市人大办公室]', '市委办公室，市人大办公室。', true],
    ['抄送', 'cc', '市委办公室，市人大办公室、', '市委办公室，市人大办公室。', false],
  ] as const)('%s %s %s', (key, id, typed, text, clean) => {
    expect(value(`${key}: ${typed}`, id)).toBe(text);
    expect(read(`${key}: ${typed}`).found).toEqual(clean ? [] : ['hint normalised']);
  });
  it.each([
    ['市政府赵一舟、市水利局钱二平', '市政府赵一舟、市水利局钱二平', true],
    ['市政府 赵一舟', '市政府　赵一舟', true],
    ['赵一舟  市政府秘书长，钱二平 市水利局局长', '赵一舟　市政府秘书长，钱二平　市水利局局长', true],
    ['赵一舟 市政府秘书长, 钱二平 局长', '赵一舟　市政府秘书长，钱二平　局长', false],
    ['[赵一舟 市政府秘书长, 钱二平 市水利局局长]', '赵一舟　市政府秘书长、钱二平　市水利局局长', true],
    ['赵一舟 市政府秘书长 钱二平 市水利局局长', '赵一舟　市政府秘书长、钱二平　市水利局局长', false],
    ['市政府 赵一舟 市水利局 钱二平', '市政府　赵一舟、市水利局　钱二平', false],
    ['市水利局 赵一舟 钱二平', '市水利局　赵一舟　钱二平', true],
    ['赵一 钱二平 孙三', '赵一、钱二平、孙三', false],
    ['赵一 钱二平，孙三', '赵一、钱二平，孙三', false],
    ['[赵一 钱二平, 孙三]', '赵一、钱二平、孙三', false],
    ['张　三 李四 欧阳 锋 司马 文光', '张三、李四、欧阳锋、司马文光', false],
    ['赵一 阿不都·热合曼', '赵一、阿不都·热合曼', false],
    ['赵一 局长', '赵一　局长', true],
    ['John Smith', 'John Smith', true],
    ['赵一(市财政局,出差) 钱二平（病假）', '赵一(市财政局，出差)、钱二平（病假）', false],
    ['[赵一（市财政局，出差）, 钱二平]', '赵一（市财政局，出差）、钱二平', true],
    ['出席：市政府赵一舟。', '市政府赵一舟', false],
    ['[赵一舟, 钱二平]', '赵一舟、钱二平', true],
    ['[市政府赵一舟、孙三秋, 市水利局钱二平]', '市政府赵一舟、孙三秋；市水利局钱二平', true],
  ])('出席 %s', (typed, text, clean) => {
    expect(value(`出席: ${typed}`, 'present', 'minutes')).toBe(text);
    expect(read(`出席: ${typed}`, 'minutes').found).toEqual(clean ? [] : ['hint normalised']);
  });
});

describe('附件 (B-30…B-34, L-44…L-47)', () => {
  const entries = (yaml: string) =>
    read(yaml).fields.attachments?.value.map(
      ({ name, file, detached, nameless }) =>
        `${nameless ? '?' : ''}${name.value}${file ? ` <${file.value}>` : ''}${detached ? ' 另附' : ''}`,
    );
  it.each([
    ['附件: 任务分解表', ['任务分解表']],
    ['附件:\n  - 任务分解表\n  - 名单', ['任务分解表', '名单']],
    ['附件: |\n  任务分解表\n  名单', ['任务分解表', '名单']],
    ['附件:\n  - 任务分解表: 附件/1.md\n  - 名单', ['任务分解表 <附件/1.md>', '名单']],
    ['附件:\n  任务分解表: 1.md\n  名单:', ['任务分解表 <1.md>', '名单']],
    ['附件:\n  - {名称: 任务分解表, 文件: 1.md, 另附: 是}', ['任务分解表 <1.md> 另附']],
    ['附件: {名称: 任务分解表}', ['任务分解表']],
    ['附件: 任务分解表：1.md', ['任务分解表 <1.md>']],
    ['附件: 2026年人员、车辆安排', ['2026年人员、车辆安排']],
    ['附件: 《甲》和《乙》对照表', ['《甲》和《乙》对照表']],
    ['附件: 3.5%税率表', ['3.5%税率表']],
  ])('%j', (yaml, names) => {
    expect(entries(yaml)).toEqual(names);
    expect(read(yaml).found).toEqual([]);
  });
  it.each([
    ['附件: 1.任务分解表', ['任务分解表'], 'PRAC'],
    ['附件: 《任务分解表》', ['任务分解表'], 'PRAC'],
    ['附件: 任务分解表。', ['任务分解表'], 'MUST'],
    ['附件: 附件1：任务分解表', ['任务分解表'], 'PRAC'],
  ])('%j, with a hint', (yaml, names, strength) => {
    expect(entries(yaml)).toEqual(names);
    expect(read(yaml).diagnostics).toMatchObject([
      { code: 'front-matter/normalised', severity: 'hint', strength },
    ]);
  });
  it.each([
    ['附件: 表/任务分解表.md', ['?任务分解表 <表/任务分解表.md>']],
    ['附件:\n  - 附件/附件1.md\n  - 名单', ['?附件1 <附件/附件1.md>', '名单']],
    ['附件:\n  - 附件1.md\n  - 名单', ['?附件1 <附件1.md>', '名单']],
    ['附件:\n  - 附件 一/任务 表.md\n  - 名单', ['?任务 表 <附件 一/任务 表.md>', '名单']],
    ['附件:\n  - 附件1: 附件/附件1.md\n  - 名单', ['?附件1 <附件/附件1.md>', '名单']],
    ['附件:\n  - {文件: 附件1.png}\n  - 名单', ['?附件1 <附件1.png>', '名单']],
    ['附件:\n  - 附件1\n  - 名单', ['?附件1', '名单']],
    ['附件:\n  - 附件\n  - 名单', ['?附件', '名单']],
    ['附件: 附件1', ['?附件1']],
    ['附件: 表/任务分解表.docx', ['?任务分解表 <表/任务分解表.docx>']],
  ])('%j has no name yet and keeps its place', (yaml, names) => {
    expect(entries(yaml)).toEqual(names);
    expect(read(yaml).found).toEqual([]);
  });
  it.each([
    ['附件:\n  - 2026年任务分解表:附件/附件1.md\n  - 名单', ['2026年任务分解表 <附件/附件1.md>', '名单']],
    ['附件: 任务分解表:1.md', ['任务分解表 <1.md>']],
  ])('%j is a pair without its blank', (yaml, names) => {
    expect(entries(yaml)).toEqual(names);
    expect(read(yaml).found).toEqual(['hint no-space-after-colon']);
    expect(read(yaml).diagnostics[0]!.help!.zh).toContain('任务分解表: ');
  });
  it('several in one line, by their numbers', () => {
    expect(entries('附件: 1.任务清单；2.联系人名单。')).toEqual(['任务清单', '联系人名单']);
    expect(entries('附件: 1、任务清单 2、联系人名单')).toEqual(['任务清单', '联系人名单']);
    expect(read('附件: 1.任务清单；2.联系人名单。').found).toEqual(['hint normalised', 'hint normalised']);
  });
  it.each(['如文', '2份', '附件2份', '附后', '无'])('%s is no name', (typed) => {
    expect(entries(`附件: ${typed}`)).toEqual([typed]);
    expect(read(`附件: ${typed}`).found).toEqual(['warning attachment-unnamed']);
  });
  it('a number out of the row', () => {
    expect(read('附件:\n  - 1.甲\n  - 3.乙').found).toContain('warning attachment-number');
    expect(read('附件:\n  - 1.甲\n  - 2.乙').found).not.toContain('warning attachment-number');
  });
  it.each([
    ['附件: true', 'error wrong-value'],
    ['附件: [[甲]]', 'error wrong-value'],
    ['附件:\n  - {名称: {甲: 乙}}', 'error wrong-value'],
    ['附件: 。', 'error wrong-value'],
    ['附件:\n  - 甲\n  - 。', 'error wrong-value'],
    ['附件:\n  - 甲\n  - 1.', 'error wrong-value'],
    ['附件:\n  - 甲\n  - {名称: , 文件: }', 'error wrong-value'],
    ['附件:\n  - 甲\n  -', 'warning empty-row'],
    ['附件:\n  - 名称：甲\n    文件：甲.md', 'error wrong-value'],
    ['附件:\n  - {名称: 甲, 颜色: 红}', 'warning unknown-entry'],
  ])('%j: %s', (yaml, finding) => expect(read(yaml).found).toContain(finding));
});

describe('印章 (B-43, B-44)', () => {
  const seals = (typed: string) => {
    const read = value(`印章: ${typed}`, 'seal') as { kind: string; seals?: readonly object[] } | undefined;
    return read?.seals?.map((seal) => ({ ...seal, span: undefined })) ?? read?.kind;
  };
  const png = (width: number, height?: number) => [
    { src: '图/印章.png', width, ...(height !== undefined && { height }), span: undefined },
  ];
  it.each([
    ['图/印章.png 42mm', png(42)],
    ['图/印章.png 42 mm', png(42)],
    ['图/印章.png ⌀42mm', png(42)],
    ['图/印章.png 直径42毫米', png(42)],
    ['图/印章.png，4.2cm', png(42)],
    ['图/印章.png 45mm×30mm', png(45, 30)],
    ['图/印章.png 45×30mm', png(45, 30)],
    ['图/印章.png 45 x 30 mm', png(45, 30)],
    ['{文件: 图/印章.png, 宽: 45mm, 高: 30mm}', png(45, 30)],
    ['{文件: 图/印章.png, 直径: 42}', png(42)],
    ['[图/印章.png 42mm]', png(42)],
    ['"图/印章.png 42mm、图/印章.png 40mm"', [...png(42), ...png(40)]],
    ['图/印章.png 42mm, 图/印章.png 40mm', [...png(42), ...png(40)]],
    ['图/印章.png 42 mm 图/印章.png 40mm', [...png(42), ...png(40)]],
    ['图/印章.png，42mm，图/印章.png 45×30mm', [...png(42), ...png(45, 30)]],
    ['\n  - 图/印章.png 42mm\n  - {文件: 图/印章.png, 宽: 40}', [...png(42), ...png(40)]],
    ['预留', 'reserved'],
    ['手盖', 'reserved'],
    ['是', 'reserved'],
    ['true', 'reserved'],
    ['[预留, 预留]', 'reserved'],
    ['否', 'none'],
    ['不盖', 'none'],
    ['false', 'none'],
  ])('%s', (typed, expected) => {
    expect(seals(typed)).toEqual(expected);
    expect(read(`印章: ${typed}`).found).toEqual([]);
  });
  it('without a size it is 42 mm wide', () => {
    expect(seals('图/印章.png')).toEqual(png(42));
    expect(read('印章: 图/印章.png').found).toEqual(['hint seal-size']);
  });
  it('without a unit it is in mm', () => {
    expect(seals('图/印章.png 40')).toEqual(png(40));
    expect(read('印章: 图/印章.png 40').found).toEqual(['hint seal-unit']);
  });
  it('a JPEG would cover what it is set over', () => {
    expect(read('印章: a.jpg 42mm').found).toEqual(['warning seal-opaque']);
  });
  it.each([
    '也许',
    '42mm',
    'a.bmp 42mm',
    'a.png 2mm',
    'a.png 420mm',
    'a.png 大',
    'a.png 42mm, 预留',
    'a.png 42mm b.bmp 42mm',
    '{宽: 42mm}',
    '{文件: a.png, 宽: 大}',
    '[a.png 42mm, 预留]',
  ])('%s is an error', (typed) => {
    expect(read(`印章: ${typed}`).found).toEqual(['error wrong-value']);
    expect(seals(typed)).toBeUndefined();
  });
  it('an entry it does not know', () => {
    const { found, diagnostics } = read('印章: {文件: a.png, 宽渡: 42mm}');
    expect(found).toEqual(['error unknown-entry']);
    expect(diagnostics[0]!.message.zh).toContain('是不是“宽”');
  });
});

describe('附注, 印发日期, 成文日期', () => {
  it.each([
    ['此件公开发布', '此件公开发布', true],
    ['（此件公开发布）', '此件公开发布', true],
    ['(此件公开发布)', '此件公开发布', false],
    ['联系人：李三（电话：0000）', '联系人：李三（电话：0000）', true],
    ['（联系人：李三（电话：0000））', '联系人：李三（电话：0000）', true],
    ['（甲）和（乙）', '（甲）和（乙）', true],
  ])('附注 %s', (typed, text, clean) => {
    expect(value(`附注: ${typed}`, 'note')).toBe(text);
    expect(read(`附注: ${typed}`).found).toEqual(clean ? [] : ['hint normalised']);
  });
  it('印发 behind a date is the page’s (R-06)', () => {
    const day = { year: 2026, month: 8, day: 2 };
    for (const typed of ['2026-08-02', '2026年8月2日', '2026年8月2日印发']) {
      expect(value(`印发日期: ${typed}`, 'printDate')).toEqual(day);
      expect(read(`印发日期: ${typed}`).found).toEqual([]);
    }
    expect(value('印发日期: 2026年08月02日 印发', 'printDate')).toEqual(day);
    expect(read('印发日期: 2026年08月02日 印发').found).toEqual(['hint normalised']);
  });
  it('成文日期 is 日期', () => {
    for (const format of ['document', 'briefing'] as const)
      for (const key of ['成文日期', '日期', 'date'])
        expect(read(`${key}: 2026-08-01`, format)).toMatchObject({ found: [], fields: { date: {} } });
    expect(read('时间: 2026-08-01').diagnostics[0]!.message.zh).toContain('按“成文日期”处理');
    expect(read('时间: 2026-08-01', 'briefing').diagnostics[0]!.message.zh).toContain('按“日期”处理');
  });
});

it('主题词 has been withdrawn', () => {
  const { found, diagnostics } = read('主题词: 防汛 通知');
  expect(found).toEqual(['warning unknown-key']);
  expect(diagnostics[0]!.help?.zh).toContain('取消了主题词');
});

it.each([
  ['份号: abc', '7.2.1', 'DEF'],
  ['密级: 公开', '7.2.2', 'DEF'],
  ['紧急程度: 不急', '7.2.3', 'DEF'],
  ['发文机关: 1', '7.2.4', 'MUST'],
  ['发文字号: 无', '7.2.5', 'MUST'],
  ['签发人: true', '7.2.6', 'MUST'],
  ['主送: true', '7.3.2', 'MUST'],
  ['附件: true', '7.3.4', 'MUST'],
  ['印章: 也许', '7.3.5', 'MUST'],
  ['成文日期: 八月', '7.3.5.4', 'MUST'],
  ['附注: true', '7.3.6', 'MUST'],
  ['抄送: true', '7.4.2', 'MUST'],
])('%s is wrong by %s (%s)', (yaml, clause, strength) => {
  expect(read(yaml).diagnostics).toMatchObject([
    { code: 'front-matter/wrong-value', severity: 'error', clause: `GB/T 9704—2012 ${clause}`, strength },
  ]);
});

describe('values with entries of their own are for attachments and seals only', () => {
  it.each([
    '标题: {甲: 乙}',
    '发文字号: {甲: 乙}',
    '签发人: [{甲: 乙}]',
    '关键词: [{甲: 乙}]',
    '套打: {甲: 乙}',
  ])('%s', (yaml) => expect(read(yaml).found).toEqual(['error wrong-value']));
});
