/**
 * The numbers a finished page is held against, in millimetres, straight from docs/standard.md. They are
 * written down here once more on purpose: a proof that asked the templates would believe their mistakes.
 */

export const PAPER = { width: 210, height: 297 } as const;

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** 版心 (P-02…P-06): binding edge 28 mm, left on odd pages and right on even ones. */
export function typeArea(page: number, mirrored = true): Area {
  const left = mirrored && page % 2 === 0 ? 210 - 28 - 156 : 28;
  return { left, right: left + 156, top: 37, bottom: 262 };
}

/** One character of the body grid (P-12). */
export const CELL = 156 / 28;
/** 三号 and its em. */
export const BODY_SIZE = 16;
export const BODY_EM = (16 * 25.4) / 72;
/** 四号, the 字 of 版记 and page number. */
export const SMALL_EM = (14 * 25.4) / 72;
/** Body line pitch: 22 em boxes and 21 gaps fill 225 mm (P-14). */
export const PITCH = (225 - BODY_EM) / 21;
export const LINES = 22;
export const CHARACTERS = 28;

/** Baselines of the body lines of a page, line 1 … 22 (P-16, share of the em above the baseline .88). */
export const baselineOf = (line: number): number => 37 + (line - 1) * PITCH + 0.88 * BODY_EM;

/** M-12. */
export const TOLERANCE = { place: 0.3, pitch: 0.1, baseline: 0.2, weight: 0.05, size: 0.25 } as const;

/** C-11, GB level: not at the start of a line. */
export const NOT_AT_START = /^[、，。．：；！？‼⁇⁈⁉”’」』）〕】〗］｝》〉·‧・～–/／,.:;!?)\]}%‰％℃°′″]/u;
/** C-12, GB level: not at the end of a line. */
export const NOT_AT_END = /[“‘「『（〔【〖［｛《〈/／([{￥¥$€£№§]$/u;

export const RED = '#ff0000';
export const BLACK = '#000000';
export const GREY = '#808080';

/** Em top of a line of 版心, counted from 1 (H-01, B-61). */
export const lineTop = (line: number): number => 37 + (line - 1) * PITCH;
/** 空 N 行, from the em box above to the em box below: least and greatest (P-17). */
export const BLANK_LINES: Readonly<Record<1 | 2, readonly [number, number]>> = { 1: [14, 16.5], 2: [24, 27] };

/** Ink top of 发文机关标志 from the top of the sheet, by format (H-07, X-01, X-20, X-30). */
export const MARK_TOP = { document: 72, upward: 72, letter: 30, order: 57, minutes: 72 } as const;
/** H-09: pt and mm. */
export const MARK = { largest: 62, widest: 156 } as const;
/** H-19, H-20. */
export const HEAD_RULE = { below: 4, weight: [0.35, 1.1] } as const;
/** B-02. */
export const TITLE_ABOVE = [20, 26] as const;
/** B-06, pt. */
export const TITLE_PITCH = [28.9, 36.5] as const;
/** B-41, B-45, B-48: from the right edge of 版心. */
export const SEALED_INDENT = 4 * CELL;
export const UNSEALED_INDENT = 2 * CELL;
/** B-43: the top of a seal from the text above it: one line. */
export const SEAL_REACH = PITCH;
/** B-50: body pitch where a last page is tightened, pt. */
export const TIGHTEST = 28;
/** R-08 (pt). */
export const COLOPHON = { thick: 0.35, thin: 0.25, foot: 262, pitch: [20, 29] } as const;
/** X-04…X-12: the double rules of a letter; `clear` is 7/8 of the height of 三号. */
export const LETTER = {
  below: 4,
  foot: 277,
  length: 170,
  clear: [4.6, 5.2],
  titleAbove: [15, 27],
  depth: 272.3,
} as const;

/** Two blank lines are 24 to 27 mm (H-12); from 25.8 the page grid takes at most this much, mm. */
export const GIVE = 1.25;
