/** Names as a reader shows them, and paths as they may be written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatNames } from '../../src/archive/flat-names.ts';
import { isSafePath } from '../../src/archive/safe-path.ts';
import '../fixed-seed.ts';

describe('names in the list of attachments', () => {
  it('have no folders, and no two are alike', () => {
    expect(flatNames(['a.md', '图/p.png', '图2/P.PNG', '附/a.md'], [])).toEqual([
      'a.md',
      'p.png',
      'P-2.PNG',
      'a-2.md',
    ]);
  });

  it('leave the name of the recipe alone', () => {
    expect(flatNames(['banxin.json', 'x/Banxin.json'], ['banxin.json'])).toEqual([
      'banxin-2.json',
      'Banxin-3.json',
    ]);
  });

  it.each([
    ['甲:乙?.md', '甲_乙_.md'],
    ['con.md', '_con.md'],
    ['.env', '_.env'],
    ['末尾. ', '末尾'],
    ['a\u0000b\n.png', 'a_b_.png'],
    ['…', '…'],
    ['半\ud842.md', '半_.md'],
  ])('%j becomes %j', (path, name) => {
    expect(flatNames([path], [])).toEqual([name]);
  });

  it('are safe paths on every system, whatever the files are called', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 6 }), (paths) => {
        const names = flatNames(paths, []);
        expect(names.filter((name) => !isSafePath(name, 'windows') || name.includes('/'))).toEqual([]);
        expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(paths.length);
      }),
    );
  });
});

describe('a path that came with a PDF', () => {
  it.each(['a.md', '图/p.png', '_/__/a.md', '..a/b..', 'a b/甲·乙〔2026〕.md'])('%j is written', (path) => {
    expect([isSafePath(path, 'posix'), isSafePath(path, 'windows')]).toEqual([true, path !== '..a/b..']);
  });

  it.each([
    '../a.md',
    'a/../../b.md',
    '/etc/passwd',
    '',
    'a//b',
    './a.md',
    'a/.',
    '..',
    'a\0b',
    '\ud800',
    '字'.repeat(86),
    `${'a/'.repeat(1501)}b`,
  ])('%j is refused everywhere', (path) => {
    expect([isSafePath(path, 'posix'), isSafePath(path, 'windows')]).toEqual([false, false]);
  });

  it.each(['C:/x', '..\\x', 'a:b', 'nul', 'a/CON.md', 'x.', 'x /y', 'a|b', 'a\u0007'])(
    '%j is refused on Windows',
    (path) => {
      expect(isSafePath(path, 'windows')).toBe(false);
    },
  );
});
