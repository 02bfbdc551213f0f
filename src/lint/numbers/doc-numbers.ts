/**
 * Document numbers as people type them (GB/T 9704—2012 7.2.5). In: a text and the place of a bracket. Out: the
 * parts of the number that stands there, right or wrong, or nothing where it may be something else: the number
 * of a licence, of an order, of a building. It refuses to know what is wrong with it.
 */
import type { Bilingual } from '../../diagnostics/types.ts';
import { isInTitle } from '../left-alone.ts';
import type { Text } from '../types.ts';

export interface Part {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

export interface DocumentNumber {
  /** Behind the code of the organ; a blank before the bracket is inside. */
  readonly from: number;
  /** Behind 号, or behind the serial where there is none. */
  readonly to: number;
  readonly open: Part;
  readonly year: Part;
  readonly close: Part;
  /** 第, mostly empty. */
  readonly ordinal: Part;
  readonly serial: Part;
  /** 号, or empty. */
  readonly end: Part;
  /** Blanks between its parts, and 年 behind the year; none of them empty. */
  readonly strays: readonly Part[];
}

/** The brackets people type round the year. */
export const OPENING = '〔﹝[［【(（';
const CLOSING = '〕﹞\\]］】)）';
const BLANKS = '([ \\t\\u3000]{0,4})';
const DIGIT = '[0-9０-９]';

// Every character belongs to a group, so that the places of the groups follow from their lengths.
const FORM = new RegExp(
  `${BLANKS}([${OPENING.replace('[', '\\[')}])${BLANKS}(${DIGIT}{4}|${DIGIT}{2})(年?)${BLANKS}([${CLOSING}])${BLANKS}(第?)${BLANKS}(${DIGIT}{1,6})${BLANKS}(号?)`,
  'y',
);

/** Numbers of licences, certificates and the like have rules of their own. */
const LICENCE = /(?:[证准许可备案执检审鉴]字?|[民刑行初终再]字)$/;
/** Orders, announcements, issues and many certificates count 第5号, 第5期. */
const COUNTED = /(?:令|公告|通告|公报|简报|期|字|纪要?|专报|快报|提案|建议|议案|书|罚决?|责改|告)$/;
/** Behind 号: something else is numbered. */
const OTHER_THING = /^[楼线院门机井泵闸地宗房车标馆厅桌仓库孔桩池]/;
/** 5批, 5次: something is counted. */
const NO_MEASURE = /^(?:$|\P{Script=Han}|文|的|精神|规定|要求)/u;
/** The 号 may stand behind the last of several serials: 〔2026〕5、6号. */
const SERIALS_FOLLOW = /^[ \t]*[、，,和及至与—－～~-][ \t]*\d/;

/** Most brackets hold words. */
const BEGINS_NUMBER = /[0-9０-９ \t\u3000]/;

/** @param at offset of a bracket of `OPENING` */
export function documentNumberAt(text: Text, at: number): DocumentNumber | undefined {
  const number = BEGINS_NUMBER.test(text.value[at + 1] ?? '') ? parsed(text.value, at) : undefined;
  if (!number) return undefined;
  const isMeant =
    text.key === 'docNumber' ? isWhole(number, text) : isCertain(number, text) && !isInTitle(text, at);
  return isMeant ? number : undefined;
}

/** Without 号 the number ends with the value; 5、6 is said by the reader to be several. */
const isWhole = ({ end, to }: DocumentNumber, { value }: Text): boolean =>
  end.value !== '' || value.slice(to).trim() === '';

function parsed(value: string, at: number): DocumentNumber | undefined {
  const blanks = /[ \t\u3000]{0,4}$/.exec(value.slice(Math.max(0, at - 4), at))![0].length;
  FORM.lastIndex = at - blanks;
  const match = FORM.exec(value);
  if (!match || FORM.lastIndex < at) return undefined;
  const parts = placed(match.slice(1), at - blanks);
  const [, open, , year, , , close, , ordinal, , serial, , end] = parts as [Part, ...Part[]];
  const last = end!.value === '' ? serial! : end!;
  const strays = [0, 2, 4, 5, 7, 9, 11]
    .map((i) => parts[i]!)
    .filter(({ from, to }) => to > from && to <= last.to);
  return {
    from: at - blanks,
    to: last.to,
    open: open!,
    year: year!,
    close: close!,
    ordinal: ordinal!,
    serial: serial!,
    end: end!.value === '' ? { value: '', from: last.to, to: last.to } : end!,
    strays,
  };
}

function placed(groups: readonly string[], start: number): readonly Part[] {
  let from = start;
  return groups.map((value) => {
    const part = { value, from, to: from + value.length };
    from = part.to;
    return part;
  });
}

function isCertain(number: DocumentNumber, { value }: Text): boolean {
  const code = value.slice(Math.max(0, number.from - 6), number.from);
  const behind = value.slice(number.to, number.to + 4);
  if (!/\p{Script=Han}$/u.test(code) || LICENCE.test(code)) return false;
  if (/^(?:第|[0０])/.test(number.ordinal.value + number.serial.value) && COUNTED.test(code)) return false;
  if (number.end.value === '') return isUnended(number, behind);
  if (OTHER_THING.test(behind)) return false;
  return '〔﹝[［【'.includes(number.open.value) || isPlainYear(number) || /[发函办文]$/.test(code);
}

/** Round brackets enclose many things: 今年（2026年）5号文件. */
function isPlainYear(number: DocumentNumber): boolean {
  return isFullYear(number) && !number.strays.some(({ value }) => value === '年');
}

/** Without 号 only the brackets that nothing else has are believed. */
function isUnended(number: DocumentNumber, behind: string): boolean {
  const isAlone = !SERIALS_FOLLOW.test(behind) && NO_MEASURE.test(behind) && number.ordinal.value === '';
  return '〔﹝'.includes(number.open.value) && isFullYear(number) && isAlone;
}

const isFullYear = ({ year }: DocumentNumber): boolean =>
  /^(?:19|20|１９|２０)/.test(year.value) && year.value.length === 4;

/** Whether a stretch lies in the number of a document. */
export function isInDocumentNumber(text: Text, from: number, to: number): boolean {
  for (let at = from; at >= Math.max(0, from - 12); at -= 1) {
    const number = OPENING.includes(text.value[at]!) ? documentNumberAt(text, at) : undefined;
    if (number && number.from <= from && to <= number.to) return true;
  }
  return false;
}

/** What to write, without the code of the organ: where that begins cannot be told. */
export function rightNumber({ year, serial }: DocumentNumber): Bilingual {
  const [four, number] = [year, serial].map(({ value }) => value.normalize('NFKC'));
  const right = `〔${four}〕${Number(number)}号`;
  return { zh: `应写“${right}”。`, en: `Write ${right}.` };
}

/** What a finding about the number of the document itself adds: the reader mends it. */
export const mendedNumber = ({ key }: Text): { readonly mended?: true } =>
  key === 'docNumber' ? { mended: true } : {};
