/** L-63: the dash is —— and nothing else. */
import { after, before, isDigit, isHan, isLatin } from '../characters.ts';
import type { Found, Rule, Text } from '../types.ts';
import { replaced } from './changes.ts';
import { blanksAfter, blanksBefore, isClosing, isOpening } from './neighbours.ts';
import { isChineseText, isProse } from './prose.ts';
import { rangeAt } from './ranges.ts';

const WHOLE = '——';
/** Hyphens and lines of every kind, from the first on; a blank may have come between. */
const FORM = /[-‐‑–—―－─﹣]+(?: [—-]+)?/y;
/** Longer rows are lines to write on, or rules. */
const LONGEST = 4;

export const DASH: Rule = {
  id: 'L-63',
  name: { zh: '破折号占两格', en: 'the dash is ——' },
  clause: 'GB/T 15834—2011 4.10',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '破折号的形式不规范。', en: 'This is not the form of the Chinese dash.' },
  why: {
    zh: '破折号是一条占两个字的直线；连字符、半个破折号排出来又短又断。',
    en: 'The dash is one line of two cells; hyphens or half a dash come out short and broken.',
  },
  help: { zh: '请改为“——”。', en: 'Use ——' },
  examples: {
    wrong: [
      { text: '一条主线--安全', fixed: '一条主线——安全' },
      { text: '倾情帮扶---记平江县驻村工作队', fixed: '倾情帮扶——记平江县驻村工作队' },
      {
        text: '一条主线 -- 安全，两个目标－—减灾、增收',
        fixed: '一条主线——安全，两个目标——减灾、增收',
        count: 2,
      },
      { text: '一条主线— —安全', fixed: '一条主线——安全' },
      {
        text: '连着三个乡镇—柳溪、石桥、云岭，路况很好。',
        fixed: '连着三个乡镇——柳溪、石桥、云岭，路况很好。',
      },
      { text: '—石桥村盘活闲置设施的做法', fixed: '——石桥村盘活闲置设施的做法' },
    ],
    right: [
      '一条主线——安全',
      '—— 石桥村盘活闲置设施的做法',
      '云川—平江高速公路，5月15日—9月30日',
      '型号QZ-2000，电话010-5555 1234',
      '运行 banxin --fix 即可，选项--strict也可用。',
      '吐鲁番-哈密盆地',
      'a--b和C--是符号',
      '签名：----------',
    ],
  },
  check: { on: 'marks', marks: '-‐‑–—―－─﹣', see },
};

function see(text: Text, at: number): Found | undefined {
  const { value } = text;
  if (isLine(value[at - 1]) || (value[at - 1] === ' ' && isLine(value[at - 2]))) return undefined;
  FORM.lastIndex = at;
  const typed = FORM.exec(value)?.[0];
  if (typed === undefined || typed === WHOLE || typed.length > LONGEST || !isProse(text)) return undefined;
  const to = at + typed.length;
  if (typed.length === 1) return half(text, at);
  return isInChinese(text, at, to) ? replaced(...stretch(value, at, to), WHOLE) : undefined;
}

const isLine = (character: string | undefined): boolean =>
  character !== undefined && '-‐‑–—―－─﹣'.includes(character);

/** A single line: right between the ends of a span, a dash only before a subtitle or an explanation. */
function half(text: Text, at: number): Found | undefined {
  if (text.value[at] === '-') return undefined;
  if (opensLine(text, at)) return replaced(at, at + 1, WHOLE);
  return text.value[at] === '—' && explains(text.value, at)
    ? replaced(at, at + 1, WHOLE, 'suggested')
    : undefined;
}

/** 三个乡镇—柳溪、石桥、云岭; 整改—确保改一座、成一座. */
function explains(value: string, at: number): boolean {
  const [left, right] = [value.slice(Math.max(0, at - 8), at), value.slice(at + 1, at + 16)];
  if (EXPLANATION.test(right)) return isHan(left.at(-1) ?? '');
  return (
    /[一二三四五六七八九十两几][个项条大类种支座件]\p{Script=Han}{1,5}$/u.test(left) &&
    /^\p{Script=Han}{1,8}、/u.test(right)
  );
}

const EXPLANATION = /^(?:确保|即|就是|也就是|这[是就]|那[是就]|不是|既[是要]|只有|坚持|做到|实现)/;

/** Half a dash before a subtitle or an author, right at the beginning; with a blank it may be a list. */
const opensLine = ({ value }: Text, at: number): boolean => at === 0 && isHan(value[at + 1] ?? '');

/** Blanks round it go with it; those at the beginning of a line stay. */
function stretch(value: string, from: number, to: number): readonly [number, number] {
  const start = from - blanksBefore(value, from);
  return start === 0 ? [from, to] : [start, to + blanksAfter(value, to)];
}

function isInChinese(text: Text, from: number, to: number): boolean {
  const { value } = text;
  if (!isChineseText(text) || rangeAt(value, from)) return false;
  const start = from - blanksBefore(value, from);
  const [left, right] = [before(text, start), after(text, to + blanksAfter(value, to))];
  const begins =
    (right === '' && start === from) || isHan(right) || isOpening(right) || '”’）》'.includes(right);
  if (left === '') return isHan(right) || isOpening(right);
  if (isHan(left) || isClosing(left)) return begins || (isDigit(right) && start === from);
  return (
    isLatin(left) &&
    isHan(right) &&
    start === from &&
    /[\p{Script=Han}][A-Za-z]{2,}$/u.test(value.slice(Math.max(0, from - 12), from))
  );
}
