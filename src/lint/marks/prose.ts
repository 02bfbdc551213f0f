/**
 * Whether marks of Chinese prose are to be looked for in a text at all. In: a text. Out: whether it is prose,
 * whether it is Chinese, and where its ordinal ends. Each is worked out once for a text.
 */
import { readOrdinal } from '../../gongwen/ordinals.ts';
import { isHan } from '../characters.ts';
import type { Text } from '../types.ts';

/** Values that are numbers, dates, names of files or lists of their own kind: other rules look after them. */
const DATA: ReadonlySet<string> = new Set([
  'copyNumber',
  'secrecy',
  'urgency',
  'docNumber',
  'orderNumber',
  'signers',
  'preprinted',
  'date',
  'seal',
  'signatureSeal',
  'printDate',
  'copies',
  'issue',
  'totalIssue',
  'contents',
  'phone',
  'keywords',
  'retention',
]);

export const isProse = ({ key }: Text): boolean => key === undefined || !DATA.has(key);

/** What `of` says about a text, asked once. */
export function oncePerText<T>(of: (text: Text) => T): (text: Text) => T {
  const known = new WeakMap<Text, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before!;
    const now = of(text);
    known.set(text, now);
    return now;
  };
}

/** At least two Han characters for every Latin word: a Latin text may quote some Chinese. */
export const isChineseText = oncePerText(({ value }) => {
  let [words, han, inWord] = [0, 0, false];
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at) | 0x20;
    const isLetter = code >= 0x61 && code <= 0x7a;
    if (isLetter && !inWord) words += 1;
    inWord = isLetter;
    if (isHan(value[at]!)) han += 1;
  }
  return han >= 2 * words;
});

/** Opens with English words, and has more of them than Chinese: Chinese names may stand in it. */
export const isEnglishText = oncePerText(
  (text) => /^[^\p{L}]{0,3}[A-Za-z]+,? [A-Za-z]/u.test(text.value) && !isChineseText(text),
);

/** A reference as libraries write it (GB/T 7714): [M], [J], [EB/OL]. Its marks are half-width. */
export const isReference = oncePerText(({ value }) =>
  /\[(?:[MJDCNRSPAGZ]|[A-Z]{1,2}\/[A-Z]{2})\]/.test(value),
);

/** Where the typed ordinal of a heading or paragraph ends (`一、`, `（1）`): its marks have rules of their own. */
export const ordinalEnd = oncePerText((text) => text.heading?.ordinal || readOrdinal(text.value)?.width || 0);

/** Offset behind the last character that is printed of a heading or title on a line of its own; -1 for prose. */
export const endOfLineHeading = (text: Text): number =>
  text.kind === 'title' || (text.heading !== undefined && !text.heading.runIn) ? text.value.length : -1;
