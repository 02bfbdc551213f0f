/** What is said about the body of an article: headings, paragraphs, lists, pictures, footnotes. */
import type { Span } from '../../source/span.ts';
import { ordinalText } from '../ordinals.ts';
import type { Level } from '../types.ts';
import { PRACTICE, type Rule, say } from './say.ts';

/** That each level follows the one above it is how everybody reads the clause. */
const SKIPPED: Rule = { clause: 'GB/T 9704—2012 7.3.3', strength: 'PRAC' };
const ORDER: Rule = { clause: 'GB/T 9704—2012 7.3.3', strength: 'MAY' };

export const bodyFindings = {
  emptyHeading: (span: Span) =>
    say(
      'empty-heading',
      'warning',
      span,
      ['这个标题没有文字，已略去。', 'This heading has no text and is left out.'],
      ['请写上标题，或删去这一行的“#”。', 'Write the heading, or delete the `#` of this line.'],
    ),
  emptyEntry: (span: Span) =>
    say(
      'empty-entry',
      'warning',
      span,
      ['列表里的这一条没有内容，已略去。', 'This list item is empty and is left out.'],
      ['请写上内容，或删去这一行。', 'Write something, or delete the line.'],
    ),
  listRenumbered: (span: Span, typed: number, counted: number) =>
    say(
      'list-renumbered',
      'hint',
      span,
      [
        `列表按顺序自动编号，这一条写的是${typed}，排成第${counted}条。`,
        `Lists are counted from their first number: this item is typed ${typed} and becomes ${counted}.`,
      ],
      [
        '请检查是否漏了一条；要保留自己的序号，请写成“（1）”开头的段落。',
        'Check for a missing item; to keep numbers of your own, begin paragraphs with （1）.',
      ],
    ),
  levelPassed: (span: Span) =>
    say(
      'level-passed',
      'hint',
      span,
      [
        '“一、”下面直接用了“1.”，而别处“一、”下面用的是“（一）”。',
        'Here 1. stands right under 一、, while other sections have （一） between them.',
      ],
      [
        '全文只有两层时可以用“一、”和“1.”；同一篇里最好一致，改成“（一）”。',
        'A text of two levels may use 一、 and 1.; within one text better keep to （一）.',
      ],
      ORDER,
    ),
  levelSkipped: (span: Span, above: 0 | Level, level: Level) =>
    say(
      'level-skipped',
      'warning',
      span,
      above === 0
        ? [
            `第一个小标题就是“${ordinalText(level, 1)}”一级，前面缺上级标题。`,
            `The first heading is already of level ${level}.`,
          ]
        : [
            `小标题从“${ordinalText(above, 1)}”一级直接到了“${ordinalText(level, 1)}”一级。`,
            `The headings go from level ${above} directly to level ${level}.`,
          ],
      [
        '结构层次依次用“一、”“（一）”“1.”“（1）”；只有两层时可以用“一、”和“1.”。',
        'The levels are 一、, （一）, 1., （1）, in this order; a text of two levels may use 一、 and 1.',
      ],
      SKIPPED,
    ),
  numberOutOfOrder: (span: Span, typed: string, before: string | undefined, expected: string) =>
    say(
      'number-out-of-order',
      'warning',
      span,
      before === undefined
        ? [
            `序号从“${typed}”开始，应当从“${expected}”开始。`,
            `The numbering begins at ${typed} instead of ${expected}.`,
          ]
        : [
            `“${before}”后面是“${typed}”，应当是“${expected}”。`,
            `${before} is followed by ${typed}; ${expected} is expected.`,
          ],
      [
        '请检查是否漏了一条或写重了序号。写好的序号照原样排，不会自动改动。',
        'Check for a missing or repeated number. Typed numbers are printed as they stand.',
      ],
      PRACTICE,
    ),
  headingUnnumbered: (span: Span) =>
    say(
      'heading-unnumbered',
      'hint',
      span,
      [
        '同一级的其他小标题写了序号，这一个没有。',
        'Other headings of this level have typed numbers, this one has none.',
      ],
      [
        '请补上序号；或者把这一级的序号全部删去，由程序自动编号。',
        'Type its number, or delete all numbers of this level to have them counted.',
      ],
      PRACTICE,
    ),
  paragraphSplit: (span: Span, count: number) =>
    say(
      'paragraph-split',
      'hint',
      span,
      [
        `这几行之间没有空行，按行首的序号分成了${count}段。`,
        `There are no empty lines here; by the numbers the lines begin with they were taken as ${count} paragraphs.`,
      ],
      ['段与段之间请空一行。', 'Leave an empty line between paragraphs.'],
    ),
  joinedLines: (span: Span, count: number) =>
    say(
      'joined-lines',
      'hint',
      span,
      [
        `这 ${count} 行之间没有空行，排成了一段。`,
        `There are no empty lines between these ${count} lines; they are one paragraph.`,
      ],
      ['各自成段请在中间空一行。', 'For paragraphs of their own leave an empty line between them.'],
    ),
  pictureInText: (span: Span) =>
    say(
      'picture-in-text',
      'hint',
      span,
      ['文字中间的图片移到了本段之后。', 'A picture inside running text was moved behind its paragraph.'],
      ['请让图片单独成段。', 'Give the picture a paragraph of its own.'],
    ),
  noteUnused: (span: Span, label: string) =>
    say(
      'note-unused',
      'warning',
      span,
      [
        `正文里没有引用脚注“${label}”，它不会印出来。`,
        `Nothing refers to the footnote “${label}”; it is not printed.`,
      ],
      [`请在正文里写“[^${label}]”，或删去这条脚注。`, `Write [^${label}] in the text, or delete the note.`],
    ),
  noteInFrontMatter: (span: Span) =>
    say(
      'note-in-front-matter',
      'warning',
      span,
      [
        '文件头里不能引用脚注，[^…] 照样印了出来。',
        'The front matter cannot refer to footnotes; [^…] was printed as it stands.',
      ],
      [
        '请删去。编者按要加脚注，就移到正文最前面，以“编者按：”开头。',
        'Delete it. For an editor’s note with footnotes begin the text with `编者按：` instead.',
      ],
    ),
  noteTooRich: (span: Span) =>
    say(
      'note-too-rich',
      'warning',
      span,
      [
        '脚注里只能有文字段落，这一部分略去了。',
        'A footnote can hold paragraphs only; this part is left out.',
      ],
      ['请把表格、代码等移到正文。', 'Move tables and code into the body.'],
    ),
};
