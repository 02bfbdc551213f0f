/** L-07: no zero before a month or a day that is written with 月 and 日. */
import { isInFileName, isInQuotation, isInTitle } from '../left-alone.ts';
import type { Found, Rule, Text } from '../types.ts';
import { mendedDate } from './dates.ts';

export const PADDED_DATE: Rule = {
  id: 'L-07',
  name: { zh: '月、日不补零', en: 'no zero before month and day' },
  clause: 'GB/T 9704—2012 7.3.5.4',
  strength: 'MUST',
  severity: 'error',
  message: { zh: '日期的月或日前补了零。', en: 'A month or a day is padded with a zero.' },
  why: {
    zh: '成文日期和印发日期的月、日不编虚位，1 不写作 01；正文里的日期同样写。',
    en: 'Months and days are not padded in the date of a document, nor in its text.',
  },
  help: { zh: '请删去月、日前面的零。', en: 'Delete the zero.' },
  supersedes: ['front-matter/normalised'],
  examples: {
    wrong: [
      { text: '会议定于2026年08月01日召开。', fixed: '会议定于2026年8月1日召开。' },
      { text: '请于8月05日前报送，9月汇总。', fixed: '请于8月5日前报送，9月汇总。' },
      {
        text: '2026年07月起执行，8月01—05日为过渡期。',
        fixed: '2026年7月起执行，8月1—5日为过渡期。',
        count: 2,
      },
      {
        text: '---\n模板: 文件\n成文日期: 2026年08月01日\n---\n\n正文。',
        fixed: '---\n模板: 文件\n成文日期: 2026年8月1日\n---\n\n正文。',
      },
    ],
    right: [
      '2026年10月20日至30日',
      '---\n模板: 文件\n成文日期: 2026-08-01\n---\n\n正文。',
      '文件名写作“平江县2026年08月01日.docx”。',
      '会议于8月1日08:30开始。',
      '《云川日报》2026年8月1日第03版',
      '日记里写着：“2008年08月08日，晴。”\n\n> 2008年08月09日，雨。',
      '降水量为0.08毫米，月日均值为0.05毫米。',
    ],
  },
  check: { on: 'texts', see },
};

const DATE =
  /(?<![\w.\-/:])(\d{1,2})\s?月(?:\s?(\d{1,2})(?=\s?[日号]|[—～~至-]\d{1,2}[日号])(?:[日号]?[—～~至-](\d{1,2})(?=[日号]))?)?/g;

function see(text: Text): readonly Found[] {
  if (text.kind === 'cell' || text.quoted || !text.value.includes('0')) return [];
  return [...text.value.matchAll(DATE)].flatMap((match): Found[] => {
    const zeros = zerosIn(match);
    const [from, to] = [match.index, match.index + match[0].length];
    const isOthers = isInTitle(text, from) || isInQuotation(text, from) || isInFileName(text, to);
    if (zeros.length === 0 || isOthers) return [];
    const edits = zeros.map((at) => ({ from: at, to: at + 1, with: '' }));
    return [{ from, to, ...mendedDate(text), fix: { kind: 'safe', edits } }];
  });
}

/** Offsets of the zeros before its numbers; 00 is no month and no day. */
function zerosIn(match: RegExpExecArray): readonly number[] {
  return [...match[0].matchAll(/(?<!\d)0(?=[1-9])/g)].map(({ index }) => match.index + index);
}
