/**
 * Which key did the writer mean? In: a key as typed. Out: the row it names and how surely, or the nearest
 * names. English names in other case or with _ and -, traditional forms and blanks inside a name are
 * understood; other misspellings are only suggested. A name may belong to different keys in different formats
 * (抄送): the keys of the paper's own format are asked first.
 */

import type { Format } from '../types.ts';
import { distance } from './distance.ts';
import { type KeyRow, namesOf, properNames } from './keys/row.ts';

export type KeyMatch =
  | { readonly kind: 'name' | 'alias' | 'variant'; readonly row: KeyRow }
  | { readonly kind: 'unknown'; readonly nearest: readonly KeyRow[] };

/** Traditional characters that occur in the names of keys, each before its simplified form. */
const PAIRS =
  '緊紧 簽签 職职 務务 註注 請请 誌志 員员 紅红 頭头 機机 簡简 報报 稱称 編编 號号 總总 單单 標标 題题 錄录 來来 關关 鍵键 詞词 發发 數数 責责 輯辑 審审 電电 話话 級级 辦办 機机 時时 間间 語语 別别 樣样 種种';
const SIMPLIFIED = new Map(PAIRS.split(' ').map((pair) => [pair[0], pair[1]]));

const MOST_SUGGESTIONS = 3;

/** @param format that of the paper; where it is not known yet, all keys are asked at once */
export function matchKey(typed: string, rows: readonly KeyRow[], format?: Format): KeyMatch {
  const own = format ? rows.filter((row) => row.formats.includes(format)) : rows;
  return known(typed, own) ?? known(typed, rows) ?? { kind: 'unknown', nearest: nearest(fold(typed), own) };
}

function known(typed: string, rows: readonly KeyRow[]): KeyMatch | undefined {
  const proper = rows.find((row) => properNames(row).includes(typed));
  if (proper) return { kind: 'name', row: proper };
  const alias = rows.find((row) => row.aliases.includes(typed));
  if (alias) return { kind: 'alias', row: alias };
  const folded = fold(typed);
  const variant = rows.find((row) => namesOf(row).some((name) => fold(name) === folded));
  return variant && { kind: 'variant', row: variant };
}

function fold(name: string): string {
  const bare = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-“”"']/g, '');
  return [...bare].map((c) => SIMPLIFIED.get(c) ?? c).join('');
}

/** Words that mean a key without looking like it. */
const MEANT: ReadonlyMap<string, readonly string[]> = new Map([
  ['注释', ['note']],
  ['注解', ['note']],
  ['说明', ['note']],
  ['落款', ['signature']],
  ['责任者', ['issuer', 'publisher']],
]);
/** Words that look like a key and mean none. */
const NONE = new Set(['档号']);

function nearest(typed: string, rows: readonly KeyRow[]): readonly KeyRow[] {
  if (NONE.has(typed)) return [];
  const meant = rows.filter((row) => MEANT.get(typed)?.includes(row.id));
  return meant.length > 0 ? meant : nearestByLetters(typed, rows);
}

function nearestByLetters(typed: string, rows: readonly KeyRow[]): readonly KeyRow[] {
  const rated = rows.map((row) => ({
    row,
    far: Math.min(...namesOf(row).map((name) => unlikeness(typed, name, row))),
  }));
  const best = Math.min(...rated.map((r) => r.far));
  const near = rated.filter((r) => r.far === best && r.far < 1);
  return near.slice(0, MOST_SUGGESTIONS).map((r) => r.row);
}

/** Below 1: near enough to suggest. A name inside the other is near; else a third to a half of it may differ. */
function unlikeness(typed: string, name: string, row: KeyRow): number {
  const other = fold(name);
  const isLatin = /^[a-z]+$/.test(other);
  const [short, long] = typed.length < other.length ? [typed, other] : [other, typed];
  const improper = properNames(row).includes(name) ? 0 : 0.05;
  if (short.length >= (isLatin ? 5 : 2) && long.includes(short)) return 0.5 + improper;
  if (![...typed].some((c) => other.includes(c))) return 1;
  const allowed = Math.max(1, Math.floor([...long].length / (isLatin ? 3 : 2)));
  return distance(typed, other) / (allowed + 0.5) + improper;
}
