/**
 * 印章 and 签名章 (GB/T 9704—2012 7.3.5, B-43, B-48): pictures with their real sizes in mm, one for each
 * organ; or only that room is left for a seal set by hand; or that there is none.
 */
import { nearest } from '../../../diagnostics/suggest.ts';
import { LEAST_SEAL, MOST_SEAL } from '../../seal-sizes.ts';
import type { Seal } from '../../types.ts';
import {
  type Kind,
  type Piece,
  part,
  type RawMap,
  type RawValue,
  type Reader,
  type RichValue,
  type Scalar,
  wrong,
} from '../kind.ts';

export type Seals =
  | { readonly kind: 'pictures'; readonly seals: readonly Seal[] }
  /** Set by hand on paper: the places are kept as for a picture. */
  | { readonly kind: 'reserved' }
  | { readonly kind: 'none' };

const RESERVED = [
  '预留',
  '手盖',
  '手工盖章',
  '盖章',
  '加盖',
  '是',
  '有',
  '要',
  'yes',
  'on',
  'true',
  'reserved',
];
const NONE = ['否', '无', '不盖', '不盖章', '不要', '没有', 'no', 'off', 'false', 'none'];

const WANTS = {
  zh: '印章图片和它的大小，如“图/印章.png 42mm”，几个机关写成列表；手工盖章的写“预留”，不盖的写“否”',
  en: 'a picture with its size such as `seal.png 42mm`, several as a list; `reserved` where it is set by hand, `no` for none',
};

/** Usual diameter of the round seal of an office, mm. */
const USUAL = 42;

const NUMBER = '(\\d+(?:\\.\\d+)?)';
const UNIT = '(mm|毫米|cm|厘米)';
const SIZE = `(?:(?:⌀|φ|Φ|直径)[ \\t]*)?${NUMBER}[ \\t]*${UNIT}?(?:[ \\t]*[×xX*＊✕][ \\t]*${NUMBER}[ \\t]*${UNIT}?)?`;
const FILE = '.*?\\.(?:png|svg|jpe?g)';
const PICTURE = `^(${FILE})(?:[ \\t\\u3000，,]+${SIZE})?$`;

const ONE_OF_SEVERAL = `${FILE}(?:[ \\t\\u3000，,]+${SIZE})?(?=[ \\t\\u3000，,]|$)`;

const LENGTH = {
  anyOf: [
    { type: 'number', minimum: LEAST_SEAL, maximum: MOST_SEAL },
    { type: 'string', pattern: `^${NUMBER}[ \\t]*${UNIT}?$` },
  ],
};
const MAP_KEYS = {
  file: ['文件', '图片', '图', 'file', 'src'],
  width: ['宽', '宽度', '直径', 'width', 'diameter'],
  height: ['高', '高度', 'height'],
} as const;
const MAP = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries([
    ...MAP_KEYS.file.map((key) => [key, { type: 'string', pattern: '\\.(?:[pP][nN][gG]|[sS][vV][gG])$' }]),
    ...[...MAP_KEYS.width, ...MAP_KEYS.height].map((key) => [key, LENGTH]),
  ]),
  anyOf: MAP_KEYS.file.map((key) => ({ required: [key] })),
};
const TEXT = {
  type: 'string',
  pattern: `^.*?\\.(?:[pP][nN][gG]|[sS][vV][gG])(?:[ \\t\\u3000，,]+${SIZE})?$`,
};

export const seals: Kind<Seals> = {
  wants: WANTS,
  rule: { clause: 'GB/T 9704—2012 7.3.5', strength: 'MUST' },
  schema: {
    anyOf: [
      { enum: [true, false, ...RESERVED, ...NONE] },
      TEXT,
      MAP,
      { type: 'array', items: { anyOf: [TEXT, MAP] } },
    ],
  },
  offers: ['预留', '否'],
  read(raw, at) {
    if (raw.kind === 'scalar') return word(raw) ?? pictures(severalIn(raw, at), raw, at);
    if (raw.items.every((item) => word(item)?.kind === 'reserved')) return { kind: 'reserved' };
    return pictures(raw.items, raw, at);
  },
  readRich: (raw, at) => pictures(raw.kind === 'rows' ? raw.items : [raw], raw, at),
};

function word({ value, text }: Scalar): Seals | undefined {
  const isYes = value === true || RESERVED.includes(text);
  if (isYes) return { kind: 'reserved' };
  return value === false || NONE.includes(text) ? { kind: 'none' } : undefined;
}

/** a.png 42mm、b.png 42mm; commas and blanks part them too, where each ends in its size or the name of its file. */
function severalIn(scalar: Scalar, at: Reader): readonly Piece[] {
  const groups = [...scalar.text.matchAll(/[^、；;]+/g)];
  return groups.flatMap((m) => eachIn(part(scalar, m.index, m.index + m[0].length, at), at));
}

function eachIn(piece: Piece, at: Reader): readonly Piece[] {
  const found = [...piece.text.matchAll(new RegExp(ONE_OF_SEVERAL, 'giu'))];
  const end = found.at(-1);
  const isWhole = end !== undefined && end.index + end[0].length === piece.text.trimEnd().length;
  if (found.length < 2 || !isWhole) return [piece];
  return found.map((m) => {
    const blanks = /^[\s\u3000，,]*/.exec(m[0])![0].length;
    return part(piece, m.index + blanks, m.index + m[0].length, at);
  });
}

function pictures(
  items: readonly (Piece | RawMap)[],
  raw: RawValue | RichValue,
  at: Reader,
): Seals | undefined {
  const all = items.map((item) => ('entries' in item ? fromMap(item, at) : fromText(item, at)));
  const seals = all.filter((seal) => seal !== undefined);
  if (all.length === 0) return wrong(raw, WANTS, at);
  return seals.length < all.length ? undefined : { kind: 'pictures', seals };
}

function fromText(piece: Piece, at: Reader): Seal | undefined {
  const match = new RegExp(PICTURE, 'i').exec(piece.text.trim());
  if (!match) return wrong(piece, WANTS, at, { zh: '不是 PNG 或 SVG 图片', en: 'is no PNG or SVG picture' });
  const [, src, width, unit, height, unit2] = match;
  const size = (number: string, own: string | undefined) => Number(number) * scale(own ?? unit2);
  if (width !== undefined && unit === undefined && unit2 === undefined) tellUnit(piece, at);
  return seal(
    src!,
    width === undefined ? undefined : size(width, unit),
    height === undefined ? undefined : size(height, unit2 ?? unit),
    piece,
    at,
  );
}

const scale = (unit: string | undefined): number => (unit === 'cm' || unit === '厘米' ? 10 : 1);

function fromMap(map: RawMap, at: Reader): Seal | undefined {
  const value = (keys: readonly string[]) => map.entries.find((e) => keys.includes(e.key.trim()))?.value;
  const file = value(MAP_KEYS.file);
  const piece: Piece = { text: file?.text ?? '', span: file?.span ?? map.span, literal: false };
  if (unknownKey(map, at)) return undefined;
  if (!new RegExp(`^${FILE}$`, 'i').test(piece.text)) return wrong(piece, WANTS, at);
  const [width, height] = [length(value(MAP_KEYS.width), at), length(value(MAP_KEYS.height), at)];
  return width === 'wrong' || height === 'wrong' ? undefined : seal(piece.text, width, height, piece, at);
}

function length(typed: Scalar | undefined, at: Reader): number | undefined | 'wrong' {
  if (!typed || typed.text === '') return undefined;
  const match = new RegExp(`^${NUMBER}[ \\t]*${UNIT}?$`).exec(typed.text);
  if (match) return Number(match[1]) * scale(match[2]);
  wrong(typed, { zh: '毫米数，如 42mm', en: 'millimetres such as 42mm' }, at);
  return 'wrong';
}

function unknownKey(map: RawMap, at: Reader): boolean {
  const known: readonly string[] = Object.values(MAP_KEYS).flat();
  const entry = map.entries.find(({ key }) => !known.includes(key.trim()));
  if (!entry) return false;
  const near = nearest(entry.key, known);
  at.report({
    code: 'front-matter/unknown-entry',
    severity: 'error',
    message: {
      zh: `“${at.key}”里没有“${entry.key}”这一小项${near ? `，是不是“${near}”` : ''}。`,
      en: `“${at.key}” has no entry “${entry.key}”${near ? `. Did you mean “${near}”?` : '.'}`,
    },
    help: { zh: '可用的有“文件”“宽”“高”“直径”。', en: 'There are file, width, height and diameter.' },
    span: entry.keySpan,
  });
  return true;
}

function seal(
  src: string,
  width: number | undefined,
  height: number | undefined,
  { span, text }: Piece,
  at: Reader,
): Seal | undefined {
  if ([width, height].some((n) => n !== undefined && !(n >= LEAST_SEAL && n <= MOST_SEAL)))
    return wrong({ text, span, literal: false }, SIZES, at, {
      zh: '的大小不像印章',
      en: 'has a size that no seal has',
    });
  if (width === undefined && height === undefined) tellUsual(src, span, at);
  if (/\.jpe?g$/i.test(src)) tellOpaque(src, span, at);
  return { src, width: width ?? USUAL, ...(height !== undefined && { height }), span };
}

const SIZES = {
  zh: `${LEAST_SEAL} 到 ${MOST_SEAL} 毫米之间的实际大小，如 42mm`,
  en: `its real size, from ${LEAST_SEAL} to ${MOST_SEAL} mm, such as 42mm`,
};

function tellUnit(piece: Piece, at: Reader): void {
  at.report({
    code: 'front-matter/seal-unit',
    severity: 'hint',
    message: {
      zh: `“${at.key}”的大小没有写单位，按毫米处理。`,
      en: `The size of “${at.key}” has no unit; millimetres are meant.`,
    },
    help: { zh: '请写成 42mm。', en: 'Write 42mm.' },
    strength: 'PROJ',
    span: piece.span,
  });
}

function tellUsual(src: string, span: Piece['span'], at: Reader): void {
  at.report({
    code: 'front-matter/seal-size',
    severity: 'hint',
    message: {
      zh: `“${at.key}”没有写“${src}”的大小，宽按 ${USUAL} mm 排。`,
      en: `“${at.key}” gives no size for “${src}”; it is set ${USUAL} mm wide.`,
    },
    help: {
      zh: `请量一量印章，写成“${src} ${USUAL}mm”。`,
      en: `Measure the seal and write “${src} ${USUAL}mm”.`,
    },
    strength: 'PRAC',
    span,
  });
}

function tellOpaque(src: string, span: Piece['span'], at: Reader): void {
  at.report({
    code: 'front-matter/seal-opaque',
    severity: 'warning',
    message: {
      zh: `“${src}”没有透明的底，会盖住署名和日期。`,
      en: `“${src}” has no transparent ground and would cover name and date.`,
    },
    help: { zh: '请换成透明底的 PNG 或 SVG。', en: 'Use a PNG or SVG with a transparent ground.' },
    clause: 'GB/T 9704—2012 7.3.5.1',
    strength: 'MUST',
    span,
  });
}
