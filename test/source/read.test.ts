/** Reading from disk: the bytes, or a failure with the right exit code. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { EXIT, Failure } from '../../src/diagnostics/failure.ts';
import { failureOf, readSource } from '../../src/source/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'banxin-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

function failure(path: string): Failure {
  try {
    readSource(path);
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
  }
  throw new Error('no failure');
}

test('the bytes are those on disk', () => {
  const path = join(folder, '稿 一.md');
  writeFileSync(path, Uint8Array.of(0xef, 0xbb, 0xbf, 0x61));
  expect([...readSource(path)]).toEqual([0xef, 0xbb, 0xbf, 0x61]);
});

test('a named pipe is no file, and nobody waits for it', () => {
  const path = join(folder, '管.md');
  execFileSync('mkfifo', [path]);
  const { exitCode, text } = failure(path);
  expect([exitCode, text.zh]).toEqual([EXIT.usage, `这不是普通文件：${path}`]);
});

describe('wrong use', () => {
  test.each([
    ['a path that does not exist', join(folder, '无.md'), '找不到文件'],
    ['a path through a file', join(folder, '稿 一.md', '乙.md'), '找不到文件'],
    ['a name that no disk can hold', join(folder, '长'.repeat(300)), '找不到文件'],
    ['a path with NUL', `${folder}\0`, '找不到文件'],
    ['a folder', folder, '这是文件夹'],
  ])('%s', (_, path, words) => {
    const { exitCode, text, help } = failure(path);
    expect(exitCode).toBe(EXIT.usage);
    expect(text.zh).toContain(words);
    expect(help?.zh).toBeTruthy();
  });
});

describe('a broken set-up', () => {
  // Root may read everything, so the errors are made by hand.
  test.each([
    ['EACCES', '没有读取权限'],
    ['EPERM', '没有读取权限'],
    ['EIO', '读取文件失败'],
  ])('%s', (code, words) => {
    const { exitCode, text } = failureOf(Object.assign(new Error(code), { code }), '稿.md');
    expect(exitCode).toBe(EXIT.setup);
    expect(text.zh).toBe(`${words}：稿.md`);
  });
});
