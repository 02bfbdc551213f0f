/** L-79: digits and Latin letters are half-width. */
import { readOrdinal } from '../../gongwen/ordinals.ts';
import { isInTitle } from '../left-alone.ts';
import { isInDocumentNumber } from '../numbers/doc-numbers.ts';
import type { Found, Rule, Text } from '../types.ts';

export const FULL_WIDTH: Rule = {
  id: 'L-79',
  name: { zh: '数字、字母用半角', en: 'half-width digits and letters' },
  clause: 'GB/T 15835—2011 5.1.7',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '数字或字母用了全角。', en: 'Full-width digits or letters.' },
  why: {
    zh: '阿拉伯数字和拉丁字母用半角，全角的一个占一字，排出来松散，也搜不到。',
    en: 'Digits and Latin letters are half-width; full-width ones look loose and are not found by a search.',
  },
  help: { zh: '请改为半角。', en: 'Use half-width ones.' },
  supersedes: ['front-matter/normalised'],
  examples: {
    wrong: [
      { text: '２０２６年全市ＧＤＰ增长６．５％', fixed: '2026年全市GDP增长6.5％', count: 3 },
      { text: '会议室在Ａ座３楼。', fixed: '会议室在A座3楼。', count: 2 },
      {
        text: '---\n模板: 文件\n成文日期: ２０２６年８月１日\n---\n\n正文。',
        fixed: '---\n模板: 文件\n成文日期: 2026年8月1日\n---\n\n正文。',
        count: 3,
      },
    ],
    right: [
      '2026年全市GDP增长6.5%。',
      '《ＸＸ工程纪实》一书',
      '见云政发〔２０２６〕５号。',
      '一、二〇二六年工作①②③',
      '１．监测\n\n２．预警',
      '启动Ⅳ级响应，升温5℃。',
    ],
  },
  check: { on: 'texts', see },
};

const WIDE = /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)*/g;
/** Their own rules see to these: L-05, L-16, L-17. */
const OTHERS: ReadonlySet<string> = new Set(['docNumber', 'copyNumber', 'secrecy']);
const MENDED: ReadonlySet<string> = new Set([
  'date',
  'printDate',
  'issue',
  'totalIssue',
  'orderNumber',
  'copies',
]);

function see(text: Text): readonly Found[] {
  const { value, key = '' } = text;
  if (OTHERS.has(key)) return [];
  return [...value.matchAll(WIDE)].flatMap(({ index: from, 0: typed }): Found[] => {
    const to = from + typed.length;
    if (isInOrdinal(value, from) || isInTitle(text, from) || isInDocumentNumber(text, from, to)) return [];
    const edits = [{ from, to, with: typed.normalize('NFKC') }];
    return [{ from, to, ...(MENDED.has(key) && { mended: true as const }), fix: { kind: 'safe', edits } }];
  });
}

/** The ordinal of a heading or an item (L-36). */
function isInOrdinal(value: string, at: number): boolean {
  return at < 4 && at < (readOrdinal(value)?.width ?? 0);
}
