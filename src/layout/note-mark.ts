/** The mark of a footnote, in the text and before the note: ① … ⑳, then [21], which needs no cell of its own. */
export function noteMark(number: number): string {
  return number <= 20 ? String.fromCodePoint(0x245f + number) : `[${number}]`;
}
