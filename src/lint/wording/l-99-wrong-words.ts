/** L-99: words that official prose often gets wrong. The words are a table, wrong-words.ts. */
import { isDigit } from '../characters.ts';
import { isInFileName, isInQuotation, isInTitle } from '../left-alone.ts';
import type { Found, Rule, Text } from '../types.ts';
import { WRONG_WORDS, type WrongWord } from './wrong-words.ts';

const OPENING = 2;
/** By the two characters they begin with: one alone begins too many words. */
const WORDS: ReadonlyMap<string, readonly WrongWord[]> = byOpening();

export const FREQUENT_WRONG_WORDS: Rule = {
  id: 'L-99',
  name: { zh: '常见的错别字', en: 'frequent wrong words' },
  strength: 'PRAC',
  severity: 'warning',
  message: { zh: '这个词写错了。', en: 'This word is written wrongly.' },
  why: {
    zh: '同音、形近的字最容易看漏，印出去却最显眼。这里只收在任何文章里都错的写法，和上下文能断定错的写法；“权利”和“权力”、“制定”和“制订”要看意思，不收。书名号、引号里的话是别人的，不动。',
    en: 'Characters of the same sound or look slip through and show in print. Only spellings that are wrong anywhere, or surely wrong in their surroundings, are listed; titles and quotations are left alone.',
  },
  help: { zh: '请改用正确的词。', en: 'Use the right word.' },
  examples: {
    wrong: [
      {
        text: '安全工作由各县统一布署，其它事项另行通知。',
        fixed: '安全工作由各县统一部署，其他事项另行通知。',
        count: 2,
      },
      { text: '截止2025年底，全市撤消站点12处。', fixed: '截至2025年底，全市撤销站点12处。', count: 2 },
      { text: '做为一名党员，要以身作责。', fixed: '作为一名党员，要以身作则。', count: 2 },
      { text: '气侯多变，山洪爆发的可能性较大。', fixed: '气候多变，山洪暴发的可能性较大。', count: 2 },
      { text: '水库座落于城北，周边适合休闲渡假。', fixed: '水库坐落于城北，周边适合休闲度假。', count: 2 },
      { text: '截止到2026年底，请登陆网站查询。', fixed: '截至2026年底，请登录网站查询。', count: 2 },
      { text: '截止4月30日前报送。' },
      { text: '截至2026年6月底以前完成。' },
    ],
    right: [
      '报名截止日期为6月30日，报名于6月30日截止，投票截止到7月5日。',
      '截至4月30日，前三名已经产生；截至5月底前往应聘的有30人。',
      '台风在云川登陆，两栖登陆平台已经列装，材料交给与会人员。',
      '考核结果对外公布署名，不代签。',
      '要做为民服务的好干部，坚持以经济建设为中心。',
      '通讯期间保持畅通，重复盖章的材料退回。',
      '各单位自己经手的款项，究竟争取到多少，请如实填报。',
      '他在《其它》一文中写道：“截止1958年底，一切布署妥当。”',
      '一座落差30米的水坝建成，骨折除外的伤员已经出院。',
      '煤炭排放量下降，着力解决择校问题。',
      '发帖近千条，协调济南、济宁两地，没有随过份子钱，感冒然后发烧。',
      '自尊从小培养，自尊守法，以人格守护初心；边沿伸出半米，八折除外。',
    ],
  },
  check: { on: 'marks', marks: [...WORDS.keys()].map(([first]) => first).join(''), see },
};

function byOpening(): ReadonlyMap<string, readonly WrongWord[]> {
  const words = new Map<string, WrongWord[]>();
  for (const word of WRONG_WORDS) {
    const opening = word.wrong.slice(0, OPENING);
    words.set(opening, [...(words.get(opening) ?? []), word]);
  }
  return words;
}

/** 截至 is up to a day, 前 is before it: one of the two. */
const UP_TO_BEFORE =
  /^截[止至](?:到|至)?(?=\d)[\d年月日号]{1,10}底?(?:之|以)?前(?![往来去后期三两几十半列排端沿景人任述\d一二四五])/;
const ONE_OF_TWO = {
  message: { zh: '“截至”和“前”只用一个。', en: '截至 and 前 say two things.' },
  help: {
    zh: '请写“4月30日前”（说期限），或者“截至4月30日”（说到那天为止的情况）。',
    en: 'Write 4月30日前 for a deadline, 截至4月30日 for what is so by that day.',
  },
};

function see(text: Text, at: number): Found | undefined {
  const upTo = UP_TO_BEFORE.exec(text.value.slice(at, at + 20))?.[0].length;
  if (upTo !== undefined)
    return isLeftAlone(text, at, at + upTo) ? undefined : { from: at, to: at + upTo, ...ONE_OF_TWO };
  const word = WORDS.get(text.value.slice(at, at + OPENING))?.find((one) => isWrong(one, text.value, at));
  if (!word || isLeftAlone(text, at, at + word.wrong.length)) return undefined;
  const { wrong, right } = word;
  const to = at + wrong.length;
  return {
    from: at,
    to,
    message: { zh: `“${wrong}”应作“${right}”。`, en: `“${wrong}” should be “${right}”.` },
    help: { zh: `请改为“${right}”。`, en: `Write “${right}”.` },
    fix: { kind: 'safe', edits: [{ from: at, to, with: right }] },
  };
}

/** Titles, quotations and names of files are as they are. */
const isLeftAlone = (text: Text, at: number, to: number): boolean =>
  text.quoted || isInTitle(text, at) || isInQuotation(text, at) || isInFileName(text, to);

function isWrong({ wrong, only, except }: WrongWord, value: string, at: number): boolean {
  if (!value.startsWith(wrong, at)) return false;
  const stands = (phrase: string) => standsAt(phrase, value, at - phrase.indexOf(wrong));
  return !except.some(stands) && (only.length === 0 || only.some(stands));
}

function standsAt(phrase: string, value: string, from: number): boolean {
  return [...phrase].every((sign, i) => meets(sign, value[from + i]));
}

/** A mark is whatever is no part of a word. */
function meets(sign: string, character: string | undefined): boolean {
  if (sign === '|') return character === undefined || !/[\p{L}\p{N}]/u.test(character);
  return sign === '0' ? character !== undefined && isDigit(character) : sign === character;
}
