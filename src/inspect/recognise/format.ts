/** Which layout a file has, from what stands on page 1; or which it was given. */
import type { Bilingual } from '../../diagnostics/types.ts';
import type { Sheet } from '../page/sheet.ts';
import type { Format } from '../types.ts';
import type { Head } from './head.ts';

export interface Recognised {
  readonly name?: Format;
  readonly why: Bilingual;
}

interface Row {
  readonly name: Format;
  readonly fits: (head: Head, words: string, first: Sheet) => boolean;
  readonly why: Bilingual;
}

const ROWS: readonly Row[] = [
  {
    name: 'letter',
    fits: ({ doubles, mark }) => mark.length > 0 && doubles.length > 0,
    why: { zh: '首页有红色双线', en: 'red double rules on page 1' },
  },
  {
    name: 'minutes',
    fits: (_head, words) => /纪要$/u.test(words),
    why: { zh: '标志以“纪要”结尾', en: 'the mark ends in 纪要' },
  },
  {
    name: 'order',
    fits: ({ numberKind }, words) => /(?:命令|令)$/u.test(words) && numberKind !== 'document',
    why: { zh: '标志以“令”结尾', en: 'the mark ends in 令' },
  },
  {
    name: 'upward',
    fits: ({ signers, mark }) => signers.length > 0 && mark.length > 0,
    why: { zh: '版头有签发人', en: 'the head names a signer' },
  },
  {
    name: 'document',
    fits: ({ numberKind, mark }, words) =>
      mark.length > 0 && (numberKind === 'document' || /文件$/u.test(words)),
    why: { zh: '红色标志和发文字号', en: 'a red mark and a document number' },
  },
  {
    name: 'briefing',
    fits: ({ numberKind, mark }, words) =>
      mark.length > 0 &&
      (numberKind === 'issue' || /(?:简报|信息|动态|情况|反映|专报|快报|通讯)$/u.test(words)),
    why: { zh: '红色名称和期号', en: 'a red name and an issue number' },
  },
  {
    name: 'upward',
    fits: ({ signers, numberKind }) => signers.length > 0 && numberKind === 'document',
    why: {
      zh: '有发文字号和签发人，标志没有印（套打？）',
      en: 'a number and a signer, the mark not printed',
    },
  },
  {
    name: 'document',
    fits: ({ numberKind }) => numberKind === 'document',
    why: { zh: '有发文字号，标志没有印（套打？）', en: 'a document number, the mark not printed' },
  },
  {
    name: 'plain',
    fits: ({ mark, rules }) => mark.length === 0 && rules.length === 0,
    why: { zh: '没有红色标志和红线', en: 'no red mark and no red rule' },
  },
];

const beginsAt = (number: number): Bilingual => ({
  zh: `印的页码从 ${number} 起，没有首页`,
  en: `the printed numbers begin at ${number}: page 1 is not here`,
});

export interface Seen {
  readonly head: Head;
  readonly first: Sheet;
  /** Pages that come before the first, by the printed numbers. */
  readonly before: number;
  readonly given: Format | undefined;
}

/** What the first page does not show says nothing where that page is a picture, or is not the first. */
export function recogniseFormat({ head, first, before, given }: Seen): Recognised {
  if (given) return { name: given, why: { zh: '照您说的', en: 'as you said' } };
  if (first.kind !== 'text') return { why: { zh: '首页没有文字', en: 'page 1 holds no text' } };
  if (before > 0 && head.mark.length === 0) return { why: beginsAt(before + 1) };
  const words = head.mark.map(({ text }) => text).join('');
  const row = ROWS.find(({ fits }) => fits(head, words, first));
  if (row) return { name: row.name, why: row.why };
  return {
    why: {
      zh: '首页有红色标志或红线，但看不出是哪种格式；请用 --format 说明',
      en: 'page 1 has a red mark or rule, but the format does not show; say it with --format',
    },
  };
}
