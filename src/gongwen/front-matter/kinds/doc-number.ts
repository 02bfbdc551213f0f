/** 发文字号 (GB/T 9704—2012 7.2.5, H-13, L-01…L-05) and 令号 (10.2.2, X-22). */
import { hanValue } from '../../ordinals.ts';
import { changed, type Kind, narrowDigits, type RawValue, type Reader, wrong } from '../kind.ts';
import { isTooLong, MOST, MOST_DIGITS, tooLong } from './number.ts';

const WANTS = {
  zh: '机关代字、六角括号里的四位年份、序号，如 云政发〔2026〕5号',
  en: 'code, year of four digits in 〔〕 and serial, such as 云政发〔2026〕5号',
};
const RULE = { clause: 'GB/T 9704—2012 7.2.5', strength: 'MUST' } as const;

const OPEN = '[〔\\[［【(（﹝〈《]';
const CLOSE = '[〕\\]］】)）﹞〉》]';
const DIGIT = '[0-9０-９]';
const BLANKS = '[ \\t\\u3000]*';
const NUMBER = new RegExp(`^([^\\d${OPEN.slice(1, -1)}]+)${OPEN}(\\d+)年?${CLOSE}第?0*([1-9]\\d*)号?$`);
const HAN = '[\\u4e00-\\u9fff]';

/** A blank parts two numbers where the second has a code of its own: 甲发〔2026〕5号 乙发〔2026〕3号. */
const BETWEEN = new RegExp(
  `[、，,；;/／]|(?<=[号\\d])[\\s\\u3000]+(?=${HAN}(?:${BLANKS}${HAN})*${BLANKS}${OPEN})`,
  'u',
);

export const docNumber: Kind<string> = {
  wants: WANTS,
  rule: RULE,
  schema: {
    type: 'string',
    pattern: `^${HAN}(?:${BLANKS}${HAN})*${BLANKS}${OPEN}${BLANKS}(?:${BLANKS}${DIGIT}){4}${BLANKS}年?${BLANKS}${CLOSE}${BLANKS}(?:第${BLANKS})?(?:[0０]${BLANKS})*[1-9１-９](?:${BLANKS}${DIGIT})*(?:${BLANKS}号)?$`,
  },
  read(raw, at) {
    const several = raw.kind === 'list' ? raw.items : raw.text.split(BETWEEN).length > 1 ? [] : [raw];
    const [typed, ...others] = several.length > 0 ? several.map((s) => s.text) : partsOf(raw);
    if (others.length > 0) reportSeveral(raw, typed!, at);
    return readNumber(typed ?? '', raw, at);
  },
};

function partsOf(raw: RawValue): readonly string[] {
  return raw.kind === 'scalar' ? raw.text.split(BETWEEN).filter((t) => t.trim() !== '') : [];
}

function readNumber(typed: string, raw: RawValue, at: Reader): string | undefined {
  const match = NUMBER.exec(narrowDigits(typed).replace(/[\s\u3000]+/g, ''));
  if (!match) return wrong(raw, WANTS, at, whyNot(typed));
  const [, code, year, serial] = match;
  if (year!.length !== 4) return wrong(raw, WANTS, at, SHORT_YEAR);
  const text = `${code}〔${year}〕${serial}号`;
  if (!new RegExp(`^${HAN}+$`).test(code!)) reportCode(raw, code!, at);
  else if (typed !== text) changed(raw, text, at, RULE);
  return text;
}

const SHORT_YEAR = { zh: '的年份没有写全四位', en: 'has no year of four digits' };

function whyNot(typed: string) {
  if (/^\D*\d/.test(typed) && !new RegExp(OPEN).test(typed))
    return { zh: '的年份没有放在六角括号“〔〕”里', en: 'has no year in 〔〕' };
  if (new RegExp(`^${OPEN}`).test(typed)) return { zh: '没有机关代字', en: 'has no code of the organ' };
  return { zh: '不是发文字号', en: 'is no document number' };
}

function reportCode(raw: RawValue, code: string, at: Reader): void {
  at.report({
    code: 'front-matter/doc-number-code',
    severity: 'warning',
    message: {
      zh: `“${at.key}”的机关代字“${code}”不全是汉字，照原样排印。`,
      en: `The code “${code}” of “${at.key}” is not of Han characters only; it is printed as typed.`,
    },
    help: { zh: `应写${WANTS.zh}。`, en: `Write ${WANTS.en}.` },
    ...RULE,
    span: raw.span,
  });
}

/** H-14 */
function reportSeveral(raw: RawValue, first: string, at: Reader): void {
  at.report({
    code: 'front-matter/doc-number-several',
    severity: 'warning',
    message: {
      zh: `“${at.key}”写了几个，只用第一个“${first.trim()}”。`,
      en: `“${at.key}” has several numbers; only the first, “${first.trim()}”, is used.`,
    },
    help: {
      zh: '联合行文只标主办机关的发文字号，请只留一个。',
      en: 'A joint document carries the number of the lead organ only: keep one.',
    },
    clause: '公文处理工作条例第九条',
    strength: 'MUST',
    span: raw.span,
  });
}

const ORDER = { zh: '令号，如 5 或 第5号', en: 'the number of the order, such as 5 or 第5号' };

const ORDER_RULE = { clause: 'GB/T 9704—2012 10.2', strength: 'MUST' } as const;

/** `5`, `第5号`, `第五号`, `云川市人民政府令第5号` give 第5号. */
export const orderNumber: Kind<string> = {
  wants: ORDER,
  rule: ORDER_RULE,
  schema: {
    type: ['string', 'integer'],
    minimum: 1,
    maximum: MOST,
    pattern: `^(?:.*令)?${BLANKS}第?${BLANKS}(?:[0０]*[1-9１-９]${DIGIT}{0,${MOST_DIGITS - 1}}|[一二三四五六七八九十]{1,3})${BLANKS}号?$`,
  },
  read(raw, at) {
    const text = raw.kind === 'scalar' ? narrowDigits(raw.text).replace(/[\s\u3000]+/g, '') : '';
    const digits = /^(?:.*令)?第?(\d+|[一二三四五六七八九十]{1,3})号?$/.exec(text)?.[1] ?? '';
    if (isTooLong(digits)) return tooLong(raw, ORDER, at);
    const number = Number(digits) || hanValue(digits);
    if (!number) return wrong(raw, ORDER, at);
    const printed = `第${number}号`;
    if (raw.kind === 'scalar' && ![String(number), `${number}号`, printed].includes(raw.text))
      changed(raw, printed, at, ORDER_RULE);
    return printed;
  },
};
