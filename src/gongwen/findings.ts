/**
 * What this room says about the text of a document, one function per finding. The words of the front
 * matter are in front-matter/findings.ts.
 */
import type { Bilingual, Diagnostic, Severity } from '../diagnostics/types.ts';
import type { Span } from '../source/span.ts';
import { ordinalText } from './ordinals.ts';
import type { Level } from './types.ts';

type Extra = Pick<Diagnostic, 'clause' | 'strength'>;

const ORDER: Extra = { clause: 'GB/T 9704—2012 7.3.3', strength: 'MAY' };
const PRACTICE: Extra = { strength: 'PRAC' };

function say(
  code: string,
  severity: Severity,
  span: Span,
  message: readonly [zh: string, en: string],
  help: readonly [zh: string, en: string],
  extra: Extra = {},
): Diagnostic {
  return { code: `gongwen/${code}`, severity, message: two(message), help: two(help), ...extra, span };
}

function two([zh, en]: readonly [string, string]): Bilingual {
  return { zh, en };
}

export const findings = {
  noBody: (span: Span, onlyFrontMatter: boolean) =>
    say(
      'no-body',
      'error',
      span,
      onlyFrontMatter
        ? ['只有文件头的各项，没有正文。', 'There is front matter but no body text.']
        : ['没有正文。', 'There is no body text.'],
      ['请在标题下面写上正文。', 'Write the text of the article under its title.'],
    ),
  itemEmpty: (span: Span, title: string) =>
    say(
      'item-empty',
      'warning',
      span,
      [`《${title}》下面没有正文。`, `There is no text under “${title}”.`],
      [
        '请补上正文；如果它只是一个小标题，请改用“##”。',
        'Write its text; if it is only a section heading, use `##`.',
      ],
    ),
  titleMissing: (span: Span) =>
    say(
      'title-missing',
      'warning',
      span,
      ['文章没有标题。', 'The article has no title.'],
      [
        '请在文件头写“标题: ……”，或在正文前用“# ”写一行标题。',
        'Write `标题: …` in the front matter, or a line beginning with `# ` before the text.',
      ],
      PRACTICE,
    ),
  titleAssumed: (span: Span, title: string) =>
    say(
      'title-assumed',
      'warning',
      span,
      [
        `没有写明标题，把第一段“${title}”当作标题。`,
        `No title is marked; the first paragraph “${title}” is taken as the title.`,
      ],
      [
        '请在这一行前面加“# ”，或在文件头写“标题: ……”。',
        'Put `# ` before this line, or write `标题: …` in the front matter.',
      ],
      PRACTICE,
    ),
  titleFromFileName: (span: Span, title: string) =>
    say(
      'title-from-file-name',
      'warning',
      span,
      [`没有写明标题，用文件名“${title}”作标题。`, `No title is given; the file name “${title}” is used.`],
      [
        '请在文件头写“标题: ……”，或在正文前用“# ”写一行标题。',
        'Write `标题: …` in the front matter, or a line beginning with `# ` before the text.',
      ],
      PRACTICE,
    ),
  titleTwice: (span: Span, printed: string, other: string) =>
    say(
      'title-twice',
      'warning',
      span,
      [
        `“# ${printed}”与文件头的标题“${other}”不同：版面上印前者，后者只写入文档属性。`,
        `The heading “# ${printed}” differs from the title “${other}” of the front matter: the heading is printed, the other goes into the document properties only.`,
      ],
      ['请只留一个，或把两处写成一样。', 'Keep one of them, or make them the same.'],
      PRACTICE,
    ),
  hashAsSection: (span: Span) =>
    say(
      'hash-as-section',
      'hint',
      span,
      [
        '文件头有标题，“#”前面又有正文，因此把各个“#”当作一级小标题（一、）。',
        'The front matter has a title and text stands before the first `#`, so every `#` is taken as a level-1 section (一、).',
      ],
      [
        '小标题请用“##”。如果每个“#”是一篇文章，请在它们前面的话上写明“编者按：”。',
        'Use `##` for sections. If each `#` is an article, begin the text before them with `编者按：`.',
      ],
      PRACTICE,
    ),
  prefaceAsNote: (span: Span) =>
    say(
      'preface-as-editor-note',
      'hint',
      span,
      [
        '第一篇文章标题前面的话，作为编者按排印。',
        'The text before the first article is set as the editor’s note.',
      ],
      [
        '请在开头写明“编者按：”；如果它是正文，请移到标题下面。',
        'Begin it with `编者按：`; if it is body text, move it under the title.',
      ],
      PRACTICE,
    ),
  prefaceMoved: (span: Span) =>
    say(
      'preface-moved',
      'warning',
      span,
      [
        '第一篇文章标题前面的内容，移到了该篇正文的开头。',
        'What stands before the first article was moved to the beginning of its text.',
      ],
      ['请把它移到标题下面。', 'Move it under the title.'],
      PRACTICE,
    ),
  editorNoteTwice: (span: Span) =>
    say(
      'editor-note-twice',
      'warning',
      span,
      [
        '文件头和正文里都有编者按：采用文件头的，正文里的这一段照正文排。',
        'There is an editor’s note in the front matter and in the text: the former is used, this one is set as body text.',
      ],
      ['请只留一处。', 'Keep one of them.'],
      PRACTICE,
    ),
  fieldForOneItem: (span: Span, key: string) =>
    say(
      'field-for-one-item',
      'hint',
      span,
      [
        `本期有多篇文章，文件头的“${key}”只用于第一篇。`,
        `The issue has several articles; “${key}” of the front matter is used for the first only.`,
      ],
      [
        '请写在各篇里：副标题另起一行，以“——”开头，放在标题下面。',
        'Write it in each article: a subtitle is a line beginning with —— under the title.',
      ],
      PRACTICE,
    ),
  creditTwice: (span: Span, key: string) =>
    say(
      'credit-twice',
      'warning',
      span,
      [
        `文末写的“${key}”与文件头的不同：采用文末的。`,
        `“${key}” at the end of the article differs from the front matter: the former is used.`,
      ],
      ['请只留一处。', 'Keep one of them.'],
      PRACTICE,
    ),
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
      ORDER,
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
        `这几行之间没有空行，按行首的缩进或序号分成了${count}段。`,
        `There are no empty lines here; by the indents or numbers the lines begin with they were taken as ${count} paragraphs.`,
      ],
      ['段与段之间请空一行。', 'Leave an empty line between paragraphs.'],
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
