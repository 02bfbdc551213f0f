/** 联合行文的版头：几个机关的标志（7.2.4），几个签发人（7.2.6）。 */
import type { Segment } from '../page/sheet.ts';
import type { Reading } from '../types.ts';
import { judged, near, quoted, words } from '../values.ts';
import { emOf } from './area.ts';
import { type Check, gb, HEADED, type Subject } from './check.ts';

export const JOINT_HEAD_CHECKS: readonly Check[] = [
  {
    name: 'head/joint',
    id: 'H-10',
    clause: gb('7.2.4'),
    strength: 'MUST',
    title: {
      zh: '联合行文的“文件”在各机关名称右侧，上下居中',
      en: 'joint papers: 文件 right of the names, in the middle of their height',
    },
    formats: HEADED,
    read: joint,
  },
  {
    name: 'head/signer-rows',
    id: 'H-17',
    clause: gb('7.2.6'),
    strength: 'DEF',
    title: {
      zh: '几个签发人各行首名对齐，两人之间不用标点',
      en: 'several signers: lines aligned, no marks between names',
    },
    formats: ['upward'],
    read: signerRows,
  },
];

const at = (segment: Segment) => ({ page: segment.page, place: segment, about: segment.text });
const WORD = /文件$/u;
const ALIGNED = 1.5;

/** Names one under another, from one left edge; a long name in two lines is centred and makes none. */
function joint({ head: { mark } }: Subject): readonly Reading[] {
  const word = mark.find(({ text }) => WORD.test(text));
  const names = mark.filter(({ text }) => !/^文件$/u.test(text));
  const [first] = names;
  const stacked = names.every(({ left }) => Math.abs(left - first!.left) < ALIGNED);
  if (!word || !first || names.length < 2 || !stacked) return [];
  const middle =
    (Math.min(...names.map(({ top }) => top)) + Math.max(...names.map(({ bottom }) => bottom))) / 2;
  const right = word.starts[word.text.length - 2]! - Math.max(...names.map((name) => endOf(name)));
  return [
    near((word.top + word.bottom) / 2 - middle, 0, 1, 'mm', {
      ...at(word),
      what: { zh: '“文件”离各名称的中线', en: '文件 off the middle of the names' },
    }),
    judged(
      right > 0,
      words(right > 0 ? '右侧' : '不在右侧', right > 0 ? 'right' : 'elsewhere'),
      words('右侧', 'right'),
      {
        ...at(word),
        what: { zh: '“文件”在名称的', en: 'side of 文件' },
      },
    ),
  ];
}

/** Where a name ends, the word after it left out. */
function endOf({ text, starts, right, size }: Segment): number {
  return WORD.test(text) ? starts[text.length - 3]! + emOf(size) : right;
}

const LABEL = /^签发人[：:]/u;

/** How many stand in a line cannot be told: a name of two 字 may be spread as wide as two names. */
function signerRows({ head: { signers } }: Subject): readonly Reading[] {
  const [label, ...others] = signers;
  const from = label && LABEL.exec(label.text)?.[0].length;
  const start = from === undefined ? undefined : label!.starts[from];
  if (!label || start === undefined) return [];
  const rows = others.filter((one) => one.left < start + emOf(one.size));
  const marked = signers.find(({ text }) => /[、，,;；]/u.test(text));
  const none = words('没有', 'none');
  const between = { zh: '两人之间的标点', en: 'marks between signers' };
  if (rows.length === 0 && !marked) return [];
  return [
    ...rows.map((row) =>
      near(row.left, start, 0.5, 'mm', { ...at(row), what: { zh: '首名', en: 'first name of the line' } }),
    ),
    judged(!marked, marked ? quoted(marked.text) : none, none, { ...at(marked ?? label), what: between }),
  ];
}
