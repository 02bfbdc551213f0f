/**
 * Lines that begin with the bullet of a word processor (`•`, `●`, a character of a symbol font) are items
 * of a list as `- ` is.
 *
 * In: the text of a file. Out: the same, unit for unit, with `-` for each such bullet, which is what
 * markdown-it knows. Only the marker of a list is ever taken from it: what
 * turns out to be no list is read from the file itself.
 */

const BULLET = /^([ \t\u3000]*)[•●◆■▪·\uf020-\uf0ff]([ \t\u00a0\u3000])(?=[^|\n]*$)/;
const ANY_BULLET = /[•●◆■▪·\uf020-\uf0ff]/;
const FENCE = /^[ \t]*(`{3,}|~{3,})/;

interface Reading {
  readonly lines: string[];
  /** Lines with a bullet, as they stood: within a fence that is closed they go back. */
  readonly typed: Map<number, string>;
}

/** `from`: offset at which the article begins. */
export function withPlainBullets(text: string, from: number): string {
  if (!ANY_BULLET.test(text)) return text;
  const reading: Reading = { lines: text.slice(from).split('\n'), typed: new Map() };
  plainBullets(reading);
  return text.slice(0, from) + reading.lines.join('\n');
}

export function isForeignBullet(character: string): boolean {
  return ANY_BULLET.test(character);
}

function plainBullets({ lines, typed }: Reading): void {
  let fence: { readonly mark: string; readonly line: number } | undefined;
  lines.forEach((line, i) => {
    const marks = FENCE.exec(line)?.[1];
    if (marks && !fence) fence = { mark: marks, line: i };
    else if (marks && fence && marks.startsWith(fence.mark)) {
      putBack({ lines, typed }, fence.line);
      fence = undefined;
    }
    const plain = line.replace(BULLET, (_, indent: string) => `${indent.replaceAll('\u3000', ' ')}- `);
    if (plain === line) return;
    typed.set(i, line);
    lines[i] = plain;
  });
}

function putBack({ lines, typed }: Reading, from: number): void {
  for (const [i, line] of typed) {
    if (i < from) continue;
    lines[i] = line;
    typed.delete(i);
  }
}
