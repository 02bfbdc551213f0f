/** L-21: marks inside the title of a paper. */
import type { Found, Rule, Text } from '../types.ts';
import { OFFICIALLY_TITLED, ownWords } from './titles.ts';

export const TITLE_MARKS: Rule = {
  id: 'L-21',
  name: { zh: '公文标题里不用句读', en: 'no clauses in the title of a paper' },
  strength: 'PRAC',
  severity: 'hint',
  message: {
    zh: '公文标题里用了句中、句末的标点。',
    en: 'The title of the paper has marks of a sentence in it.',
  },
  why: {
    zh: '公文标题是“机关＋事由＋文种”的一个名称，不是一句话；除书名号、引号、括号、顿号外，一般不用标点。引号、书名号里原有的标点不算。',
    en: 'Such a title names organ, matter and kind; it is no sentence. Marks inside quotes and book titles are theirs.',
  },
  help: { zh: '请改写成一个词组，去掉标点。', en: 'Rewrite it as one phrase.' },
  formats: OFFICIALLY_TITLED,
  paperAlone: true,
  examples: {
    wrong: [
      { text: '# 关于召开会议，部署防汛工作的通知\n\n现通知如下。' },
      { text: '# 关于加强值守；做好防汛工作的通知\n\n现通知如下。' },
      {
        text: '---\n模板: 文件\n标题: 云川市人民政府办公室：关于检查校园安全的通知\n---\n\n现通知如下。',
      },
    ],
    right: [
      '# 关于召开防汛工作会议的通知\n\n现通知如下。',
      '# 云川市水务局、云川市财政局关于检修闸门的通知\n\n现通知如下。',
      '# 关于转发《省水务厅关于加强巡查，确保安全的意见》的通知\n\n现予转发。',
      '# 关于开展“保供水，惠民生”活动的通知\n\n现通知如下。',
      '# 关于表扬2025—2026年度先进单位的通报\n\n现通报如下。',
      '---\n模板: 简报\n标题: 建好一座桥，走活一盘棋\n---\n\n今年以来，全村增收。',
      '---\n模板: 普通\n标题: 认清形势，抓好落实\n---\n\n同志们，下面我讲三点意见。',
    ],
  },
  check: { on: 'texts', see },
};

const MARKS = /[，；：。！？,;!?]/g;

function see({ kind, value }: Text): readonly Found[] {
  if (kind !== 'title') return [];
  return [...ownWords(value).matchAll(MARKS)]
    .slice(0, 1)
    .map(({ index }) => ({ from: index, to: index + 1 }));
}
