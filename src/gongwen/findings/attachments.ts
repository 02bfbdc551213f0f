/** What is said about attachments: their names in 附件说明 and on their pages, their numbers, their texts. */
import type { Span } from '../../source/span.ts';
import { PRACTICE, type Rule, say } from './say.ts';

const SAME: Rule = { clause: 'GB/T 9704—2012 7.3.7', strength: 'MUST' };

export const attachmentFindings = {
  nameDiffers: (span: Span, serial: number, typed: string, listed: string, line?: number) =>
    say(
      'attachment-name-differs',
      'warning',
      span,
      [
        `附件${serial}的标题“${typed}”与附件说明${line ? `（第${line}行）` : ''}里的“${listed}”不同，按附件说明排印。`,
        `The title “${typed}” of attachment ${serial} differs from “${listed}” in the list of attachments${line ? ` (line ${line})` : ''}; the latter is printed.`,
      ],
      [
        '附件的顺序号和标题应当与附件说明一致，请把两处写成一样。',
        'Number and title must be those of the list: write both the same.',
      ],
      SAME,
    ),
  serialDiffers: (span: Span, typed: number, serial: number) =>
    say(
      'attachment-number-differs',
      'warning',
      span,
      [
        `这里写的是附件${typed}，按附件说明的顺序是附件${serial}，按后者排印。`,
        `This is typed as attachment ${typed}, but comes as ${serial} in the list; the latter is printed.`,
      ],
      [
        '附件的顺序号和标题应当与附件说明一致，请核对。',
        'Number and title must be those of the list: check them.',
      ],
      SAME,
    ),
  noName: (span: Span, serial: number) =>
    say(
      'attachment-without-name',
      'warning',
      span,
      [`附件${serial}没有名称。`, `Attachment ${serial} has no name.`],
      [
        '请写成“# 附件1：任务分解表”，或在文件头的“附件”里写上名称。',
        'Write `# 附件1：任务分解表`, or its name in 附件 of the front matter.',
      ],
      { clause: 'GB/T 9704—2012 7.3.4', strength: 'MUST' },
    ),
  nothingKnown: (span: Span, serial: number, typed: string) =>
    say(
      'attachment-without-name',
      'error',
      span,
      [
        `第${serial}个附件只写了“${typed}”，没有名称，正文后面也没有它的内容。`,
        `Attachment ${serial} is only called “${typed}”: it has no name, and its text does not follow the article.`,
      ],
      [
        '请写出名称，如“- 任务分解表”；内容在文件里的，写成“- 任务分解表: 附件/附件1.md”；写在本文里的，在正文后面用“# 附件1：任务分解表”开头。',
        'Write its name; with a file write `- name: file.md`; for a text in the article begin it with `# 附件1：名称`.',
      ],
      { clause: 'GB/T 9704—2012 7.3.4', strength: 'MUST' },
    ),
  empty: (span: Span, serial: number) =>
    say(
      'attachment-empty',
      'warning',
      span,
      [`附件${serial}没有内容。`, `Attachment ${serial} has no text.`],
      [
        '请写上内容；只列名称、不排正文的附件，请删去这个标题或文件。',
        'Write its text; for an attachment that is only listed, delete this heading or file.',
      ],
    ),
  textAndFile: (span: Span, serial: number, file: string, line: number) =>
    say(
      'attachment-twice',
      'warning',
      span,
      [
        `附件${serial}在正文后面有内容，第${line}行又写了文件“${file}”：排正文后面的，文件不用。`,
        `Attachment ${serial} has its text here and a file “${file}” on line ${line}: the text here is used.`,
      ],
      ['请只留一处。', 'Keep one of them.'],
    ),
  sectionTwice: (span: Span, serial: number, line: number) =>
    say(
      'attachment-twice',
      'warning',
      span,
      [
        `附件${serial}的内容写了两次，第一次在第${line}行；这一次另作一个附件。`,
        `The text of attachment ${serial} is given twice, first on line ${line}; this one becomes another attachment.`,
      ],
      ['请检查附件的顺序号。', 'Check the numbers of the attachments.'],
      SAME,
    ),
  sameName: (span: Span, name: string, first: number) =>
    say(
      'attachment-name-twice',
      'warning',
      span,
      [`“${name}”与附件${first}同名。`, `“${name}” is also the name of attachment ${first}.`],
      ['请检查是否写重了，或给它们不同的名称。', 'Check for a repetition, or give them different names.'],
    ),
  tooMany: (span: Span, count: number) =>
    say(
      'attachments-many',
      'hint',
      span,
      [`共有${count}个附件。`, `There are ${count} attachments.`],
      [
        '超过99个附件的公文很难查阅，请考虑合并或汇编成册。',
        'More than 99 are hard to use: think of joining them.',
      ],
      PRACTICE,
    ),
};
