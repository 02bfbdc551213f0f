/** Attachments that are given by their files alone: the name is looked for there, and none is left out. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAttachments } from '../../src/pipeline/read-attachments.ts';
import { readSource } from '../../src/source/read.ts';
import { paper } from './support.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-attached-'));
  mkdirSync(join(folder, '附件'));
  const files = {
    '附件/附件1.md': '# 任务分解表\n\n文。',
    '附件/附件2.md': '文。',
    '附件/附件3.md': '# 附件3\n\n## 任务表\n\n文。',
    '附件/附件4.md': '---\n标题: 责任表\n---\n\n文。',
    '附件/名单.md': '文。',
    '附件/人员.md': '# 人员名单\n\n文。',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, '附件/附件5.png'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** How the article is read. */
const order = (bytes: Uint8Array = new Uint8Array()) => ({
  bytes,
  file: 'a.md',
  folder,
  picturesRoot: folder,
  readAttached: readSource,
});

function read(list: string) {
  const recognition = paper(`---\n标题: 甲\n附件:\n${list}\n---\n\n正文。\n`, 'plain');
  const { recognised, attached, diagnostics } = readAttachments(recognition, order(), []);
  const names = recognised.gongwen.kind === 'paper' ? recognised.gongwen.attachments : [];
  return {
    names: names.map(({ name }) => name.value),
    nameless: names.some(({ nameless }) => nameless),
    read: [...attached.keys()],
    found: [...recognition.diagnostics, ...diagnostics].map((d) => `${d.severity} ${d.code}`),
    diagnostics,
  };
}

describe('a file alone', () => {
  it.each([
    ['附件/附件1.md', '任务分解表'],
    ['附件/附件3.md', '任务表'],
    ['附件/附件4.md', '责任表'],
    ['附件/名单.md', '名单'],
    ['附件/人员.md', '人员名单'],
  ])('%s is called %s', (file, name) => {
    expect(read(`  - 甲表\n  - ${file}\n  - 乙表`)).toMatchObject({
      names: ['甲表', name, '乙表'],
      nameless: false,
      read: [2],
      found: [
        ...(file.endsWith('附件3.md') ? ['warning gongwen/attachment-number-differs'] : []),
        'hint attachment/name-from-file',
      ],
    });
  });
  it.each(['附件/附件2.md', '附件/附件5.png'])('%s has no name: an error, at its place', (file) => {
    const { diagnostics, read: texts } = read(`  - 甲表\n  - ${file}`);
    expect(texts).toEqual([2]);
    expect(diagnostics).toMatchObject([
      { code: 'attachment/unnamed', severity: 'error', span: { file: 'a.md', line: 5, column: 5 } },
    ]);
    expect(diagnostics[0]!.help!.zh).toContain(`- 任务分解表: ${file}`);
  });
  it('附件1 before its file is no name either', () => {
    expect(read('  - 附件1: 附件/附件1.md\n  - 乙表').names).toEqual(['任务分解表', '乙表']);
  });
  it('a pair without its blank has its name and its file', () => {
    const { names, read: texts, found } = read('  - 任务分解表:附件/附件1.md\n  - 乙表');
    expect({ names, texts }).toEqual({ names: ['任务分解表', '乙表'], texts: [1] });
    expect(found).toEqual(['hint front-matter/no-space-after-colon']);
  });
  it.each(['附件/附件9.md', '附件/表.docx', '表.pdf'])('%s cannot be set: an error', (file) => {
    expect(read(`  - ${file}`).found).toEqual([
      `error attachment/${file.endsWith('md') ? 'missing' : 'kind'}`,
    ]);
  });
});

describe('the article itself', () => {
  it.each(['自己.md', '别名.md'])('is no attachment, called %s', (file) => {
    const text = `---\n标题: 甲\n附件:\n  - 乙表: ${file}\n---\n\n正文。\n`;
    const path = join(folder, '自己.md');
    writeFileSync(path, text);
    if (file !== '自己.md') symlinkSync(path, join(folder, file));
    const { attached, diagnostics } = readAttachments(paper(text, 'plain'), order(readFileSync(path)), []);
    expect([...attached]).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'attachment/itself', severity: 'error', span: { line: 4 } }]);
  });
});
