import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs, { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../src/diagnostics/failure.ts';
import { type Disk, writeWhole } from '../../src/run/write-whole.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const DATA = new TextEncoder().encode('%PDF-1.7 the whole of it');
const trouble = (code: string) => Object.assign(new Error(code), { code });

/** The real disk, on which one operation goes wrong. */
function brokenDisk(operation: keyof Disk, code: string): Disk {
  return {
    ...fs,
    [operation]: () => {
      throw trouble(code);
    },
  };
}

/** A disk that takes a few bytes at a time and is full after some. */
function smallDisk(room: number): Disk {
  let left = room;
  return {
    ...fs,
    writeSync(fd, data, offset) {
      if (left <= 0) throw trouble('ENOSPC');
      const length = Math.min(5, left, data.length - offset);
      left -= length;
      return fs.writeSync(fd, data, offset, length);
    },
  };
}

function failureOf(path: string, disk: Disk): Failure {
  try {
    writeWhole(path, DATA, disk);
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
  throw new Error('it was written');
}

describe('writing a file whole', () => {
  it('makes the folders and leaves nothing but the file', () => {
    const path = join(folder, 'a', 'b', 'x.pdf');
    writeWhole(path, DATA);
    expect(readFileSync(path)).toEqual(Buffer.from(DATA));
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['x.pdf']);
  });

  it('goes on where the disk takes only a part at a time', () => {
    writeWhole(join(folder, 'x.pdf'), DATA, smallDisk(1000));
    expect(readFileSync(join(folder, 'x.pdf'))).toEqual(Buffer.from(DATA));
  });

  it('leaves the old file and nothing else when the disk fills up', () => {
    const path = join(folder, 'x.pdf');
    writeFileSync(path, 'old');
    const { exitCode, text } = failureOf(path, smallDisk(12));
    expect([exitCode, text.zh]).toEqual([3, `磁盘已满，${path} 没有写成。`]);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['x.pdf']);
  });

  it.each([
    ['openSync', 'EACCES', '没有权限写'],
    ['openSync', 'EROFS', '没有权限写'],
    ['fsyncSync', 'EDQUOT', '磁盘已满'],
    ['renameSync', 'EBUSY', '正被其他程序使用'],
    ['renameSync', 'EIO', '（EIO）'],
  ] as const)('says what it is when %s gives %s, and cleans up', (operation, code, words) => {
    const failure = failureOf(join(folder, 'x.pdf'), brokenDisk(operation, code));
    expect(failure.exitCode).toBe(3);
    expect(failure.text.zh).toContain(words);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that a folder cannot be made where a file is in the way', () => {
    writeFileSync(join(folder, 'taken'), '');
    const failure = failureOf(join(folder, 'taken', 'x.pdf'), fs as Disk);
    expect(failure.text.zh).toBe(`${join(folder, 'taken', 'x.pdf')} 所在的位置不能建立文件夹。`);
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});

describe('what is no file', () => {
  it('is written to and left where it stands', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe]);
    const read: Buffer[] = [];
    reader.stdout.on('data', (data: Buffer) => read.push(data));
    writeWhole(pipe, DATA);
    await once(reader, 'close');
    expect(Buffer.concat(read).equals(DATA)).toBe(true);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(readdirSync(folder)).toEqual(['pipe']);
  });
});
