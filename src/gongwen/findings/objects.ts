/** What is said about tables, pictures and the references to them. */
import type { Span } from '../../source/span.ts';
import { PRACTICE, say } from './say.ts';

export const objectFindings = {
  nothingAbove: (span: Span) =>
    say(
      'nothing-above',
      'warning',
      span,
      [
        '“^^”要与上面的格合并，但上面没有同样宽的格，这一格留空。',
        'The “^^” joins the cell above, but there is none of its width; this cell is left empty.',
      ],
      [
        '合并上面跨几列的格，请在每一列都写“^^”，或写“^^ ||”；要印出这两个符号，请写“\\^^”。',
        'Below a cell of several columns write ^^ in each of them; to print the signs write \\^^.',
      ],
    ),
  pictureInCell: (span: Span) =>
    say(
      'picture-in-cell',
      'warning',
      span,
      ['表格里不能放图片，这张图略去了。', 'A table cell cannot hold a picture; it is left out.'],
      [
        '请把图片放在表格后面单独成段，格内写“见图1”。',
        'Put the picture in a paragraph behind the table and write 见图1 in the cell.',
      ],
    ),
  pictureInNote: (span: Span) =>
    say(
      'picture-in-note',
      'warning',
      span,
      ['脚注里不能放图片，这张图略去了。', 'A footnote cannot hold a picture; it is left out.'],
      [
        '请把图片放在正文里单独成段，脚注里写“见图1”。',
        'Put the picture in a paragraph of the text and write 见图1 in the note.',
      ],
    ),
  numberTwice: (span: Span, number: string, first: Span) =>
    say(
      'table-number-twice',
      'warning',
      span,
      [
        `“${number}”用了两次，第一次在第 ${first.line} 行。`,
        `The number ${number} is used twice, first in line ${first.line}.`,
      ],
      [
        '请改正编号；也可以都写成“表：……”，由程序按顺序编号。',
        'Correct the number, or write 表：… before every table to have them counted.',
      ],
      PRACTICE,
    ),
  figureRenumbered: (span: Span, typed: string, counted: number) =>
    say(
      'figure-renumbered',
      'hint',
      span,
      [
        `图号按出现的顺序编，这里写的是图${typed}，印作图${counted}。`,
        `Figures are counted in their order: this one is typed 图${typed} and printed 图${counted}.`,
      ],
      [
        '请检查是否漏了一张图，文中的“见图……”是否对得上；没有图题的图不编号。',
        'Check for a missing figure and for references to it. Figures without a caption are not counted.',
      ],
    ),
  labelTwice: (span: Span, label: string) =>
    say(
      'label-twice',
      'warning',
      span,
      [
        `名称“#${label}”用了两次，引用指向第一次。`,
        `The name “#${label}” is used twice; references lead to the first.`,
      ],
      ['请换一个名称。', 'Give it another name.'],
    ),
  noSuchNumber: (span: Span, name: string, known: readonly string[]) =>
    say(
      'no-such-reference',
      'warning',
      span,
      [
        known.length > 0
          ? `没有“${name}”：本文有 ${known.join('、')}。`
          : `没有“${name}”：本文没有编号的${name.slice(0, 1)}。`,
        known.length > 0
          ? `There is no ${name}: the document has ${known.join(', ')}.`
          : `There is no ${name}, nor any other of its kind with a number.`,
      ],
      name.startsWith('表')
        ? [
            '请检查编号；要给表格编号，请在表格前一段写“表：……”。',
            'Check the number; to give a table one, write 表：… in the paragraph before it.',
          ]
        : [
            '请检查编号；要给图片编号，请写上图题：![图题](图片路径)。',
            'Check the number; to give a picture one, give it a caption: ![caption](path).',
          ],
      PRACTICE,
    ),
  noSuchLabel: (span: Span, label: string) =>
    say(
      'no-such-label',
      'warning',
      span,
      [
        `没有名称为“#${label}”的表或图，这里只印文字，不作链接。`,
        `No table or figure has the name “#${label}”; only the text is printed, without a link.`,
      ],
      [`请在表题或图题末尾写“{#${label}}”。`, `Write {#${label}} at the end of the caption it refers to.`],
    ),
} as const;
