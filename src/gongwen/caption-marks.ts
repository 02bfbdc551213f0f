/**
 * What a caption asks for in braces at its end: `{横排}` and `{竖排}` (T-01), and a name for references,
 * `{#任务}`. In: a caption. Out: it without them, and what they say. Braces with other words in them are text.
 */
import type { Context } from './context.ts';
import { cut, plainText } from './prose.ts';
import type { Prose } from './types.ts';

export interface CaptionMarks {
  readonly sideways?: boolean;
  readonly label?: string;
}

const BRACES = /[ \t\u3000]*[{｛]([^{}｛｝\n]{1,60})[}｝][ \t\u3000]*$/;

const WISHES: ReadonlyMap<string, CaptionMarks> = new Map([
  ['横排', { sideways: true }],
  ['sideways', { sideways: true }],
  ['竖排', { sideways: false }],
  ['upright', { sideways: false }],
]);

export interface MarkedText {
  /** UTF-16 units that are caption. */
  readonly length: number;
  readonly marks: CaptionMarks;
}

/** Braces at the end of a text, read from the last to the first. */
export function readMarks(text: string): MarkedText {
  let length = text.length;
  let marks: CaptionMarks = {};
  for (let found = marksAt(text); found; found = marksAt(text.slice(0, length))) {
    length = found.length;
    marks = { ...found.marks, ...marks };
  }
  return { length, marks };
}

function marksAt(text: string): MarkedText | undefined {
  const braces = BRACES.exec(text);
  if (!braces) return undefined;
  const words = braces[1]!.trim().split(/[\s\u3000]+/);
  const known = words.map((word) => (/^#\S+$/.test(word) ? { label: word.slice(1) } : WISHES.get(word)));
  if (known.some((mark) => mark === undefined)) return undefined;
  return { length: braces.index, marks: Object.assign({}, ...known) as CaptionMarks };
}

/** A prose without the marks at its end. */
export function takeMarks(
  prose: Prose,
  context: Context,
): { readonly prose: Prose; readonly marks: CaptionMarks } {
  const text = plainText(prose);
  const { length, marks } = readMarks(text);
  return { prose: length < text.length ? cut(prose, length, context)[0] : prose, marks };
}
