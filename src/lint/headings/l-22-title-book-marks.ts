/** L-22: 《》 in a title round what is no law or regulation. */
import { PAPERS } from '../../gongwen/front-matter/keys/row.ts';
import type { Found, Rule, Text } from '../types.ts';

export const TITLE_BOOK_MARKS: Rule = {
  id: 'L-22',
  name: { zh: '标题里只有法规、规章加书名号', en: 'book-title marks in a title for regulations only' },
  strength: 'PRAC',
  severity: 'hint',
  message: {
    zh: '标题里给要点、方案、清单一类的事务文书加了书名号。',
    en: 'Book-title marks round a plan, a list or the like in a title.',
  },
  why: {
    zh: '一些单位规定，公文标题里除法规、规章名称外不用书名号。',
    en: 'Some units allow them in the title of a paper for laws and regulations only.',
  },
  help: { zh: '照这种规定，请去掉书名号。', en: 'Where that is the rule, leave the marks out.' },
  off: {
    zh: '各单位做法不一，许多机关在标题里给方案、要点也加书名号，不能说哪种错。本单位有规定的可以打开。',
    en: 'Practice differs: many organs do use them for plans. Switch it on where your unit forbids it.',
  },
  formats: PAPERS,
  examples: {
    wrong: [
      {
        text: '# 关于印发《2026年工作要点》的通知\n\n现予印发。',
        fixed: '# 关于印发2026年工作要点的通知\n\n现予印发。',
      },
      {
        text: '# 关于印发《防汛应急演练方案》的通知\n\n现予印发。',
        fixed: '# 关于印发防汛应急演练方案的通知\n\n现予印发。',
      },
      {
        text: '# 关于公布《节水单位名单（第二批）》的通告\n\n现予公布。',
        fixed: '# 关于公布节水单位名单（第二批）的通告\n\n现予公布。',
      },
    ],
    right: [
      '# 关于印发2026年工作要点的通知\n\n现予印发。',
      '# 关于印发《云川市节水管理办法》的通知\n\n现予印发。',
      '# 关于修改《云川市水库管理条例》的决定\n\n现予公布。',
      '# 关于学习《节水三字歌》的通知\n\n现通知如下。',
      '# 关于做好防汛工作的通知\n\n现将《2026年工作要点》印发给你们。',
    ],
  },
  check: { on: 'texts', see },
};

const WORKING_PAPER =
  /《([^《》〈〉]*(?:要点|方案|计划|安排|清单|名单|分工|总结|汇报|讲话|目录|规划)(?:（[^（）]*）)?)》/g;

function see({ kind, value }: Text): readonly Found[] {
  if (kind !== 'title') return [];
  return [...value.matchAll(WORKING_PAPER)].map(({ index: from, 0: marked }) => {
    const to = from + marked.length;
    const edits = [
      { from, to: from + 1, with: '' },
      { from: to - 1, to, with: '' },
    ];
    return { from, to, fix: { kind: 'suggested', edits } };
  });
}
