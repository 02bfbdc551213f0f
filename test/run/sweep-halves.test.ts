import { mkdirSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sweepHalves } from '../../src/run/sweep-halves.ts';
import { type Disk, writeWhole } from '../../src/run/write-whole.ts';
import { type Desk, desk } from '../cli/banxin.ts';

const NOW = Date.UTC(2026, 7, 1);
const HOUR = 3_600_000;
const OLD = NOW - 2 * HOUR;

function put(at: Desk, path: string, time = OLD): void {
  at.write(path, '%PDF-');
  utimesSync(join(at.folder, path), new Date(time), new Date(time));
}
const sweep = (at: Desk, ...folders: string[]) =>
  sweepHalves(
    folders.map((folder) => join(at.folder, folder)),
    NOW,
  );

describe('what was left half written', () => {
  it('has the name that a file has while it is written', () => {
    const at = desk();
    const names: string[] = [];
    const cut = (path: string) => {
      names.push(path);
      throw new Error('power cut');
    };
    expect(() =>
      writeWhole(join(at.folder, 'a.pdf'), new Uint8Array(), { ...disk, openSync: cut }),
    ).toThrow();
    put(at, names[0]!.slice(at.folder.length + 1));
    expect(at.files()).toHaveLength(1);
    sweep(at, '.');
    expect(at.files()).toEqual([]);
  });

  it('goes when it is old, and what may still be written stays', () => {
    const at = desk();
    put(at, 'out/.banxin-old1.part');
    put(at, 'out/.banxin-new1.part', NOW - HOUR / 2);
    put(at, 'out/.banxin-fromtomorrow.part', NOW + HOUR);
    put(at, 'elsewhere/.banxin-old2.part');
    sweep(at, 'out', 'out', 'nowhere');
    expect(at.files()).toEqual([
      'elsewhere/.banxin-old2.part',
      'out/.banxin-fromtomorrow.part',
      'out/.banxin-new1.part',
    ]);
  });

  it('is told from what is somebody else’s', () => {
    const at = desk();
    const others = [
      '.banxin-.part',
      '.banxin-a.part.pdf',
      '.banxin-a.partial',
      'a.part',
      'x.banxin-a.part',
      '.banxin-公文.part',
    ];
    for (const name of others) put(at, name);
    mkdirSync(join(at.folder, '.banxin-folder.part'));
    utimesSync(join(at.folder, '.banxin-folder.part'), new Date(OLD), new Date(OLD));
    put(at, 'a.pdf');
    symlinkSync(join(at.folder, 'a.pdf'), join(at.folder, '.banxin-link.part'));
    sweep(at, '.');
    expect(at.files()).toEqual([...others, 'a.pdf'].sort());
    expect([at.has('.banxin-folder.part'), at.has('.banxin-link.part')]).toEqual([true, true]);
  });
});

const disk = { existsSync: () => true, unlinkSync: () => undefined } as unknown as Disk;
