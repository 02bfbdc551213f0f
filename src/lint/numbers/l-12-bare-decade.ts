/** L-12: a decade with its century. */
import { hanValue } from '../../gongwen/ordinals.ts';
import { isInQuotation, isInTitle } from '../left-alone.ts';
import type { Found, Rule, Text } from '../types.ts';

export const BARE_DECADE: Rule = {
  id: 'L-12',
  name: { zh: '年代前写世纪', en: 'a decade with its century' },
  strength: 'PRAC',
  severity: 'warning',
  message: { zh: '年代前没有写世纪。', en: 'A decade stands without its century.' },
  why: {
    zh: '只写“90年代”，多年以后就分不清是哪个世纪。',
    en: 'Without its century a decade is ambiguous to later readers.',
  },
  help: { zh: '请写成“20世纪90年代”。', en: 'Write 20世纪90年代.' },
  examples: {
    wrong: [
      { text: '该厂建于90年代初。', fixed: '该厂建于20世纪90年代初。' },
      { text: '60年代修建的水库，至今仍在使用。', fixed: '20世纪60年代修建的水库，至今仍在使用。' },
      { text: '八十年代末，村里通了电。', fixed: '20世纪80年代末，村里通了电。' },
      { text: '进入20年代以来，发展加快。' },
    ],
    right: [
      '建于20世纪50年代的工人影院停映了12年。',
      '20世纪80年代至90年代，共建水库12座；60年代的只有2座。',
      '上世纪九十年代初期',
      '1990年代和2010年代',
      '长篇小说《八十年代》和“90年代”主题展',
      '激情燃烧的年代，近30年代表性作品，建厂六十年代表大会',
    ],
  },
  check: { on: 'texts', see },
};

const DECADE = /(?<![\d一二三四五六七八九])(?:[1-9]0|[二三四五六七八九]十)年代(?![表理替际价码号办])/g;
/** How far back a century is still in mind. */
const NEAR = 1000;
/** Decades that lie in the last century beyond doubt. */
const LAST_CENTURY = /^[5-9五六七八九]/;

function see(text: Text): readonly Found[] {
  if (!text.value.includes('年代')) return [];
  return [...text.value.matchAll(DECADE)].flatMap(({ index: from, 0: decade }): Found[] => {
    const isNamed = text.value.slice(Math.max(0, from - NEAR), from).includes('世纪');
    if (isNamed || isInTitle(text, from) || isInQuotation(text, from)) return [];
    const found = { from, to: from + decade.length };
    if (!LAST_CENTURY.test(decade)) return [found];
    const right = `20世纪${arabic(decade)}年代`;
    const help = { zh: `应写“${right}”。`, en: `Write ${right}.` };
    const edits = [{ from, to: from + decade.length, with: right }];
    return [{ ...found, help, fix: { kind: 'suggested', edits } }];
  });
}

const arabic = (decade: string): string => `${hanValue(decade[0]!) || decade[0]}0`;
