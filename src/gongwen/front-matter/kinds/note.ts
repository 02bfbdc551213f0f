/** 附注 (GB/T 9704—2012 7.3.6, B-52, L-51): the page sets the full-width brackets round it. */
import { changed, type Kind, wrong } from '../kind.ts';

const WANTS = { zh: '文字，括号自动加', en: 'text; its brackets are added' };

const RULE = { clause: 'GB/T 9704—2012 7.3.6', strength: 'MUST' } as const;

export const note: Kind<string> = {
  wants: WANTS,
  rule: RULE,
  schema: { type: ['string', 'number'] },
  read(raw, at) {
    if (raw.kind !== 'scalar' || typeof raw.value === 'boolean') return wrong(raw, WANTS, at);
    const inner = /^[（(][ \t\u3000]*([^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*)[ \t\u3000]*[）)]$/.exec(
      raw.text,
    )?.[1];
    const text = (inner ?? raw.text).trim();
    if (text === '') return wrong(raw, WANTS, at);
    if (inner !== undefined && !/^（.*）$/.test(raw.text)) changed(raw, `（${text}）`, at, RULE);
    return text;
  },
};
