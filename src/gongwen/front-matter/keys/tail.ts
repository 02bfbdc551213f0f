/** Keys of 版记 (GB/T 9704—2012 7.4), one row each. */
import { printDate } from '../kinds/date.ts';
import { count } from '../kinds/number.ts';
import { carbonCopies } from '../kinds/rows.ts';
import { line } from '../kinds/text.ts';
import { ALL, type KeyRow, PAPERS } from './row.ts';

export const TAIL_KEYS = [
  {
    id: 'cc',
    zh: '抄送',
    aliases: ['抄送机关', '抄送单位', '抄报', '抄发', '报送', '分送'],
    kind: carbonCopies,
    formats: PAPERS,
    rule: 'R-03、R-04；GB/T 9704—2012 7.4.2',
    about: {
      zh: '除主送机关外需要执行或知晓公文内容的机关，按上级、平级、下级的次序，末尾的句号自动加。',
      en: 'Other organs that are to know, in the order superior, level, subordinate; the closing 。 is added.',
    },
    example: '市委办公室，市人大常委会办公室，市政协办公室',
  },
  {
    id: 'printer',
    zh: '印发机关',
    aliases: ['印发单位', '印制机关', '印发'],
    kind: line,
    formats: ['document', 'document-upward', 'order', 'minutes', 'plain'],
    rule: 'R-06；GB/T 9704—2012 7.4.3',
    about: {
      zh: '送印机关，在版记最后一行左侧，一般是办公厅（室）。信函不印。',
      en: 'Organ that has it printed, at the left of the last line; not in a letter.',
    },
    example: '云川市人民政府办公室',
  },
  {
    id: 'printDate',
    zh: '印发日期',
    aliases: ['印发时间', '送印日期'],
    kind: printDate,
    formats: ['document', 'document-upward', 'order', 'minutes', 'plain'],
    rule: 'R-06；GB/T 9704—2012 7.4.3',
    about: {
      zh: '送印的日期，在版记最后一行右侧，“印发”二字自动加。信函不印。',
      en: 'Date it goes to print, at the right of the last line; 印发 is added. Not in a letter.',
    },
    example: '2026-08-02',
  },
  {
    id: 'copies',
    zh: '印数',
    aliases: ['份数', '共印', '印刷份数'],
    kind: count,
    formats: ALL,
    rule: 'R-12、J-26',
    about: { zh: '共印多少份，排成“（共印50份）”。', en: 'Number of copies, printed as （共印50份）.' },
    example: 50,
  },
] as const satisfies readonly KeyRow[];
