/** L-20: a closing mark at the end of the title. */
import type { Article, Found, Rule, Text } from '../types.ts';
import { closingMarks } from './closing-marks.ts';
import { endsTitle } from './titles.ts';

export const TITLE_END: Rule = {
  id: 'L-20',
  name: { zh: '标题末尾不加标点', en: 'no closing mark on a title' },
  strength: 'PRAC',
  severity: 'warning',
  message: { zh: '标题末尾有标点。', en: 'The title ends in a mark.' },
  why: {
    zh: '标题独占一行，行尾就是停顿，不再用句号、逗号一类的点号；书名号、引号、括号和问号、叹号表达意思，可以留。',
    en: 'A title stands alone, so that its end is the pause; quotes, brackets and ？ ！ carry meaning and may stay.',
  },
  help: { zh: '请删去标题末尾的标点。', en: 'Delete the mark.' },
  supersedes: ['L-56', 'L-21'],
  examples: {
    wrong: [
      {
        text: '# 关于做好防汛工作的通知。\n\n现通知如下。',
        fixed: '# 关于做好防汛工作的通知\n\n现通知如下。',
      },
      {
        text: '---\n模板: 文件\n标题: 云川市水务局关于检修闸门的通知；\n---\n\n现通知如下。',
        fixed: '---\n模板: 文件\n标题: 云川市水务局关于检修闸门的通知\n---\n\n现通知如下。',
      },
      {
        text: '---\n模板: 简报\n标题: 山村架起“致富桥”，\n---\n\n今年以来，全村增收。',
        fixed: '---\n模板: 简报\n标题: 山村架起“致富桥”\n---\n\n今年以来，全村增收。',
      },
      {
        text: '---\n模板: 文件\n标题: >-\n  云川市水务局\n  关于检修闸门的通知。\n---\n\n现通知如下。',
        fixed: '---\n模板: 文件\n标题: >-\n  云川市水务局\n  关于检修闸门的通知\n---\n\n现通知如下。',
      },
      { text: '# 关于印发应急预案的通知.\n\n现予印发。', fixed: '# 关于印发应急预案的通知\n\n现予印发。' },
    ],
    right: [
      '# 关于做好防汛工作的通知\n\n现通知如下。',
      '# 水从哪里来？\n\n这要从头说起。',
      '# 关于评选“节水之星”的通知（第二批）\n\n现通知如下。',
      '# 云川市人民政府关于修改《云川市节水办法》\n\n现予公布。',
      '---\n模板: 文件\n标题: |\n  云川市水务局，\n  云川市财政局关于检修闸门的通知\n---\n\n现通知如下。',
      '# 水文平台升级到 v2.\n\n升级已经完成。',
    ],
  },
  check: { on: 'texts', see },
};

function see(text: Text, article: Article): readonly Found[] {
  const marks = endsTitle(text, article) ? closingMarks(text.value) : undefined;
  return marks ? [marks] : [];
}
