/**
 * What the rules of one parse share: markdown-it hands the same `env` to every rule.
 *
 * In: nothing. Out: the labels of notes, which are known only when all blocks are read, and what a rule
 * noticed that no token can carry.
 */
import type { Env } from 'markdown-it';

/** A finding of a rule: which one (a key of `FINDINGS`), and where in the parsed text. */
export interface Notice {
  readonly finding: 'unclosedComment' | 'unclosedFence' | 'tooDeep';
  readonly start: number;
  readonly end: number;
}

export interface ParseEnv extends Env {
  /** Labels that have a definition. */
  readonly notes: Set<string>;
  readonly notices: Notice[];
  /** How many images the parser is inside of: the alt text of an image may hold an image. */
  imageDepth: number;
  /** Set once `-->` was looked for in vain, so that a file of `<!--` is not searched again and again. */
  commentsNeverEnd: boolean;
  /** By mark, the length from which on fences are known not to be closed. */
  readonly openFences: Map<string, number>;
}

export function newEnv(): ParseEnv {
  return { notes: new Set(), notices: [], imageDepth: 0, commentsNeverEnd: false, openFences: new Map() };
}
