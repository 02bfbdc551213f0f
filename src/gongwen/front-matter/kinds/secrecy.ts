/** 密级和保密期限 (GB/T 9704—2012 7.2.2, H-02, H-03, J-08) and the gentler marks of internal papers. */
import { hanValue } from '../../ordinals.ts';
import { changed, type Kind, narrowDigits, type RawValue, type Reader, wrong } from '../kind.ts';

const WANTS = {
  zh: '“秘密★1年”“机密★6个月”“绝密”这样的密级，或“内部资料 注意保存”一类的文字',
  en: 'a grade such as 秘密★1年, 机密★6个月, 绝密, or a mark such as 内部资料 注意保存',
};
const GRADE = '(绝|机|秘)[ \\t\\u3000]*密';
const PERIOD = '(?:([0-9０-９]+|[一二三四五六七八九十]{1,3})[ \\t]*(年|个?月)|(长期))';
const CLASSIFIED = `${GRADE}(?:[ \\t\\u3000]*[★☆*＊✭⭐]?[ \\t\\u3000]*${PERIOD})?`;
/**
 * 内部资料 注意保存, 会议文件 会后收回: any mark that claims no grade, but no statement that there is none, and no
 * grade mistyped (绝秘, 机秘).
 */
const INTERNAL = '(?!(?:公开|无|普通|一般|[绝机秘级]{1,4})$)[^密★☆*＊]+';

const RULE = { clause: 'GB/T 9704—2012 7.2.2', strength: 'DEF' } as const;

export const secrecy: Kind<string> = {
  wants: WANTS,
  rule: RULE,
  offers: ['秘密★1年', '秘密★10年', '机密★20年', '绝密★30年', '内部资料 注意保存'],
  schema: { type: 'string', pattern: `^(?:${CLASSIFIED}|${INTERNAL})$` },
  read(raw, at) {
    const text = raw.kind === 'scalar' && typeof raw.value === 'string' ? raw.text : '';
    const match = new RegExp(`^${CLASSIFIED}$`).exec(text);
    if (match) return classified(match, raw, at);
    return new RegExp(`^${INTERNAL}$`).test(text) ? text : wrong(raw, WANTS, at);
  },
};

function classified(match: RegExpExecArray, raw: RawValue, at: Reader): string {
  const [, grade, amount, unit, long] = match;
  const number = amount && (Number(narrowDigits(amount)) || hanValue(amount));
  const period = long ?? (number ? `${number}${unit === '月' ? '个月' : unit}` : '');
  const normal = `${grade}密${period ? `★${period}` : ''}`;
  if (raw.kind === 'scalar' && raw.text !== normal) changed(raw, normal, at, RULE);
  return normal;
}
