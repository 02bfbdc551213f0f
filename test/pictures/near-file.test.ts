/** What is suggested for a picture that is not there. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookUpPictures } from '../../src/pipeline/look-up-pictures.ts';
import { SourceFile } from '../../src/source/file.ts';

let root = '';
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'banxin-near-')));
  for (const folder of ['project/图片', 'project/深/处', 'outside'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const name of [
    'project/现场推进会.jpg',
    'project/图片/IMG_01.JPG',
    'project/图片/合影.jpeg',
    'project/图片/说明.docx',
    'project/深/处/远.png',
    'outside/外.png',
  ])
    writeFileSync(join(root, name), 'x');
  symlinkSync(join(root, 'outside'), join(root, 'project/链接'));
});
afterAll(() => rmSync(root, { recursive: true }));

function help(written: string): string {
  const project = join(root, 'project');
  const span = new SourceFile('a.md', '').span(0, 0);
  const { diagnostics } = lookUpPictures({ articleDir: project, root: project })(written, span);
  expect(diagnostics.map(({ code }) => code)).toEqual(['picture/missing']);
  return diagnostics[0]!.help!.zh;
}

describe('a picture that is not there', () => {
  test.each([
    ['现场推进.jpg', '现场推进会.jpg'],
    ['现场推进会.png', '现场推进会.jpg'],
    ['现场推进会', '现场推进会.jpg'],
    ['图片/img_01.jpg', '图片/IMG_01.JPG'],
    ['图片/合影.jpg', '图片/合影.jpeg'],
    ['图片/合影.PNG', '图片/合影.jpeg'],
    ['合影.jpeg', '图片/合影.jpeg'],
    ['图/合影.jpg', '图片/合影.jpeg'],
    ['图片/现场推进会.jpg', '现场推进会.jpg'],
  ])('%s: is it %s?', (written, near) => {
    expect(help(written)).toContain(`是不是“${near}”？`);
  });

  test.each(['全新.png', '远.png', '说明.png', '链接/内.png', '链接/外.jpg', '没有/的.png'])(
    '%s: nothing to suggest',
    (written) => {
      expect(help(written)).not.toContain('是不是');
    },
  );
});
