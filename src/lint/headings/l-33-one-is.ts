/** L-33: 、 behind 一是. */
import type { Found, Rule, Text } from '../types.ts';
import { beginsItem, isOwnText } from './beginnings.ts';

export const ONE_IS: Rule = {
  id: 'L-33',
  name: { zh: '“一是”后不用顿号', en: 'no 、 behind 一是' },
  strength: 'PRAC',
  severity: 'warning',
  message: { zh: '“一是”“二是”后面用了顿号。', en: '一是 or 二是 is followed by 、.' },
  why: {
    zh: '“一是”与后面的话是一个句子的主语和谓语，中间不停顿；“一、”才用顿号。',
    en: '一是 runs on into its sentence; only 一、 takes the mark.',
  },
  help: { zh: '请删去顿号。', en: 'Delete the mark.' },
  examples: {
    wrong: [
      { text: '一是、抓监测。', fixed: '一是抓监测。' },
      {
        text: '要求有两条：一是、抓监测；二是、抓预警。',
        fixed: '要求有两条：一是抓监测；二是抓预警。',
        count: 2,
      },
      { text: '三要、狠抓落实。', fixed: '三要狠抓落实。' },
    ],
    right: [
      '一是抓监测，二是抓预警。',
      '一是，抓监测；二是，抓预警。',
      '一是、二是、三是都要写清楚。',
      '原因之一是、也只能是上游来水增加。',
      '统一是、也应当是目标。',
      '“一是、二是”前后要对应。',
    ],
  },
  check: { on: 'marks', marks: '、', see },
};

const LEAD = /[一二三四五六七八九十]{1,2}[是要]$/;
const NEXT_LEAD = /^[一二三四五六七八九十]{1,2}[是要]/;

function see(text: Text, at: number): Found | undefined {
  const { value } = text;
  const lead = LEAD.exec(value.slice(Math.max(0, at - 3), at))?.[0];
  if (!lead || !isOwnText(text) || NEXT_LEAD.test(value.slice(at + 1, at + 4))) return undefined;
  const start = at - lead.length;
  if (!beginsItem(text, start) && value[start - 1] !== '，') return undefined;
  return { from: at, to: at + 1, fix: { kind: 'safe', edits: [{ from: at, to: at + 1, with: '' }] } };
}
