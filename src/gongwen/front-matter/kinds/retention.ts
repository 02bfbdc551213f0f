/**
 * 保管期限 of the archives: 永久, or a number of years (定期), 30年 and 10年 for papers (国家档案局令第8号); other years
 * stand in schedules of other archives. 长期 and 短期 of the schedules before are kept as written, and remarked.
 */
import { hanValue } from '../../ordinals.ts';
import { changed, type Kind, narrowDigits, type RawValue, type Reader, wrong } from '../kind.ts';

const WANTS = { zh: '“永久”或年数，如 30年、10年', en: '永久 (for ever) or years such as 30年, 10年' };
const YEARS = '(?:定期)?[ \\t\\u3000]*([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})[ \\t\\u3000]*年?';
const WORDS = '(永久|长期|短期)(?:保管|保存)?';

export const retention: Kind<string> = {
  wants: WANTS,
  offers: ['永久', '30年', '10年'],
  schema: { type: ['string', 'integer'], minimum: 1, maximum: 999, pattern: `^(?:${WORDS}|${YEARS})$` },
  read(raw, at) {
    const text = raw.kind === 'scalar' && typeof raw.value !== 'boolean' ? raw.text : '';
    const word = new RegExp(`^${WORDS}$`).exec(text)?.[1];
    const period = word ?? years(new RegExp(`^${YEARS}$`).exec(text)?.[1]);
    if (word && OLD.has(word)) old(word, raw, at);
    return period === undefined ? wrong(raw, WANTS, at) : normalised(period, text, raw, at);
  },
};

const OLD: ReadonlySet<string> = new Set(['长期', '短期']);

function old(word: string, raw: RawValue, at: Reader): void {
  at.report({
    code: 'front-matter/old-retention',
    severity: 'warning',
    message: {
      zh: `“${at.key}”的值“${word}”是旧的分法：现在只分永久和定期，定期一般为30年、10年。`,
      en: `“${word}” is of an older schedule: it is now 永久 or a number of years, as a rule 30年 or 10年.`,
    },
    help: {
      zh: '请照本单位现行的保管期限表，改写成永久、30年或10年。',
      en: 'Write 永久, 30年 or 10年, as your present schedule has it.',
    },
    clause: '国家档案局令第8号',
    strength: 'DEF',
    span: raw.span,
  });
}

function years(typed = ''): string | undefined {
  const number = Number(narrowDigits(typed)) || hanValue(typed) || 0;
  return number > 0 ? `${number}年` : undefined;
}

/** 定期30年 is how schedules write it: nothing to remark. It is in the file and on no page. */
function normalised(period: string, text: string, raw: RawValue, at: Reader): string {
  if (text !== period && text !== `定期${period}`) changed(raw, period, at, { strength: 'PRAC' }, 'noted');
  return period;
}
