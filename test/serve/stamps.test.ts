/** Whatever is done to a file is seen. */
import { mkdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stampsFor, stampsOf, stillHold } from '../../src/serve/desk/stamps.ts';
import { type Folder, folder } from './room.ts';

describe('stamps', () => {
  const CHANGES: readonly (readonly [
    what: string,
    before: (at: Folder) => void,
    change: (at: Folder) => void,
  ])[] = [
    ['is written', (at) => at.write('a', '甲'), (at) => at.write('a', '甲乙')],
    [
      'is written with as many bytes',
      (at) => {
        at.write('a', '甲');
        utimesSync(at.at('a'), 1, 1);
      },
      (at) => at.write('a', '乙'),
    ],
    ['is put in the place of another', (at) => at.write('a', '甲'), (at) => at.replace('a', '甲')],
    [
      'is put in the place of another, with the same time',
      (at) => {
        at.write('a', '甲');
        utimesSync(at.at('a'), 1, 1);
      },
      (at) => {
        at.replace('a', '乙');
        utimesSync(at.at('a'), 1, 1);
      },
    ],
    ['goes', (at) => at.write('a', '甲'), (at) => at.remove('a')],
    ['comes', () => undefined, (at) => at.write('a', '甲')],
    ['becomes a folder', (at) => at.write('a', '甲'), (at) => turnIntoFolder(at)],
    [
      'is another behind a link',
      (at) => {
        at.write('b', '甲');
        symlinkSync(at.at('b'), at.at('a'));
      },
      (at) => at.write('b', '乙二'),
    ],
  ];

  it.each(CHANGES)('do not hold when a file %s', async (_, before, change) => {
    const at = folder();
    before(at);
    const stamps = await stampsOf([at.at('a')]);
    expect(await stillHold(stamps)).toBe(true);
    change(at);
    expect(await stillHold(stamps)).toBe(false);
  });

  it('do not hold when a folder comes, goes or gets another file', async () => {
    const at = folder();
    const stamps = await stampsOf([at.at('图')]);
    mkdirSync(at.at('图'));
    expect(await stillHold(stamps)).toBe(false);
    const there = await stampsOf([at.at('图')]);
    at.write('图/a.png', '');
    expect(await stillHold(there)).toBe(false);
    rmSync(at.at('图'), { recursive: true });
    expect(await stillHold(await stampsOf([at.at('图')]))).toBe(true);
  });

  it('of what changed while it was read do not hold, once', async () => {
    const at = folder();
    at.write('a', '甲');
    const since = await stampsFor([at.at('a')], new Map(), Date.now() - 1000);
    expect(await stillHold(since)).toBe(false);
    const known = await stampsFor([at.at('a')], await stampsOf([at.at('a')]), Date.now() - 1000);
    expect(await stillHold(known)).toBe(true);
  });
});

function turnIntoFolder(at: Folder): void {
  at.remove('a');
  mkdirSync(at.at('a'));
}
