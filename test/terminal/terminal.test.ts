import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/types.ts';
import { SourceFile } from '../../src/source/file.ts';
import { columnsOf } from '../../src/terminal/columns.ts';
import { paintFor } from '../../src/terminal/paint.ts';
import { progressFor } from '../../src/terminal/progress.ts';
import { type Showing, showDiagnostic } from '../../src/terminal/show-diagnostic.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';

describe('columns of a text', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['简报', 4],
    ['（一）', 6],
    ['a𠮷b', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['\u200b', 0],
    ['ｱＡ', 3],
  ])('%j takes %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

function shown(text: string, start: number, end: number, more: Partial<Showing> = {}): string[] {
  const source = new SourceFile('a.md', text);
  const diagnostic: Diagnostic = {
    code: 'font/missing-glyph',
    severity: 'warning',
    message: { zh: '没有这个字', en: 'no such character' },
    help: { zh: '换一个字体', en: 'use another font' },
    clause: 'GB/T 9704—2012 5.2.2',
    strength: 'DEF',
    span: source.span(start, end),
  };
  const showing: Showing = {
    lang: 'zh',
    paint: paintFor(false),
    columns: 60,
    line: (_file, n) => source.line(n),
    name: (file) => file,
    ...more,
  };
  return showDiagnostic(diagnostic, showing).split('\n');
}

describe('showing a diagnostic', () => {
  it('marks the very characters under a line of Han', () => {
    expect(shown('第一行\n同志王喆说\n', 7, 8)).toEqual([
      'a.md:2:4 警告 没有这个字 (font/missing-glyph, GB/T 9704—2012 5.2.2, DEF)',
      '     2 │ 同志王喆说',
      '       │       ^^',
      '  办法：换一个字体',
      '',
    ]);
  });

  it('speaks English when asked', () => {
    const lines = shown('王喆', 1, 2, { lang: 'en' });
    expect(lines[0]).toBe(
      'a.md:1:2 warning no such character (font/missing-glyph, GB/T 9704—2012 5.2.2, DEF)',
    );
    expect(lines[3]).toBe('  help: use another font');
  });

  it('counts a tab as the blanks it shows', () => {
    const [, line, mark] = shown('\ta喆', 2, 3);
    expect([line, mark]).toEqual(['     1 │     a喆', '       │      ^^']);
  });

  it('marks to the end of the line what goes on below it', () => {
    expect(shown('一二三\n四五', 1, 6)[2]).toBe('       │   ^^^^');
  });

  it('puts one mark where the place is between characters', () => {
    expect(shown('一二', 2, 2)[2]).toBe('       │     ^');
  });

  it('cuts a long line round the place, and the mark stays under it', () => {
    const text = `${'长'.repeat(5000)}喆${'长'.repeat(5000)}`;
    const [, line, mark] = shown(text, 5000, 5001);
    expect(columnsOf(line!)).toBeLessThanOrEqual(60);
    expect(line!.startsWith('     1 │ …')).toBe(true);
    expect(line!.endsWith('…')).toBe(true);
    const before = line!.slice(0, line!.indexOf('喆'));
    expect(mark!.indexOf('^')).toBe(columnsOf(before) - columnsOf('│') + 1);
  });

  it('lets no control character through', () => {
    expect(shown('\u001b[31m喆', 5, 6)[1]).toBe('     1 │ ␛[31m喆');
  });

  it('stands without its line where the file is not known', () => {
    expect(shown('喆', 0, 1, { line: () => undefined })).toHaveLength(3);
  });

  it('colours where there are colours', () => {
    expect(shown('喆', 0, 1, { paint: paintFor(true) })[0]).toContain('\u001b[33m警告\u001b[0m');
  });
});

describe('progress', () => {
  const terminal = (lively: boolean) => {
    const said: string[] = [];
    return { said, lively, columns: 40, err: (text: string) => said.push(text) } as unknown as Terminal & {
      said: string[];
    };
  };

  /** A clock that is set by hand, milliseconds. */
  const clock = (at: readonly number[]) => {
    const times = [...at];
    return () => times.shift() ?? at.at(-1) ?? 0;
  };
  const manner = (at: readonly number[] = [0], lang: 'zh' | 'en' = 'zh', wanted = true) => ({
    wanted,
    lang,
    now: clock(at),
  });

  it('moves on a terminal and takes itself away', () => {
    const live = terminal(true);
    const progress = progressFor(live, 4, manner());
    progress.at(1, '简报.md');
    progress.clear();
    expect(live.said).toEqual(['\r\u001b[2K█████░░░░░░░░░░░░░░░ 1/4 简报.md', '\r\u001b[2K']);
  });

  it.each([
    [[0, 2000], 10, 40, 'zh', '5.0 篇，还要 6 秒'],
    [[0, 60_000], 100, 1000, 'zh', '每秒 1.7 篇，还要 9 分 0 秒'],
    [[0, 10_000], 5, 100_000, 'en', '0.5/s, 55h 33min left'],
    [[0, 1000], 500, 1000, 'en', '500/s, 1s left'],
  ] as const)('tells the pace and what is left: %j, %i of %i', (at, done, total, lang, words) => {
    const live = { ...terminal(true), columns: 80 };
    progressFor(live, total, manner(at, lang)).at(done, 'a.md');
    expect(live.said[0]).toContain(words);
  });

  it('says nothing of the pace before there is one, nor at the end', () => {
    const live = { ...terminal(true), columns: 80 };
    const progress = progressFor(live, 4, manner([0, 500, 9000, 9000]));
    progress.at(1, '');
    progress.at(0, '');
    progress.at(4, '');
    expect(live.said.join('')).not.toContain('每秒');
  });

  it('is a line now and then where nothing may move', () => {
    const still = terminal(false);
    const progress = progressFor(still, 1000, manner([0, 1000, 16_000, 16_000, 17_000, 32_000, 32_000]));
    for (const done of [1, 16, 17, 1000]) progress.at(done, 'a.md');
    progress.clear();
    expect(still.said).toEqual(['16/1000 每秒 1.0 篇，还要 16 分 24 秒\n']);
  });

  it.each([
    ['is a single article', 1, true],
    ['is not wanted', 4, false],
  ])('is silent where there %s', (_why, total, wanted) => {
    for (const lively of [true, false]) {
      const one = terminal(lively);
      progressFor(one, total, manner([0, 60_000, 60_000], 'zh', wanted)).at(1, 'a.md');
      expect(one.said).toEqual([]);
    }
  });
});
