/** Files inside a PDF, as another reader finds them, and as ISO 19005-3 6.8 wants them. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AssociatedFile } from '../../src/render/pdf/associated-files.ts';
import { renderPdf } from '../../src/render/pdf/render.ts';
import { fonts, PRODUCER, reading, sheet, source } from './support.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const FILES: readonly AssociatedFile[] = [
  {
    name: 'banxin.json',
    about: '清单',
    type: 'application/json',
    relationship: 'Data',
    bytes: bytesOf('{}\n'),
  },
  {
    name: '通知（稿）.md',
    about: '正文',
    type: 'text/markdown',
    relationship: 'Source',
    bytes: bytesOf('# 甲\n'),
  },
  {
    name: '空.svg',
    about: '图片：图/空.svg',
    type: 'image/svg+xml',
    relationship: 'Source',
    bytes: new Uint8Array(),
  },
];
const METADATA = { title: '甲', keywords: [], language: 'zh-CN', date: '2026-05-12' } as const;

const paint = (kind: 'a-2a+ua' | 'a-3a+ua', metadata: Partial<typeof METADATA> = METADATA) =>
  renderPdf(sheet([], { metadata: { ...METADATA, ...metadata } }), fonts, {
    producer: PRODUCER,
    kind,
    files: FILES,
  });

describe('files inside a PDF', () => {
  it('are found by a reader, with their names and contents', async () => {
    await reading(await paint('a-3a+ua'), async (pdf) => {
      const listed = Object.values(await pdf.getAttachments()) as {
        rawFilename: string;
        description: string;
        content: Uint8Array;
      }[];
      expect(listed.map(({ rawFilename, description }) => [rawFilename, description])).toEqual(
        FILES.map(({ name, about }) => [name, about]),
      );
      expect(listed.map(({ content }) => Buffer.from(content).toString())).toEqual(['{}\n', '# 甲\n', '']);
    });
  });

  it('have type, size, checksum and the date of the document', async () => {
    const pdf = await paint('a-3a+ua');
    const file = source(pdf);
    const heads = [...file.matchAll(/<<\n\/Type \/EmbeddedFile\n[\s\S]*?\nstream/g)].map(([head]) => head);
    expect(heads).toHaveLength(FILES.length);
    FILES.forEach(({ bytes, type }, at) => {
      const md5 = createHash('md5').update(bytes).digest('hex');
      expect(heads[at]).toContain(`/Subtype /${type.replace('/', '#2F')}\n`);
      expect(heads[at]).toContain(`/Size ${bytes.length}\n/ModDate (D:20260512000000Z)\n/CheckSum <${md5}>`);
    });
  });

  it('are associated with the document, each with its relationship', async () => {
    const file = source(await paint('a-3a+ua'));
    const specs = [...file.matchAll(/(\d+) 0 obj\n<<\n\/Type \/Filespec\n([\s\S]*?)endobj/g)];
    const relationships = specs.map(([, , body]) => /\/AFRelationship \/(\w+)/.exec(body!)?.[1]);
    expect(relationships).toEqual(['Data', 'Source', 'Source']);
    const references = specs.map(([, number]) => `${number} 0 R`);
    expect(file).toContain(`/AF [${references.join(' ')}]`);
    expect(file).toMatch(
      new RegExp(
        `/Names \\[\\(000001\\) ${references[0]} \\(000002\\) ${references[1]} \\(000003\\) ${references[2]}\\]`,
      ),
    );
    for (const [, , body] of specs)
      expect(body).toMatch(/\/F \([\s\S]*\/UF \([\s\S]*\/EF <<\n\/F \d+ 0 R\n\/UF \d+ 0 R/);
  });

  it('have no date where the document has none', async () => {
    const undated = await paint('a-3a+ua', { date: undefined as never });
    expect(source(undated)).not.toContain('/ModDate');
  });

  it('are the same bytes twice, and are in no other kind of PDF', async () => {
    expect(Buffer.compare(await paint('a-3a+ua'), await paint('a-3a+ua'))).toBe(0);
    expect(source(await paint('a-2a+ua'))).not.toMatch(/EmbeddedFile|Filespec|\/AF /);
  });
});
