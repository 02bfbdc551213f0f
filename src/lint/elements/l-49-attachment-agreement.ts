/** L-49: the list of attachments, their pages and the references to them do not agree. */
import { readLabel } from '../../gongwen/attachment-label.ts';
import { PAPERS } from '../../gongwen/front-matter/keys/row.ts';
import { sameText } from '../../gongwen/sections.ts';
import type { Attachment } from '../../gongwen/types.ts';
import type { Article, AsAttachment, Placed, Rule, Text } from '../types.ts';
import { type AttachmentRow, attachmentRows, labelWidth } from './attachment-rows.ts';

export const ATTACHMENT_AGREEMENT: Rule = {
  id: 'L-49',
  name: { zh: '附件说明、附件和文中的提法一致', en: 'list, attachments and references agree' },
  clause: 'GB/T 9704—2012 7.3.7',
  strength: 'MUST',
  severity: 'error',
  message: { zh: '附件的提法前后不一致。', en: 'What is said of the attachments does not agree.' },
  why: {
    zh: '附件的顺序号和标题应当与附件说明一致（7.3.7），文中“见附件3”也要真有附件3。写明是别的文件的附件（“《通知》附件3”“该文附件3”）不查；全文没有附件而写“见附件”的只作警告，附件可能另送；“# 附件1：名称”是这里的写法，冒号不印，不算。',
    en: 'Number and title on an attachment are those of the list (7.3.7), and 见附件3 needs a third. Attachments of other papers are left alone; the colon of `# 附件1：` is not printed.',
  },
  help: { zh: '请核对附件的个数、顺序号和名称。', en: 'Check how many there are, their numbers and names.' },
  formats: PAPERS,
  supersedes: ['gongwen/attachment-name-differs', 'gongwen/attachment-number-differs'],
  examples: {
    wrong: [
      { text: '---\n模板: 文件\n附件: [任务清单, 联系人名单]\n---\n\n# 标题\n\n安排表见附件3。' },
      { text: '# 标题\n\n名单见附件。' },
      {
        text: '---\n模板: 文件\n附件: [任务清单, 联系人名单]\n---\n\n# 标题\n\n正文。\n\n# 附件2：联系人\n\n名单如下。',
      },
      {
        text: '---\n模板: 文件\n附件: [任务清单, 联系人名单]\n---\n\n# 标题\n\n正文。\n\n# 附件1：联系人名单\n\n名单如下。',
      },
      { text: '# 标题\n\n正文。\n\n附件：任务清单\n\n# 附件1：任务分解表\n\n内容。' },
      {
        text: '---\n模板: 文件\n附件: [任务清单, 联系人名单]\n---\n\n# 标题\n\n任务见附件2、附件3，名单见附件1、2和4。',
        count: 2,
      },
      {
        text: '---\n模板: 文件\n附件: [任务清单, 联系人名单]\n---\n\n# 标题\n\n正文。\n\n附件：1.任务分解表\n2.联系人名单\n3.报名表',
        count: 2,
      },
    ],
    right: [
      '---\n模板: 文件\n附件: [任务清单, 联系人名单]\n---\n\n# 标题\n\n名单见附件2。',
      '---\n模板: 文件\n附件: 任务清单\n---\n\n# 标题\n\n任务见附件。',
      '# 标题\n\n正文（见附件2）。\n\n附件：1.任务清单\n2.联系人名单',
      '# 标题\n\n按照《关于报送材料的通知》附件3的格式填写。',
      '# 标题\n\n请按原附件3填报，并将附件一并报送。',
      '# 标题\n\n任务见附件1。\n\n# 附件1：任务清单\n\n内容。',
      '---\n模板: 文件\n附件: [任务清单, 联系人名单]\n---\n\n# 标题\n\n见附件1、附件2，附件1—2和3月底前的安排，并按附件2、3月份的要求办。',
      '---\n模板: 简报\n---\n\n# 标题\n\n名单见附件。',
    ],
  },
  check: { on: 'article', see },
};

function see(article: Article): readonly Placed[] {
  const { gongwen, texts, fields, attachment } = article;
  if (gongwen.kind === 'briefing') return [];
  if (attachment) return inAttachment(attachment, article, gongwen.attachments);
  const rows = attachmentRows(article).filter(({ mended }) => !mended);
  const count = Math.max(gongwen.attachments.length, rows.length, texts.some(labelWidth) ? 1 : 0);
  const differing = fields.has('attachments') ? unlikeFrontMatter : unlikeTitles;
  return [
    ...texts.flatMap((text) => references(text, count)),
    ...texts.flatMap((text) => labels(text, gongwen.attachments)),
    ...differing(rows, gongwen.attachments),
  ];
}

/** The list is that of the text: what is headed 附件1 has another name there. */
function unlikeTitles(rows: readonly AttachmentRow[], own: readonly Attachment[]): readonly Placed[] {
  return rows.flatMap((row, i): readonly Placed[] => {
    const typed = nameOf(row);
    const other = own[i]?.name.value;
    if (other === undefined || sameText(typed, other)) return [];
    return [{ in: row.in, ...row.name, message: differs(i + 1, other, typed) }];
  });
}

/** There are two lists, and one of them is printed. */
function unlikeFrontMatter(rows: readonly AttachmentRow[], own: readonly Attachment[]): readonly Placed[] {
  return rows.flatMap((row, i): readonly Placed[] => {
    const typed = nameOf(row);
    const other = own[i]?.name.value;
    if (other !== undefined && sameText(typed, other)) return [];
    return [{ in: row.in, ...row.name, message: isListedOtherwise(i + 1, typed, other), help: TWO_LISTS }];
  });
}

const nameOf = ({ in: text, name }: AttachmentRow): string => text.value.slice(name.from, name.to);

/** Nothing can be compared where nobody knows what it is attached to. */
function inAttachment(
  { label, titles, listed }: AsAttachment,
  { texts }: Article,
  { length }: readonly Attachment[],
): readonly Placed[] {
  if (!listed) return [];
  const { serial, name } = listed;
  const typed = label?.serial ?? serial;
  return [
    ...texts.flatMap((text) => references(text, length)),
    ...(typed === serial
      ? []
      : [{ span: label!.span, mended: true, message: isNumbered(typed, serial) } as const]),
    ...titles
      .filter(({ value }) => name !== undefined && !sameText(value, name))
      .map(({ value, span }) => ({ span, mended: true, message: differs(serial, value, name!) }) as const),
  ];
}

/** 见附件3, （附件3）, 见附件; behind other words it may belong to another paper. */
const REFERENCE = /(?:[见按照]|[（(])附件(?:(\d{1,2})(?![\d号页份])|(?=[）)。，；]|$))/g;

/** What goes on with it: 、附件3, and without the word where nothing but a number can be meant: 、3。 */
const FURTHER =
  /(?:[、，,]|以?及|和|与|至|到|[-－—–~～])附件(\d{1,2})(?![\d号页份])|(?:、|以?及|和|与|至|到|[-－—–~～])(\d{1,2})(?=[、，。；;：）)]|以?及|和|与|$)/y;

function references(text: Text, count: number): readonly Placed[] {
  if (text.kind === 'field' || text.quoted || !text.value.includes('附件')) return [];
  return [...text.value.matchAll(REFERENCE)].flatMap((found): readonly Placed[] => {
    const { index, 0: typed, 1: digits } = found;
    const place = { in: text, from: index + 1, to: index + typed.length };
    if (count === 0) return [{ ...place, severity: 'warning', message: NONE }];
    return [{ ...place, digits: digits ?? '1' }, ...further(text, place.to)]
      .filter((one) => Number(one.digits) > count)
      .map(({ digits: number, ...one }) => ({ ...one, message: tooFew(number, count) }));
  });
}

interface Reference {
  readonly in: Text;
  readonly from: number;
  readonly to: number;
  readonly digits: string;
}

/** 见附件2、附件3和4: those behind the first. */
function further(text: Text, start: number): readonly Reference[] {
  const all: Reference[] = [];
  FURTHER.lastIndex = start;
  for (let next = FURTHER.exec(text.value); next; next = FURTHER.exec(text.value)) {
    const digits = next[1] ?? next[2]!;
    const to = next.index + next[0].length;
    all.push({ in: text, from: to - digits.length - (next[1] === undefined ? 0 : 2), to, digits });
  }
  return all;
}

const NONE = { zh: '本文没有列出附件。', en: 'No attachment is listed in this paper.' };

const tooFew = (typed: string, count: number) => ({
  zh: `只有${count}个附件，没有附件${typed}。`,
  en: `There are ${count} attachments and no ${typed}th.`,
});

function labels(text: Text, attachments: readonly Attachment[]): readonly Placed[] {
  const label = text.marker?.value.startsWith('#') ? readLabel(text.value) : undefined;
  const { serial, title } = label ?? {};
  if (serial === undefined || !title) return [];
  const named = attachments.find(({ name }) => sameText(name.value, title));
  const own = attachments[serial - 1];
  const place = { in: text, from: 0, to: text.value.length, mended: true } as const;
  if (named) return named.serial === serial ? [] : [{ ...place, message: isNumbered(serial, named.serial) }];
  return own ? [{ ...place, message: differs(serial, title, own.name.value) }] : [];
}

const isNumbered = (typed: number, listed: number) => ({
  zh: `这里写的是附件${typed}，附件说明里是第${listed}个。`,
  en: `This is typed as attachment ${typed} and is the ${listed}th of the list.`,
});

const differs = (serial: number, title: string, listed: string) => ({
  zh: `附件${serial}的标题是“${title}”，附件说明里是“${listed}”。`,
  en: `Attachment ${serial} is headed “${title}” and listed as “${listed}”.`,
});

const isListedOtherwise = (serial: number, typed: string, listed: string | undefined) =>
  listed === undefined
    ? {
        zh: `正文的附件说明里有附件${serial}“${typed}”，文件头的“附件”里没有。`,
        en: `The list in the text has an attachment ${serial}, “${typed}”; that of the front matter has none.`,
      }
    : {
        zh: `附件${serial}在正文的附件说明里是“${typed}”，在文件头里是“${listed}”。`,
        en: `Attachment ${serial} is “${typed}” in the text and “${listed}” in the front matter.`,
      };

const TWO_LISTS = {
  zh: '请核对名称，只留文件头的一处；附件说明由它排出。',
  en: 'Check the names and keep the list of the front matter alone; the page is set from it.',
};
