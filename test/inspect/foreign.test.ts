/** Files of other makers, and files that are none: what their text is worth, and what is said of them. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/diagnostics/failure.ts';
import { inspectPdf } from '../../src/inspect/inspect.ts';
import type { CheckResult, Inspection } from '../../src/inspect/types.ts';
import { desk, type Ended } from '../cli/banxin.ts';
import { builtArticle, ROOT } from './built.ts';
import { document } from './papers.ts';
import { fileOf, typedPdf } from './typed-pdf.ts';

const check = ({ checks }: Inspection, name: string): CheckResult | undefined =>
  checks.find((one) => one.name === name);

/** A page of `content` with Times as F1 and, as F2, a font that does not say what its glyphs stand for. */
function page(
  content: string,
  more: { font?: string; resources?: string; objects?: string[]; sheet?: string } = {},
): Uint8Array {
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R ${more.sheet ?? '/MediaBox [0 0 595.28 841.89]'} /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> ${more.resources ?? ''} >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    more.font ??
      '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+F2 /Encoding /Identity-H /DescendantFonts [7 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+F2 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 8 0 R >>',
    '<< /Type /FontDescriptor /FontName /ABCDEF+F2 /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    ...(more.objects ?? []),
  ]);
}

const lines = (text: string, count = 12) =>
  Array.from({ length: count }, (_, i) => `BT /F1 12 Tf 72 ${760 - 20 * i} Td (${text}) Tj ET`);

describe('a letter in Times', () => {
  it('is measured and found to be no official paper', async () => {
    const inspection = await inspectPdf(
      page(lines('The quick brown fox jumps over the lazy dog').join('\n')),
    );
    expect(inspection.format.name).toBe('plain');
    expect(inspection.verdict).toBe('fail');
    expect(check(inspection, 'file/embedded')?.readings[0]?.measured.text.zh).toContain('Times-Roman');
    expect(check(inspection, 'file/order')?.verdict).toBe('right');
  });

  it('is told when its lines are written from the foot', async () => {
    const inspection = await inspectPdf(page(lines('The quick brown fox jumps over').reverse().join('\n')));
    expect(check(inspection, 'file/order')?.verdict).toBe('wrong');
  });
});

describe('a page that is not written in points', () => {
  const half = 'q .5 0 0 .5 0 0 cm\n';
  const sheet = '/MediaBox [0 0 297.64 420.945] /UserUnit 2';

  it.each([0, 90])('is measured in its own unit, turned by %i°', async (rotate) => {
    const text = lines('The quick brown fox jumps over the lazy dog').join('\n');
    const turned = `/Rotate ${rotate}`;
    const usual = await inspectPdf(page(text, { sheet: `/MediaBox [0 0 595.28 841.89] ${turned}` }));
    const other = await inspectPdf(page(`${half}${text}\nQ`, { sheet: `${sheet} ${turned}` }));
    expect(other).toEqual(usual);
  });

  it.each([0, 90])('is the part of its sheet that shows (CropBox), turned by %i°', async (rotate) => {
    const text = lines('The quick brown fox jumps over the lazy dog').join('\n');
    const usual = await inspectPdf(page(text, { sheet: `/MediaBox [0 0 595.28 841.89] /Rotate ${rotate}` }));
    const boxes = '/MediaBox [-20 -30 700 900] /CropBox [0 0 595.28 841.89] /TrimBox [20 20 575 820]';
    expect(await inspectPdf(page(text, { sheet: `${boxes} /Rotate ${rotate}` }))).toEqual(usual);
  });

  it('is larger than A4 when its unit is', async () => {
    const { pages } = await inspectPdf(
      page(lines('甲')[0]!, { sheet: '/MediaBox [0 0 595.28 841.89] /UserUnit 2' }),
    );
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[420, 594]]);
  });
});

describe('a file out of all measure', () => {
  it('has no pages', async () => {
    const empty = fileOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']);
    await expect(inspectPdf(empty)).rejects.toThrow(Failure);
  });

  it('has more characters on a line than a call takes arguments', async () => {
    const line = `BT /F1 12 Tf 0 Tz 72 700 Td (${'a'.repeat(150_000)}) Tj ET`;
    expect((await inspectPdf(page(line))).pages).toHaveLength(1);
  });
});

it('a page upside down is not called blank', async () => {
  const { verdict, remarks } = await inspectPdf(
    page(lines('The quick brown fox jumps').join('\n'), {
      sheet: '/MediaBox [0 0 595.28 841.89] /Rotate 180',
    }),
  );
  expect([verdict, remarks[0]?.zh]).toEqual(['unjudged', '各面的字都横躺着或倒着：请把页面转正再量。']);
});

it('what is measured from the edges of a sheet is not judged of attachments on another', async () => {
  const right = await builtArticle('通知·防汛物资储备管理.md');
  const other = Buffer.from(right)
    .toString('latin1')
    .replaceAll(/595\.2\d*(?= 841)/g, (width) => '500'.padEnd(width.length));
  const wrong = (await inspectPdf(Buffer.from(other, 'latin1'))).checks.filter(
    ({ verdict }) => verdict === 'wrong',
  );
  expect(wrong.map(({ name }) => name)).toEqual(['page/paper']);
});

describe('text that does not copy as it reads', () => {
  it('for want of ToUnicode', async () => {
    const inspection = await inspectPdf(page('BT /F2 16 Tf 80 700 Td <0102010301040105> Tj ET'));
    expect(check(inspection, 'file/characters')?.readings[0]?.measured.text.zh).toContain('ToUnicode');
  });

  it.each([
    ['E123', '私用区'],
    ['2F2F', '部首'],
    ['F900', '兼容'],
    ['FFFD', 'U+FFFD'],
  ])('with U+%s', async (code, words) => {
    const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0102> <${code}> endbfchar endcmap end end`;
    const font =
      '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+F2 /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 9 0 R >>';
    const inspection = await inspectPdf(
      page('BT /F2 16 Tf 80 700 Td <010201020102> Tj ET', {
        font,
        objects: [`<< /Length ${cmap.length} >>\nstream\n${cmap}\nendstream`],
      }),
    );
    const reading = check(inspection, 'file/characters')?.readings[0];
    expect(reading?.verdict).toBe('wrong');
    expect(reading?.measured.text.zh).toContain(words);
  });
});

describe('a scan', () => {
  const image =
    '<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\nabcd\nendstream';
  const scan = (more = '') =>
    page(`q 595 0 0 842 0 0 cm /I Do Q ${more}`, { resources: '/XObject << /I 9 0 R >>', objects: [image] });

  it('is said to be one, and nothing is guessed', async () => {
    const { verdict, remarks, pages, checks } = await inspectPdf(scan());
    expect([verdict, pages[0]?.kind, checks.length]).toEqual(['unjudged', 'scan', 0]);
    expect(remarks[0]?.zh).toContain('扫描件');
  });

  it('with hidden text under it is one too', async () => {
    const { verdict } = await inspectPdf(scan('BT 3 Tr /F1 12 Tf 72 700 Td (hidden) Tj ET'));
    expect(verdict).toBe('unjudged');
  });

  it('beside pages with text is told by its page', async () => {
    const inspection = await inspectPdf(scan('BT /F1 12 Tf 72 700 Td (printed) Tj ET'));
    expect(inspection.pages[0]?.kind).toBe('text');
  });
});

describe('a file of pdfmake by itself', () => {
  it('is measured: 25 mm all round, 12 pt', async () => {
    const bytes = await pdfmakeFile();
    const inspection = await inspectPdf(bytes);
    expect(check(inspection, 'page/binding-margin')?.readings[0]).toMatchObject({
      verdict: 'wrong',
      measured: { unit: 'mm' },
    });
    expect(check(inspection, 'page/binding-margin')?.readings[0]?.measured.number).toBeCloseTo(25, 0);
    expect(check(inspection, 'body/face')?.verdict).toBe('wrong');
    expect(check(inspection, 'file/embedded')?.verdict).toBe('right');
    expect(inspection.verdict).toBe('fail');
  });

  it('that is encrypted says so', async () => {
    await expect(inspectPdf(await pdfmakeFile({ userPassword: 'x' }))).rejects.toThrow(/encrypted/);
  });
});

const require = createRequire(import.meta.url);
const MANIFEST = require('../../fonts/manifest.json') as { file: string; postscript: string }[];
const FANGSONG = MANIFEST.find(({ postscript }) => postscript === 'FandolFang-Regular')!.file;

async function pdfmakeFile(more: object = {}): Promise<Uint8Array> {
  const { default: Printer } = require('pdfmake/js/Printer.js');
  const { default: VirtualFs } = require('pdfmake/js/virtual-fs.js');
  const { default: Resolver } = require('pdfmake/js/URLResolver.js');
  const file = join(ROOT, 'fonts', FANGSONG);
  const printer = new Printer({ F: { normal: file, bold: file } }, VirtualFs, new Resolver(VirtualFs));
  const margin = (25 * 72) / 25.4;
  const document = await printer.createPdfKitDocument({
    pageMargins: [margin, margin, margin, margin],
    defaultStyle: { font: 'F', fontSize: 12 },
    content: Array.from({ length: 6 }, () => '全市水利系统按照统一部署扎实推进各项备汛工作'.repeat(6)),
    ...more,
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((done) => document.on('end', () => done()));
  document.end();
  await ended;
  return Uint8Array.from(Buffer.concat(chunks));
}

describe('rights and passwords', () => {
  it('a file that only may not be printed or copied is measured', async () => {
    const bytes = await pdfmakeFile({ ownerPassword: 'x', permissions: { copying: false } });
    expect((await inspectPdf(bytes)).checks.length).toBeGreaterThan(20);
  });
});

describe('what is no PDF', () => {
  it.each([
    ['empty', new Uint8Array(), '空的'],
    ['text', new TextEncoder().encode('# 标题'), '不是 PDF'],
    ['a Word file', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'Word'],
    ['an old Word file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), '旧式'],
    ['a header alone', new TextEncoder().encode('%PDF-1.7\n'), '损坏'],
  ])('%s', async (_what, bytes, words) => {
    const failure = await inspectPdf(bytes).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).text.zh).toContain(words);
    expect((failure as Failure).exitCode).toBe(3);
  });

  it('a PDF cut in two is read as far as it goes, or said to be damaged', async () => {
    const whole = await builtArticle('令·启动防汛二级应急响应.md');
    const failure = await inspectPdf(whole.subarray(0, whole.length >> 1)).catch((thrown: unknown) => thrown);
    if (failure instanceof Error) expect(failure).toBeInstanceOf(Failure);
  });

  it('a PDF with bytes changed at random is measured or refused, never more', {
    timeout: 120_000,
  }, async () => {
    const whole = typedPdf(document());
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 80 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const outcome = await inspectPdf(bytes).catch((thrown: unknown) => thrown);
        expect(outcome instanceof Failure || Object.hasOwn(outcome as object, 'verdict')).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('never takes the bytes it is given away', async () => {
    const bytes = typedPdf(document());
    const before = bytes.slice();
    await inspectPdf(bytes);
    expect(bytes).toEqual(before);
  });
});

describe('the command', () => {
  const at = () => {
    const made = desk();
    made.write('right.pdf', typedPdf(document()));
    made.write(
      'wrong.pdf',
      page(lines('The quick brown fox jumps over the lazy dog', 30).join('\n').replaceAll(' 72 ', ' 40 ')),
    );
    made.write('none.pdf', 'no pdf');
    return made;
  };
  const report = ({ out }: Ended) => JSON.parse(out);

  it('ends with 0, 1, 2, 3', () => {
    const d = at();
    expect(d.run(['inspect', 'right.pdf']).code).toBe(0);
    expect(d.run(['inspect', 'wrong.pdf', 'right.pdf']).code).toBe(1);
    expect(d.run(['inspect', 'missing.pdf']).code).toBe(2);
    expect(d.run(['inspect', 'right.pdf', '--format', '公报']).code).toBe(2);
    const last = d.run(['inspect', 'none.pdf', 'wrong.pdf']);
    expect(last.code).toBe(3);
    expect(last.err).toContain('不是 PDF');
  });

  it.each([
    ['zh', '0 没有违反标准规定的；1 有违反的'],
    ['en', '0 nothing that the standard requires is wrong; 1 something is'],
  ])('says in its help (%s) what these mean', (lang, words) => {
    const { out } = desk().run(['inspect', '--help', '--lang', lang]);
    expect(out.replaceAll(/\n */g, lang === 'zh' ? '' : ' ')).toContain(words);
  });

  it('puts what the standard requires before what is habit', () => {
    const { out } = at().run(['inspect', 'wrong.pdf']);
    const groups = ['违反标准规定的', '违反标准规定（一般）的', '与惯例不同'].map((name) =>
      out.indexOf(`  ${name}`),
    );
    expect(groups.every((place, i) => place > (groups[i - 1] ?? 0))).toBe(true);
  });

  it('speaks of each file in one line when asked to', () => {
    const { out } = at().run(['inspect', '-q', 'right.pdf']);
    expect(out).toMatch(/^✓ right\.pdf {2}量过 \d+ 项，1 项不合；惯例：字体全部嵌入\n$/);
  });

  it('shows pages, elements and findings, without colours in a pipe', () => {
    const { out } = at().run(['inspect', 'right.pdf', '--metadata']);
    expect(out).toContain('文件格式（红色标志和发文字号）');
    expect(out).toMatch(/标题\s+小标宋\s+FZXBSJW--GB1-0\s+22 pt/);
    expect(out).toMatch(/得分 99\.\d/);
    expect(out).toContain('元数据');
    expect(out).not.toContain('\u001b');
  });

  it('speaks English', () => {
    const { out } = at().run(['inspect', 'right.pdf', '--lang', 'en', '--all']);
    expect(out).toContain('the document number is centred');
    expect(out.replace(/“[^”]*”/g, '')).toMatch(/nothing that the standard requires is wrong/);
  });

  it('measures the others where a file is not there', () => {
    const { code, out, err } = at().run(['inspect', '-q', '不在.pdf', 'right.pdf']);
    expect([code, err]).toEqual([
      2,
      '✗ 不在.pdf  找不到 不在.pdf。\n  请检查路径；文件名含空格时要加引号。\n',
    ]);
    expect(out).toMatch(/^✓ right\.pdf/);
  });

  it('fails on a DEF only when strict', () => {
    const d = at();
    const paper = document();
    d.write(
      'def.pdf',
      typedPdf({
        ...paper,
        texts: paper.texts.map((t) => (t.tag === 'title' ? { ...t, face: 'heiti' as const } : t)),
      }),
    );
    expect(d.run(['inspect', 'def.pdf']).code).toBe(0);
    expect(d.run(['inspect', 'def.pdf', '--strict']).code).toBe(1);
  });

  it('gives a report that its schema describes, whatever the file', async () => {
    const { default: Ajv } = await import('ajv/dist/2020.js');
    const schema = require('../../templates/schema/inspection.schema.json');
    const valid = new Ajv.default({ allErrors: true }).compile(schema);
    const d = at();
    d.write('letter.pdf', await builtArticle('函·商请共享水文气象数据.md'));
    writeFileSync(join(d.folder, 'empty.pdf'), '');
    const made = report(
      d.run(['inspect', 'right.pdf', 'wrong.pdf', 'none.pdf', 'letter.pdf', 'empty.pdf', '--json']),
    );
    expect(valid(made), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
    expect(
      made.files.map(
        ({ verdict, failure }: { verdict?: string; failure: unknown }) => verdict ?? (failure && 'unread'),
      ),
    ).toEqual(['pass', 'fail', 'unread', 'pass', 'unread']);
    expect(valid(report(d.run(['inspect', 'missing.pdf', '--json'])))).toBe(true);
    expect(valid({ ...made, more: 1 })).toBe(false);
  });
});
