/** Any bytes give text with true places, or an answer that says what to do. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeSource, sourceFromText } from '../../src/source/decode.ts';

const PROSE = '各乡镇人民政府，县政府各部门：\r\n现将通知印发给你们，请认真贯彻执行。';

function codes(bytes: Uint8Array): string[] {
  return decodeSource(bytes, '稿.md').diagnostics.map(({ code, severity }) => `${severity} ${code}`);
}

/** GB 18030 bytes of 「你好，世界」, worked out by hand from the code charts. */
const GREETING_GB = Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3, 0xa3, 0xac, 0xca, 0xc0, 0xbd, 0xe7);

describe('encodings', () => {
  test('UTF-8 needs no word', () => {
    const { source, diagnostics } = decodeSource(Buffer.from(PROSE), '稿.md');
    expect([source.text, source.encoding]).toEqual([PROSE.replace('\r\n', '\n'), 'utf-8']);
    expect(diagnostics).toEqual([]);
  });

  test.each([
    ['utf-8', Buffer.from(`\ufeff${PROSE}`)],
    ['utf-16le', Buffer.from(`\ufeff${PROSE}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${PROSE}`, 'utf16le').swap16()],
  ])('a byte order mark of %s is believed and is no column', (encoding, bytes) => {
    const { source, diagnostics } = decodeSource(bytes, '稿.md');
    expect(source.encoding).toBe(encoding);
    expect(source.text.startsWith('各')).toBe(true);
    expect(diagnostics).toEqual([]);
  });

  test('GB 18030 is found, read and mentioned', () => {
    const { source, diagnostics } = decodeSource(GREETING_GB, '稿.md');
    expect([source.text, source.encoding]).toEqual(['你好，世界', 'gb18030']);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['source/encoding', 'hint']]);
    expect(diagnostics[0]!.message.zh).toContain('GB18030');
    expect(diagnostics[0]!.help!.zh).toContain('iconv');
  });

  test('GB 18030 with a four-byte character, and after much ASCII', () => {
    const head = Buffer.from(`---\ntitle: ${'a'.repeat(500)}\n---\n`);
    const four = Uint8Array.of(0x95, 0x32, 0x82, 0x36);
    const { source } = decodeSource(Buffer.concat([head, GREETING_GB, four, GREETING_GB]), '稿.md');
    expect(source.text.endsWith('你好，世界𠀀你好，世界')).toBe(true);
  });

  test('GB 18030 with one broken byte is still GB 18030', () => {
    const prose = Buffer.concat(Array.from({ length: 20 }, () => GREETING_GB));
    const { source, diagnostics } = decodeSource(
      Buffer.concat([prose, Uint8Array.of(0xff, 0x0a), prose]),
      '稿.md',
    );
    expect(source.encoding).toBe('gb18030');
    expect(source.text.startsWith('你好，世界')).toBe(true);
    expect(diagnostics.map(({ code }) => code)).toContain('source/unreadable-character');
  });

  test('UTF-8 cut in the middle of a character is damaged UTF-8, not GB 18030', () => {
    const { source, diagnostics } = decodeSource(Buffer.from(PROSE).subarray(0, -4), '稿.md');
    expect([source.encoding, source.text.at(-1)]).toEqual(['utf-8', '\ufffd']);
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'error source/encoding',
      'warning source/unreadable-character',
    ]);
  });

  test('Latin-1 is not taken for Chinese', () => {
    expect(codes(Buffer.from('Le caf\xe9 est ferm\xe9.', 'latin1'))).toContain('error source/encoding');
  });

  test('UTF-16 that lost its mark', () => {
    const { source } = decodeSource(
      Buffer.from(`标题 a1\n${PROSE}, 2021-07-23 GB/T 9704`, 'utf16le'),
      '稿.md',
    );
    expect([source.encoding, source.text.slice(0, 5)]).toEqual(['utf-16le', '标题 a1']);
  });

  test('surrogates written in UTF-8: a pair is a character, a lone one is lost', () => {
    const pair = [0xed, 0xa1, 0x82, 0xed, 0xbe, 0xb7];
    const { source } = decodeSource(Uint8Array.of(0x61, ...pair, 0xed, 0xa0, 0x80, 0x62), '稿.md');
    expect(source.text).toBe('a𠮷\ufffdb');
  });
});

describe('what is no article', () => {
  test.each([
    ['%PDF-1.7\n', '这是 PDF 文件，'],
    ['PK\x03\x04..[Content_Types].xml..word/document.xml', 'Word 文档'],
    ['PK\x03\x04..xl/workbook.xml', 'Excel 工作簿'],
    ['PK\x03\x04..OFD.xml', 'OFD 版式文件'],
    ['PK\x03\x04..a.md', '压缩包'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '旧版 Word/WPS 文档（.doc、.wps）'],
    ['{\\rtf1\\ansi', 'RTF 文档'],
    ['\x89PNG\r\n\x1a\n', 'PNG 图片'],
    ['\xff\xd8\xff\xe0', 'JPEG 图片'],
    [`\x7fELF\x02\x01\x01${'\0'.repeat(60)}`, '二进制文件'],
  ])('%j is called by its name', (head, name) => {
    const { source, diagnostics } = decodeSource(Buffer.from(head, 'latin1'), '稿.md');
    expect(source.text).toBe('');
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'source/binary', severity: 'error' });
    expect(diagnostics[0]!.message.zh).toContain(name);
    expect(diagnostics[0]!.help?.zh).toBeTruthy();
  });

  test.each([[''], ['\ufeff'], [' \r\n　\n']])('%j is empty', (text) => {
    expect(codes(Buffer.from(text))).toEqual(['error source/empty']);
  });
});

describe('characters that cannot be set', () => {
  test('are replaced one for one and reported at their places', () => {
    const { source, diagnostics } = sourceFromText('甲\0乙\r\n丙\b丁\ufffd戊\ud800己', '稿.md');
    expect(source.text).toBe('甲\ufffd乙\n丙\ufffd丁\ufffd戊\ufffd己');
    expect(diagnostics.map(({ code, span }) => `${span!.line}:${span!.column} ${code}`)).toEqual([
      '1:2 source/nul',
      '2:2 source/control-character',
      '2:4 source/unreadable-character',
      '2:6 source/unreadable-character',
    ]);
    expect(diagnostics[1]!.message.zh).toContain('U+0008');
  });

  test('line ends of other programs end a line of text but not of the editor', () => {
    const { source, diagnostics } = sourceFromText('甲\u2028乙\v丙\n丁', '稿.md');
    expect(source.text).toBe('甲\n乙\n丙\n丁');
    expect(source.span(2, 3)).toMatchObject({ line: 1, column: 3 });
    expect(source.span(6, 7)).toMatchObject({ line: 2, column: 1 });
    expect(source.line(1)).toBe('甲 乙 丙');
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['hint', 'hint']);
  });

  test('are listed a few times and counted', () => {
    const { diagnostics } = sourceFromText('甲\b'.repeat(1000), '稿.md');
    expect(diagnostics).toHaveLength(11);
    expect(diagnostics.at(-1)!.message.zh).toContain('990 处');
  });

  test('tabs and ideographic spaces are not among them', () => {
    expect(sourceFromText('\t甲　乙', '稿.md').diagnostics).toEqual([]);
  });
});

describe('any bytes', () => {
  test('give well-formed text without carriage returns, and places inside it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { source, diagnostics } = decodeSource(bytes, '稿.md');
        expect(Buffer.from(source.text).toString()).toBe(source.text);
        expect(source.text).not.toMatch(/[\r\0\u2028]/);
        for (const { span } of diagnostics) expect(span!.end).toBeLessThanOrEqual(source.text.length);
      }),
      { numRuns: 3000 },
    );
  });

  test('of UTF-8 text are that text', () => {
    const prose = fc.string({ unit: fc.constantFrom(...'农村基层，。《》09 aé𠮷👍\t\n'), minLength: 1 });
    fc.assert(
      fc.property(prose, (text) => {
        const { source } = decodeSource(Buffer.from(text), '稿.md');
        expect([source.text, source.encoding]).toEqual([text, 'utf-8']);
      }),
    );
  });
});
