/** What is put on a site of an article: its pictures by names that tell what they are, and nothing that could run. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shownOf } from '../../src/pipeline/publish.ts';
import type { Order } from '../../src/pipeline/stages.ts';
import { publicationText, readPublication } from '../../src/records/publication.ts';
import { fonts, madeFrom, ROOT } from './made.ts';
import { publication } from './pages/publications.ts';

const HEAD = '---\n模板: 普通\n日期: 2026-08-01\n---\n\n# 险情处置\n\n正文。\n\n';
const PNG = readFileSync(join(ROOT, 'input/图/溢洪道.png'));
const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">${inside}<rect width="40" height="30"/></svg>`;

async function shown(article: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-publish-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const made = await madeFrom(new TextEncoder().encode(HEAD + article), folder, 'a.md', folder);
  const order = { folder, picturesRoot: folder, fonts, publishing: { output: '甲 乙/a.pdf', fonts } };
  return shownOf(made, order as unknown as Order);
}

describe('the pictures of a document on a site', () => {
  it('have endings that tell what they are, and no two one name', async () => {
    const page = Buffer.concat([PNG, Buffer.from('<script>alert(1)</script>')]);
    const { twin, pictures } = await shown('![甲](x.html)\n\n![乙](x.png)\n\n![甲](x.html)\n', {
      'x.html': page,
      'x.png': PNG,
    });
    expect([...pictures.keys()]).toEqual(['x.png', 'x-2.png']);
    expect(twin.match(/src="[^"]*"/g)).toEqual([
      'src="a.files/pictures/x.png"',
      'src="a.files/pictures/x-2.png"',
      'src="a.files/pictures/x.png"',
    ]);
  });

  it('are left out where they could do anything', async () => {
    const { twin, pictures } = await shown('![甲](a.svg)\n\n![乙](b.svg)\n', {
      'a.svg': svg('<script>alert(1)</script>'),
      'b.svg': svg(''),
    });
    expect([...pictures.keys()]).toEqual(['b.svg']);
    expect(twin).toContain('此处缺图');
    expect(twin).not.toContain('a.svg');
  });

  it('are left out where nobody would wait for them', async () => {
    const large = Buffer.concat([PNG, Buffer.alloc(40 * 2 ** 20)]);
    const { pictures } = await shown('![甲](a.png)\n\n![乙](b.png)\n\n![丙](c.png)\n', {
      'a.png': large,
      'b.png': large,
      'c.png': PNG,
    });
    expect([...pictures.keys()]).toEqual(['a.png', 'c.png']);
  });
});

describe('a publication as text', () => {
  const one = publication({}, { pictures: new Map([['图.png', Buffer.from([0, 255, 10])]]) });

  it('is read again as it was, from one line', () => {
    const text = publicationText(one);
    expect(text).not.toContain('\n');
    expect(readPublication(text, 'x')).toEqual(one);
  });

  it.each([
    ['is cut off', (text: string) => text.slice(0, -9)],
    ['is of another version', (text: string) => text.replace('"publication":1', '"publication":2')],
    ['leads out of its folder', (text: string) => text.replace('图.png', '../图.png')],
    ['has a record that is none', (text: string) => text.replace('"通知.pdf"', '"../通知.pdf"')],
    ['is no object', () => 'null'],
  ])('is refused where it %s', (_, damaged) => {
    expect(() => readPublication(damaged(publicationText(one)), 'x')).toThrow('x cannot be read');
  });
});
