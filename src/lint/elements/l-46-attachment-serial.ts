/** L-46: the serial of an attachment in another form than 1. */
import { hanValue } from '../../gongwen/ordinals.ts';
import type { Placed, Rule, Text } from '../types.ts';
import { type AttachmentRow, attachmentRows } from './attachment-rows.ts';

export const ATTACHMENT_SERIAL: Rule = {
  id: 'L-46',
  name: { zh: '附件序号用“1.”', en: 'attachments are numbered 1.' },
  clause: 'GB/T 9704—2012 7.3.4',
  strength: 'MUST',
  severity: 'error',
  message: {
    zh: '附件的顺序号不是阿拉伯数字加下圆点。',
    en: 'The serial of an attachment is not an Arabic number with a dot.',
  },
  why: {
    zh: '附件的顺序号用阿拉伯数字：附件说明写“附件：1.名称”，文中和附件首页写“附件1”。写在文件头里的自动编号。“附件一览表”“附件一并报送”里的“一”不是序号。',
    en: 'Attachments are counted in Arabic digits: 附件：1. in the list, 附件1 elsewhere. Those of the front matter are counted by themselves.',
  },
  help: { zh: '请写成“1.”，文中写“附件1”。', en: 'Write 1. in the list and 附件1 in the text.' },
  supersedes: ['front-matter/normalised', 'L-28', 'L-36'],
  examples: {
    wrong: [
      {
        text: '# 标题\n\n正文。\n\n附件：1、任务清单\n2、联系人名单',
        fixed: '# 标题\n\n正文。\n\n附件：1.任务清单\n2.联系人名单',
        count: 2,
      },
      { text: '# 标题\n\n名单见附件一。', fixed: '# 标题\n\n名单见附件1。' },
      {
        text: '# 标题\n\n填写附件一、附件二（见后）。',
        fixed: '# 标题\n\n填写附件1、附件2（见后）。',
        count: 2,
      },
      {
        text: '# 标题\n\n正文。\n\n# 附件二：任务清单\n\n内容。',
        fixed: '# 标题\n\n正文。\n\n# 附件2：任务清单\n\n内容。',
      },
      {
        text: '---\n模板: 文件\n附件:\n  - 1、任务清单\n  - 2，联系人名单\n---\n\n# 标题\n\n正文。',
        fixed: '---\n模板: 文件\n附件:\n  - 1.任务清单\n  - 2.联系人名单\n---\n\n# 标题\n\n正文。',
        count: 2,
      },
    ],
    right: [
      '# 标题\n\n正文。\n\n附件：1.任务清单\n2.联系人名单',
      '# 标题\n\n名单见附件1。',
      '# 标题\n\n附件一览表由办公室编制。',
      '# 标题\n\n请将附件一并报送。',
      '# 标题\n\n根据《关于报送材料的通知（附件一）》的要求办理。',
      '# 标题\n\n附件一、二级目录由各县填写。',
      '# 标题\n\n详见《云川市采购合同》附件一。验收按协议附件二，付款按原附件三。',
    ],
  },
  check: {
    on: 'article',
    see: (article) => [...attachmentRows(article).flatMap(marked), ...article.texts.flatMap(inHan)],
  },
};

const WRONG_MARK = '、，,．：:';

function marked({ in: text, number, mended }: AttachmentRow): readonly Placed[] {
  if (!number || !WRONG_MARK.includes(number.mark)) return [];
  const serial = String(hanValue(number.value) || number.value.normalize('NFKC'));
  const { from, to } = number;
  const fix = { kind: 'safe', edits: [{ from, to, with: `${serial}.` }] } as const;
  return [{ in: text, from, to, fix, ...(mended && { mended }) }];
}

/** Behind the numeral stands what cannot go on with it. */
const HAN_SERIAL = /附件([一二三四五六七八九十]{1,3})(?=[：:，。；）)〕”\s（]|、附件|$)/g;
const QUOTED = /《[^《》]*》/g;
/** Behind the title of another paper, or a contract: it numbers its attachments as it likes. */
const OF_OTHERS = /[\ufffc同议约原“]/;

function inHan(text: Text): readonly Placed[] {
  if (text.kind === 'field' || text.quoted || !text.value.includes('附件')) return [];
  const bare = text.value.replace(QUOTED, (title) => '\ufffc'.repeat(title.length));
  return [...bare.matchAll(HAN_SERIAL)].flatMap(({ index, 0: typed, 1: numeral }): readonly Placed[] => {
    const value = hanValue(numeral!);
    const [from, to] = [index + 2, index + typed.length];
    if (value === 0 || OF_OTHERS.test(bare.slice(Math.max(0, index - 1), index))) return [];
    const fix = { kind: 'safe', edits: [{ from, to, with: String(value) }] } as const;
    // The page of an attachment takes its number from the list.
    return [{ in: text, from: index, to, fix, ...(text.marker && { mended: true }) }];
  });
}
