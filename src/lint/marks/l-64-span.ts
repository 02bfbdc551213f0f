/** L-64: a hyphen for a span of time or a line between places; 一字线 is meant. */
import { isHan } from '../characters.ts';
import type { Found, Rule, Text } from '../types.ts';
import { replaced } from './changes.ts';
import { isProse } from './prose.ts';
import { JOINTS, rangeAt } from './ranges.ts';

export const SPAN: Rule = {
  id: 'L-64',
  name: { zh: '时间、地域起止用一字线', en: '— between the ends of a time or a route' },
  clause: 'GB/T 15834—2011 4.13',
  strength: 'MUST',
  severity: 'warning',
  message: {
    zh: '时间或地域的起止之间没有用一字线。',
    en: 'The ends of a time or route are not joined by —.',
  },
  why: {
    zh: '标示时间、地域的起止用一字线，短横线用于产品型号、化合物名称和各种号码。',
    en: 'The 一字线 joins the ends of times and routes; the hyphen belongs to types, compounds and numbers.',
  },
  help: { zh: '请改为“—”（U+2014）。', en: 'Use one — (U+2014).' },
  examples: {
    wrong: [
      { text: '2021-2025年的规划', fixed: '2021—2025年的规划' },
      {
        text: '会议时间为10:30-11:00，报名8月1日--9月15日',
        fixed: '会议时间为10:30—11:00，报名8月1日—9月15日',
        count: 2,
      },
      { text: '1-6月收入增长，5月1－3日放假', fixed: '1—6月收入增长，5月1—3日放假', count: 2 },
      {
        text: '云川-平江高速公路、云川市-石堰县铁路',
        fixed: '云川—平江高速公路、云川市—石堰县铁路',
        count: 2,
      },
      { text: '星期一-星期五开放，周六-周日闭馆', fixed: '星期一—星期五开放，周六—周日闭馆', count: 2 },
      { text: '云川-石堰天然气管线', fixed: '云川—石堰天然气管线' },
      { text: '作家沈知行（1921-1998）', fixed: '作家沈知行（1921—1998）' },
    ],
    right: [
      '2021—2025年，云川—平江高速公路',
      '2026-08-01、2026-08发布，GB/T 9704-2012，合同HT-2026-005',
      '电话010-5555 1234，QZ-2000型，COVID-19',
      '吐鲁番-哈密盆地，让-雅克·卢梭',
      '主队以5-0获胜，3-2月度排名',
      '用3-5天完成',
    ],
  },
  check: { on: 'marks', marks: JOINTS, see },
};

const DAYS = /(?:周|星期|礼拜)[一二三四五六日天]$/;
const DAYS_BEHIND = /^(?:周|星期|礼拜)?[一二三四五六日天](?!\p{Script=Han}{0,1}[月年])/u;
const ROUTE_BEHIND =
  /^\p{Script=Han}{1,6}?(?:高速|快速|铁路|高铁|公路|航线|线路|航班|列车|动车|班车|专线|客运|段(?!落)|输电|输气|管道|管线|隧道|走廊|沿线|往返|公交|区间)/u;

function see(text: Text, at: number): Found | undefined {
  const { value } = text;
  if (value[at] === '—' && value[at + 1] !== '—' && value[at + 1] !== ' ') return undefined;
  const range = rangeAt(value, at);
  if (range) {
    if (range.kind !== 'span' || !isProse(text)) return undefined;
    return replaced(range.from, range.to, '—', range.isSure ? 'safe' : 'suggested');
  }
  return isProse(text) && isRoute(value, at) ? replaced(at, at + 1, '—') : undefined;
}

/** Between Han a hyphen may also join a compound or a name: only days and routes are certain. */
function isRoute(value: string, at: number): boolean {
  if (!isHan(value[at - 1] ?? '') || !isHan(value[at + 1] ?? '') || value[at] === '—') return false;
  const [left, right] = [value.slice(Math.max(0, at - 8), at), value.slice(at + 1, at + 14)];
  if (DAYS.test(left)) return DAYS_BEHIND.test(right);
  return !left.includes('·') && ROUTE_BEHIND.test(right);
}
