/** L-27: a heading that its text runs on from without 。 between them. */
import type { Found, Rule, Text } from '../types.ts';
import { isOwnText } from './beginnings.ts';

export const RUN_IN_HEADING: Rule = {
  id: 'L-27',
  name: { zh: '接排的小标题以句号结束', en: 'a run-in heading ends in 。' },
  strength: 'PRAC',
  severity: 'warning',
  message: {
    zh: '小标题与后面的正文之间没有句号。',
    en: 'There is no 。 between the heading and the text that runs on.',
  },
  why: {
    zh: '小标题后面接排正文时，小标题是一个完整的句子，用句号断开，字体也在句号处换。只查看得准的：加粗的小标题后面紧接正文，或者小标题与正文之间只空了格；“（一）加强领导各县要……”这样连在一起的，分不清哪里断，不查。',
    en: 'The 。 parts the two and is where the face changes. Only bold headings, and headings set off by a blank, are certain enough to be told.',
  },
  help: { zh: '请在小标题后面加句号。', en: 'Put 。 behind the heading.' },
  supersedes: ['L-76'],
  examples: {
    wrong: [
      {
        text: '# 标题\n\n（一）**加强领导**各县要成立专班。',
        fixed: '# 标题\n\n（一）**加强领导。**各县要成立专班。',
      },
      {
        text: '# 标题\n\n1.**强化监测** 每日一报，不得漏报。',
        fixed: '# 标题\n\n1.**强化监测。** 每日一报，不得漏报。',
      },
      {
        text: '# 标题\n\n（一）加强组织领导　各县要成立专班，主要负责同志任组长。',
        fixed: '# 标题\n\n（一）加强组织领导。各县要成立专班，主要负责同志任组长。',
      },
    ],
    right: [
      '# 标题\n\n（一）加强领导。各县要成立专班。',
      '# 标题\n\n（一）**加强领导。**各县要成立专班。',
      '# 标题\n\n（一）**加强领导**。各县要成立专班。',
      '# 标题\n\n（一）**加强领导：**各县要成立专班。',
      '# 标题\n\n（一）**加强领导**\n\n各县要成立专班。',
      '# 标题\n\n（一）科技引路　产业富民\n\n全村种植谷子。',
      '# 标题\n\n（1）赵一舟　男，四十二岁，云川市人，现任市水务局副局长。',
    ],
  },
  check: { on: 'texts', see },
};

const ENDS = '。！？：；，…—”）!?:;,.';

function see(text: Text): readonly Found[] {
  if (!isOwnText(text) || text.kind === 'cell') return [];
  const { heading, value } = text;
  return heading?.runIn ? unclosed(value, heading.end) : setOff(text);
}

function unclosed(value: string, end: number): readonly Found[] {
  const last = value[end - 1] ?? '';
  const next = value.slice(end).trimStart()[0] ?? '';
  if (last === '' || next === '' || ENDS.includes(last) || ENDS.includes(next)) return [];
  // The last character is put again, so that the mark comes inside the bold.
  const edit = { from: end - 1, to: end, with: `${last}。` };
  return [{ from: end - 1, to: end, fix: { kind: 'suggested', edits: [edit] } }];
}

/** （一）加强组织领导　各县要……。: a phrase, a blank, and sentences. */
const SET_OFF =
  /^(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、]|（\d{1,2}）)[ \u3000]*\p{Script=Han}{4,16}([ \u3000]+)(?=\p{Script=Han}[^。]{7,80}。)/u;

function setOff({ kind, heading, value }: Text): readonly Found[] {
  const match = kind === 'paragraph' && !heading ? SET_OFF.exec(value) : null;
  if (!match) return [];
  const to = match[0].length;
  const from = to - match[1]!.length;
  return [{ from, to, fix: { kind: 'suggested', edits: [{ from, to, with: '。' }] } }];
}
