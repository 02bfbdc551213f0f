/**
 * PDFs typed by hand: every character, rule and picture at a place in millimetres, in named faces that are
 * not embedded. Nothing of banxin has a part in them, so a ruler can be held to known places.
 */

/** Text whose em box begins at x, y; all in mm but `size` and `tracking` (pt). */
export interface Typed {
  readonly tag: string;
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly face: Face;
  readonly tracking?: number;
  readonly red?: boolean;
  /** PDF operators put before the text, such as `2 Tr`. */
  readonly before?: string;
  /** Horizontal lean of the text matrix. */
  readonly lean?: number;
  /** Up the page from x, y, or down; to the right where absent. */
  readonly runs?: 'up' | 'down';
}

export interface Line {
  readonly tag: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly red?: boolean;
}

/** A disc in its own frame, as a drawn seal or figure is; mm. */
export interface Disc {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly red?: boolean;
  /** Without its frame. */
  readonly bare?: true;
}

export interface TypedPaper {
  readonly pages: number;
  readonly texts: readonly Typed[];
  readonly lines: readonly Line[];
  readonly discs?: readonly Disc[];
  /** Page size, mm. */
  readonly sheet?: readonly [number, number];
  /** Pages of that size lying. */
  readonly lying?: readonly number[];
}

export const FACES = {
  xiaobiaosong: 'FZXBSJW--GB1-0',
  fangsong: 'FangSong_GB2312',
  heiti: 'SimHei',
  kaiti: 'KaiTi_GB2312',
  songti: 'SimSun',
} as const;
export type Face = keyof typeof FACES;

const PT = 72 / 25.4;
const ascii = (character: string): boolean => character.charCodeAt(0) < 0x80;

/** mm from the first em box to the end of the last. */
export function widthOf(text: string, size: number, tracking = 0): number {
  const ems = [...text].reduce((sum, character) => sum + (ascii(character) ? 0.5 : 1), 0);
  return (ems * size + ([...text].length - 1) * tracking) / PT;
}

export function typedPdf(paper: TypedPaper, cmap: CMap = 'UniGB-UTF16-H'): Uint8Array {
  const [width, height] = paper.sheet ?? [210, 297];
  const names = Object.keys(FACES) as Face[];
  const fontAt = (i: number) => 3 + 3 * i;
  const first = 3 + 3 * names.length;
  const fonts = names.map((name, i) => `/${name} ${fontAt(i)} 0 R`).join(' ');
  const pages = Array.from({ length: paper.pages }, (_, i) => {
    const [wide, high] = paper.lying?.includes(i + 1) ? [height, width] : [width, height];
    const content = contentOf(paper, i + 1, high, cmap);
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${(wide * PT).toFixed(3)} ${(high * PT).toFixed(3)}] /Contents ${first + 2 * i + 1} 0 R /Resources << /Font << ${fonts} >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ];
  });
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${paper.pages} >>`,
    ...names.flatMap((name, i) => fontObjects(FACES[name], fontAt(i), cmap)),
    ...pages.flat(),
  ]);
}

function fontObjects(name: string, at: number, cmap: CMap): string[] {
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${cmap} /DescendantFonts [${at + 1} 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /DW 1000 /W [1 95 500 814 907 500] /FontDescriptor ${at + 2} 0 R >>`,
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`,
  ];
}

function contentOf(
  { texts, lines, discs = [] }: TypedPaper,
  page: number,
  height: number,
  cmap: CMap,
): string {
  const colour = (red: boolean | undefined) => (red ? '1 0 0 rg' : '0 g');
  const rules = lines
    .filter((line) => line.page === page)
    .map((l) => `${colour(l.red)} ${n(l.x)} ${n(height - l.y - l.height)} ${n(l.width)} ${n(l.height)} re f`);
  const words = texts
    .filter((text) => text.page === page)
    .map((t) => {
      const y = height - t.y - (0.88 * t.size) / PT;
      const hex = [...t.text].map((c) => hexOf(c, cmap)).join('');
      return `BT ${colour(t.red)} ${t.before ?? ''} /${t.face} ${t.size} Tf ${t.tracking ?? 0} Tc ${turnOf(t)} ${n(t.x)} ${n(y)} Tm <${hex}> Tj ${t.before ? '0 Tr' : ''} ET`;
    });
  const drawn = discs.filter((disc) => disc.page === page).map((disc) => discOf(disc, height, colour));
  return [...rules, ...drawn, ...words].join('\n');
}

const TURNS = { up: '0 1 -1 0', down: '0 -1 1 0' } as const;
const turnOf = ({ runs, lean = 0 }: Typed): string => (runs ? TURNS[runs] : `1 0 ${lean} 1`);

/** Four curves round the middle of the frame, clipped to it. */
function discOf(
  { x, y, width, height, red, bare }: Disc,
  page: number,
  colour: (red?: boolean) => string,
): string {
  const [cx, cy] = [x + width / 2, page - y - height / 2];
  const at = (dx: number, dy: number) => `${n(cx + (dx * width) / 2.2)} ${n(cy + (dy * height) / 2.2)}`;
  const k = 0.5523;
  const curves = [
    [1, k, k, 1, 0, 1],
    [-k, 1, -1, k, -1, 0],
    [-1, -k, -k, -1, 0, -1],
    [k, -1, 1, -k, 1, 0],
  ].map(([a, b, c, d, e, f]) => `${at(a!, b!)} ${at(c!, d!)} ${at(e!, f!)} c`);
  const frame = bare ? '' : `${n(x)} ${n(page - y - height)} ${n(width)} ${n(height)} re W n`;
  return `q ${frame} ${colour(red)} ${at(1, 0)} m ${curves.join(' ')} f Q`;
}

const n = (mm: number): string => (mm * PT).toFixed(4);
/** CMaps that programs of this country name instead of embedding a font, with how their codes are made. */
export const CMAPS = {
  'UniGB-UTF16-H': undefined,
  'UniGB-UCS2-H': undefined,
  'GBK-EUC-H': 'gbk',
  'GBKp-EUC-H': 'gbk',
  'GBK2K-H': 'gb18030',
  'GB-EUC-H': 'gbk',
} as const;
export type CMap = keyof typeof CMAPS;

function hexOf(character: string, cmap: CMap): string {
  const label = CMAPS[cmap];
  if (label)
    return codeIn(label, character)
      .toString(16)
      .padStart(ascii(character) ? 2 : 4, '0');
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  return units.map((unit) => unit.toString(16).padStart(4, '0')).join('');
}

const codes = new Map<string, Map<string, number>>();

/** Node.js decodes these and does not encode them: all pairs of bytes are decoded once. */
function codeIn(label: string, character: string): number {
  if (ascii(character)) return character.charCodeAt(0);
  const known = codes.get(label) ?? new Map<string, number>();
  if (known.size === 0) {
    const decoder = new TextDecoder(label);
    for (let code = 0x8140; code <= 0xfefe; code += 1)
      known.set(decoder.decode(Uint8Array.of(code >> 8, code & 255)), code);
    codes.set(label, known);
  }
  return known.get(character)!;
}

/** Objects numbered from 1, the first being the catalogue. */
export function fileOf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const start = text.length;
  const entries = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
