/**
 * The class of every character (C-20), as data: how wide it stands, where the blank is that may be
 * taken away, at which step of C-39 it gives that blank up, and which line edges are closed to it
 * (C-11, C-12). In: a code point. Out: numbers. Knows no neighbours; what depends on neighbours
 * (quotes, spaces) is settled in context.ts and spaces.ts.
 */

/** Character classes. Small integers, because there is one per character of a book. */
export const K = {
  /** Han characters, kana, hangul, full-width forms: one cell, break on both sides. */
  han: 0,
  open: 1,
  close: 2,
  comma: 3,
  stop: 4,
  exclaim: 5,
  /** · and its look-alikes. */
  dot: 6,
  /** – and / between Chinese. */
  slash: 7,
  /** A single — or ～. */
  connector: 8,
  /** —— …… ⸺. */
  dash: 9,
  /** A digit of a number. */
  digit: 10,
  /** A letter, or a digit inside a word: PM2.5. */
  letter: 11,
  /** ASCII and other marks of Western text. */
  western: 12,
  symbol: 13,
  /** A blank of Western width. */
  space: 14,
  /** U+3000, one cell of blank. */
  wideSpace: 15,
  /** Drawn by nothing: controls, soft hyphens, joiners. */
  nothing: 16,
  /** Code: characters, Han and blanks of a verbatim piece. */
  code: 17,
  codeHan: 18,
  codeSpace: 19,
} as const;

export type ClassCode = (typeof K)[keyof typeof K];

/** Steps of C-39 in their order; the step numbers of the standard stand behind. */
export const STEP = { wordSpace: 0, bracket: 1, comma: 2, latinGap: 3, stop: 4, none: -1 } as const;

interface ClassRow {
  readonly code: ClassCode;
  readonly chars: string;
  /** Cells; 0 means the natural width of the glyph. */
  readonly width: number;
  /** Half an em of blank stands here and may go. */
  readonly blank: 'left' | 'right' | 'none';
  readonly step: number;
  /** Where a glyph narrower or wider than its cell stands. */
  readonly place: 'left' | 'right' | 'centre';
}

const row = (
  code: ClassCode,
  chars: string,
  width: number,
  blank: ClassRow['blank'],
  step: number,
  place: ClassRow['place'],
): ClassRow => ({ code, chars, width, blank, step, place });

/** C-20, with 「」 『』 and the half-forms CLREQ names beside them. Classes without `chars` come from RANGES. */
export const CLASS_TABLE: readonly ClassRow[] = [
  row(K.han, '', 1, 'none', STEP.none, 'left'),
  row(K.open, '“‘（〔【〖《〈［｛「『｟', 1, 'left', STEP.bracket, 'right'),
  row(K.close, '”’）〕】〗》〉］｝」』｠', 1, 'right', STEP.bracket, 'left'),
  row(K.comma, '、，；：', 1, 'right', STEP.comma, 'left'),
  row(K.stop, '。．', 1, 'right', STEP.stop, 'left'),
  row(K.exclaim, '！？‼⁇⁈⁉', 1, 'right', STEP.stop, 'left'),
  row(K.dot, '·‧・', 0.5, 'none', STEP.none, 'centre'),
  row(K.slash, '–／', 0.5, 'none', STEP.none, 'centre'),
  row(K.connector, '—～〜', 1, 'none', STEP.none, 'centre'),
  row(K.dash, '…⋯⸺⸻', 1, 'none', STEP.none, 'centre'),
  row(K.digit, '0123456789', 0.5, 'none', STEP.none, 'centre'),
  row(K.letter, '', 0, 'none', STEP.none, 'left'),
  row(K.western, '', 0, 'none', STEP.none, 'left'),
  row(K.symbol, '℃℉‰°′″№§±×÷￥￠￡㎡㎥㎏㎎㎜㎝㎞', 0, 'none', STEP.none, 'centre'),
  row(K.space, '\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f', 0, 'none', STEP.none, 'left'),
  row(K.wideSpace, '\u3000', 1, 'none', STEP.none, 'left'),
  row(K.nothing, '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff', 0, 'none', STEP.none, 'left'),
  row(K.code, '', 0, 'none', STEP.none, 'left'),
  row(K.codeHan, '', 1, 'none', STEP.none, 'left'),
  row(K.codeSpace, '', 0, 'none', STEP.none, 'left'),
];

/** Ranges of the BMP, first to last, laid down before the characters of the table. */
const RANGES: readonly (readonly [number, number, ClassCode])[] = [
  [0x0000, 0x001f, K.nothing],
  [0x0020, 0x007e, K.western],
  [0x0041, 0x005a, K.letter],
  [0x0061, 0x007a, K.letter],
  [0x007f, 0x009f, K.nothing],
  [0x00a0, 0x00bf, K.western],
  [0x00c0, 0x02ff, K.letter],
  [0x0300, 0x1fff, K.letter],
  [0x1100, 0x11ff, K.han],
  [0x2000, 0x200a, K.space],
  [0x200b, 0x206f, K.western],
  [0x202a, 0x202e, K.nothing],
  [0x2061, 0x206f, K.nothing],
  [0x2070, 0x209f, K.letter],
  [0x20a0, 0x2bff, K.symbol],
  [0x2c00, 0x2dff, K.letter],
  [0x2e00, 0x2e7f, K.western],
  [0x2e80, 0xa4cf, K.han],
  [0xa4d0, 0xabff, K.letter],
  [0xac00, 0xfaff, K.han],
  [0xd800, 0xdfff, K.symbol],
  [0xe000, 0xf8ff, K.symbol],
  [0xfb00, 0xfdff, K.letter],
  [0xfe30, 0xfe6f, K.han],
  [0xfe70, 0xfeff, K.letter],
  [0xff00, 0xff60, K.han],
  [0xff61, 0xffef, K.western],
  [0xfff0, 0xffff, K.symbol],
];
/** Letters among the marks of Latin-1: ª ² ³ µ ¹ º. */
const EXTRA_LETTERS = 'ª²³µ¹º';
/** Half-width forms of won and bars end the block; ￠￡￢￣￤￥￦ before them are full width. */
const FULL_WIDTH_SIGNS = '￠￡￢￣￤￦';

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (const [first, last, code] of RANGES) classes.fill(code, first, last + 1);
  for (const ch of EXTRA_LETTERS) classes[ch.charCodeAt(0)] = K.letter;
  for (const ch of FULL_WIDTH_SIGNS) classes[ch.charCodeAt(0)] = K.symbol;
  for (const { chars, code } of CLASS_TABLE) for (const ch of chars) classes[ch.charCodeAt(0)] = code;
  return classes;
}
const CLASSES = buildClasses();

/** Class of one code point standing alone. Beyond the BMP: ideographs and pictures are Han, letters symbols. */
export function classOf(codePoint: number): ClassCode {
  if (codePoint < 0x10000) return CLASSES[codePoint] as ClassCode;
  return codePoint >= 0x1f000 ? K.han : K.symbol;
}

/** Row of a class; `CLASS_TABLE` is in the order of the codes. */
export const classRow = (code: number): ClassRow => CLASS_TABLE[code]!;

const flagTable = (chars: string): Uint8Array => {
  const table = new Uint8Array(0x10000);
  for (const ch of chars) table[ch.charCodeAt(0)] = 1;
  return table;
};

/** C-11: not at line start (GB level) with the tailoring for units; / by C-08, hyphens by C-06. */
export const NOT_AT_START = flagTable(
  '、，。．：；！？‼⁇⁈⁉”’」』）〕】〗］｝》〉｠·‧・～〜–—/／,.:;!?)]}-‐‑%‰％℃℉°′″々ー々〻ゝゞヽヾ',
);
/** C-12: not at line end. */
export const NOT_AT_END = flagTable('“‘「『（〔【〖［｛｟《〈/／([{￥¥$€£￡№§');

/** Whether marks of this class are Chinese marks with a class width of their own. */
export const isChineseMark = (code: number): boolean => code >= K.open && code <= K.dash;
/** Whether the class stands in Western text. */
export const isWestern = (code: number): boolean => code >= K.digit && code <= K.western;
/** Marks whose right half is blank: they give it up at line end (C-30). */
export const hasRightBlank = (code: number): boolean => code >= K.close && code <= K.exclaim;
/** Marks of a verbatim piece. */
export const isCode = (code: number): boolean => code >= K.code;
/** Whether a reader would count it on a last line (C-60). */
export const countsAsText = (code: number): boolean =>
  !isChineseMark(code) && code !== K.western && code !== K.symbol;
