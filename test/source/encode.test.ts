/** Text back into its bytes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeSource } from '../../src/source/decode.ts';
import { bytesWith } from '../../src/source/encode.ts';
import { FileText } from '../../src/source/file-text.ts';
import { gb18030Bytes } from '../../src/source/gb18030.ts';

test('GB 18030 is read as it was written, on every plane', () => {
  const decoder = new TextDecoder('gb18030');
  const text = fc.string({ unit: 'binary' }).filter((one) => !/\p{Co}|\p{Cs}/u.test(one));
  fc.assert(
    fc.property(text, (one) => {
      expect(decoder.decode(gb18030Bytes(one))).toBe(one);
    }),
  );
  for (const one of ['', 'a', '中', '〇', '—', '㐀', '\u9fa6', '𠮷', '😀', '\u{10ffff}'])
    expect(decoder.decode(gb18030Bytes(one))).toBe(one);
});

test('the full-width blank, which GB 18030 has twice, has its usual bytes', () => {
  expect([...gb18030Bytes('\u3000')]).toEqual([0xa1, 0xa1]);
});

describe('a text in its file', () => {
  const lines = fc.array(
    fc.tuple(
      fc.string({ unit: fc.constantFrom('甲', 'a', '𠮷', '\t'), maxLength: 3 }),
      fc.constantFrom('\r\n', '\n', '\r', '\u2028'),
    ),
  );
  const written = lines.map((parts) => parts.map(([text, end]) => text + end).join('') || '甲');

  test('has its offsets where the file has them', () => {
    fc.assert(
      fc.property(written, (text) => {
        const { source } = decodeSource(new TextEncoder().encode(text), 'x.md');
        const file = new FileText(text);
        for (let at = 0; at < source.text.length; at += 1) {
          const there = text[file.offset(at)]!;
          expect(source.text[at]).toBe(/[\r\n\u2028]/.test(there) ? '\n' : there);
        }
      }),
    );
  });

  test('is as it was without edits, and changes where it is told', () => {
    fc.assert(
      fc.property(written, (text) => {
        const bytes = new TextEncoder().encode(text);
        expect(bytesWith(bytes, [])?.text).toBe(text);
        const { source } = decodeSource(bytes, 'x.md');
        const end = source.text.length;
        expect(bytesWith(bytes, [{ start: end, end, text: '丙' }])?.text).toBe(`${text}丙`);
      }),
    );
  });

  test('gets line ends of its own kind', () => {
    const edit = [{ start: 3, end: 3, text: '乙\n' }];
    expect(new FileText('甲a\r\n丙').with(edit)).toBe('甲a\r\n乙\r\n丙');
    expect(new FileText('甲a\r丙').with(edit)).toBe('甲a\r乙\r丙');
    expect(new FileText('甲a\n丙').with(edit)).toBe('甲a\n乙\n丙');
  });
});
