/** From what people type to a file inside the project. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolvePicture } from '../../src/pictures/resolve.ts';

let root = '';
let places = { articleDir: '', root: '' };
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'banxin-resolve-')));
  mkdirSync(join(root, 'project/input/图片'), { recursive: true });
  mkdirSync(join(root, 'project/shared'));
  for (const name of [
    'input/图片/现场 1.png',
    'input/50%.png',
    'input/100%25.png',
    'shared/徽.svg',
    '../outside.png',
  ]) {
    writeFileSync(join(root, 'project', name), '');
  }
  symlinkSync(join(root, 'outside.png'), join(root, 'project/input/link.png'));
  places = { articleDir: join(root, 'project/input'), root: join(root, 'project') };
});
afterAll(() => rmSync(root, { recursive: true }));

const of = (source: string) => {
  const result = resolvePicture(source, places);
  return result.kind === 'path' ? result.path.slice(root.length + 1) : result.diagnostic.code;
};

describe('resolvePicture', () => {
  test.each([
    ['图片/现场 1.png', 'project/input/图片/现场 1.png'],
    ['./图片/现场 1.png', 'project/input/图片/现场 1.png'],
    ['%E5%9B%BE%E7%89%87/%E7%8E%B0%E5%9C%BA%201.png', 'project/input/图片/现场 1.png'],
    ['图片\\现场 1.png', 'project/input/图片/现场 1.png'],
    ['%E5%9B%BE%E7%89%87%5C%E7%8E%B0%E5%9C%BA%201.png', 'project/input/图片/现场 1.png'],
    ['  50%.png ', 'project/input/50%.png'],
    ['50%25.png', 'project/input/50%.png'],
    ['100%25.png', 'project/input/100%25.png'],
    ['../shared/徽.svg', 'project/shared/徽.svg'],
    ['没有.png', 'project/input/没有.png'],
  ])('%s', (source, path) => {
    expect(of(source)).toBe(path);
  });

  test.each([
    ['', 'picture/empty'],
    ['http://example.com/a.png', 'picture/url'],
    ['HTTPS://example.com/a.png', 'picture/url'],
    ['//example.com/a.png', 'picture/url'],
    ['data:image/png;base64,AAAA', 'picture/url'],
    ['file:///etc/passwd', 'picture/absolute'],
    ['/etc/passwd', 'picture/absolute'],
    ['C:\\照片\\a.png', 'picture/absolute'],
    ['d:/照片/a.png', 'picture/absolute'],
    ['\\\\server\\share\\a.png', 'picture/absolute'],
    ['\\a.png', 'picture/absolute'],
    ['../../outside.png', 'picture/outside'],
    ['%2e%2e/%2e%2e/outside.png', 'picture/outside'],
    ['图片/../../../outside.png', 'picture/outside'],
    ['link.png', 'picture/outside'],
    ['..', 'picture/outside'],
  ])('%s → %s', (source, code) => {
    expect(of(source)).toBe(code);
  });

  test('messages name the picture as it was meant, and shorten what is long', () => {
    const outside = resolvePicture('%2e%2e/%2e%2e/%E5%9B%BE.png', places);
    expect(outside).toMatchObject({
      diagnostic: { message: { zh: '图片“../../图.png”在项目文件夹之外，未予读取。' } },
    });
    const data = resolvePicture(`data:image/png;base64,${'A'.repeat(5000)}`, places);
    expect(data.kind === 'fault' && data.diagnostic.message.en.length).toBeLessThan(200);
  });
});
