/**
 * The two national character tables that coverage is counted against. Made only when somebody asks: for a
 * report, or for a font of one's own.
 */
import { join } from 'node:path';
import { readShippedText } from '../source/shipped.ts';

export type HanziTableName = 'gb2312' | 'tgh';

/** `gb2312`: GB/T 2312—1980, 6763 hanzi. `tgh`: 通用规范汉字表 (2013), 8105 hanzi, from the fonts folder. */
export function hanziTable(name: HanziTableName, fontsFolder: string): readonly string[] {
  return name === 'gb2312' ? gb2312() : tgh(fontsFolder);
}

/** Rows 16 to 87 of the code page; its few unassigned cells decode to nothing useful and are dropped. */
export function gb2312(): readonly string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  const isHanzi = (character: string): boolean => character >= '\u4e00' && character <= '\u9fff';
  return Array.from(new TextDecoder('gbk').decode(Uint8Array.from(bytes))).filter(isHanzi);
}

function tgh(folder: string): string[] {
  return Array.from(readShippedText(join(folder, 'tgh-8105.txt')).trim());
}
