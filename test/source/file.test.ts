/** Spans and lines of a source file. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SourceFile } from '../../src/source/file.ts';

const source = new SourceFile('稿.md', '第一行\n𠮷二\n\n末');

describe('a span', () => {
  test('counts lines and UTF-16 columns from one', () => {
    expect(source.span(4, 7)).toEqual({
      file: '稿.md',
      start: 4,
      end: 7,
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 4,
    });
  });

  test('may cross lines and end behind a line end', () => {
    expect(source.span(2, 8)).toMatchObject({ line: 1, column: 3, endLine: 3, endColumn: 1 });
    expect(source.span(9, 10)).toMatchObject({ line: 4, column: 1, endLine: 4, endColumn: 2 });
  });

  test('is brought inside the file', () => {
    expect(source.span(-5, 99)).toMatchObject({ start: 0, end: 10 });
    expect(source.span(8, 3)).toMatchObject({ start: 8, end: 8 });
  });

  test('has the line and column that counting finds', () => {
    const texts = fc.string({ unit: fc.constantFrom('甲', '\n', '𠮷') });
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(60), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const span = new SourceFile('稿.md', text).span(start, end);
        const before = text.slice(0, start).split('\n');
        const through = text.slice(0, end).split('\n');
        expect([span.line, span.column]).toEqual([before.length, before.at(-1)!.length + 1]);
        expect([span.endLine, span.endColumn]).toEqual([through.length, through.at(-1)!.length + 1]);
      }),
    );
  });
});

describe('a line', () => {
  test('comes without its end', () => {
    expect([1, 2, 3, 4].map((n) => source.line(n))).toEqual(['第一行', '𠮷二', '', '末']);
  });

  test('outside the file is empty', () => {
    expect([source.line(0), source.line(5)]).toEqual(['', '']);
  });

  test('is counted', () => {
    expect([source.lineCount, new SourceFile('稿.md', '').lineCount]).toEqual([4, 1]);
  });
});
