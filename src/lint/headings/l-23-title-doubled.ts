/** L-23: 关于 or the kind of the paper twice in a title. */
import { PAPERS } from '../../gongwen/front-matter/keys/row.ts';
import type { Found, Rule, Text } from '../types.ts';
import { closingMarks } from './closing-marks.ts';

const REPEATED = { zh: '标题里的词写重了。', en: 'A word of the title is typed twice.' };

export const TITLE_DOUBLED: Rule = {
  id: 'L-23',
  name: { zh: '标题里不重复“关于”和文种', en: 'no doubled 关于 or kind in a title' },
  strength: 'PRAC',
  severity: 'warning',
  message: {
    zh: '转发的公文与本文文种相同，标题里“关于”或“的通知”重复。',
    en: 'The paper passed on is of the same kind as this one, so that 关于 or 的通知 stands twice in the title.',
  },
  why: {
    zh: '转发同一文种时，标题只留一个“关于”和一个文种，读起来才顺；文种不同（转发意见的通知），或者是印发、贯彻、废止别的公文，不在此列。',
    en: 'Passing on a paper of the same kind the title keeps one of each. Other kinds and other acts are free.',
  },
  help: {
    zh: '请改成“转发＋原机关＋关于……的通知”，如“转发云川市应急局关于开展检查的通知”。',
    en: 'Write 转发, the first organ and its title, with one 关于 and one kind.',
  },
  formats: PAPERS,
  examples: {
    wrong: [
      { text: '# 关于转发《关于开展检查的通知》的通知\n\n现予转发。' },
      {
        text: '# 云川市教育局关于转发《省教育厅关于开展检查的通知》的通知\n\n现予转发。',
        fixed: '# 云川市教育局转发省教育厅关于开展检查的通知\n\n现予转发。',
      },
      {
        text: '# 关于转发省应急厅关于做好防汛工作的通知的通知\n\n现予转发。',
        fixed: '# 转发省应急厅关于做好防汛工作的通知\n\n现予转发。',
      },
      { text: '# 关于转发《关于开展检查的通知》的通知。\n\n现予转发。' },
      {
        text: '# 云川市水务局关于关于检修闸门的通知\n\n现通知如下。',
        fixed: '# 云川市水务局关于检修闸门的通知\n\n现通知如下。',
      },
      {
        text: '# 云川市水务局关于检修闸门的的通知\n\n现通知如下。',
        fixed: '# 云川市水务局关于检修闸门的通知\n\n现通知如下。',
      },
    ],
    right: [
      '# 转发云川市应急局关于开展检查的通知\n\n现予转发。',
      '# 关于转发《省水务厅关于加强节水工作的意见》的通知\n\n现予转发。',
      '# 关于废止《关于收取水费的通知》的通知\n\n现通知如下。',
      '# 关于贯彻落实《省政府关于做好防汛工作的通知》的通知\n\n现通知如下。',
      '# 关于印发《云川市关于促进节水的若干措施》的通知\n\n现予印发。',
      '# 云川市人民政府关于云川市2026年节水工作的报告\n\n现报告如下。',
    ],
  },
  check: { on: 'texts', see },
};

const KIND = '(?:通知|通报|意见|决定|公告|通告|报告|请示|批复|函)';
/** [before] 关于转发 [《] what [》] 的通知 */
const PASSED_ON = new RegExp(`(关于)[转批]发(《?)([^《》]{1,80}的(${KIND}))(》?)(的\\4)$`);
const TWICE = /(关于|的)\1/g;

function see({ kind, value }: Text): readonly Found[] {
  return kind === 'title' ? [...passedOn(value), ...twice(value)] : [];
}

function passedOn(value: string): readonly Found[] {
  const match = PASSED_ON.exec(value.slice(0, closingMarks(value)?.from ?? value.length).trimEnd());
  if (!match || (match[2] === '') !== (match[5] === '')) return [];
  const [whole, about, open, inner, , close, end] = match as unknown as readonly string[];
  const from = match.index;
  const to = from + whole!.length;
  const gone = [
    { from, to: from + about!.length, with: '' },
    { from: from + 4, to: from + 4 + open!.length, with: '' },
    { from: to - end!.length - close!.length, to, with: '' },
  ].filter((edit) => edit.to > edit.from);
  // Without the organ that sent it, what is left names nobody.
  const isNamed = /^[^关].*关于/.test(inner!);
  return [{ from, to, ...(isNamed && { fix: { kind: 'suggested', edits: gone } }) }];
}

function twice(value: string): readonly Found[] {
  return [...value.matchAll(TWICE)].map(({ index: from, 0: both, 1: word }) => {
    const to = from + both.length;
    const edits = [{ from: from + word!.length, to, with: '' }];
    return { from, to, message: REPEATED, help: ONCE, fix: { kind: 'suggested', edits } };
  });
}

const ONCE = { zh: '请删去一个。', en: 'Delete one of them.' };
