/** Where enclosed files stand: each under the words of its writer, and no name of a folder that nobody wrote. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Reference, treeOf } from '../../src/archive/tree.ts';

/** Words of a file → the file, as a disk would find it. */
function from(folder: string, written: string): Reference {
  return { from: folder, written, path: join(folder, written) };
}

function paths(start: string, references: readonly Reference[]): string[] {
  return [...treeOf(start, references).values()];
}

describe('the tree of enclosed files', () => {
  it('is the folder of the article where nothing climbs', () => {
    const home = '/home/me/2026';
    expect(paths(`${home}/a.md`, [from(home, '图/p.png'), from(home, './b.md')])).toEqual([
      'a.md',
      '图/p.png',
      'b.md',
    ]);
  });

  it('leaves out the names of folders above the article', () => {
    const home = '/home/me/2026/3';
    const tree = paths(`${home}/a.md`, [from(home, '../../图/p.png')]);
    expect(tree).toEqual(['__/_/a.md', '图/p.png']);
    expect(paths('/x/y/z/a.md', [from('/x/y/z', '../../图/p.png')])).toEqual(tree);
  });

  it('keeps a name that somebody wrote', () => {
    const home = '/home/me/2026';
    const references = [from(home, '../2026/图/p.png'), from(home, '../图/q.png')];
    expect(paths(`${home}/a.md`, references)).toEqual(['2026/a.md', '2026/图/p.png', '图/q.png']);
  });

  it('climbs as high as the words do, even where they come back', () => {
    const home = '/home/me/2026';
    expect(paths(`${home}/a.md`, [from(home, '../../me/2026/p.png')])).toEqual([
      'me/2026/a.md',
      'me/2026/p.png',
    ]);
  });

  it('gives neutral names that nothing else has', () => {
    const home = '/home/me';
    expect(paths(`${home}/a.md`, [from(home, '../_/p.png')])).toEqual(['__/a.md', '_/p.png']);
  });

  it('is the same again when made from the tree itself', () => {
    const home = '/home/me/2026/3';
    const words = ['../../图/p.png', '../共用/q.png', 's.svg'];
    const first = treeOf(
      `${home}/a.md`,
      words.map((written) => from(home, written)),
    );
    const again = join('/tmp/t', first.get(`${home}/a.md`)!, '..');
    const second = paths(
      `${again}/a.md`,
      words.map((written) => from(again, written)),
    );
    expect(second).toEqual([...first.values()]);
  });

  it('follows an attachment from its own folder', () => {
    const home = '/home/me';
    const attachment = from(home, '_附件/b.md');
    expect(paths(`${home}/a.md`, [attachment, from(`${home}/_附件`, '../图/p.png')])).toEqual([
      'a.md',
      '_附件/b.md',
      '图/p.png',
    ]);
  });

  it('takes words that lead elsewhere than the file for what they meant', () => {
    const home = '/home/me';
    const reference = { from: home, written: '图%20一.png', path: `${home}/图 一.png` };
    expect(paths(`${home}/a.md`, [reference])).toEqual(['a.md', '图 一.png']);
  });
});
