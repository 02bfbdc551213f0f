/**
 * Whether a style only says how something looks. In: CSS, or the value of an attribute of SVG. Out: no for whatever
 * could fetch a file or bring in other rules.
 */
import { FUNCTIONS } from './svg-names.ts';

const RULES: ReadonlySet<string> = new Set(['media']);

/** A backslash can write any of the words that are looked for. */
export function isQuietCss(written: string): boolean {
  const text = written.replace(/\/\*[\s\S]*?\*\//g, ' ');
  if (/\\|\/\*/.test(text)) return false;
  const rules = [...text.matchAll(/@\s*([\w-]*)/g)].map(([, name]) => name!.toLowerCase());
  return rules.every((name) => RULES.has(name)) && [...text.matchAll(CALL)].every(isQuietCall);
}

const CALL = /([^\s:;,(){}/*+<>=]*)\((?=\s*["']?(.?))/g;

/** A place in the drawing itself may be named, nothing else. */
function isQuietCall([, name = '', first]: RegExpMatchArray): boolean {
  if (name.toLowerCase() === 'url') return first === '#';
  return name === '' || FOLDED.has(name.toLowerCase());
}

const FOLDED: ReadonlySet<string> = new Set([...FUNCTIONS].map((name) => name.toLowerCase()));
