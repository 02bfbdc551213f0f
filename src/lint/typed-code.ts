/**
 * Code that people type among their words without marking it as code: formulas of spreadsheets, settings, paths,
 * statements of databases, keys to press. In: words. Out: the same words with such stretches made opaque, unit by
 * unit, so that no rule takes their marks for marks of Chinese. Only what looks like nothing else is taken.
 */

import { OPAQUE } from './characters.ts';

/** Most words hold none of these. */
const TELLTALE = /[=+{\\]|[A-Z]\(|SELECT |UPDATE |INSERT |DELETE /;

const FORMS: readonly RegExp[] = [
  // {"单位":"水务局"}
  /\{\s?"[^{}\n]{1,300}\}/g,
  // get?id=1&name=云川
  /(?<=[\w./-])\?[A-Za-z][\w.-]{0,30}=[^\s，。；、“”《》（）,;]{0,160}/g,
  // name=云川;level=3: what joins one setting to the next
  /(?<![\w.-])[A-Za-z][\w.-]{0,30}=[^\s，。；、“”《》（）,;=&]{0,40}[;,&](?=[A-Za-z][\w.-]{0,30}=)/g,
  /[A-Za-z]:\\[^\s，。；：、“”《》（）]{1,160}/g,
  /(?:SELECT|UPDATE|INSERT INTO|DELETE FROM) [^，。；;“”\n]{1,200};?/g,
  /(?:Ctrl|Alt|Shift|Cmd|Win)\+[^\s\w\p{L}，。；、]/gu,
];
/** A statement has one of its other words too. */
const STATEMENT = /^(?:SELECT .* FROM |UPDATE .* SET |INSERT INTO .*VALUES|DELETE FROM .* WHERE )/;
const DATABASE = /^(?:SELECT|UPDATE|INSERT|DELETE) /;

export function withoutTypedCode(words: string): string {
  if (!TELLTALE.test(words)) return words;
  const plain = FORMS.reduce((left, form) => left.replace(form, opaque), words);
  return withoutFormulas(plain);
}

const opaque = (found: string): string =>
  DATABASE.test(found) && !STATEMENT.test(found) ? found : OPAQUE.repeat(found.length);

const CELL = '\\$?[A-Z]{1,3}\\$?\\d{1,6}';
/** Known without a = before them, where they ask for a cell. */
const FUNCTIONS =
  'IF|IFS|IFERROR|SUM|SUMIFS?|AVERAGE|COUNT|COUNTA|COUNTIFS?|MAX|MIN|ROUND|[VHX]LOOKUP|INDEX|MATCH|LEN|LEFT|RIGHT|MID|TEXT|AND|OR|NOT';
/** =IF(A2>=60,"是","否")/2, =B2/SUM(B$2:B$13); IF(A2>=60,"是","否"), ROUND(AVERAGE(B2:B9),1) */
const FORMULA = new RegExp(
  `=(?:${CELL}[-+*/&^])?[A-Z][A-Z\\d.]{1,20}\\(` +
    `|(?<![A-Za-z])(?:${FUNCTIONS})\\((?=(?:[A-Z]{2,10}\\(){0,3}${CELL}[-+*/&^<>=,:)])`,
  'g',
);
const FORMULA_TAIL = /[-+*/&^<>=][-+*/&^<>=\w$:.(]{0,40}/y;
const LONGEST_FORMULA = 400;

function withoutFormulas(words: string): string {
  let made = '';
  let done = 0;
  for (const { index, 0: opening } of words.matchAll(FORMULA)) {
    if (index < done) continue;
    const end = endOfCall(words, index + opening.length);
    made += words.slice(done, index) + OPAQUE.repeat(end - index);
    done = end;
  }
  return made + words.slice(done);
}

/** Behind the bracket that closes, and what is still reckoned with it; just behind the one that opens where none closes. */
function endOfCall(words: string, from: number): number {
  let depth = 1;
  for (let at = from; at < Math.min(words.length, from + LONGEST_FORMULA); at += 1) {
    if (words[at] === '(') depth += 1;
    else if (words[at] === ')') depth -= 1;
    else if (words[at] === '\n') break;
    if (depth === 0) return endOfTail(words, at + 1);
  }
  return from;
}

function endOfTail(words: string, from: number): number {
  FORMULA_TAIL.lastIndex = from;
  const tail = FORMULA_TAIL.exec(words)?.[0];
  if (tail === undefined) return from;
  const to = from + tail.length;
  return tail.endsWith('(') ? endOfCall(words, to) : to;
}
