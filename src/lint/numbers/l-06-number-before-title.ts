/** L-06: who cites a document names its title first and its number after it, in parentheses. */
import type { Found, Rule, Text, TextFix } from '../types.ts';
import { type DocumentNumber, documentNumberAt, OPENING } from './doc-numbers.ts';

export const NUMBER_BEFORE_TITLE: Rule = {
  id: 'L-06',
  name: { zh: '引用公文先标题后字号', en: 'title before number when a document is cited' },
  strength: 'PRAC',
  severity: 'warning',
  message: {
    zh: '引用公文时，发文字号写在了标题前面。',
    en: 'A cited document has its number before its title.',
  },
  why: {
    zh: '引用公文的惯例是先写标题，后在圆括号里写发文字号，读的人先知道是什么文件。',
    en: 'A document is cited by its title, with the number in parentheses behind it.',
  },
  help: {
    zh: '请把发文字号移到标题之后，放在圆括号里。',
    en: 'Move the number behind the title, in parentheses.',
  },
  examples: {
    wrong: [
      {
        text: '根据云政发〔2026〕5号《云川市人民政府关于做好防汛工作的通知》要求',
        fixed: '根据《云川市人民政府关于做好防汛工作的通知》（云政发〔2026〕5号）要求',
      },
      {
        text: '会议传达学习了云水发〔2026〕8号文件《云川市水务局关于节水的意见》，作了部署。',
      },
      {
        text: '现转发云政办发〔2026〕21号《值班工作办法》，请遵照执行。',
        fixed: '现转发《值班工作办法》（云政办发〔2026〕21号），请遵照执行。',
      },
    ],
    right: [
      '根据《云川市人民政府关于做好防汛工作的通知》（云政发〔2026〕5号）要求',
      '《甲办法》（云政发〔2026〕5号）《乙办法》（云政发〔2026〕6号）同时废止。',
      '云政发〔2026〕5号文件印发以来，各地按照《云川市防汛应急预案》做了准备。',
      '云政发〔2026〕5号《云川市防汛应急预案》',
      '按照云政发〔2026〕5号、《云川市防汛应急预案》等文件',
    ],
  },
  check: { on: 'marks', marks: '《', see },
};

/** Behind the number, what is said of it as a thing. */
const THING = /(?:文件|文)?$/;
const LONGEST_NUMBER = 24;

function see(text: Text, at: number): Found | undefined {
  const thing = at - THING.exec(text.value.slice(Math.max(0, at - 2), at))![0].length;
  const number = numberBefore(text, thing);
  const close = number ? text.value.indexOf('》', at) : -1;
  if (!number || close < 0 || isCatalogue(text, number, close)) return undefined;
  const from = codeStart(text.value, number.from);
  const fix = from === undefined || thing < at ? undefined : swapped(text, from, at, close + 1);
  return { from: from ?? number.from, to: close + 1, ...(fix && { fix }) };
}

function numberBefore(text: Text, end: number): DocumentNumber | undefined {
  for (let at = end - 1; at >= Math.max(0, end - LONGEST_NUMBER); at -= 1) {
    if (!OPENING.includes(text.value[at]!)) continue;
    const number = documentNumberAt(text, at);
    return number?.to === end && number.end.value !== '' ? number : undefined;
  }
  return undefined;
}

/** A list of documents may set the number first: the line is nothing but number and title. */
function isCatalogue({ value }: Text, number: DocumentNumber, close: number): boolean {
  const before = value.slice(Math.max(0, number.from - 20), number.from);
  const rest = value.slice(close + 1).slice(0, 2);
  return /^(?:[\d（）.、]*)\p{Script=Han}{2,8}$/u.test(before) && number.from < 20 && /^[。；]?$/.test(rest);
}

/** Words that stand before a code and are no part of it. */
const BEFORE_CODE =
  /^.*(?:根据|按照|依据|依照|遵照|参照|落实|执行|贯彻|转发|印发|批转|下发|学习|收到|对照|结合|关于|和|及|与|的|了|以|按|由|对|将|把)/u;

/** Where the code of the organ begins; nothing where that cannot be told. */
function codeStart(value: string, end: number): number | undefined {
  const run = /\p{Script=Han}*$/u.exec(value.slice(Math.max(0, end - 20), end))![0];
  const words = BEFORE_CODE.exec(run)?.[0].length ?? 0;
  const length = run.length - words;
  const isClear = words > 0 || run.length < 20;
  return isClear && length >= 2 && length <= 6 ? end - length : undefined;
}

function swapped({ value }: Text, from: number, title: number, end: number): TextFix | undefined {
  if (value.slice(title + 1, end).includes('《') || value[end] === '（') return undefined;
  const edits = [
    { from, to: title, with: '' },
    { from: end, to: end, with: `（${value.slice(from, title)}）` },
  ];
  return { kind: 'suggested', edits };
}
