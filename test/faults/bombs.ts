/** Small files that ask for more than a machine has. */
import { deflateSync } from 'node:zlib';
import { chunk } from '../pictures/png-writer.ts';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Colour types of PNG. */
export const RGB = 2;
export const RGBA = 6;

interface Plan {
  readonly width: number;
  readonly height: number;
  readonly type?: number;
  readonly interlaced?: boolean;
  /** Bytes of rows that are really there, all zero. */
  readonly rows: number;
  readonly extra?: readonly (readonly [string, Uint8Array])[];
}

export function pngOf({ width, height, type = RGB, interlaced = false, rows, extra = [] }: Plan): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, type, 0, 0, interlaced ? 1 : 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...extra.map(([name, data]) => chunk(name, data)),
    chunk('IDAT', deflateSync(Buffer.alloc(rows))),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Zeroes that are a thousand times longer than this. */
export const deflated = (bytes: number): Buffer => deflateSync(Buffer.alloc(bytes));

export const svgOf = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100">${body}</svg>`;

const RECT = '<rect width="9" height="9"/>';

/** Ten of the one before, so many times. */
export function tenfold(times: number): string {
  const groups = Array.from({ length: times }, (_, n) => {
    const uses = `<use xlink:href="#u${n}"/>`.repeat(10);
    return `<g id="u${n + 1}">${uses}</g>`;
  });
  return svgOf(`<defs><rect id="u0" width="1" height="1"/>${groups.join('')}</defs><use href="#u${times}"/>`);
}

export const BOMBS: Readonly<Record<string, readonly [content: string | Uint8Array, code: string]>> = {
  '30000.png': [pngOf({ width: 30_000, height: 30_000, rows: 0 }), 'picture/too-large'],
  'veiled.png': [pngOf({ width: 12_000, height: 12_000, type: RGBA, rows: 0 }), 'picture/too-large'],
  'interlaced.png': [
    pngOf({ width: 12_000, height: 12_000, interlaced: true, rows: 0 }),
    'picture/too-large',
  ],
  'thin.png': [pngOf({ width: 150_000_000, height: 1, type: RGBA, rows: 0 }), 'picture/too-large'],
  'more-rows.png': [pngOf({ width: 10, height: 10, rows: 64 * 2 ** 20 }), 'picture/corrupt'],
  'more-veiled.png': [pngOf({ width: 10, height: 10, type: RGBA, rows: 64 * 2 ** 20 }), 'picture/corrupt'],
  'fewer-rows.png': [pngOf({ width: 10, height: 10, rows: 100 }), 'picture/corrupt'],
  'tenfold.svg': [tenfold(8), 'picture/too-detailed'],
  'names.svg': [tenfold(300), 'picture/too-detailed'],
  'many.svg': [svgOf(RECT.repeat(30_000)), 'picture/too-detailed'],
  'deep.svg': [svgOf(`${'<g>'.repeat(50_000)}${RECT}${'</g>'.repeat(50_000)}`), 'picture/too-detailed'],
  'long.svg': [svgOf(`<path d="M0 0${'L9 9'.repeat(300_000)}"/>`), 'picture/too-detailed'],
  'styles.svg': [
    svgOf(`<style><![CDATA[${'g{a:b}'.repeat(20_000)}]]></style>${RECT.repeat(1000)}`),
    'picture/too-detailed',
  ],
  'letters.svg': [svgOf(`<text y="20">${'字'.repeat(150_000)}</text>`), 'picture/too-detailed'],
  'comment.svg': [svgOf('<!--'.repeat(50_000)), 'picture/corrupt'],
  'tags.svg': [svgOf('<a '.repeat(50_000)), 'picture/corrupt'],
  'roots.svg': ['<svg '.repeat(50_000), 'picture/not-a-picture'],
  'tag.svg': [svgOf(`<rect ${'a'.repeat(10_000_000)}/>`), 'picture/corrupt'],
  // Only who draws them sees how much they are.
  'gradient.svg': [
    svgOf(
      `<radialGradient id="p" spreadMethod="repeat" r="1e-9"><stop offset="0"/><stop offset="1"/></radialGradient><rect width="100" height="100" fill="url(#p)"/>`,
    ),
    'picture/undrawn',
  ],
};

/** What is odd but can be drawn, and takes no more than others. */
export const HARMLESS: Readonly<Record<string, string | Uint8Array>> = {
  'profile.png': pngOf({
    width: 10,
    height: 10,
    rows: 310,
    extra: [['iCCP', Buffer.concat([Buffer.from('x\0\0'), deflated(64 * 2 ** 20)])]],
  }),
  'words.png': pngOf({
    width: 10,
    height: 10,
    rows: 310,
    extra: [['zTXt', Buffer.concat([Buffer.from('x\0\0'), deflated(64 * 2 ** 20)])]],
  }),
  'script.svg': svgOf(
    `<script>globalThis.wasRun = true</script><rect width="9" height="9" onload="globalThis.wasRun = true"/>`,
  ),
  'entity.svg': `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>${svgOf('<text y="50">&x;</text>')}`,
  'laughs.svg': `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${svgOf('<text y="50">&b;</text>')}`,
  'itself.svg': svgOf('<g id="a"><use href="#a"/><rect width="9" height="9"/></g>'),
  'tiles.svg': svgOf(
    '<pattern id="p" width="1e-9" height="1e-9" patternUnits="userSpaceOnUse"><rect width="1" height="1"/></pattern><rect width="100" height="100" fill="url(#p)"/>',
  ),
  'blanks.svg': svgOf(
    `<style><![CDATA[${' '.repeat(50_000)}]]></style><style>${' '.repeat(50_000)}</style>${RECT}`,
  ),
  'inside.svg': svgOf(
    `<image width="9" height="9" xlink:href="data:image/png;base64,${pngOf({ width: 10, height: 10, type: RGBA, rows: 64 * 2 ** 20 }).toString('base64')}"/>${RECT}`,
  ),
};
