/**
 * Blanks inside Chinese text, and which of them somebody meant. In: a text and a row of blanks in it. Out: what
 * may be said about them. Meant are those between the halves of a title, the names of a list, a number and its
 * heading, a label and the next; only what stands in the middle of a sentence is surely stray.
 */
import { isHan } from '../characters.ts';
import { isInQuotation, isInTitle } from '../left-alone.ts';
import type { Text } from '../types.ts';
import { SURNAMES } from './names.ts';
import { ordinalEnd } from './prose.ts';

export type Verdict = 'stray' | 'doubtful' | 'meant';

/** From these marks on, or up to those, a blank is never needed. */
const NEVER_BEFORE = '，。、；：？！）”’》〉】〕';
const NEVER_BEHIND = '，、；：。？！';
const OPENING = '（《“‘〈【〔';

/** What stands before a name, a caption or the text of an article of law, with a blank between. */
const LABEL_BEFORE =
  /(?:^|[（(，。；：、])(?:附件?|表|图|注|目录|编者按|案例|例)[一二三四五六七八九十]{0,3}$|第[一二三四五六七八九十百千零]{1,7}[章节条款编篇项届期次回讲课部分]{1,2}$|(?:记者|通讯员|摄影|摄|编辑|校对|作者|主编|责编|审核|撰稿|供稿|来源|文|图|主任|书记|市长|县长|区长|局长|处长|科长|院长|校长|部长|会长|总经理|主席|委员|教授|签发人|主持人|记录人|联系人)$/u;
/** Words that go with what stands before or behind them, so that nobody puts a blank there. */
const FUNCTION_END =
  /(?:关于|[的和与及在对将为是把被向从由等]|以及|进一步|认真|切实|深入|全面|不断|扎实|加强|推进|开展|做好|印发|召开|组织)$/;
const FUNCTION_BEGIN = /^(?:[的和与及等]|以及|关于)/;
const SENTENCE_MARK = /[，。；]/;
/** 中共中央 国务院印发: organs that issue a paper together. */
const ORGAN_END = /(?:中央|政府|法院|检察院|委员会|办公[室厅]|[省市县区旗州乡镇]委|[部局厅署委])$/;
const ORGAN_BEHIND =
  /^(?:国务院|\p{Script=Han}{0,10}(?:政府|法院|检察院|委员会|办公[室厅]|[省市县区旗州乡镇]委|[部局厅署委]))(?=联合|印发|发布|转发|出台|下发|制定|关于|等|$)/u;

/** @param from offset of the first blank @param to behind the last */
export function verdictOn(text: Text, from: number, to: number): Verdict {
  const { value } = text;
  const [left, right] = [value[from - 1] ?? '\n', value[to] ?? '\n'];
  if (left === '\n' || right === '\n' || to <= ordinalEnd(text) || text.kind === 'cell') return 'meant';
  if (NEVER_BEFORE.includes(right)) return besideMark(text, from, to, isHan(left) || '”’）》'.includes(left));
  if (NEVER_BEHIND.includes(left)) return besideMark(text, from, to, isHan(right) || OPENING.includes(right));
  if (OPENING.includes(right) && right !== '（')
    return isHan(left) && isSentence(text) ? besideMark(text, from, to, true) : 'meant';
  return isHan(left) && isHan(right) ? betweenHan(text, from, to) : 'meant';
}

/** Several blanks are room to write in, or come before the next label. */
function besideMark(text: Text, from: number, to: number, isChinese: boolean): Verdict {
  const { value } = text;
  const blanks = value.slice(from, to);
  if (!isChinese || blanks.length > 1 || (blanks === '\u3000' && value[from - 1] !== '，')) return 'meant';
  return isLabelBehind(value, to) && value[from - 1] !== '，' ? 'meant' : 'stray';
}

function betweenHan(text: Text, from: number, to: number): Verdict {
  const { value } = text;
  if (value.slice(from, to).includes('\u3000') || to - from > 2) return 'meant';
  const [left, right] = [runBefore(value, from), runBehind(value, to)];
  if (
    areHalves(value, left, right, from, to) ||
    isLabelBehind(value, to) ||
    LABEL_BEFORE.test(value.slice(Math.max(0, from - 12), from))
  )
    return 'meant';
  if (isRowOfWords(value, left, right, from, to) || isSetOfNames(value, left, right, from, to))
    return 'meant';
  if (ORGAN_END.test(left) && ORGAN_BEHIND.test(right)) return 'meant';
  const isFunctional = FUNCTION_END.test(left) || FUNCTION_BEGIN.test(right);
  if (!isFunctional && !isSentence(text)) return 'meant';
  return isInTitle(text, from) || isInQuotation(text, from) ? 'doubtful' : 'stray';
}

/** In a title a blank parts two halves; a sentence has marks that say where it pauses. */
function isSentence(text: Text): boolean {
  return (
    text.kind !== 'title' &&
    text.kind !== 'heading' &&
    text.kind !== 'caption' &&
    SENTENCE_MARK.test(text.value)
  );
}

const LONGEST_RUN = 24;
const runBefore = (value: string, at: number): string =>
  /\p{Script=Han}*$/u.exec(value.slice(Math.max(0, at - LONGEST_RUN), at))![0];
const runBehind = (value: string, at: number): string =>
  /^\p{Script=Han}*/u.exec(value.slice(at, at + LONGEST_RUN))![0];

/** 抓好党建促脱贫 昔日穷村焕生机: equally long, and nothing else on either side but marks. */
const areHalves = (value: string, left: string, right: string, from: number, to: number): boolean =>
  left.length === right.length &&
  left.length >= 4 &&
  !isHan(value[from - left.length - 1] ?? '') &&
  !isHan(value[to + right.length] ?? '');

/** 张三 李四, 特 此 通 知: short words all parted by blanks, or a blank on the other side of one as well. */
function isRowOfWords(value: string, left: string, right: string, from: number, to: number): boolean {
  const isParted = (at: number): boolean => /[ \u3000\u00a0\t]/.test(value[at] ?? '');
  if (left.length === 1 && right.length === 1) return true;
  return (
    (left.length <= 6 && isParted(from - left.length - 1)) ||
    (right.length <= 6 && isParted(to + right.length))
  );
}

/** A short word behind or before the blank that may be the name of a person. */
function isSetOfNames(value: string, left: string, right: string, from: number, to: number): boolean {
  const isName = (word: string): boolean => word.length >= 2 && word.length <= 3 && SURNAMES.has(word[0]!);
  const endsAfter = !isHan(value[to + right.length] ?? '');
  const beginsBefore = !isHan(value[from - left.length - 1] ?? '');
  return (endsAfter && isName(right)) || (beginsBefore && isName(left) && right.length <= 3);
}

/** 地点： 参加人员：what follows is the next label of a line. */
const isLabelBehind = (value: string, at: number): boolean =>
  /^\p{Script=Han}{1,8}[：:]/u.test(value.slice(at, at + 10));
