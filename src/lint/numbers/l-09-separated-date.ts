/** L-09: dates in the text with 年, 月 and 日, not with points, hyphens or slashes. */
import { isInFileName, isInQuotation, isInTitle } from '../left-alone.ts';
import type { Found, Rule, Text, TextFix } from '../types.ts';
import { exists } from './calendar.ts';
import { DATE_KEYS } from './dates.ts';

export const SEPARATED_DATE: Rule = {
  id: 'L-09',
  name: { zh: '日期写年、月、日', en: 'dates with 年, 月 and 日' },
  clause: 'GB/T 9704—2012 7.3.5.4',
  strength: 'MUST',
  severity: 'error',
  message: {
    zh: '日期用点、短横或斜线隔开，没有写“年”“月”“日”。',
    en: 'A date is written with points, hyphens or slashes.',
  },
  why: {
    zh: '公文的日期应把年、月、日标全，如“2026年8月1日”。文件头的“日期”是输入用的，可以写 2026-08-01；表格里的日期也不查。',
    en: 'A date is written out: 2026年8月1日. The front matter may say 2026-08-01; cells of tables are not looked at.',
  },
  help: { zh: '请写成“2026年8月1日”的样子。', en: 'Write it like 2026年8月1日.' },
  examples: {
    wrong: [
      { text: '会议于2026.8.1召开。', fixed: '会议于2026年8月1日召开。' },
      {
        text: '自2026-08-01起施行，2027/12/31废止。',
        fixed: '自2026年8月1日起施行，2027年12月31日废止。',
        count: 2,
      },
      { text: '云川市水务局\n\n2026.08.01', fixed: '云川市水务局\n\n2026年8月1日' },
      { text: '报名时间为2026.8.1—8.15。' },
    ],
    right: [
      '---\n模板: 文件\n成文日期: 2026-08-01\n印发日期: 2026/8/2\n---\n\n正文。',
      '合同编号2026-08-01，批号2026.8.1。',
      '平台升级到V2026.8.1，接口为2026.8.1版。',
      '地址为192.168.8.1和2026.8.1.1。',
      '日志记下的时刻是2026-08-01 11:59:01。',
      '文件名是“2026-08-01平江县.docx”。',
      '> 原文如此：2026.8.1，雨。',
      '| 日期 |\n|---|\n| 2026-08-01 |',
      '见2021-2025年规划、GB 50201—2014和GB/T 2026.8—1。',
      '面积比例为2026/8/45，released on 2026-08-01，GB/T 2024.1.2。',
    ],
  },
  check: { on: 'texts', see },
};

/** Most texts have none. */
const SEPARATED = /\d[-./．／－]\d/;
const DATE = /(?<![\w.\-/:#№])((?:19|20)\d{2})([-./．／－])(\d{1,2})\2(\d{1,2})(?![\w\-/]|[.．:]\d)/g;
/** A number of something, not a day. */
const NUMBERED = /(?:[编文案票单批货型账证代令字第]号?码?|版本号?|合同)[为是：:“]{0,2}$|[A-Za-z/]\s$/;
/** A version, or a time stamp of a machine. */
const THING = /^(?:版|号|型|修订|[T ]\d{1,2}:\d{2}:\d{2})/;
/** The end of the span is written shorter still: nobody but its writer should rewrite it. */
const SHORT_END = /^\s?[-—～~至到]{1,2}\s?\d{1,2}(?:[-./．](?:\d{1,2})|日)?(?![\d年月])/;

function see(text: Text): readonly Found[] {
  if (!SEPARATED.test(text.value) || text.kind === 'cell' || text.quoted || DATE_KEYS.has(text.key ?? ''))
    return [];
  return [...text.value.matchAll(DATE)].flatMap((match): Found[] => {
    const [from, to] = [match.index, match.index + match[0].length];
    const date = { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) };
    const [before, behind] = [text.value.slice(Math.max(0, from - 8), from), text.value.slice(to, to + 10)];
    const isOther =
      NUMBERED.test(before) ||
      THING.test(behind) ||
      isInTitle(text, from) ||
      isInQuotation(text, from) ||
      isInFileName(text, to);
    if (!exists(date) || isOther) return [];
    const full = `${date.year}年${date.month}月${date.day}日`;
    const fix: TextFix = { kind: 'safe', edits: [{ from, to, with: full }] };
    const help = { zh: `应写“${full}”。`, en: `Write ${full}.` };
    return [{ from, to, help, ...(!SHORT_END.test(behind) && { fix }) }];
  });
}
