/** L-32: 、 behind 第一, 首先, 其次, 其一. */
import type { Article, Placed, Rule, Text } from '../types.ts';
import { beginsItem, isOwnText } from './beginnings.ts';

export const FIRST_COMMA: Rule = {
  id: 'L-32',
  name: { zh: '“第一”“首先”“其一”后用逗号', en: '， behind 第一, 首先, 其一' },
  clause: 'GB/T 15834—2011 附录 B',
  strength: 'REC',
  severity: 'warning',
  message: { zh: '“第一”“首先”一类的词后面用了顿号。', en: '第一, 首先 or the like is followed by 、.' },
  why: {
    zh: '这类词是句子的一部分，后面用逗号；顿号只用在“一、”这样的序号后面。只有一处“第一、……”而没有“第二”的，可能是“第一、实验两所学校”，不查。',
    en: 'These words belong to the sentence and take ，; only an ordinal such as 一、 takes 、. A single 第一、 may join two names and is left alone.',
  },
  help: { zh: '请改成逗号，如“第一，”。', en: 'Write ，: 第一，' },
  examples: {
    wrong: [
      { text: '第一、抓监测。第二、抓预警。', fixed: '第一，抓监测。第二，抓预警。', count: 2 },
      { text: '首先、要抓监测；其次、要抓预警。', fixed: '首先，要抓监测；其次，要抓预警。', count: 2 },
      {
        text: '其一、水源不足。\n\n其二、管网老化。',
        fixed: '其一，水源不足。\n\n其二，管网老化。',
        count: 2,
      },
    ],
    right: [
      '第一，抓监测。第二，抓预警。',
      '第一、第二、第三监测站已经建成。',
      '第一、二、三季度水质达标。',
      '第一、实验两所小学先行试点。',
      '首先、其次、最后等词后面用逗号。',
      '位居全省第一、全国第三，也不能松劲。',
    ],
  },
  check: { on: 'article', see },
};

const CANDIDATE =
  /(?:第[一二三四五六七八九十]{1,3}|首先|其次|其[一二三四五六七八九])、(?![第首其再最一二三四五六七八九十\d])/g;
const COUNTED = /(?:^|[。；：！？;:\n])[ \t\u3000\n]*((?:第|其)[一二三四五六七八九十]{1,3})[、，,]/g;

interface Candidate {
  readonly in: Text;
  readonly at: number;
  readonly word: string;
}

function see({ texts }: Article): readonly Placed[] {
  const own = texts.filter(isOwnText);
  const candidates = own.flatMap(candidatesIn);
  if (candidates.length === 0) return [];
  const counted = new Set(own.flatMap(({ value }) => [...value.matchAll(COUNTED)].map((match) => match[1]!)));
  return candidates.filter(({ word }) => isCounted(word, counted)).map(placed);
}

function candidatesIn(text: Text): readonly Candidate[] {
  if (!text.value.includes('、')) return [];
  return [...text.value.matchAll(CANDIDATE)].flatMap(({ index, 0: typed }) => {
    const word = typed.slice(0, -1);
    return beginsItem(text, index) ? [{ in: text, at: index + word.length, word }] : [];
  });
}

/** 第一 beside 第二: somebody counts. */
function isCounted(word: string, counted: ReadonlySet<string>): boolean {
  if (word === '首先' || word === '其次') return true;
  return [...counted].some((other) => other !== word && other[0] === word[0]);
}

function placed({ in: text, at }: Candidate): Placed {
  const edits = [{ from: at, to: at + 1, with: '，' }];
  return { in: text, from: at, to: at + 1, fix: { kind: 'safe', edits } };
}
