/** What a paper is made of in each format, what it lacks, and what it has no use for. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NEEDS } from '../../src/gongwen/elements.ts';
import { type KeyRow, nameIn, PAPERS } from '../../src/gongwen/front-matter/keys/row.ts';
import { KEYS } from '../../src/gongwen/front-matter/keys.ts';
import { REFUSALS, refusalOf } from '../../src/gongwen/front-matter/refusals.ts';
import type { Format, PaperFormat } from '../../src/gongwen/types.ts';
import { dumpPaper } from './dump-paper.ts';
import { byTemplate, paper } from './support.ts';

/** Complete heads: each gives no finding at all. */
const COMPLETE: Readonly<Record<PaperFormat, Readonly<Record<string, string>>>> = {
  document: {
    发文机关: '云川市人民政府',
    发文字号: '云政发〔2026〕5号',
    标题: '云川市人民政府关于做好防汛工作的通知',
    主送: '各县（区）人民政府',
    成文日期: '2026-08-01',
    印发机关: '云川市人民政府办公室',
    印发日期: '2026-08-02',
  },
  'document-upward': {
    发文机关: '云川市水务局',
    发文字号: '云水发〔2026〕31号',
    签发人: '赵一舟',
    标题: '云川市水务局关于修编风险图的请示',
    主送: '市人民政府',
    成文日期: '2026-08-01',
    印发机关: '云川市水务局办公室',
    印发日期: '2026-08-02',
  },
  letter: {
    发文机关: '云川市水务局',
    发文字号: '云水函〔2026〕27号',
    标题: '云川市水务局关于商请共享数据的函',
    主送: '云川市气象局',
    成文日期: '2026-03-16',
  },
  order: { 发文机关: '云川市人民政府', 令号: '5', 签发人职务: '市长', 成文日期: '2026-07-18' },
  minutes: {
    发文机关: '云川市人民政府',
    期号: '7',
    成文日期: '2026-05-22',
    出席: '赵一舟、钱二平',
  },
  plain: { 标题: '云川市节水工作总结' },
};

const written = (head: Readonly<Record<string, string>>, text = '正文。') =>
  `---\n${Object.entries(head)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\n${text}\n`;

const build = (format: PaperFormat, more: Readonly<Record<string, string>> = {}, text?: string) =>
  paper(written({ ...COMPLETE[format], ...more }, text), format);

const without = (format: PaperFormat, keys: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  paper(
    written(
      Object.fromEntries(Object.entries({ ...COMPLETE[format], ...more }).filter(([k]) => !keys.includes(k))),
    ),
    format,
  );

const rowOf = (id: string): KeyRow => KEYS.find((row) => row.id === id)!;
const names = (fields: readonly { readonly value: string }[]) => fields.map(({ value }) => value);

describe('docs/front-matter.md', () => {
  const page = readFileSync(new URL('../../docs/front-matter.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/```yaml\n(---\n模板: .*?\n---\n)```/gs)].map((match) => match[1]!);
  const text = '# 云川市水务局节水工作方案\n\n正文。\n';

  it('has an example of every format', () => {
    expect(new Set(examples.map((e) => byTemplate(`${e}\n正文。`).gongwen.kind))).toEqual(
      new Set(['paper', 'briefing']),
    );
    const formats = examples
      .map((e) => byTemplate(`${e}\n正文。`).gongwen)
      .map((g) => ('format' in g ? g.format : g.kind));
    expect(new Set(formats)).toEqual(new Set([...PAPERS, 'briefing']));
  });
  it.each(examples)('is right without a word: %j', (example) => {
    const { diagnostics } = byTemplate(`${example}\n${example.includes('标题: ') ? '正文。' : text}`);
    expect(diagnostics).toEqual([]);
  });
});

describe('elements that are needed', () => {
  it.each(PAPERS)('a complete %s gives no finding', (format) => {
    expect(build(format).diagnostics).toEqual([]);
  });

  const rows = NEEDS.flatMap((need) => need.formats.map((format) => [format, need.key, need] as const));
  it.each(rows)('%s needs %s', (format, key, need) => {
    const all = [key, ...(need.or ?? [])].map((id) => nameIn(rowOf(id), format));
    const more: Record<string, string> = need.of && key === 'copyNumber' ? { 密级: '秘密★1年' } : {};
    const { diagnostics } = without(format, all, more);
    const found = diagnostics.filter(
      (d) =>
        d.code === 'gongwen/element-missing' && d.message.zh.includes(`缺少${nameIn(rowOf(key), format)}`),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: need.severity, ...need.rule });
    expect(found[0]!.span).toMatchObject({ line: 2, column: 1 });
    expect(found[0]!.help?.zh).toMatch(/“.+: .+”|删去/);
    expect(found[0]!.help?.en).toBeTruthy();
  });

  it('strength and severity agree: MUST warns, DEF and PRAC hint', () => {
    for (const { severity, rule } of NEEDS)
      expect(rule.strength === 'MUST' ? ['warning', 'error'] : ['hint'], JSON.stringify(rule)).toContain(
        severity,
      );
  });
  it('a value that cannot be read is wrong, not missing', () => {
    const { diagnostics } = build('document', { 发文字号: '无' });
    expect(diagnostics.map((d) => d.code)).toEqual(['front-matter/wrong-value']);
  });
  it('papers made public are addressed to nobody', () => {
    const head = { 标题: '云川市人民政府关于禁止燃放烟花爆竹的通告' };
    expect(without('document', ['主送'], head).diagnostics).toEqual([]);
  });
  it('a title is missed where the format has one', () => {
    const codes = (format: PaperFormat) => without(format, ['标题']).diagnostics;
    for (const format of ['document', 'document-upward', 'letter'] as const)
      expect(codes(format)).toMatchObject([
        { clause: 'GB/T 9704—2012 7.3.1', strength: 'MUST', severity: 'warning' },
      ]);
    expect(codes('plain')).toMatchObject([{ strength: 'PRAC', severity: 'warning' }]);
    expect(build('order').gongwen.title).toBeUndefined();
    expect(build('minutes').gongwen.title).toBeUndefined();
  });
  it('an empty file is somebody else’s finding', () => {
    expect(paper('', 'document').diagnostics).toEqual([]);
  });
  it('no text at all is an error', () => {
    expect(build('letter', {}, '').diagnostics).toMatchObject([
      { code: 'gongwen/no-body', severity: 'error', clause: 'GB/T 9704—2012 7.3.3' },
    ]);
  });
});

describe('elements that a format has no use for', () => {
  const refused = REFUSALS.flatMap((row) =>
    row.formats.flatMap((format) => row.keys.map((key) => [format, key] as const)),
  ).filter(([format]) => format !== 'briefing') as (readonly [PaperFormat, string])[];

  it('every row speaks of a key that its format does not use', () => {
    for (const { keys, formats } of REFUSALS)
      for (const key of keys)
        for (const format of formats) expect(rowOf(key).formats, `${key} ${format}`).not.toContain(format);
  });
  it.each(refused)('%s: %s', (format, key) => {
    const { zh } = rowOf(key);
    const { diagnostics, gongwen } = build(format, { [zh]: '1' });
    const finding = diagnostics.find((d) => d.code === 'front-matter/key-not-used')!;
    const { rule, why } = refusalOf(key, format as Format);
    expect(finding).toMatchObject({ severity: 'warning', help: { zh: why[0], en: why[1] }, ...rule });
    expect(finding.message.zh).toContain(`“${zh}”`);
    expect(dumpPaper(gongwen)).toEqual(dumpPaper(build(format).gongwen));
  });
  it('版记 of a letter: no 印发 (X-13)', () => {
    const { diagnostics, gongwen } = build('letter', { 印发机关: '甲', 印发日期: '2026-03-17', 抄送: '乙' });
    expect(diagnostics).toMatchObject([
      { clause: 'GB/T 9704—2012 10.1', strength: 'MUST', severity: 'warning' },
      { clause: 'GB/T 9704—2012 10.1', strength: 'MUST', severity: 'warning' },
    ]);
    expect(Object.keys(gongwen.colophon)).toEqual(['cc']);
  });
});

describe('发文机关标志', () => {
  const mark = (format: PaperFormat, more: Readonly<Record<string, string>>) => {
    const { gongwen, diagnostics } = build(format, more);
    const made = gongwen.mark && `${names(gongwen.mark.names).join('+')}|${gongwen.mark.word}`;
    return [made, ...diagnostics.map((d) => d.code.split('/')[1])];
  };
  it.each([
    ['document', { 发文机关: '甲局' }, '甲局|文件'],
    ['document', { 发文机关: '甲局、乙局' }, '甲局+乙局|文件'],
    ['document', { 发文机关标志: '甲局办公室文件' }, '甲局办公室文件|'],
    ['document', { 发文机关标志: '甲局' }, '甲局|'],
    ['document', { 发文机关标志: '[甲局, 乙局]' }, '甲局+乙局|'],
    ['document', { 发文机关标志: '[甲局, 乙局, 文件]' }, '甲局+乙局|文件'],
    ['document-upward', { 发文机关: '甲局', 签发人: '赵一' }, '甲局|文件'],
    ['letter', { 发文机关: '甲局' }, '甲局|'],
    ['letter', { 发文机关: '甲局、乙局' }, '甲局|'],
    ['order', { 发文机关: '甲市人民政府' }, '甲市人民政府|令'],
    ['order', { 发文机关: '甲市人民政府', 发文机关标志: '命令' }, '甲市人民政府|命令'],
    ['order', { 发文机关: '甲市人民政府', 发文机关标志: '令' }, '甲市人民政府|令'],
    ['order', { 发文机关: '甲市人民政府令' }, '甲市人民政府令|'],
    ['order', { 发文机关标志: '甲市人民政府命令' }, '甲市人民政府命令|'],
    ['minutes', { 发文机关: '甲市人民政府' }, '甲市人民政府|会议纪要'],
    ['minutes', { 发文机关: '甲市人民政府常务会议' }, '甲市人民政府常务会议|纪要'],
    ['minutes', { 发文机关: '甲市防汛委员会' }, '甲市防汛委员会|会议纪要'],
    ['minutes', { 发文机关: '甲市会议纪要' }, '甲市会议纪要|'],
    ['minutes', { 发文机关标志: '甲市专题会议纪要' }, '甲市专题会议纪要|'],
    ['plain', {}, undefined],
  ] as const)('%s %j', (format, more, expected) => {
    expect(mark(format, more)).toEqual([expected]);
  });
  it('a letter bears the lead organ alone, without 文件 (X-01, X-03)', () => {
    expect(mark('letter', { 发文机关标志: '[甲局, 乙局]' })).toEqual(['甲局|', 'letter-mark-joint']);
    expect(mark('letter', { 发文机关标志: '甲局文件' })).toEqual(['甲局文件|', 'letter-mark']);
  });
  it('minutes of nobody are minutes all the same (X-33)', () => {
    const { gongwen, diagnostics } = without('minutes', ['发文机关']);
    expect(gongwen.mark).toMatchObject({ names: [{ value: '会议纪要' }], word: '' });
    expect(diagnostics).toMatchObject([{ severity: 'hint', code: 'gongwen/element-missing' }]);
  });
});

describe('署名, 成文日期, 印章', () => {
  const closing = (format: PaperFormat, more: Readonly<Record<string, string>>) => {
    const { gongwen, diagnostics } = build(format, more);
    const { kind, organs, seals, signatures } = gongwen.closing;
    const signed = signatures.map((s) =>
      [s.post?.value, s.seal?.src, s.name?.value].filter(Boolean).join('/'),
    );
    const line = [kind, names(organs).join('+'), seals.map((s) => s.src).join('+'), signed.join('+')].join(
      ' | ',
    );
    return [line, ...diagnostics.map((d) => d.code.split('/')[1])];
  };
  const A = { 发文机关: '甲局' };
  const AB = { 发文机关: '甲局、乙局' };
  it.each([
    ['document', A, 'unsealed | 甲局 |  | ', []],
    ['document', { ...A, 印章: 'a.png 42mm' }, 'sealed | 甲局 | a.png | ', []],
    ['document', { ...A, 印章: '预留' }, 'sealed | 甲局 |  | ', []],
    ['document', { ...A, 印章: '否' }, 'unsealed | 甲局 |  | ', []],
    ['document', { ...A, 署名: '乙局' }, 'unsealed | 乙局 |  | ', []],
    ['document', { ...AB, 印章: '[a.png 42mm, b.png 42mm]' }, 'sealed | 甲局+乙局 | a.png+b.png | ', []],
    ['document', { ...AB, 印章: 'a.png 42mm' }, 'sealed | 甲局+乙局 | a.png | ', ['seal-count']],
    ['document', { ...A, 印章: '[a.png 42mm, b.png 42mm]' }, 'sealed | 甲局 | a.png | ', ['seal-count']],
    ['document', { ...A, 签发人职务: '局长' }, 'signed | 甲局 |  | 局长', []],
    ['document', { ...A, 签名章: 'a.png 42mm' }, 'signed | 甲局 |  | a.png', []],
    [
      'document',
      { ...A, 签名章: 'a.png 42mm', 印章: 'b.png 42mm' },
      'signed | 甲局 |  | a.png',
      ['seal-and-signature'],
    ],
    ['document', { ...A, 签发人职务: '局长', 签发人: '赵一' }, 'signed | 甲局 |  | 局长/赵一', []],
    ['document', { ...A, 签发人: '赵一' }, 'unsealed | 甲局 |  | ', ['signers-not-printed']],
    [
      'document',
      { ...AB, 签发人职务: '[局长, 主任]', 签名章: '[a.png 42mm, b.png 42mm]' },
      'signed | 甲局+乙局 |  | 局长/a.png+主任/b.png',
      [],
    ],
    [
      'document',
      { ...AB, 签发人职务: '[局长, 主任]', 签名章: 'a.png 42mm' },
      'signed | 甲局+乙局 |  | 局长/a.png+主任',
      ['post-count'],
    ],
    ['order', { 签发人职务: '市长', 签发人: '赵一' }, 'signed | 云川市人民政府 |  | 市长/赵一', []],
    ['minutes', A, 'unsealed |  |  | ', []],
    ['minutes', { ...A, 署名: '甲局' }, 'unsealed | 甲局 |  | ', []],
    ['plain', { 署名: '甲局', 印章: '预留' }, 'sealed | 甲局 |  | ', []],
    ['plain', { 成文日期: '2026-08-01', 印章: 'a.png 42mm' }, 'sealed |  | a.png | ', []],
  ] as const)('%s %j', (format, more, line, found) => {
    expect(closing(format, more)).toEqual([line, ...found]);
  });
  it('signers of an upward document stand in its head, as many as organs (H-16, H-17)', () => {
    const two = build('document-upward', { 发文机关: '甲局、乙局', 签发人: '赵一、钱二' });
    expect(names(two.gongwen.signers)).toEqual(['赵一', '钱二']);
    expect(two.diagnostics).toEqual([]);
    const one = build('document-upward', { 发文机关: '甲局、乙局', 签发人: '赵一' });
    expect(one.diagnostics).toMatchObject([{ code: 'gongwen/signer-count', severity: 'hint' }]);
    expect(build('document', { 签发人: '赵一', 签发人职务: '局长' }).gongwen.signers).toEqual([]);
  });
  it('printed before it was approved', () => {
    expect(build('document', { 印发日期: '2026-07-31' }).diagnostics).toMatchObject([
      { code: 'gongwen/printed-before-date' },
    ]);
    expect(build('document', { 印发日期: '2026-08-01' }).diagnostics).toEqual([]);
  });
});

describe('title and text', () => {
  const found = (
    text: string,
    more: Readonly<Record<string, string>> = {},
    format: PaperFormat = 'document',
  ) => {
    const { gongwen, diagnostics } = build(format, more, text);
    const headings = gongwen.body.flatMap((p) => (p.kind === 'heading' ? [`${p.number}${p.text}`] : []));
    return { title: gongwen.title?.text, headings, codes: diagnostics.map((d) => d.code.split('/')[1]) };
  };
  const T = '云川市人民政府关于做好防汛工作的通知';
  it.each([
    [`# ${T}\n\n文。\n\n## 甲\n\n文。`, T, ['一、甲'], []],
    [`# ${T}\n\n# 一、甲\n\n文。\n\n## （一）子\n\n文。`, T, ['一、甲', '（一）子'], []],
    [`# ${T}\n\n# 甲\n\n文。\n\n# 乙\n\n文。`, T, ['一、甲', '二、乙'], ['hash-as-section']],
    ['文。\n\n# 甲\n\n文。', T, ['一、甲'], ['hash-as-section']],
    ['# 一、甲\n\n文。', T, ['一、甲'], []],
    ['# 云川市关于另一件事的通知\n\n文。', '云川市关于另一件事的通知', [], ['title-twice']],
  ])('%j beside 标题', (text, title, headings, codes) => {
    expect(found(text)).toEqual({ title, headings, codes });
  });
  it('without 标题 the first # is the title, and what stands before it goes behind it', () => {
    const { gongwen, diagnostics } = paper(
      written({ ...COMPLETE.plain, 标题: '""' }, '前言。\n\n# 节水工作总结\n\n正文。'),
      'plain',
    );
    expect(gongwen.title?.text).toBe('节水工作总结');
    expect(gongwen.body.map((p) => p.kind)).toEqual(['paragraph', 'paragraph']);
    expect(diagnostics.map((d) => d.code)).toContain('gongwen/preface-moved');
  });
  it('文种 at the end of the title (B-07)', () => {
    const codes = (title: string) => found('文。', { 标题: title }).codes;
    for (const fine of [
      '甲局关于乙的通知',
      '甲局关于印发丙办法（试行）的通知',
      '丙管理办法（试行）',
      '甲局公告',
    ])
      expect(codes(fine), fine).toEqual([]);
    expect(codes('甲局关于乙')).toEqual(['title-without-kind']);
    expect(found('文。', { 标题: '抓党建促脱贫' }, 'plain').codes).toEqual([]);
  });
  it('addressees that open the text', () => {
    const open = (text: string) => {
      const { gongwen, diagnostics } = paper(
        written(Object.fromEntries(Object.entries(COMPLETE.document).filter(([k]) => k !== '主送')), text),
        'document',
      );
      return [
        gongwen.recipients?.value,
        gongwen.body.length,
        ...diagnostics.map((d) => d.code.split('/')[1]),
      ];
    };
    expect(open('各县（区）人民政府，市政府各部门：\n\n文。')).toEqual([
      '各县（区）人民政府，市政府各部门',
      1,
      'recipients-in-text',
    ]);
    expect(open('市直有关单位:\n\n文。')).toEqual(['市直有关单位', 1, 'recipients-in-text']);
    for (const text of ['现将有关事项通知如下：\n\n文。', '各县人民政府要抓好落实。\n\n文。', '各部门：'])
      expect(open(text), text).toEqual([undefined, text.split('\n\n').length, 'element-missing']);
  });
  it.each([
    ['附件：1.任务分解表', '附件'],
    ['（联系人：李三，电话：0000）', '附注'],
    ['（此件公开发布）', '附注'],
    ['抄送：市委办公室。', '抄送'],
  ])('%s in the text belongs into the front matter', (line, key) => {
    const { diagnostics, gongwen } = build('document', {}, `正文。\n\n${line}`);
    expect(diagnostics).toMatchObject([{ code: 'gongwen/element-in-text', severity: 'hint' }]);
    expect(diagnostics[0]!.message.zh).toContain(key);
    expect(gongwen.body).toHaveLength(2);
  });
  it.each([
    ['云川市人民政府', '署名', '发文机关'],
    ['云川市人民政府\n2026年8月1日', '署名', '发文机关'],
    ['2026年8月1日', '成文日期', '成文日期'],
    ['二〇二六年八月一日', '成文日期', '成文日期'],
    ['主送：乙', '主送', '主送'],
  ])('%j is printed twice', (line, key, giver) => {
    const { diagnostics } = build('document', {}, `正文。\n\n${line}`);
    const found = diagnostics.filter(({ severity }) => severity === 'warning');
    expect(found).toMatchObject([{ code: 'gongwen/element-twice' }]);
    expect(found[0]!.message.zh).toContain(`像是${key}，文件头的“${giver}”已经写了`);
    expect(found[0]!.help?.zh).toMatch(/^请删去这一行/);
  });
  it('the organ in the text of minutes, which nothing signs, belongs into 署名', () => {
    const { diagnostics } = build('minutes', {}, '正文。\n\n云川市人民政府');
    expect(diagnostics).toMatchObject([{ code: 'gongwen/element-in-text', severity: 'hint' }]);
    expect(diagnostics[0]!.help?.zh).toContain('“署名”');
  });
  it('a sentence that speaks of them does not', () => {
    for (const line of ['2026年8月1日，全市入汛。', '附件中的表格请按时报送。', '云川市人民政府负责。'])
      expect(build('document', {}, `正文。\n\n${line}`).diagnostics).toEqual([]);
  });
  it('a name for the metadata, whatever is missing', () => {
    expect(build('order').gongwen.name).toBe('云川市人民政府令第5号');
    expect(build('minutes', { 期号: '增刊第1期' }).gongwen.name).toBe('云川市人民政府会议纪要增刊第1期');
    expect(paper('一段话，没有别的。', 'minutes').gongwen.name).toBe('会议纪要');
    expect(paper('一段话，没有别的。', 'plain').gongwen.name).toBe('一段话，没有别的。');
    expect(paper('- 甲', 'plain', '/x/总结.md').gongwen.name).toBe('总结');
    expect(paper('---\n主送: 甲\n---\n', 'letter', 'b.md').gongwen.name).toBe('b');
    expect(paper('', 'plain').gongwen.name).toBe('');
  });
  it('出席, 请假, 列席 in this order (X-32)', () => {
    const { gongwen } = build('minutes', { 列席: '丙', 请假: '乙' });
    expect(gongwen.attendance.map(({ label, names: n }) => label + n.value)).toEqual([
      '出席赵一舟、钱二平',
      '请假乙',
      '列席丙',
    ]);
  });
});
