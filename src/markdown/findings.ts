/**
 * What the parser tells the writer: one entry per kind of finding, in both languages.
 *
 * In: the kind, the words it is about, a span. Out: a diagnostic. Severity follows from what happens to
 * the text: a hint when it is set as meant, a warning when something typed will not print as typed, an
 * error when the article cannot be told from its head.
 */
import type { Bilingual, Diagnostic, Severity } from '../diagnostics/types.ts';
import type { Span } from '../source/span.ts';

interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** `what` is the text concerned, where the message quotes one. */
  readonly message: (what: string) => Bilingual;
  readonly help: (what: string) => Bilingual;
}

const DELETE_OR_REWRITE: Bilingual = {
  zh: '请删去标签，改用 Markdown 的写法；要原样印出尖括号，请写作 \\<。',
  en: 'Delete the tag and use Markdown instead; to print the angle bracket itself write \\<.',
};

/** What to type instead of the tags that people type. */
const INSTEAD_OF_TAG: Readonly<Record<string, Bilingual>> = {
  br: {
    zh: '要换行，请在行末输入反斜杠 \\ 再按回车；要分段，请空一行。',
    en: 'For a line break end the line with a backslash; for a new paragraph leave a blank line.',
  },
  sup: { zh: '上标请写作 ^2^，例如 m^2^。', en: 'Write a superscript as ^2^, e.g. m^2^.' },
  sub: { zh: '下标请写作 ~2~，例如 CO~2~。', en: 'Write a subscript as ~2~, e.g. CO~2~.' },
  b: { zh: '加粗请写作 **文字**。', en: 'Write bold as **text**.' },
  strong: { zh: '加粗请写作 **文字**。', en: 'Write bold as **text**.' },
  i: { zh: '强调请写作 *文字*。', en: 'Write emphasis as *text*.' },
  em: { zh: '强调请写作 *文字*。', en: 'Write emphasis as *text*.' },
  img: { zh: '图片请写作 ![图题](图片路径)。', en: 'Write a picture as ![caption](path).' },
  a: { zh: '链接请写作 [文字](网址)。', en: 'Write a link as [text](address).' },
  table: { zh: '表格请用 Markdown 的竖线写法。', en: 'Write the table with the bars of Markdown.' },
  center: {
    zh: '居中由模板决定，请删去标签。',
    en: 'What is centred is decided by the template; delete the tag.',
  },
};

const insteadOf = (tag: string): Bilingual | undefined =>
  Object.hasOwn(INSTEAD_OF_TAG, tag) ? INSTEAD_OF_TAG[tag] : undefined;

export const FINDINGS = {
  html: {
    code: 'markdown/html',
    severity: 'warning',
    message: (what) => ({
      zh: `HTML 标签 ${what} 不起作用，已略去；标签之间的文字照印。`,
      en: `The HTML tag ${what} has no effect and is dropped; the text between tags is kept.`,
    }),
    help: (what) => insteadOf(/^<\/?([a-z0-9]+)/i.exec(what)?.[1]?.toLowerCase() ?? '') ?? DELETE_OR_REWRITE,
  },
  script: {
    code: 'markdown/script',
    severity: 'warning',
    message: (what) => ({
      zh: `${what} 及其中的内容不会印出。`,
      en: `${what} and what is in it will not be printed.`,
    }),
    help: () => ({
      zh: '请删去它；要原样印出尖括号，请写作 \\<。',
      en: 'Delete it; to print the angle bracket itself write \\<.',
    }),
  },
  unclosedComment: {
    code: 'markdown/unclosed-comment',
    severity: 'warning',
    message: () => ({
      zh: '注释 <!-- 没有结束，已当作普通文字。',
      en: 'The comment <!-- is never closed; it is set as text.',
    }),
    help: () => ({ zh: '请在注释末尾加上 -->。', en: 'Close it with -->.' }),
  },
  tooDeep: {
    code: 'markdown/too-deep',
    severity: 'warning',
    message: () => ({
      zh: '列表或引文套得太深，从此处起当作普通文字。',
      en: 'Lists or quotes are nested too deeply; from here on they are set as text.',
    }),
    help: () => ({
      zh: '请减少层次；公文最多用四层。',
      en: 'Use fewer levels; official documents have at most four.',
    }),
  },
  underline: {
    code: 'markdown/underline',
    severity: 'hint',
    message: () => ({
      zh: '文字下面的横线已当作分隔线，不当作标题。',
      en: 'The line below the text was read as a separator, not as the underline of a heading.',
    }),
    help: () => ({
      zh: '要作标题，请在文字前加 # 和空格；要作分隔线，请在横线前空一行。',
      en: 'For a heading put # and a space before the text; for a separator leave a blank line above it.',
    }),
  },
  tightHeading: {
    code: 'markdown/tight-heading',
    severity: 'hint',
    message: () => ({
      zh: '# 与标题之间没有空格，已按标题处理。',
      en: 'There is no space between # and the heading; it was read as a heading all the same.',
    }),
    help: () => ({
      zh: '请在 # 后加一个空格；若不是标题，请写作 \\#。',
      en: 'Put a space behind #, or write \\# if it is no heading.',
    }),
  },
  spacedPath: {
    code: 'markdown/spaced-path',
    severity: 'hint',
    message: (what) => ({
      zh: `图片路径“${what}”含有空格，其他软件可能不认。`,
      en: `The image path "${what}" has spaces, which other programs may not accept.`,
    }),
    help: (what) => ({
      zh: `请写作 ![图题](<${what}>)。`,
      en: `Write it as ![caption](<${what}>).`,
    }),
  },
  unclosedFence: {
    code: 'markdown/unclosed-fence',
    severity: 'warning',
    message: () => ({
      zh: '代码块没有结束，已当作普通文字。',
      en: 'The code block is never closed; it is set as text.',
    }),
    help: () => ({
      zh: '请在代码末尾另起一行，输入同样的符号结束；若只是想画一条线，请写作 ***，上下各空一行。',
      en: 'Close it with the same marks on a line of its own; for a line drawn across write *** between blank lines.',
    }),
  },
  surplusCells: {
    code: 'markdown/surplus-cells',
    severity: 'warning',
    message: (what) => ({
      zh: `这一行的单元格多于表头，“${what}”不会印出。`,
      en: `This row has more cells than the head; "${what}" will not be printed.`,
    }),
    help: () => ({
      zh: '请补足表头，或删去多余的单元格；要在格内写竖线，请写作 \\|。',
      en: 'Add columns to the head or remove the cells; write \\| for a bar inside a cell.',
    }),
  },
  brokenTable: {
    code: 'markdown/broken-table',
    severity: 'warning',
    message: () => ({
      zh: '这里像是表格，但表头与分隔行的列数不同，已当作普通文字。',
      en: 'This looks like a table, but head and delimiter row differ in columns; it is set as text.',
    }),
    help: () => ({
      zh: '请使表头与下面 |---|---| 一行的列数相同，并在表格前空一行。',
      en: 'Give the head as many columns as the row |---|---| below it, and leave a blank line before the table.',
    }),
  },
  tabTable: {
    code: 'markdown/tab-table',
    severity: 'warning',
    message: () => ({
      zh: '像是从 Word 粘贴的表格，已当作普通文字。',
      en: 'This looks like a table pasted from Word; it is set as text.',
    }),
    help: () => ({
      zh: '请写成 | 列 | 列 |，表头下面加一行 |---|---|。',
      en: 'Write | cell | cell | and a row |---|---| below the head.',
    }),
  },
  bullet: {
    code: 'markdown/bullet',
    severity: 'hint',
    message: (what) => ({
      zh: `行首的项目符号${/[\ue000-\uf8ff]/.test(what) ? '' : `“${what}”`}已当作列表的“- ”，排成（1）（2）……`,
      en: 'Bullets at the start of lines were read as items of a list and are set as （1）（2）….',
    }),
    help: () => ({
      zh: '直接写“- ”也可以；若要照原样印，请删去符号后面的空格或制表符。',
      en: 'You may write "- " as well; to print a bullet as it stands delete the blank behind it.',
    }),
  },
  undefinedNote: {
    code: 'markdown/undefined-note',
    severity: 'warning',
    message: (what) => ({
      zh: `脚注 ${what} 没有内容，已当作普通文字。`,
      en: `The note ${what} is not defined; it is set as text.`,
    }),
    help: (what) => ({
      zh: `请另起一段写“${what}: 脚注内容”，或删去 ${what}。`,
      en: `Write a paragraph "${what}: text of the note", or delete ${what}.`,
    }),
  },
  unusedNote: {
    code: 'markdown/unused-note',
    severity: 'warning',
    message: (what) => ({
      zh: `正文没有引用脚注 [^${what}]，它不会印出。`,
      en: `The note [^${what}] is never referred to and will not be printed.`,
    }),
    help: (what) => ({ zh: `请在正文相应处写 [^${what}]。`, en: `Write [^${what}] where it belongs.` }),
  },
  duplicateNote: {
    code: 'markdown/duplicate-note',
    severity: 'warning',
    message: (what) => ({
      zh: `脚注 [^${what}] 写了不止一次，只用第一次的内容。`,
      en: `The note [^${what}] is defined more than once; the first definition is used.`,
    }),
    help: () => ({ zh: '请改用不同的编号。', en: 'Give it another label.' }),
  },
  unusedReference: {
    code: 'markdown/unused-reference',
    severity: 'hint',
    message: (what) => ({
      zh: `链接定义 [${what}] 没有被引用，这一行不会印出。`,
      en: `The link definition [${what}] is never used; this line will not be printed.`,
    }),
    help: () => ({
      zh: '若它是正文，请在开头的方括号前加反斜杠：\\[。',
      en: 'If it is meant as text, put a backslash before the bracket: \\[.',
    }),
  },
  unclosedEmphasis: {
    code: 'markdown/unclosed-emphasis',
    severity: 'hint',
    message: () => ({
      zh: '这里的 ** 没有配对，将原样印出。',
      en: 'This ** has no partner and will be printed as it stands.',
    }),
    help: () => ({
      zh: '加粗请写作 **文字**，星号与文字之间不留空格，且不跨段；要印出星号，请写作 \\*\\*。',
      en: 'Write bold as **text** without spaces inside and within one paragraph; write \\*\\* for asterisks.',
    }),
  },
  brokenImage: {
    code: 'markdown/broken-image',
    severity: 'warning',
    message: (what) => ({
      zh: `“${what}”像是图片，但写法不对，已当作普通文字。`,
      en: `"${what}" looks like a picture but is not written as one; it is set as text.`,
    }),
    help: () => ({
      zh: '请写作 ![图题](<图片路径>)：括号用半角，路径要带扩展名。',
      en: 'Write it as ![caption](<path>) with half-width brackets, and the path with its extension.',
    }),
  },
  unsafeLink: {
    code: 'markdown/unsafe-link',
    severity: 'warning',
    message: (what) => ({
      zh: `链接地址“${what}”不能写进 PDF，只保留文字。`,
      en: `The address "${what}" cannot be linked from a PDF; only its text is kept.`,
    }),
    help: () => ({
      zh: '请使用 http、https 或 mailto 地址。',
      en: 'Use an address that begins with http, https or mailto.',
    }),
  },
  unopenedFrontMatter: {
    code: 'markdown/unopened-front-matter',
    severity: 'warning',
    message: () => ({
      zh: '文件头漏了第一行 ---，下面各行到 --- 为止按文件头读。',
      en: 'The first line of --- is missing; the lines down to the other are read as front matter.',
    }),
    help: () => ({
      zh: '请在文件的第一行加上 ---。',
      en: 'Put a line of --- at the very top.',
    }),
  },
  unclosedFrontMatter: {
    code: 'markdown/unclosed-front-matter',
    severity: 'error',
    message: () => ({
      zh: '文件开头的 --- 没有配对，分不清哪里是文件信息，哪里是正文。',
      en: 'The --- at the top has no partner, so the front matter cannot be told from the article.',
    }),
    help: () => ({
      zh: '请在“标题: ……”等各行之后另起一行，输入 ---。',
      en: 'Put a line of --- behind the lines such as "title: …".',
    }),
  },
} as const satisfies Readonly<Record<string, Finding>>;

export type FindingKind = keyof typeof FINDINGS;

export function diagnose(kind: FindingKind, span: Span, what = ''): Diagnostic {
  const { code, severity, message, help }: Finding = FINDINGS[kind];
  return { code, severity, message: message(what), help: help(what), span };
}
