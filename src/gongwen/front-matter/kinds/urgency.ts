/** 紧急程度 (GB/T 9704—2012 7.2.3, H-04, L-18): 特急 or 加急; telegrams also know 特提 and 平急. */
import { changed, type Kind, wrong } from '../kind.ts';

const WANTS = { zh: '“特急”或“加急”', en: '特急 or 加急' };
const RULE = { clause: 'GB/T 9704—2012 7.2.3', strength: 'DEF' } as const;

/** What people type, and what it means. */
export const URGENCY_WORDS: Readonly<Record<string, string>> = {
  特急: '特急',
  加急: '加急',
  特提: '特提',
  平急: '平急',
  急件: '加急',
  急: '加急',
  紧急: '加急',
  急办: '加急',
  特急件: '特急',
  加急件: '加急',
  火急: '特急',
  十万火急: '特急',
};

export const urgency: Kind<string> = {
  wants: WANTS,
  rule: RULE,
  offers: ['特急', '加急'],
  schema: {
    type: 'string',
    pattern: `^(?:${Object.keys(URGENCY_WORDS).join('|')}|[特加平][ \\t\\u3000]+[急提])$`,
  },
  read(raw, at) {
    const text = raw.kind === 'scalar' ? raw.text : '';
    const typed = text.replace(/[\s\u3000]+/g, '');
    const word = Object.hasOwn(URGENCY_WORDS, typed) ? URGENCY_WORDS[typed] : undefined;
    if (!word) return wrong(raw, WANTS, at);
    if (word !== text) changed(raw, word, at, RULE);
    else if (word === '特提' || word === '平急') at.report(forTelegrams(word, at.key, raw.span));
    return word;
  },
};

function forTelegrams(word: string, key: string, span: Parameters<typeof wrong>[0]['span']) {
  return {
    code: 'front-matter/telegram-urgency',
    severity: 'hint',
    message: {
      zh: `“${key}”的“${word}”只用于电报。`,
      en: `“${word}” of “${key}” is for telegrams only.`,
    },
    help: { zh: '公文请写“特急”或“加急”。', en: 'Write 特急 or 加急 in a paper.' },
    ...RULE,
    span,
  } as const;
}
