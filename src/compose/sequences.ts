/**
 * Sequences a line break should leave whole, as a table of recognisers (C-15 to C-19). `never` is not
 * broken anywhere inside; `avoid` may be broken at its joints, at a price (costs.ts). Numbers, Latin
 * words, —— and …… need no recogniser: joints.ts sees them from the classes.
 *
 * A recogniser reads signs, one UTF-16 unit per cluster with the removed blanks gone, so 2026 年 and
 * 2026年 look alike to it and a position in the match is a cluster. Every pattern has to run in linear
 * time: a number or word is entered at its first character only.
 */
import { HAN_DIGIT, LONG_UNIT, MONEY, SIGN_UNIT, UNIT, WESTERN_UNIT } from './measure-words.ts';

export interface Recogniser {
  readonly name: string;
  readonly strength: 'never' | 'avoid';
  readonly pattern: RegExp;
  /** Justification opens no gap inside (C-16). */
  readonly rigid?: boolean;
  /** Where an `avoid` sequence may break: positions inside the matched text. */
  readonly joints?: (text: string) => number[];
  /** Opens joints that the classes or a recogniser before it had closed: inside a URL. */
  readonly opens?: boolean;
  /** The joints are seams: a break there is how such a thing is set, and nobody needs to hear of it. */
  readonly quiet?: boolean;
}

const H = '[\\u3400-\\u9fff〇]';
/** A number, entered at its first digit. */
const N = '(?<!\\d[.,:]?)\\d+(?:[.,:]\\d+)*';

/** 1 206 400: parted by blanks of any width. More groups than a number has are a row of numbers, which may part. */
const THOUSANDS = '(?<!\\d[.,: ]?)\\d{1,3}(?: \\d{3}){1,4}(?! ?\\d)';

/** What may stand before the connector of a range. */
const SIDE = `(?:(?<!\\d[.,:]?)\\d[\\d.,:]*(?:[%‰℃]|${H}){0,2}|${H}{1,3})`;

const joinsAfter = (text: string, mark: RegExp): number[] =>
  [...text.matchAll(mark)].map((found) => found.index + found[0].length);
const after = (mark: RegExp) => (text: string) => joinsAfter(text, mark);

const never = (name: string, source: string, rigid = false): Recogniser => ({
  name,
  strength: 'never',
  pattern: new RegExp(source, 'gu'),
  rigid,
});
const avoid = (
  name: string,
  source: string,
  joints: (text: string) => number[],
  more: { opens?: boolean; quiet?: boolean } = {},
): Recogniser => ({ name, strength: 'avoid', pattern: new RegExp(source, 'gu'), joints, ...more });

/** C-19: after / . ? & = - and @ inside an address, but not between two of them nor before its end. */
const addressJoints = (text: string) =>
  joinsAfter(text, /[/.?&=@-](?=[A-Za-z0-9%_~#])/g).filter((joint) => joint > 2 && joint < text.length - 1);

/** Serial numbers this long may part after a hyphen: YK-2025-GK-118. Shorter ones stay whole, and telephone numbers. */
const LONG_SERIAL = 12;
const serialJoints = (text: string) =>
  text.length >= LONG_SERIAL && /[A-Za-z]/.test(text) ? joinsAfter(text, /-(?=[A-Za-z0-9]{2})/g) : [];

/** Characters before 〔 that are taken for the organ's code where nothing marks its beginning: 按照溪政办函〔2026〕8号. */
const ORGAN_CODE = 4;
/** Round the year: 〔2026〕, and what people type for it. Text stays as typed, so all of them stay whole. */
const YEAR = '(?:〔\\d{4}〕|\\[\\d{4}\\]|［\\d{4}］|【\\d{4}】|\\(\\d{4}\\)|（\\d{4}）)';
const SERIAL = '第?\\d+号';
/** Inside that code, before the bracket and after the other. */
const documentNumberJoints = (text: string) => {
  const bracket = text.search(/[〔[［【(（]/);
  return [...Array(bracket).keys()].map((i) => i + 1).concat(after(/[〕\]］】)）]/g)(text));
};

export const RECOGNISERS: readonly Recogniser[] = [
  avoid('date', `(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日|\\d{4}年\\d{1,2}月`, after(/[年月]/g)),
  avoid(
    'han-date',
    `(?:${HAN_DIGIT}{4}年)?${HAN_DIGIT}{1,3}月${HAN_DIGIT}{1,3}日|${HAN_DIGIT}{4}年${HAN_DIGIT}{1,3}月`,
    after(/[年月]/g),
  ),
  avoid('time', '\\d{1,2}时\\d{1,2}分', after(/时/g)),
  avoid('document-number', `${H}{1,${ORGAN_CODE}}${YEAR}${SERIAL}`, documentNumberJoints),
  avoid('range', `${SIDE}[～〜—–](?:[A-Z]*\\d[\\d.,:+]*(?:[%‰℃]|${H}){0,2}|${H}{1,3})`, after(/[～〜—–]/g)),
  avoid('name', `${H}{1,4}(?:[·‧]${H}{1,4})+`, after(/[·‧]/g)),
  avoid('about', `\\d[余多来几]${UNIT}`, after(/[余多来几](?=.)/g)),
  avoid('standard', '(?<![A-Za-z])[A-Z]{2,}(?:/[A-Z]+)? \\d+', after(/ /g)),
  avoid('hyphenated', '(?<![A-Za-z])[A-Za-z]{2,}(?:[-‐][A-Za-z]{2,})+', after(/[-‐]/g), {
    opens: true,
    quiet: true,
  }),
  avoid('serial', '(?<![A-Za-z0-9-])[A-Za-z0-9]+(?:-[A-Za-z0-9]+){2,}', serialJoints, { opens: true }),

  never('thousands', THOUSANDS, true),
  never('number-and-sign', `${N} ?${SIGN_UNIT}`, true),
  never('number-and-western-unit', `${N} ${WESTERN_UNIT}(?![A-Za-z])`, true),
  never('number-and-unit', `${N}${UNIT}`),
  never('ordinal', `第\\d+(?:${LONG_UNIT}|${H})?`),
  never('han-ordinal', `第${HAN_DIGIT}+${UNIT}?`),
  never('numbered', '(?:附件|附表|附图|附录|图|(?<!代)表|式|注|专栏|No\\.|№|[￥¥$€£]) ?\\d+'),
  never('signed', '(?:(?<![A-Za-z0-9])-|[±+−≈≥≤＞＜><＝=×÷∶])\\d+', true),
  never('organ-code', `(?<=[（(《“、，。：；！？,.:;!?])${H}{1,8}(?=〔\\d{4}〕|${YEAR}${SERIAL})`),
  never('bracketed-year', '〔[^〔〕]{1,8}〕'),
  never('typed-year', `${YEAR}(?=${SERIAL})`),
  never('han-year', `${HAN_DIGIT}{4}年`),

  avoid('amount', `(?<!\\d[.,:]?)\\d[\\d.,]{5,}${MONEY}`, after(/^[\d.,]+/g), { opens: true }),
  avoid(
    'address',
    '(?<![A-Za-z0-9])(?:https?|ftp)://[!-~]+|(?<![\\w.])www\\.[!-~]+|(?<![\\w.+-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
    addressJoints,
    { opens: true, quiet: true },
  ),
];
