/**
 * Whether a line end between two characters is a space. Between Han, kana, fullwidth forms and the marks
 * of Chinese text it is nothing; it is a space only where both neighbours are of a script that has them.
 */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60\uffe0-\uffe6“”‘’…—·①-⓿㈠-㉃㊀-㋿]/u;

export function needsSpace(before: string, after: string): boolean {
  // Two units hold the nearest character; the strings may be books.
  const left = [...before.slice(-2)].at(-1);
  const right = [...after.slice(0, 2)][0];
  return left !== undefined && right !== undefined && !WIDE.test(left) && !WIDE.test(right);
}
