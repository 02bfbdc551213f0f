/**
 * Text of anybody's on its way to a terminal or a log: what would command it, or turn its letters round, is shown
 * instead of done. In: text. Out: text in which only line ends and tabs do anything.
 */

/** Control characters, and marks that set the direction of letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const COMMANDS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const PICTURES = 0x2400;
const DELETE = 0x7f;

export const visible = (text: string): string => text.replace(COMMANDS, pictured);

/** U+001B → ␛; what has no picture of its own by its number. */
function pictured(mark: string): string {
  const code = mark.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(PICTURES + code);
  return code === DELETE ? '\u2421' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
