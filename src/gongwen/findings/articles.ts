/** What is said about articles as a whole: titles, bodies, notes before them, credits behind them. */
import type { Span } from '../../source/span.ts';
import { PRACTICE, say } from './say.ts';

export const articleFindings = {
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
};
