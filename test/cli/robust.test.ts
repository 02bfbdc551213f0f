/** Files as they come: each ends with a clear message, the right exit code, and a whole PDF or none. */
import { describe, expect, it } from 'vitest';
import { ARTICLE, desk } from './banxin.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
/** 工作 in GB 18030, for which Node.js has no encoder. */
const GB_ARTICLE = join(
  utf8('---\nmasthead: '),
  Uint8Array.of(0xb9, 0xa4, 0xd7, 0xf7, 0xbc, 0xf2, 0xb1, 0xa8),
  utf8('\n---\n\n# '),
  Uint8Array.of(0xb1, 0xea, 0xcc, 0xe2),
  utf8('\n\n'),
  Uint8Array.of(0xd5, 0xfd, 0xce, 0xc4, 0xa1, 0xa3),
  utf8('\n'),
);

interface Case {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly code: 0 | 1;
  /** Of the findings on standard error. */
  readonly says: string;
}
const CASES: readonly Case[] = [
  { name: 'an empty file', content: '', code: 1, says: '错误 文件是空的，一个字也没有。 (source/empty)' },
  { name: 'blanks only', content: ' \n\t\n', code: 1, says: '(source/empty)' },
  { name: 'front matter only', content: '---\n简报名称: 简报\n---\n', code: 1, says: '(gongwen/no-body)' },
  {
    name: 'a binary file',
    content: Uint8Array.from({ length: 4096 }, (_, i) => i % 256),
    code: 1,
    says: '(source/binary)',
  },
  {
    name: 'a PDF',
    content: utf8('%PDF-1.7\n\u0000'),
    code: 1,
    says: '错误 这是 PDF 文件，不是文字稿，读不了。',
  },
  {
    name: 'lone surrogates',
    content: join(utf8(`${ARTICLE}\n此处`), Uint8Array.of(0xed, 0xa0, 0x80), utf8('有误。\n')),
    code: 1,
    says: '(source/',
  },
  { name: 'CRLF line ends', content: ARTICLE.replaceAll('\n', '\r\n'), code: 0, says: '' },
  { name: 'a BOM', content: `\ufeff${ARTICLE}`, code: 0, says: '' },
  { name: 'UTF-16 with a BOM', content: Buffer.from(`\ufeff${ARTICLE}`, 'utf16le'), code: 0, says: '' },
  { name: 'GB 18030', content: GB_ARTICLE, code: 0, says: '已按 GB18030 读取' },
  {
    name: 'broken YAML',
    content: ARTICLE.replace('工作简报', '[工作简报'),
    code: 1,
    says: '(front-matter/broken-yaml)',
  },
  {
    name: 'an unknown key',
    content: ARTICLE.replace('期号', '期好'),
    code: 0,
    says: '没有“期好”这一项，是不是“期号”？',
  },
  {
    name: 'a picture outside',
    content: `${ARTICLE}\n![图](../../../etc/hostname)\n`,
    code: 0,
    says: '(picture/outside)',
  },
  {
    name: 'a picture from the net',
    content: `${ARTICLE}\n![图](https://example.org/a.png)\n`,
    code: 0,
    says: '(picture/url)',
  },
  {
    name: 'a picture that is none',
    content: `${ARTICLE}\n![图](a.md)\n`,
    code: 0,
    says: '(picture/not-a-picture)',
  },
  { name: 'HTML', content: `${ARTICLE}\n<script>alert(1)</script>\n`, code: 0, says: '(markdown/script)' },
  {
    name: 'rare and combined characters',
    content: `${ARTICLE}\n𬭎𠮷喆堃翀頔，葛\u{E0100}，e\u0301，\ufe0f。\n`,
    code: 0,
    says: '',
  },
  {
    name: 'ten thousand nested quotes',
    content: `${ARTICLE}\n${'> '.repeat(10_000)}深\n`,
    code: 0,
    says: '',
  },
  {
    name: 'a line of ten thousand brackets',
    content: `${ARTICLE}\n${'['.repeat(10_000)}\n`,
    code: 0,
    says: '',
  },
];

describe('files as they come', () => {
  it.each(CASES)('$name', ({ content, code, says }) => {
    const at = desk();
    at.write('a.md', content);
    const ended = at.run(['build', 'a.md']);
    expect(ended.err).toContain(says);
    expect(ended.err + ended.out).not.toMatch(/自身出了差错|^\s+at /m);
    expect([ended.code, at.files('.')]).toEqual([code, code === 0 ? ['a.md', 'output/a.pdf'] : ['a.md']]);
    if (code === 0) expect(at.read('output/a.pdf').subarray(-6).toString()).toBe('%%EOF\n');
  });

  it('a paragraph of five megabytes', { timeout: 180_000 }, () => {
    const at = desk();
    at.write('a.md', ARTICLE + '这是一个很长的段落，用来检验极端情况下的表现；共有2026个字。'.repeat(55_000));
    const ended = at.run(['build', 'a.md', '--json']);
    const [document] = JSON.parse(ended.out).documents;
    expect([ended.code, document.pages > 1000, document.bytes]).toEqual([
      0,
      true,
      at.read('output/a.pdf').length,
    ]);
  });
});
