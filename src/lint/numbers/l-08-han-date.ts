/** L-08: the date of a document, and that of its printing, in Arabic digits. */
import type { Found, Rule, Text } from '../types.ts';
import { DATE_KEYS, type HanDate, hanDates, loneHanDate, mendedDate } from './dates.ts';

export const HAN_DATE: Rule = {
  id: 'L-08',
  name: { zh: '成文日期用阿拉伯数字', en: 'the date of a document in Arabic digits' },
  clause: 'GB/T 9704—2012 7.3.5.4',
  strength: 'MUST',
  severity: 'error',
  message: {
    zh: '成文日期或印发日期用了汉字数字。',
    en: 'The date of the document or of its printing is in Han numerals.',
  },
  why: {
    zh: '现行标准要求这两个日期用阿拉伯数字把年、月、日标全；汉字日期是旧标准的写法。',
    en: 'The standard in force wants these dates in Arabic digits; Han numerals belong to the former one.',
  },
  help: { zh: '请写成“2026年8月1日”的样子。', en: 'Write it like 2026年8月1日.' },
  supersedes: ['front-matter/normalised'],
  examples: {
    wrong: [
      {
        text: '---\n模板: 文件\n成文日期: 二〇二六年八月一日\n---\n\n正文。',
        fixed: '---\n模板: 文件\n成文日期: 2026年8月1日\n---\n\n正文。',
      },
      {
        text: '---\n模板: 文件\n印发日期: 二〇二六年十二月二十一日印发\n---\n\n正文。',
        fixed: '---\n模板: 文件\n印发日期: 2026年12月21日印发\n---\n\n正文。',
      },
      { text: '特此通知。\n\n二○二六年八月一日', fixed: '特此通知。\n\n2026年8月1日' },
    ],
    right: [
      '---\n模板: 文件\n成文日期: 2026年8月1日\n---\n\n正文。',
      '石碑上刻着“一九五八年十月一日”几个字。',
      '> 二〇二六年八月一日',
      '一九四九年十月一日，中华人民共和国成立。',
      '农历二〇二六年八月十五日',
    ],
  },
  check: { on: 'texts', see },
};

function see(text: Text): readonly Found[] {
  const date = DATE_KEYS.has(text.key ?? '') ? hanDates(text.value)[0] : loneHanDate(text);
  return date ? [foundIn(date, text)] : [];
}

function foundIn({ from, to, arabic }: HanDate, text: Text): Found {
  const help = { zh: `应写“${arabic}”。`, en: `Write ${arabic}.` };
  return { from, to, help, ...mendedDate(text), fix: { kind: 'safe', edits: [{ from, to, with: arabic }] } };
}
