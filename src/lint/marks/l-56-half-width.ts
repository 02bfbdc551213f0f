/** L-56: half-width , . ; : ? ! between Han characters. */
import { after, before, isDigit, isHan, isLatin } from '../characters.ts';
import { isInFileName } from '../left-alone.ts';
import type { Found, Rule, Text, TextFix } from '../types.ts';
import { replaced } from './changes.ts';
import { isNameJoint } from './names.ts';
import {
  beginsChinese,
  blanksAfter,
  blanksBefore,
  endsChinese,
  endsForeignPhrase,
  inkAfter,
  isInForeignQuotation,
  isWordInChinese,
} from './neighbours.ts';
import { endOfLineHeading, isChineseText, isEnglishText, isProse, isReference, ordinalEnd } from './prose.ts';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/** An address is being told: 网址为云川.中国. */
const ADDRESS_BEFORE = /(?:www|域名|网址|网站)[^，。；]*$/;
const DOMAIN = /^(?:中国|公司|网络|政务|公益|网址|在线)/;
/** 注册.中国域名 */
const ADDRESS_BEHIND = /^(?:等?(?:中文)?(?:顶级)?域名|等?(?:中文)?网[址站]|后缀)/;

export const HALF_WIDTH: Rule = {
  id: 'L-56',
  name: { zh: '中文里用全角标点', en: 'full-width marks in Chinese text' },
  clause: 'GB/T 15834—2011 5.1',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '汉字之间用了半角标点。', en: 'A half-width mark between Han characters.' },
  why: {
    zh: '中文标点占一个字的位置，半角标点挤在字间，断句不清，排出来也不齐。',
    en: 'Chinese marks take the place of a character; half-width ones crowd the text and break the grid.',
  },
  help: { zh: '请改为全角标点。', en: 'Use the full-width mark.' },
  supersedes: ['front-matter/normalised'],
  examples: {
    wrong: [
      { text: '加强监测,及时预警.', fixed: '加强监测，及时预警。', count: 2 },
      { text: '主要有三项:水、电、路;其余照旧!', fixed: '主要有三项：水、电、路；其余照旧！', count: 3 },
      { text: '共有《甲办法》,自2026年,起施行', fixed: '共有《甲办法》，自2026年，起施行', count: 2 },
      { text: '采用GIS, 建立平台; 共50个,年底建成', fixed: '采用GIS，建立平台；共50个，年底建成', count: 3 },
      { text: '联系人: 李三 ,电话:0310-5550142', fixed: '联系人：李三，电话：0310-5550142', count: 3 },
      {
        text: '**务必落实!** 能不能办好?!大家都在看.',
        fixed: '**务必落实！** 能不能办好？！大家都在看。',
        count: 4,
      },
      { text: '由Cisco Systems, 由甲公司供货', fixed: '由Cisco Systems，由甲公司供货' },
      { text: '坚决落实到位!!!，绝不松懈', fixed: '坚决落实到位！！！，绝不松懈', count: 3 },
      { text: 'Q:什么是蓝色预警', fixed: 'Q：什么是蓝色预警' },
      { text: '居民价格上涨0.1%;PPI同比下降1.3%', fixed: '居民价格上涨0.1%；PPI同比下降1.3%' },
      { text: '压缩包为平江县,石堰县.zip。', fixed: '压缩包为平江县，石堰县.zip。' },
      {
        text: '---\n模板: 简报\n报: 市委办公室:\n---\n\n# 标题\n\n正文。',
        fixed: '---\n模板: 简报\n报: 市委办公室\n---\n\n# 标题\n\n正文。',
      },
    ],
    right: [
      '全市降水量为1,234.5毫米，比例为3:2，增长.5个百分点。',
      '会议于9:30开始，10:30—11:00讨论。',
      '请看 Hello, world. 一文，题为Wait, please!的也看。',
      '网址 https://a.example.cn/x,y 和云川.中国有全文。',
      '注册.中国域名和.公司域名',
      '单元格里填=IF(A2>=60,"及格","不及格")即可。',
      '报文为{"单位":"水务局","年份":2026}，参数为name=云川;level=3。',
      '表示疑问和惊叹，有人用!?，不好。',
      '请看“Hello, 云川!”展览，标语是Привет, мир!照录。',
      '文件名是`报告.定稿.docx`，也叫报告.定稿.docx。',
      '执行GB/T 9704—2012和ISO 9001:2015。',
      '作者是卡尔.马克思和李.四维，见第1.2节。',
      'Mr. Wang (王), who came from 云川, said so.',
      'We met 王伟, 李强 and others in Yunchuan.',
      '[1] 李强. 农村供水研究[M]. 云川: 云川出版社, 2019: 45-67.',
      '男:女=1.1:1，老:中:青比例为2:3:5。',
    ],
  },
  check: { on: 'marks', marks: Object.keys(FULL).join(''), see },
};

function see(text: Text, at: number): Found | undefined {
  const isWrong = text.value[at] === '.' ? isStop(text, at) : isMark(text, at);
  if (!isWrong || !isProse(text) || at < ordinalEnd(text) || isReference(text)) return undefined;
  if (isInForeignQuotation(text.value, at)) return undefined;
  if (isEndOfField(text, at)) return { ...LEFT_OVER, ...replaced(at, at + 1, '', 'suggested') };
  return replaced(...stretch(text, at), FULL[text.value[at]!]!, kindOf(text, at));
}

const LEFT_OVER = {
  message: { zh: '值的末尾有一个半角冒号。', en: 'The value ends in a half-width colon.' },
  help: {
    zh: '请删去；确实要印冒号的，请改为全角“：”。',
    en: 'Delete it, or write ： where a colon is to be printed.',
  },
};

/** 报: 市委办公室: — a colon that nothing follows is seldom meant to be printed. */
const isEndOfField = ({ kind, value }: Text, at: number): boolean =>
  kind === 'field' && value[at] === ':' && value.slice(at + 1).trim() === '';

/** A comma may be part of the name of a file; behind a foreign phrase one had better look. */
function kindOf(text: Text, at: number): TextFix['kind'] {
  const isDoubtful =
    (text.value[at] === ',' && isInFileName(text, at + 1)) || endsForeignPhrase(text.value, at);
  return isDoubtful ? 'suggested' : 'safe';
}

/** The mark with the blanks that were typed round it. */
function stretch(text: Text, at: number): readonly [number, number] {
  const { value } = text;
  const to = at + 1 + blanksAfter(value, at + 1);
  const wide = [at - blanksBefore(value, at), (value[to] ?? '\n') === '\n' ? at + 1 : to] as const;
  // Marks of Markdown may stand between.
  return text.isLiteral(...wide) ? wide : [at, at + 1];
}

/** A longer row is no mark of a sentence. */
const LONGEST_ROW = 8;

/** Marks in a row (?!) are judged by what stands round them all. */
function isMark(text: Text, at: number): boolean {
  const { value } = text;
  let [from, to] = [at, at + 1];
  while (at - from < LONGEST_ROW && isRowMark(value[from - 1])) from -= 1;
  while (to - at <= LONGEST_ROW && isRowMark(value[to])) to += 1;
  const left = from - blanksBefore(value, from);
  if (isOtherStop(value, left, at)) return false;
  if (value[at] === ':' && isRatio(value, at)) return false;
  if (endsChinese(text, left)) return goesOn(text, to) || isCry(value, at, to);
  if (isWordInChinese(text, left) || isLabel(value, at))
    return value.startsWith('%;', at - 1) ? goesOn(text, to) : goesOnInChinese(text, to);
  return endsForeignPhrase(value, left) && to === at + 1 && isHan(inkAfter(text, to)) && isChineseText(text);
}

/** 坚决办好!!!，… Behind 用 and the like the marks are spoken of. */
const isCry = (value: string, at: number, to: number): boolean =>
  '!?'.includes(value[at]!) &&
  '，。；'.includes(value[to] ?? '\n') &&
  !SPOKEN_OF.test(value.slice(Math.max(0, to - 9), to));

const SPOKEN_OF = /[用号是即或][!?]{1,8}$/;

/** Q: and A: before a question and its answer. */
const isLabel = (value: string, at: number): boolean =>
  value[at] === ':' && at <= 3 && /^[QA]\d{0,2}$/.test(value.slice(0, at));

/** Behind a full-width stop only ？! and ！? are one cry; anything else is spoken of, or L-74. */
function isOtherStop(value: string, left: number, at: number): boolean {
  const stop = value[left - 1] ?? '';
  if (stop === '' || !'，。、；：？！'.includes(stop)) return false;
  return !('？！'.includes(stop) && '?!'.includes(value[at]!) && left === at);
}

/** 男:女=1.1:1, 老:中:青比例为2:3:5 */
const RATIO = /^\p{Script=Han}{1,3}(?::\p{Script=Han}{1,3}){0,3}(?:[=＝≈]|为\d|的?比[例值]?(?:[为是约]|$))/u;
const LONGEST_RATIO = 20;

const isRatio = (value: string, at: number): boolean =>
  isHan(value[at - 1] ?? '') && RATIO.test(value.slice(at + 1, at + LONGEST_RATIO));

const isRowMark = (character: string | undefined): boolean =>
  character !== undefined && ',;:?!'.includes(character);

/** Behind Chinese a Latin word or a number may follow too. */
function goesOn(text: Text, to: number): boolean {
  const right = inkAfter(text, to);
  if (isDigit(right)) return true;
  if (isLatin(right)) return isChineseText(text);
  return goesOnInChinese(text, to);
}

function goesOnInChinese(text: Text, to: number): boolean {
  const from = to + blanksAfter(text.value, to);
  const right = after(text, from);
  if (right === '') return isChineseText(text);
  return !isEnglishText(text) && (beginsChinese(text, from) || isEndMark(right));
}

const isEndMark = (character: string): boolean => '”’）》】〉〕'.includes(character) && character !== '';

/** A stop is also the dot of numbers, names, files and addresses. */
function isStop(text: Text, at: number): boolean {
  const { value } = text;
  if (value[at - 1] === '.' || value[at + 1] === '.' || at === endOfLineHeading(text) - 1) return false;
  const left = before(text, at);
  const right = inkAfter(text, at + 1);
  if (right === '') return endsChinese(text, at) || isFigureInChinese(text, at);
  if (!endsChinese(text, at))
    return isHan(value[at + 1] ?? '') && AMOUNT.test(value.slice(Math.max(0, at - 8), at));
  if (DATE.test(value.slice(at + 1, at + 6))) return true;
  if (!goesOnInChinese(text, at + 1) && !isBlankThenNumber(text, at, right)) return false;
  return !isHan(left) || !isHan(value[at + 1] ?? '') || !isDotOfName(value, at);
}

const isFigureInChinese = (text: Text, at: number): boolean =>
  /[\d%]/.test(before(text, at)) && isWordInChinese(text, at);

/** 占9.8%. 不高于100 dB. — no ordinal ends like this. */
const AMOUNT = /\d(?:%| ?[A-Za-zμΩ]{1,4})$/;
/** A sentence that begins with a date; behind a dot other figures may be decimals. */
const DATE = /^(?:(?:19|20)\d\d年|\d{1,2}月)/;

const isBlankThenNumber = ({ value }: Text, at: number, right: string): boolean =>
  value[at + 1] !== right && isDigit(right);

function isDotOfName(value: string, at: number): boolean {
  if (isNameJoint(value, at) || isInFileName({ value }, at + 1)) return true;
  const domain = DOMAIN.exec(value.slice(at + 1, at + 3))?.[0];
  if (domain === undefined) return false;
  return (
    ADDRESS_BEFORE.test(value.slice(Math.max(0, at - 24), at)) ||
    ADDRESS_BEHIND.test(value.slice(at + 1 + domain.length, at + 16))
  );
}
