/** The front matter: every kind of value, every slip of the keyboard, each with the place of its finding. */
import { describe, expect, it } from 'vitest';
import { FORMATS, type KeyRow, namesOf, properNames } from '../../src/gongwen/front-matter/keys/row.ts';
import { KEYS, type KeyId } from '../../src/gongwen/front-matter/keys.ts';
import { readFrontMatter } from '../../src/gongwen/front-matter/read.ts';
import type { Format } from '../../src/gongwen/types.ts';
import { sourceFromText } from '../../src/source/decode.ts';
import { recognised } from './support.ts';

function read(yaml: string, format: Format = 'briefing') {
  const text = `---\n${yaml}\n---\n\n正文。\n`;
  const { source } = sourceFromText(text, 'a.md');
  const front = { value: `${yaml}\n`, span: source.span(4, 5 + yaml.length) };
  const reading = readFrontMatter(front, source, format);
  const found = reading.diagnostics.map(
    (d) => `${d.span?.line}:${d.span?.column} ${d.severity} ${d.code.split('/')[1]}`,
  );
  return { ...reading, found, source };
}

function written({ example }: KeyRow): string {
  return Array.isArray(example) ? `[${example.join(', ')}]` : String(example);
}

function value(yaml: string, id: KeyId) {
  return read(yaml).fields[id]?.value;
}

describe('values are normalised, and what was changed is said', () => {
  const same = (yaml: string) => expect(read(yaml).found, yaml).toEqual([]);
  const hinted = (yaml: string, to: string, use = '排印') => {
    const { diagnostics, found } = read(yaml);
    expect(found, yaml).toHaveLength(1);
    expect(diagnostics[0]!.code).toBe('front-matter/normalised');
    expect(diagnostics[0]!.severity).toBe('hint');
    const { message, help } = diagnostics[0]!;
    if (help) expect(message.zh).toContain(`按“${to}”${use}`);
    else expect(message.zh).toMatch(/按全角“[，；：（）]+”排印|末尾加“。”/);
  };

  it.each([
    ['2021-07-23', 2021, 7, 23],
    ['2021/7/23', 2021, 7, 23],
    ['2021.7.23', 2021, 7, 23],
    ['2021年7月23日', 2021, 7, 23],
    ['2021-07-23T08:00:00+08:00', 2021, 7, 23],
    ['2021-07-23 08:00:00', 2021, 7, 23],
    ['"2021-07-23"', 2021, 7, 23],
    ['2024-02-29', 2024, 2, 29],
    ['2000-02-29', 2000, 2, 29],
    ['1999-12-31', 1999, 12, 31],
  ])('date %s', (typed, year, month, day) => {
    expect(value(`日期: ${typed}`, 'date')).toEqual({ year, month, day });
    same(`日期: ${typed}`);
  });
  it.each(['2021年07月23日', '二〇二一年七月二十三日', '2021年7月23号', '２０２１年7月23日'])(
    'date %s, with a hint',
    (typed) => {
      expect(value(`日期: ${typed}`, 'date')).toEqual({ year: 2021, month: 7, day: 23 });
      hinted(`日期: ${typed}`, '2021年7月23日');
      expect(read(`日期: ${typed}`).diagnostics[0]!.clause).toBe('GB/T 9704—2012 7.3.5.4');
    },
  );
  it.each([
    ['2021-02-30', '不是实际存在的日期'],
    ['2023-02-29', '不是实际存在的日期'],
    ['1900-02-29', '不是实际存在的日期'],
    ['2021-13-01', '不是实际存在的日期'],
    ['2021-04-31', '不是实际存在的日期'],
    ['2021-00-10', '不是实际存在的日期'],
    ['21-7-23', '没有写全年份'],
    ['2021-7', '缺少日'],
    ['2021年7月', '缺少日'],
    ['7月23日', '不是认得的日期写法'],
    ['2021-7/23', '不是认得的日期写法'],
    ['二〇二一年七月七十日', '不是实际存在的日期'],
  ])('date %s is an error', (typed, why) => {
    const { found, diagnostics, fields } = read(`日期: ${typed}`);
    expect(found).toEqual(['2:5 error wrong-value']);
    expect(diagnostics[0]!.message.zh).toContain(why);
    expect(fields.date).toBeUndefined();
  });

  it.each([
    ['7', '7'],
    ['第7期', '7'],
    ['增刊第1期', '增刊第1期'],
    ['第7期（总第31期）', '第7期（总第31期）'],
  ])('issue %s', (typed, text) => {
    expect(value(`期号: ${typed}`, 'issue')).toBe(text);
    same(`期号: ${typed}`);
  });
  it.each(['07', '第07期', '七', '第七期', '第 7 期', '７'])('issue %s, with a hint (L-91)', (typed) => {
    expect(value(`期号: ${typed}`, 'issue')).toBe('7');
    hinted(`期号: ${typed}`, '第7期');
  });
  it('the running number has words of its own', () => {
    same('总期号: 总第31期');
    hinted('总期号: 031', '总第31期');
  });
  it.each(['0', '7.5', '-1', 'true', '[7]', '12345678901234567890', '第1234567890期'])(
    'issue %s is an error',
    (typed) => {
      expect(read(`期号: ${typed}`).found).toEqual(['2:5 error wrong-value']);
    },
  );

  it('copy numbers have six digits (H-01)', () => {
    expect(value('份号: 000017', 'copyNumber')).toBe('000017');
    same('份号: 000017');
    for (const typed of ['17', 'No.17', '000017号']) {
      expect(value(`份号: ${typed}`, 'copyNumber')).toBe('000017');
      hinted(`份号: ${typed}`, '000017');
    }
    for (const typed of ['1234567', '十七', '0'])
      expect(read(`份号: ${typed}`).found).toEqual(['2:5 error wrong-value']);
  });

  it.each([
    ['秘密★1年', '秘密★1年', true],
    ['绝密', '绝密', true],
    ['机密★6个月', '机密★6个月', true],
    ['秘密★长期', '秘密★长期', true],
    ['内部资料 注意保存', '内部资料 注意保存', true],
    ['会议文件 会后收回', '会议文件 会后收回', true],
    ['秘密*1年', '秘密★1年', false],
    ['秘密 1年', '秘密★1年', false],
    ['机密 ☆ 一年', '机密★1年', false],
    ['机密★6月', '机密★6个月', false],
    ['秘　密', '秘密', false],
  ])('secrecy %s', (typed, text, clean) => {
    expect(value(`密级: "${typed}"`, 'secrecy')).toBe(text);
    if (clean) same(`密级: "${typed}"`);
    else hinted(`密级: "${typed}"`, text);
  });
  it.each(['公开', '非密', '绝秘', '机秘', '秘密★一会儿', '[秘密]'])('secrecy %s is an error', (typed) => {
    expect(read(`密级: ${typed}`).found).toEqual(['2:5 error wrong-value']);
  });

  it.each([
    ['永久', '永久', true],
    ['30年', '30年', true],
    ['10', '10年', false],
    ['定期30年', '30年', true],
    ['永久保存', '永久', false],
    ['三十年', '30年', false],
    ['３０ 年', '30年', false],
  ])('retention %s', (typed, text, clean) => {
    expect(value(`保管期限: "${typed}"`, 'retention')).toBe(text);
    if (clean) same(`保管期限: "${typed}"`);
    else hinted(`保管期限: "${typed}"`, text, '记入元数据');
  });
  it.each(['长期', '短期'])('retention %s of an older schedule is kept, with a warning', (typed) => {
    expect(value(`保管期限: ${typed}`, 'retention')).toBe(typed);
    expect(read(`保管期限: ${typed}`).found).toEqual(['2:7 warning old-retention']);
  });
  it.each(['很久', '0年', 'true', '[永久]', '1000年'])('retention %s is an error', (typed) => {
    expect(read(`保管期限: ${typed}`).found).toEqual(['2:7 error wrong-value']);
  });

  it.each([
    ['市委办公室、市政府办公室', '市委办公室、市政府办公室。', true],
    ['市委办公室，市人大办公室；各县', '市委办公室，市人大办公室；各县。', true],
    ['市委办公室。', '市委办公室。', true],
    ['[市财政局, 市水利局]', '市财政局、市水利局。', true],
    ['\n  - 市财政局\n  - 市水利局，市林业局', '市财政局、市水利局，市林业局。', true],
    ['市委办公室 市政府办公室', '市委办公室、市政府办公室。', false],
    ['市委办公室, 市政府办公室', '市委办公室，市政府办公室。', false],
    ['报：市委办公室', '市委办公室。', false],
    ['市委办公室：', '市委办公室。', false],
    ['市委办公室、', '市委办公室。', false],
    ['市委办公室 张三，李四', '市委办公室 张三，李四。', true],
  ])('names %s', (typed, text, clean) => {
    expect(value(`报: ${typed}`, 'report')).toBe(text);
    if (clean) same(`报: ${typed}`);
    else hinted(`报: ${typed}`, text);
  });

  it('copies', () => {
    for (const typed of ['50', '50份', '共印50份', '５０'])
      expect(value(`印数: ${typed}`, 'copies')).toBe(50);
    for (const typed of ['五十', '-3', '0', '5.5'])
      expect(read(`印数: ${typed}`).found).toEqual(['2:5 error wrong-value']);
  });
  it('flags', () => {
    for (const typed of ['是', 'true', 'yes', 'True', '要'])
      expect(value(`目录: ${typed}`, 'contents')).toBe(true);
    for (const typed of ['否', 'false', 'no', '不要', '无'])
      expect(value(`目录: ${typed}`, 'contents')).toBe(false);
    expect(read('目录: maybe').found).toEqual(['2:5 error wrong-value']);
  });
  it('keywords', () => {
    for (const typed of ['党建、帮扶', '党建 帮扶', '[党建, 帮扶]', '党建，帮扶；'])
      expect(value(`关键词: ${typed}`, 'keywords')).toEqual(['党建', '帮扶']);
  });
});

describe('text keeps the place of its value', () => {
  const placed = (yaml: string, id: KeyId) => {
    const { fields, source } = read(yaml);
    const { start, end, line, column } = fields[id]!.span;
    return [source.text.slice(start, end), line, column];
  };
  it('plain, quoted, and after a mended colon', () => {
    expect(placed('期号: 7\n标题: 某某 ', 'title')).toEqual(['某某', 3, 5]);
    expect(placed('标题: "某某"', 'title')).toEqual(['某某', 2, 6]);
    expect(placed('期号：7\n标题：某某', 'title')).toEqual(['某某', 3, 4]);
    expect(placed('期号:7\n标题:某某', 'title')).toEqual(['某某', 3, 4]);
  });
  it('lines of a value join without a blank between Han characters', () => {
    expect(value('简报名称: 工作\n  简报', 'masthead')).toBe('工作简报');
    expect(value('简报名称: >\n  Rural\n  News', 'masthead')).toBe('Rural News');
  });
  it('paragraphs of a block', () => {
    const note = read('编者按: |\n  第一段\n  第二段\n\n  第三段').fields.editorNote!.value;
    expect(note.map((p) => [p.text, p.span.line])).toEqual([
      ['第一段', 3],
      ['第二段', 4],
      ['第三段', 6],
    ]);
    const folded = read('编者按: >\n  第一\n  段\n\n  第二段').fields.editorNote!.value;
    expect(folded.map((p) => p.text)).toEqual(['第一段', '第二段']);
  });
  it('an empty value is not a value', () => {
    expect(read('标题:').found).toEqual(['2:1 hint empty-value']);
    expect(read('标题: ~').found).toEqual(['2:1 hint empty-value']);
    expect(read('送: []').found).toEqual(['2:1 hint empty-value']);
    expect(read('标题: #甲').found).toEqual(['2:1 warning value-is-comment']);
  });
  it('only text is text', () => {
    expect(read('简报名称: true').found).toEqual(['2:7 error wrong-value']);
    expect(read('简报名称: {甲: 乙}').found).toEqual(['2:7 error wrong-value']);
    expect(value('标题: 2026', 'title')).toMatchObject([{ text: '2026' }]);
  });
});

describe('keys', () => {
  it.each(KEYS.map((row): [string, KeyRow] => [row.zh, row]))(
    '%s has one meaning under all its names',
    (_, row) => {
      for (const format of row.formats)
        for (const name of properNames(row)) {
          const { fields, found } = read(`${name}: ${written(row)}`, format);
          expect(Object.keys(fields)).toEqual([row.id]);
          expect(found).toEqual([]);
        }
    },
  );
  it.each(KEYS.filter(({ kind }: KeyRow) => kind.offers).map((row): [string, KeyRow] => [row.zh, row]))(
    '%s offers values that are right as they are',
    (_, row) => {
      for (const offer of row.kind.offers!)
        expect(read(`${row.zh}: ${offer}`, row.formats.at(-1)).found).toEqual([]);
    },
  );
  it.each(FORMATS.map(({ id }) => id))('no name belongs to two keys of %s', (format) => {
    const rows: readonly KeyRow[] = KEYS;
    const names = rows.filter((row) => row.formats.includes(format)).flatMap((row) => namesOf(row));
    expect(names).toEqual([...new Set(names)]);
  });
  it('抄送 is 送 in a briefing and a key of its own in a paper', () => {
    expect(Object.keys(read('抄送: 甲').fields)).toEqual(['send']);
    expect(Object.keys(read('抄送: 甲', 'document').fields)).toEqual(['cc']);
    expect(read('抄报: 甲', 'letter').found).toEqual(['2:1 hint alias-key']);
    expect(read('送: 甲', 'letter').found).toEqual(['2:1 warning key-not-used']);
  });
  it.each([
    ['题目', 'title', 'hint alias-key'],
    ['编号', 'copyNumber', 'hint alias-key'],
    ['抄送', 'send', 'hint alias-key'],
    ['Total_Issue', 'totalIssue', 'warning misspelt-key'],
    ['EDITOR-NOTE', 'editorNote', 'warning misspelt-key'],
    ['簡報名稱', 'masthead', 'warning misspelt-key'],
    ['日 期', 'date', 'warning misspelt-key'],
    ['“标题”', 'title', 'warning misspelt-key'],
  ])('%s is read as %s', (typed, id, finding) => {
    const row: KeyRow = KEYS.find((r) => r.id === id)!;
    const { fields, found } = read(`${typed}: ${written(row)}`, row.formats[0]);
    expect(Object.keys(fields)).toEqual([id]);
    expect(found).toEqual([`2:1 ${finding}`]);
  });
  it.each([
    ['标体', '“标题”'],
    ['titel', '“title”'],
    ['tilte', '“title”'],
    ['简报名陈', '“简报名称”'],
    ['文章的标题', '“标题”'],
    ['keyword', '“keywords”'],
    ['publsher', '“publisher”'],
    ['責任編緝', '“责任编辑”'],
    ['期', '“期号”或“日期”'],
  ])('%s: did you mean %s', (typed, meant) => {
    const { diagnostics, fields } = read(`${typed}: 甲`);
    expect(fields).toEqual({});
    expect(diagnostics.map((d) => d.message.zh)).toEqual([`没有“${typed}”这一项，是不是${meant}？`]);
    expect(diagnostics[0]!.severity).toBe('warning');
  });
  it.each([
    ['注释', '“附注”'],
    ['注解', '“附注”'],
  ])('%s in a paper: did you mean %s', (typed, meant) => {
    expect(read(`${typed}: 甲`, 'document').diagnostics[0]!.message.zh).toContain(`是不是${meant}`);
  });
  it.each(['foo', '丁戊', '天地玄黄'])('%s is like no key', (typed) => {
    expect(read(`${typed}: 甲`).diagnostics[0]!.message.zh).toBe(`没有“${typed}”这一项，它的值没有使用。`);
  });
  it('one key twice, under one name or two', () => {
    expect(read('标题: 甲\n标题: 乙').found).toEqual(['3:1 error duplicate-key']);
    const { found, diagnostics, fields } = read('标题: 甲\n期号: 7\ntitle: 乙');
    expect(found).toEqual(['4:1 error duplicate-key']);
    expect(diagnostics[0]!.message.zh).toBe('“title”与第2行的“标题”是同一项。');
    expect(fields.title?.value).toMatchObject([{ text: '甲' }]);
  });
  it('a key that the format does not use', () => {
    const { found, fields, diagnostics } = read('模板: 简报\n主送: 各县');
    expect(found).toEqual(['3:1 warning key-not-used']);
    expect(diagnostics[0]!.message.zh).toContain('简报不用“主送”');
    expect(diagnostics[0]!.help?.zh).toContain('“报”“送”“发”');
    expect(Object.keys(fields)).toEqual(['template']);
  });
});

describe('a fault of the YAML is said once', () => {
  const codes = (yaml: string) =>
    recognised(
      `---\n简报名称: 子\n期号: 1\n编印单位: 丑\n日期: 2026-08-01\n${yaml}\n---\n\n正文。\n`,
      '防汛.md',
    ).diagnostics.map((d) => d.code);
  it.each(['标题: 通知: 甲', '关键词:\n  - 甲\n\t- 乙\n标题: 丙'])('%j', (yaml) => {
    expect(codes(yaml)).toEqual(['front-matter/broken-yaml']);
  });
});

describe('what is said about a changed value', () => {
  const said = (yaml: string) => {
    const { message, help } = read(yaml, 'document').diagnostics[0]!;
    return [message.zh, help?.zh];
  };
  it('is one line where only marks are changed', () => {
    expect(said('主送: 甲局, 乙局; 丙局')).toEqual(['“主送”：半角“,;”按全角“，；”排印。', undefined]);
    expect(said('抄送: 甲局,乙局')).toEqual(['“抄送”：半角“,”按全角“，”排印，末尾加“。”。', undefined]);
  });
  it('has the whole of a long value once', () => {
    const names = Array.from({ length: 20 }, (_, i) => `第${i}中学`);
    const [message, help] = said(`主送: ${names.join(' ')}`);
    expect(message).toBe(
      '“主送”的值“第0中学 第1中学 第2……中学 第19中学”按“第0中学，第1中学，第2……中学，第19中学”排印。',
    );
    expect(help).toBe(`可以直接这样写：${names.join('，')}`);
  });
});

describe('a paper without 模板 is set as a briefing', () => {
  const PAPER =
    '发文机关: 甲局\n发文字号: 甲发〔2026〕5号\n标题: 丙\n主送: 乙\n成文日期: 2026-08-01\n抄送: 丁';
  it('one warning says so, and what to write', () => {
    const { found, diagnostics, fields } = read(PAPER);
    expect(found).toEqual(['2:1 warning template-not-given']);
    expect(diagnostics[0]!.message.zh).toBe(
      '没有写“模板”，按简报排；公文才用的“发文机关”“发文字号”“主送”没有印出来。',
    );
    expect(diagnostics[0]!.help?.zh).toContain('模板: 文件');
    expect(Object.keys(fields)).toEqual(['title', 'date', 'send']);
    expect(recognised(`---\n${PAPER}\n---\n\n正文。\n`).diagnostics.map((d) => d.code)).toEqual([
      'front-matter/template-not-given',
    ]);
  });
  it('counts the keys beyond three', () => {
    expect(read(`${PAPER}\n印章: 预留\n附注: 子`).diagnostics[0]!.message.zh).toContain('“主送”等5项');
  });
  it.each(['模板: 简报', '简报名称: 子', '编印单位: 子'])('not with %s', (line) => {
    const { found } = read(`${PAPER}\n${line}`);
    expect(found.filter((f) => f.endsWith('key-not-used'))).toHaveLength(3);
    expect(found.some((f) => f.endsWith('template-not-given'))).toBe(false);
  });
});

describe('YAML that is not quite YAML', () => {
  it('fullwidth colons and missing blanks are read, with a warning', () => {
    const { fields, found } = read('简报名称：云川信息\n期号:7\n标题：关于做好“三个一”工作的通知：试行');
    expect(found).toEqual([
      '2:5 warning fullwidth-colon',
      '3:3 warning no-space-after-colon',
      '4:3 warning fullwidth-colon',
    ]);
    expect(fields.masthead?.value).toBe('云川信息');
    expect(fields.title?.value).toMatchObject([{ text: '关于做好“三个一”工作的通知：试行' }]);
  });
  it('they are front matter even on its first line', () => {
    for (const first of ['标题：甲', '标题:甲']) {
      const { gongwen, diagnostics } = recognised(`---\n${first}\n期号: 7\n---\n\n正文。`);
      expect(gongwen).toMatchObject({ title: '甲', issue: { value: '7' } });
      expect(diagnostics.filter((d) => d.severity === 'warning').map((d) => d.span?.line)).toEqual([2, 2]);
    }
  });
  it('a colon inside a value is none of ours', () => {
    expect(read('来源: http://example.cn/a:b').found).toEqual([]);
    expect(read('标题: 防汛：从早抓起').found).toEqual([]);
    expect(read('编者按: |\n  标题：甲\n  期号:乙').found).toEqual([]);
  });
  it.each([
    ['简报名称: "甲\n期号: 7', '2:7', '引号没有成对'],
    ["期号: 7\n简报名称: '甲", '3:7', '引号没有成对'],
    ['标题: 甲\n\t期号: 7', '3:1', '制表符'],
    ['标题: 关于: 某某\n期号: 7', '2:7', '值里又出现了“: ”'],
    ['标题: 甲\n  期号: 7', '2:5', '下面一行有缩进'],
    ['标题: 甲\n没有冒号的一行\n期号: 7', '3:1', '不是“键: 值”的形式'],
    ['标题: @甲', '2:5', '不能以这个符号开头'],
    ['标题: `甲`', '2:5', '不能以这个符号开头'],
    ['标题: **重要**', '2:5', '不能以这个符号开头'],
    ['关键词: [甲, 乙\n期号: 7', '2:6', '括号没有成对'],
    ['标题: "甲"乙', '2:8', '引号之后还有文字'],
    ['- 甲\n- 乙', '2:1', '不是“键: 值”的形式'],
    ['一句话', '2:1', '不是“键: 值”的形式'],
  ])('%j', (yaml, place, words) => {
    const { diagnostics } = read(yaml);
    expect(diagnostics.map((d) => d.severity)).toEqual(['error']);
    const { line, column } = diagnostics[0]!.span!;
    expect(`${line}:${column}`).toBe(place);
    expect(diagnostics[0]!.message.zh).toContain(words);
    expect(diagnostics[0]!.help?.zh).toBeTruthy();
  });
  it('what can be read beside a fault is read', () => {
    expect(read('标题: 甲\n没有冒号的一行\n期号: 7').fields.issue?.value).toBe('7');
  });
  it.each([
    'a: &x [*x]',
    '<<: *b',
    `a: ${'['.repeat(30_000)}`,
    '\u0000: 1',
    '? : ?',
    '%YAML 9',
    '!!x y',
    '"',
  ])('never throws: %#', (yaml) => expect(() => read(yaml)).not.toThrow());
});

describe('words that every object of the language knows', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
    '%s is no key and no value',
    (word) => {
      expect(read(`${word}: 甲`).found).toEqual(['2:1 warning unknown-key']);
      expect(read(`紧急程度: ${word}`, 'document').found).toEqual(['2:7 error wrong-value']);
      const text = `表：甲 {${word}}\n\n| 甲 |\n|---|\n| 乙 |\n\n<${word}>丙</${word}>`;
      expect(() => recognised(text)).not.toThrow();
    },
  );
});

describe('words of archives', () => {
  const asked = (key: string) =>
    read(`${key}: 甲`).diagnostics.find(({ code }) => code.endsWith('unknown-key'));

  it('档号 is no 份号', () => {
    expect(asked('档号')?.message.zh).toBe('没有“档号”这一项，它的值没有使用。');
    expect(asked('档号')?.help?.zh).toContain('归档时才编');
  });

  it('责任者 is the organ; of a briefing, who edits it', () => {
    expect(asked('责任者')?.message.zh).toContain('是不是“编印单位”');
  });
});
