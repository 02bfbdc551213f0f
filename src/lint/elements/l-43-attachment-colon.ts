/** L-43: 附件 without a full-width colon. */
import type { Found, Rule, Text } from '../types.ts';
import { labelWidth } from './attachment-rows.ts';

export const ATTACHMENT_COLON: Rule = {
  id: 'L-43',
  name: { zh: '“附件”后用全角冒号', en: 'a full-width colon behind 附件' },
  clause: 'GB/T 9704—2012 7.3.4',
  strength: 'MUST',
  severity: 'error',
  message: { zh: '附件说明的“附件”后面没有全角冒号。', en: '附件 is not followed by a full-width colon.' },
  why: {
    zh: '附件说明写作“附件：名称”。写在文件头里的，冒号自动加上；“# 附件1：名称”是附件正文的写法，不在此列。',
    en: 'The list of attachments is written 附件：name. In the front matter the colon is set by itself.',
  },
  help: {
    zh: '请写成“附件：”；最好写在文件头的“附件”一项里。',
    en: 'Write 附件：, best in the front matter.',
  },
  supersedes: ['L-56', 'L-76'],
  paperAlone: true,
  examples: {
    wrong: [
      { text: '# 标题\n\n正文。\n\n附件:应急预案', fixed: '# 标题\n\n正文。\n\n附件：应急预案' },
      { text: '# 标题\n\n正文。\n\n附件 应急预案', fixed: '# 标题\n\n正文。\n\n附件：应急预案' },
      {
        text: '# 标题\n\n正文。\n\n附件: 1.任务清单\n2.联系人名单',
        fixed: '# 标题\n\n正文。\n\n附件：1.任务清单\n2.联系人名单',
      },
    ],
    right: [
      '# 标题\n\n正文。\n\n附件：应急预案',
      '---\n模板: 文件\n附件: 应急预案\n---\n\n# 标题\n\n正文。',
      '# 标题\n\n正文。\n\n附件应当与正文一起装订。',
      '# 标题\n\n正文。\n\n附件 一般与正文一起装订。其余另附。',
      '# 标题\n\n正文。\n\n# 附件1\n\n# 应急预案\n\n按预案执行。',
      '# 标题\n\n表格见附件：',
    ],
  },
  check: { on: 'texts', see },
};

function see(text: Text): readonly Found[] {
  const width = labelWidth(text);
  const typed = text.value.slice(0, width);
  if (width === 0 || typed.includes('：')) return [];
  const blank = typed.indexOf(':') < 0;
  // A blank before a long text may open a sentence.
  if (blank && (text.value.length > 40 || /[，；。]/.test(text.value))) return [];
  const from = typed.lastIndexOf('件') + 1;
  return [{ from, to: width, fix: { kind: 'safe', edits: [{ from, to: width, with: '：' }] } }];
}
