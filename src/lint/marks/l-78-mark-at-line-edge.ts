/** L-78: a typed line that begins with a closing mark or ends with an opening one. */
import type { Article, Found, Rule, Text } from '../types.ts';
import { replaced } from './changes.ts';
import { isProse } from './prose.ts';

export const MARK_AT_LINE_EDGE: Rule = {
  id: 'L-78',
  name: {
    zh: '行首不是点号，行尾不是前括号',
    en: 'no stop at the beginning of a line, no opening mark at its end',
  },
  clause: 'GB/T 15834—2011 5.1',
  strength: 'MUST',
  severity: 'warning',
  message: {
    zh: '换行后以点号或后括号开头，或者换行前以前括号结尾。',
    en: 'A typed line begins with a closing mark or ends with an opening one.',
  },
  why: {
    zh: '点号和后括号不在行首，前括号不在行尾；段落中间不必自己换行，排版时会按规则分行。',
    en: 'Such marks cling to their words; there is no need to break lines inside a paragraph at all.',
  },
  help: { zh: '请把两行接起来。', en: 'Join the two lines.' },
  examples: {
    wrong: [
      { text: '加强监测\n，及时预警。', fixed: '加强监测，及时预警。' },
      { text: '根据《\n甲办法》的规定', fixed: '根据《甲办法》的规定' },
      { text: '按要求办理（见附件1\n）。', fixed: '按要求办理（见附件1）。' },
      { text: '加强监测  \n，及时预警。' },
    ],
    right: [
      '加强监测，\n及时预警。',
      '根据\n《甲办法》的规定',
      '他说：\n“办得好。”',
      '一条主线\n——安全',
      '防汛、抗旱\n……',
      '增长\n5%',
    ],
  },
  check: { on: 'marks', marks: '\n', see },
};

const NEVER_FIRST = '、，。．：；！？”’」』）〕】〗》〉';
const NEVER_LAST = '“‘「『（〔【〖《〈';

function see(text: Text, at: number, article: Article): Found | undefined {
  const [last, first] = [text.value[at - 1] ?? '', text.value[at + 1] ?? ''];
  const isFirst = first !== '' && NEVER_FIRST.includes(first);
  const isLast = last !== '' && NEVER_LAST.includes(last);
  if (!(isFirst || isLast) || !isProse(text)) return undefined;
  const place = { from: isLast ? at - 1 : at + 1, to: isLast ? at : at + 2 };
  return isForced(text, at, article) ? place : { ...replaced(at, at + 1, ''), ...place };
}

/** Two blanks or a backslash before the line end: somebody wanted a new line there. */
function isForced(text: Text, at: number, { source }: Article): boolean {
  const { start } = text.locate(at, at + 1);
  return source.text[start] !== '\n' || ' \\'.includes(source.text[start - 1] ?? '\n');
}
