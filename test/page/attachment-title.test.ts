/** The title of an attachment is set like the title of the paper, unless the template says otherwise. (B-62) */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DOCUMENT, FACE, facesOf, full } from './papers.ts';
import { article, lineReading, proof } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'banxin-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Face and size of both titles under a template of an office. */
async function titlesUnder(name: string, keys: string) {
  const template = join(folder, `${name}.yaml`);
  writeFileSync(template, `extends: document\nname: ${name}\nlabel: 本局文件\n${keys}`);
  const markdown = article({ ...DOCUMENT, 附件: '值守工作分工表' }, `${full(2)}\n\n# 附件\n\n${full(2)}`);
  const made = await proof(markdown, { template });
  return [/^关于做好/u, /^值守工作分工表/u].map((text) => {
    const line = lineReading(made, text);
    return `${facesOf(line.glyphs)} ${line.size}`;
  });
}

test.each([
  ['none', '', [`${FACE.song} 22`, `${FACE.song} 22`]],
  ['both', 'title: { role: heiti, size: 小二 }\n', [`${FACE.hei} 18`, `${FACE.hei} 18`]],
  [
    'apart',
    'title: { role: heiti }\nattachment: { title: { role: kaiti, size: 三号 } }\n',
    [`${FACE.hei} 22`, `${FACE.kai} 16`],
  ],
])('with %s of them changed', async (name, keys, titles) => {
  expect(await titlesUnder(name, keys)).toEqual(titles);
});
