/** Which characters are which: Han, marks that may not begin or end a line, code points no writer means. */

/** Written characters of Chinese, 〇 among them; no marks. */
export const isHan = (text: string): boolean => /^\p{Script=Han}/u.test(text);
export const hanIn = (text: string): number => (text.match(/\p{Script=Han}/gu) ?? []).length;

/** C-11. A single 一字线 may not begin a line, a 破折号 of two may. */
const NOT_FIRST =
  /^(?:[、，。．：；！？‼⁇⁈⁉”’」』）〕】〗］｝》〉·‧・～–/／,:;!?)\]}%‰％℃°′″]|\.(?!\d)|—(?!—))/u;
/** C-12. */
const NOT_LAST = /[“‘「『（〔【〖［｛《〈([{￥¥$€£№§]$/u;

export const mayNotBegin = (line: string): boolean => NOT_FIRST.test(line);
export const mayNotEnd = (line: string): boolean => NOT_LAST.test(line);

/** Full-width marks whose right half is blank (C-20). */
export const CLOSES = /[、，。：；！？”’」』）〕】〗］｝》〉]$/u;
export const OPENS = /^[“‘「『（〔【〖［｛《〈]/u;

/** Code points that stand for another one or for nothing: they are not what was written, whatever they look like. */
export const STRANGE: readonly {
  readonly name: 'private' | 'radical' | 'compatibility' | 'replacement' | 'control';
  readonly pattern: RegExp;
}[] = [
  { name: 'private', pattern: /[\u{e000}-\u{f8ff}\u{f0000}-\u{10ffff}]/u },
  { name: 'radical', pattern: /[\u{2e80}-\u{2fdf}]/u },
  {
    name: 'compatibility',
    pattern:
      /[\u{f900}-\u{fa0d}\u{fa10}\u{fa12}\u{fa15}-\u{fa1e}\u{fa20}\u{fa22}\u{fa25}\u{fa26}\u{fa2a}-\u{faff}\u{2f800}-\u{2fa1f}]/u,
  },
  { name: 'replacement', pattern: /\ufffd/u },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  { name: 'control', pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u },
];
