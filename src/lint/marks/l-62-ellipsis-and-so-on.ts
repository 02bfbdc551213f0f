/** L-62: …… together with 等. */
import type { Found, Rule, Text } from '../types.ts';
import { replaced } from './changes.ts';
import { isProse } from './prose.ts';

export const ELLIPSIS_AND_SO_ON: Rule = {
  id: 'L-62',
  name: { zh: '省略号不与“等”并用', en: 'no …… together with 等' },
  clause: 'GB/T 15834—2011 4.11',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '省略号与“等”并用了。', en: '…… together with 等.' },
  why: {
    zh: '省略号和“等”都表示没有列完，用了一个就不用另一个。',
    en: 'Both say that the list goes on; one is enough.',
  },
  help: { zh: '请只留“等”。', en: 'Keep 等 only.' },
  examples: {
    wrong: [
      { text: '防汛、抗旱等……', fixed: '防汛、抗旱等' },
      { text: '水、电、路等……都已经修好。', fixed: '水、电、路等都已经修好。' },
      { text: '水、电、路……等设施', fixed: '水、电、路等设施' },
      { text: '买了米、面、油等等……。', fixed: '买了米、面、油等等。' },
    ],
    right: [
      '防汛、抗旱等',
      '防汛、抗旱……',
      '他在站台、路口一直等着……',
      '“你等等……”他说。',
      '水、电、路……等到年底再说',
      '成绩分为优、良、中……等级由评委确定。',
    ],
  },
  check: { on: 'marks', marks: '…', see },
};

/** Words that begin with 等 and do not end a list. */
const OTHER_WORD = /^等(?:[级候待到于次额同价距我他她你着了一]|等)/;

function see(text: Text, at: number): Found | undefined {
  const { value } = text;
  if (value[at + 1] !== '…' || value[at - 1] === '…' || value[at + 2] === '…' || !isProse(text))
    return undefined;
  const isBehind = value[at - 1] === '等';
  const isBefore = value[at + 2] === '等' && !OTHER_WORD.test(value.slice(at + 2, at + 4));
  if (!(isBehind || isBefore) || !isList(value.slice(Math.max(0, at - 80), at))) return undefined;
  return replaced(at, at + 2, '');
}

/** 等 is the end of a list only where 、 was used before it in the same clause. */
const isList = (before: string): boolean => /、[^，。；：！？“”]*$/.test(before);
