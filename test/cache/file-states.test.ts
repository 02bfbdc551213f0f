import { mkdtempSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { digest } from '../../src/cache/entry.ts';
import { ABSENT, FileStates, realPath } from '../../src/cache/file-states.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'banxin-states-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

describe('the state of a file', () => {
  it('is what it holds, or that it is not there', () => {
    const at = folder();
    const file = join(at, 'a');
    const states = new FileStates();
    expect(states.digestOf(file)).toBe(ABSENT);
    writeFileSync(file, '甲');
    expect(states.digestOf(file)).toBe(digest('甲'));
    writeFileSync(file, '乙');
    expect(states.digestOf(file)).toBe(digest('乙'));
    expect(states.digestOf(at)).toBe('folder');
    expect(states.digestOf(join(file, 'b'))).toBe(ABSENT);
  });

  it('is that of what a link leads to, which can be told from the link', () => {
    const at = realPath(folder());
    writeFileSync(join(at, 'a'), '甲');
    symlinkSync('a', join(at, 'link'));
    expect(new FileStates().digestOf(join(at, 'link'))).toBe(digest('甲'));
    expect(realPath(join(at, 'link'))).toBe(join(at, 'a'));
    expect(realPath(join(at, 'none'))).toBe(join(at, 'none'));
  });

  it('of a folder changes with its names, not with what its files hold', () => {
    const at = folder();
    const states = new FileStates();
    writeFileSync(join(at, 'a.png'), '1');
    const first = states.folderState(at);
    writeFileSync(join(at, 'a.png'), '2');
    expect(states.folderState(at)).toBe(first);
    renameSync(join(at, 'a.png'), join(at, 'b.png'));
    expect(states.folderState(at)).not.toBe(first);
    expect(states.folderState(join(at, 'none'))).toBe('ENOENT');
  });
});

describe('what is remembered of files', () => {
  /** As if the run had been some time after the last change. */
  const lookOf = (file: string) => {
    const { ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join(' ');
  };

  it('is believed of a file that looks untouched, and of no other', () => {
    const file = join(folder(), 'a');
    writeFileSync(file, '甲');
    const remembered = { [file]: [lookOf(file), 'what was read'] as const };
    expect(new FileStates(remembered).digestOf(file)).toBe('what was read');
    writeFileSync(file, '乙');
    expect(new FileStates(remembered).digestOf(file)).toBe(digest('乙'));
  });

  it('is not fooled by a time that was set back', () => {
    const file = join(folder(), 'a');
    writeFileSync(file, '甲');
    const { atime, mtime } = statSync(file);
    const remembered = { [file]: [lookOf(file), 'what was read'] as const };
    writeFileSync(file, '乙');
    utimesSync(file, atime, mtime);
    expect(new FileStates(remembered).digestOf(file)).toBe(digest('乙'));
  });

  it('is nothing of a file that has only just been changed', () => {
    const file = join(folder(), 'a');
    writeFileSync(file, '甲');
    const states = new FileStates();
    states.digestOf(file);
    expect(states.remembered()).toEqual({});
  });

  it('is only what was asked for in this run', () => {
    const file = join(folder(), 'a');
    writeFileSync(file, '甲');
    const states = new FileStates({ [file]: [lookOf(file), 'x'], '/gone': ['1', 'y'] });
    states.digestOf(file);
    expect(Object.keys(states.remembered())).toEqual([file]);
  });
});
