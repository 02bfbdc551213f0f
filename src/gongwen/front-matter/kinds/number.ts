/** Numbers: 期号 and 总期号 (kept as text, J-05), 份号 (H-01, J-09), 印数 (J-26). */
import type { Bilingual } from '../../../diagnostics/types.ts';
import { hanValue } from '../../ordinals.ts';
import { changed, type Kind, narrowDigits, type RawValue, type Reader, wrong } from '../kind.ts';

/** Digits of the largest number of an issue or an order, such as 2026001 or 20260131: more are a slip. */
export const MOST_DIGITS = 9;
export const MOST = 10 ** MOST_DIGITS - 1;

/** Whether a text is a number of more digits than that, not counting zeros before it. */
export function isTooLong(digits: string): boolean {
  return new RegExp(`^0*[1-9]\\d{${MOST_DIGITS},}$`).test(digits);
}
/** Refuses such a number and says how long one may be. */
export function tooLong(raw: RawValue, wants: Bilingual, at: Reader): undefined {
  const short = {
    zh: `${wants.zh}，不超过 ${MOST_DIGITS} 位`,
    en: `${wants.en}, at most ${MOST_DIGITS} digits`,
  };
  return wrong(raw, short, at, { zh: '位数太多', en: 'has too many digits' });
}

/** Numbers that no issue has. */
const NO_ISSUE = '[-+]?\\d*\\.\\d+|-\\d+|0+';
const TOO_LONG = `(?:总?第)?\\s*[0０]*[1-9１-９][0-9０-９]{${MOST_DIGITS},}\\s*期?`;
const ISSUE = { zh: '期数，如 7；增刊可写“增刊第1期”', en: 'a number such as 7, or text such as 增刊第1期' };

/** `7`, `07`, `第7期`, `第七期` give 7 (L-91); anything else (增刊第1期) stays as typed. */
export const issue = issueKind('第');
export const totalIssue = issueKind('总第');

function issueKind(before: string): Kind<string> {
  return {
    wants: ISSUE,
    schema: {
      type: ['string', 'integer'],
      minimum: 1,
      maximum: MOST,
      pattern: `^(?!(?:${NO_ISSUE}|${TOO_LONG})$)`,
    },
    read(raw, at) {
      if (raw.kind === 'list' || typeof raw.value === 'boolean') return wrong(raw, ISSUE, at);
      if (new RegExp(`^(?:${NO_ISSUE})$`).test(raw.text)) return wrong(raw, ISSUE, at);
      const digits = /^(?:总?第)?\s*([0-9０-９]+|[一二三四五六七八九十]{1,3})\s*期?$/.exec(raw.text)?.[1];
      if (digits && isTooLong(narrowDigits(digits))) return tooLong(raw, ISSUE, at);
      const number = digits ? Number(narrowDigits(digits)) || hanValue(digits) : 0;
      if (!number) return raw.text;
      const printed = `${before}${number}期`;
      if (![String(number), `第${number}期`, printed].includes(raw.text))
        changed(raw, printed, at, { strength: 'PRAC' });
      return String(number);
    },
  };
}

const COPY = { zh: '六位数字，如 000017', en: 'six digits such as 000017' };

const COPY_RULE = { clause: 'GB/T 9704—2012 7.2.1', strength: 'DEF' } as const;

export const copyNumber: Kind<string> = {
  wants: COPY,
  rule: COPY_RULE,
  schema: {
    type: ['string', 'integer'],
    minimum: 1,
    maximum: 999999,
    pattern: '^(?:[Nn][Oo][.．]?|№)?\\s*[0-9０-９]{1,6}\\s*号?$',
  },
  read(raw, at) {
    const text = raw.kind === 'scalar' ? narrowDigits(raw.text) : '';
    const digits = /^(?:no[.．]?|№)?\s*(\d{1,6})\s*号?$/i.exec(text)?.[1];
    if (!digits || Number(digits) === 0) return wrong(raw, COPY, at);
    const six = digits.padStart(6, '0');
    if (raw.kind === 'scalar' && raw.text !== six) changed(raw, six, at, COPY_RULE);
    return six;
  },
};

const COUNT = { zh: '份数，如 50', en: 'a number such as 50' };

export const count: Kind<number> = {
  wants: COUNT,
  schema: {
    type: ['string', 'integer'],
    minimum: 1,
    pattern: '^(?:共印?|印)?\\s*[0-9０-９]*[1-9１-９][0-9０-９]*\\s*份?$',
  },
  read(raw, at) {
    const text = raw.kind === 'scalar' ? narrowDigits(raw.text) : '';
    const number = Number(/^(?:共印?|印)?\s*(\d+)\s*份?$/.exec(text)?.[1] ?? 0);
    return number > 0 && Number.isSafeInteger(number) ? number : wrong(raw, COUNT, at);
  },
};
