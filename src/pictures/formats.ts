/** What a file is, by its first bytes; its name is not asked. */
import { svgRoot } from './svg.ts';
import { svgText } from './svg-text.ts';
import type { PictureFormat } from './types.ts';

type Known =
  | { readonly format: PictureFormat }
  /** A picture we do not take, by the name people know it under. */
  | { readonly foreign: string };

/** A byte sequence at an offset, as Latin-1 text. */
type Magic = readonly [offset: number, text: string];

const TABLE: readonly (readonly [readonly Magic[], Known])[] = [
  [[[0, '\x89PNG\r\n\x1a\n']], { format: 'png' }],
  [[[0, '\xff\xd8\xff']], { format: 'jpeg' }],
  [[[0, 'GIF8']], { foreign: 'GIF' }],
  [
    [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
    { foreign: 'WebP' },
  ],
  [[[0, 'II*\0']], { foreign: 'TIFF' }],
  [[[0, 'MM\0*']], { foreign: 'TIFF' }],
  [[[4, 'ftypavif']], { foreign: 'AVIF' }],
  [[[4, 'ftyphe']], { foreign: 'HEIC' }],
  [[[4, 'ftypm']], { foreign: 'HEIC' }],
  [[[0, 'BM']], { foreign: 'BMP' }],
  [[[0, '%PDF']], { foreign: 'PDF' }],
  [[[0, '8BPS']], { foreign: 'PSD' }],
  [
    [
      [0, '\x01\0\0\0'],
      [40, ' EMF'],
    ],
    { foreign: 'EMF' },
  ],
  [[[0, '\xd7\xcd\xc6\x9a']], { foreign: 'WMF' }],
  [[[0, '\0\0\0\x0cjP  ']], { foreign: 'JPEG 2000' }],
  [[[0, '\0\0\x01\0']], { foreign: 'ICO' }],
  [[[0, '\x1f\x8b']], { foreign: 'SVGZ' }],
];

/** undefined: none we know by name. */
export function formatOf(bytes: Uint8Array): Known | undefined {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const row = TABLE.find(([magics]) => magics.every(([offset, text]) => head.startsWith(text, offset)));
  return row?.[1] ?? (looksLikeSvg(bytes) ? { format: 'svg' } : undefined);
}

/** An XML file whose root is an SVG; an HTML page with a drawing in it is none. */
function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = svgText(bytes.subarray(0, 65536));
  return /^\s*<(?:\?xml|!--|!DOCTYPE\s+svg|(?:\w+:)?svg[\s/>])/i.test(start) && svgRoot(start) !== undefined;
}
