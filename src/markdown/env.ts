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
  /** The text as typed, of the same length as what markdown-it reads. */
  readonly typed: string;
  /** How many images the parser is inside of: the alt text of an image may hold an image. */
  imageDepth: number;
  /** Set once `-->` was looked for in vain, so that a file of `<!--` is not searched again and again. */
  commentsNeverEnd: boolean;
  /** By name in lower case, the last text in which the closing tag of an element was looked for in vain. */
  readonly unclosedIn: Map<string, string>;
  /** By mark, the length from which on fences are known not to be closed. */
  readonly openFences: Map<string, number>;
}

/** Offset behind the next `</name>`, or -1. */
export function elementEnd(src: string, from: number, name: string, { unclosedIn }: ParseEnv): number {
  const known = name.toLowerCase();
  if (unclosedIn.get(known) === src) return -1;
  const closing = new RegExp(`</${known}\\s*>`, 'ig');
  closing.lastIndex = from;
  if (closing.test(src)) return closing.lastIndex;
  unclosedIn.set(known, src);
  return -1;
}

export function newEnv(typed = ''): ParseEnv {
  return {
    notes: new Set(),
    notices: [],
    typed,
    imageDepth: 0,
    commentsNeverEnd: false,
    unclosedIn: new Map(),
    openFences: new Map(),
  };
}
