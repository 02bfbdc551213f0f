/** Facts about the document, links, outline, fonts: what a reader program shows around the pages. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import {
  FANG,
  LATIN,
  layout,
  PRODUCER,
  page,
  paint,
  reading,
  rule,
  sheet,
  source,
  streams,
  text,
  XBS,
} from './support.ts';

const METADATA = {
  title: '某某情况简报 & <第1期>',
  author: '某某办公室',
  subject: '情况(反映)\\',
  keywords: ['移民', '安置'],
  language: 'zh-CN',
  date: '2026-11-23',
} as const;

describe('metadata', () => {
  test('title, author, subject, keywords, dates, language', async () => {
    const bytes = await paint(sheet([], { metadata: METADATA }));
    await reading(bytes, async (pdf) => {
      const { info, metadata } = await pdf.getMetadata();
      expect(info).toMatchObject({
        Title: METADATA.title,
        Author: METADATA.author,
        Subject: METADATA.subject,
        Keywords: '移民; 安置',
        Creator: PRODUCER,
        Producer: PRODUCER,
        CreationDate: 'D:20261123000000Z',
        PDFFormatVersion: '1.7',
        Language: 'zh-CN',
      });
      expect(metadata?.get('dc:title')).toBe(METADATA.title);
      expect(metadata?.get('dc:creator')).toEqual([METADATA.author]);
      expect(metadata?.get('dc:description')).toBe(METADATA.subject);
      expect(metadata?.get('dc:subject')).toEqual(METADATA.keywords);
      expect(metadata?.get('xmp:createdate')).toBe('2026-11-23T00:00:00Z');
      expect(await pdf.getViewerPreferences?.()).toMatchObject({ DisplayDocTitle: true });
    });
  });

  test('a date that is given wins over the date of the document', async () => {
    const file = source(await paint(sheet([], { metadata: METADATA }), new Date(1_000_000_000_000)));
    expect(file).toContain('(D:20010909014640Z)');
    expect(file).toContain('<xmp:CreateDate>2001-09-09T01:46:40Z</xmp:CreateDate>');
  });

  test('no date is no date, not today', async () => {
    const file = source(await paint(sheet([])));
    expect(file).not.toMatch(/CreationDate|CreateDate/);
  });
});

describe('links and outline', () => {
  const linked = layout(
    [
      page([
        text(80, 200, '见', { width: 16, href: '#二、办法', node: 1 }),
        text(96, 200, '第二部分', { width: 64, href: '#二、办法', node: 1 }),
        text(80, 230, '网址', { width: 32, href: 'https://example.com/公文?a=1&b=%20', node: 2 }),
        text(80, 260, '无处', { width: 32, href: '#没有', node: 3 }),
        text(80, 290, '寄', { width: 16, href: 'mailto:a@example.com', node: 4 }),
      ]),
      page([text(80, 300, '二、办法')], 2),
    ],
    {
      structure: [
        { role: 'Document', parent: -1 },
        ...Array.from({ length: 4 }, () => ({ role: 'Link', parent: 0 }) as const),
      ],
      anchors: [
        { id: '一', page: 1, y: 100 },
        { id: '二、办法', page: 2, y: 285.92 },
        { id: '（一）', page: 2, y: 320 },
      ],
      bookmarks: [
        { title: '一、情况', depth: 0, anchor: '一' },
        { title: '二、办法', depth: 0, anchor: '二、办法' },
        { title: '（一）甲', depth: 1, anchor: '（一）' },
        { title: '深', depth: 3, anchor: '（一）' },
        { title: '无处', depth: 0, anchor: '没有' },
      ],
    },
  );

  test('links cover their words, once, and lead out or in', async () => {
    await reading(await paint(linked), async (pdf) => {
      const annotations = await (await pdf.getPage(1)).getAnnotations();
      expect(annotations.map(({ url, dest }) => url ?? (dest ? 'inside' : 'nowhere'))).toEqual([
        'inside',
        'https://example.com/%E5%85%AC%E6%96%87?a=1&b=%20',
        'mailto:a@example.com',
      ]);
      const [left, bottom, right, top] = annotations[0].rect as [number, number, number, number];
      expect([left, right]).toEqual([80, 160]);
      expect(841.89 - top).toBeCloseTo(200 - 0.88 * 16, 2);
      expect(841.89 - bottom).toBeCloseTo(200 + 0.12 * 16, 2);
      const target = await pdf.getDestination(annotations[0].dest);
      expect(await pdf.getPageIndex(target?.[0])).toBe(1);
      expect(841.89 - (target?.[3] ?? 0)).toBeCloseTo(285.92, 2);
    });
  });

  test('bookmarks in their order and depth, to page and height', async () => {
    await reading(await paint(linked), async (pdf) => {
      const outline = await pdf.getOutline();
      const titles = (entries: typeof outline): unknown[] =>
        entries.map((one) => [one.title, ...titles(one.items)]);
      expect(titles(outline)).toEqual([['一、情况'], ['二、办法', ['（一）甲', ['深']]]]);
      const target = outline[1]?.dest as unknown as [
        { num: number; gen: number },
        { name: string },
        number,
        number,
      ];
      expect(await pdf.getPageIndex(target[0])).toBe(1);
      expect(target[1].name).toBe('XYZ');
      expect(841.89 - target[3]).toBeCloseTo(285.92, 2);
      expect(await pdf.getPageMode()).toBe('UseOutlines');
    });
  });
});

describe('fonts', () => {
  test('every face is embedded as a subset with its code points, and only those that draw', async () => {
    const bytes = await paint(
      sheet([
        text(80, 200, '仿宋'),
        text(80, 230, 'Times', { face: LATIN, shaped: true }),
        text(80, 260, '标题', { face: XBS }),
      ]),
    );
    const file = source(bytes);
    const names = [...file.matchAll(/\/Type \/Font\n\/Subtype \/Type0\n\/BaseFont \/([A-Z]{6})\+(\S+)/g)];
    expect(names.map((name) => name[2])).toEqual([FANG, LATIN, XBS]);
    expect(file.match(/\/ToUnicode \d+ 0 R/g)).toHaveLength(3);
    expect(file.match(/\/FontFile[23] \d+ 0 R/g)).toHaveLength(3);
    expect(bytes.length).toBeLessThan(40_000);
    await reading(bytes, async (pdf) => {
      const sheetRead = await pdf.getPage(1);
      const { fnArray, argsArray } = await sheetRead.getOperatorList();
      const ids = argsArray.filter((_, at) => fnArray[at] === OPS.setFont).map(([id]) => id);
      expect(ids).toHaveLength(3);
      for (const id of ids) expect(sheetRead.commonObjs.get(id)).toMatchObject({ missingFile: false });
    });
  });

  test('an embedded program has as many glyphs as texts were drawn', async () => {
    const [program] = streams(await paint(sheet([text(80, 200, '标题标题标', { face: XBS })])), /\/Length1 /);
    expect(glyphCount(program!)).toBe(3);
  });

  /** numGlyphs of maxp. */
  function glyphCount(sfnt: Buffer): number {
    for (let at = 12; at < 12 + sfnt.readUInt16BE(4) * 16; at += 16) {
      if (sfnt.toString('latin1', at, at + 4) === 'maxp')
        return sfnt.readUInt16BE(sfnt.readUInt32BE(at + 8) + 4);
    }
    return 0;
  }
});

describe('colours and rules', () => {
  test('black is black toner only, red is full red, rules are filled rectangles', async () => {
    const items = [
      text(80, 200, '黑'),
      text(80, 230, '红', { colour: 'red' }),
      text(80, 260, '灰', { colour: 'grey' }),
      rule(79.37, 300.5, 442.2, 1.417, { colour: 'red' }),
      rule(79.37, 320, 442.2, 0.992),
    ];
    const [content] = streams(await paint(sheet(items)), /\/Length/)
      .map(String)
      .filter((one) => one.includes('BT'));
    expect(content).toMatch(/^0 g$/m);
    expect(content).toMatch(/^1 0 0 rg$/m);
    expect(content).toMatch(/79\.37 300\.5 442\.2 1\.417 re\n(?:\S.*\n)*?\/DeviceRGB cs\n1 0 0 scn\nf/);
    expect(content).toMatch(/79\.37 320 442\.2 0\.992 re\n\/DeviceGray cs\n0 scn\nf/);
    expect(content).not.toMatch(/\bgs\b|\bS\b/);
  });
});
