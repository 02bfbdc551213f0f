/** L-13: 日, not 号, for a day of the month. */
import { isInQuotation, isInTitle } from '../left-alone.ts';
import type { Found, Rule, Text } from '../types.ts';
import { mendedDate } from './dates.ts';

export const SPOKEN_DAY: Rule = {
  id: 'L-13',
  name: { zh: '日期写“日”不写“号”', en: '日, not 号, for a day' },
  strength: 'PRAC',
  severity: 'warning',
  message: { zh: '日期写成了“几月几号”。', en: 'A day of the month is written with 号.' },
  why: { zh: '“号”是口语，书面日期写“日”。', en: '号 is spoken language; written dates have 日.' },
  help: { zh: '请把“号”改为“日”。', en: 'Write 日.' },
  supersedes: ['front-matter/normalised'],
  examples: {
    wrong: [
      { text: '请于8月1号前报送。', fixed: '请于8月1日前报送。' },
      { text: '2026年10月1号至7号放假。', fixed: '2026年10月1日至7日放假。', count: 2 },
      { text: '8 月 1 号起试行。', fixed: '8 月 1 日起试行。' },
      { text: '定于九月二十号开会。', fixed: '定于九月二十日开会。' },
    ],
    right: [
      '请于8月1日前将8号楼的情况报来。',
      '自8月1号楼开始逐栋检查。',
      '市政府3月5号文件已经印发。',
      '10月1号机组并网，12月8号线开通，3月15号公告发布。',
      '地铁1号线于6月18日开通，云政发〔2026〕5号印发。',
      '他说：“8月1号我就来。”\n\n> 8月1号我就来。',
      '自8月1号馆、3号窗口和5号会议室开放以来',
      '工号为0801号。',
    ],
  },
  check: { on: 'marks', marks: '号', see },
};

const DAY =
  /(?:\d\s?月|[一二三四五六七八九十]月)\s?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[号日]?[至到—～~-])?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?$/;
/** Something else is numbered. */
const OTHER_THING =
  /^(?:[楼线院门机井泵闸地宗房车令台桥仓库坝矿炉塔罐区标牌馆厅池洞渠窗]|展厅|会议室|文件|文[，。要精规]|公告|通知|决定|批|工作面)/;

function see(text: Text, at: number): Found | undefined {
  const before = text.value.slice(Math.max(0, at - 12), at);
  if (!DAY.test(before) || OTHER_THING.test(text.value.slice(at + 1, at + 4))) return undefined;
  if (text.quoted || isInTitle(text, at) || isInQuotation(text, at)) return undefined;
  const edits = [{ from: at, to: at + 1, with: '日' }];
  return { from: at, to: at + 1, ...mendedDate(text), fix: { kind: 'safe', edits } };
}
