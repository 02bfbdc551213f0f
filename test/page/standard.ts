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
