/** The pages as they come from the server: their parts and words, which the scripts fill. */
import type { Bilingual, Lang } from '../../diagnostics/types.ts';
import { type Attributes, element, empty, joined, type Markup, words } from '../../site/markup.ts';
import type { ProofFinding } from '../types.ts';

type Say = (text: Bilingual) => Markup;

/** The list of all articles. */
export const listShell = (lang: Lang): string =>
  frame(lang, WORDS.all[lang], 'list.js', (say) => [
    element(
      'main',
      { class: 'list' },
      element('h1', {}, say(WORDS.all)),
      element(
        'p',
        { class: 'find' },
        element('label', { for: 'find' }, say(WORDS.find)),
        empty('input', { id: 'find', type: 'search', autocomplete: 'off', spellcheck: 'false' }),
      ),
      element('p', { id: 'tally', role: 'status' }),
      element('ol', { id: 'names' }),
      element('noscript', {}, say(WORDS.script)),
    ),
  ]);

/** One article: its text, its pages, what is said of it. */
export const documentShell = (lang: Lang, name: string, alone: boolean): string =>
  frame(lang, name, 'view.js', (say) => [
    header(say, lang, name, alone),
    element(
      'main',
      { class: 'desk' },
      region('source', say(WORDS.source), lang, [
        element('label', { for: 'file', class: 'unseen' }, say(WORDS.file)),
        element('select', { id: 'file', hidden: true }),
        element('div', {
          id: 'lines',
          role: 'listbox',
          tabindex: 0,
          'aria-label': WORDS.lines[lang],
        }),
      ]),
      region('findings', say(WORDS.findings), lang, [element('ol', { id: 'said' })]),
      element(
        'section',
        { class: 'pages', id: 'pages', tabindex: 0, 'aria-label': WORDS.pages[lang] },
        element('p', { class: 'banner', id: 'old', hidden: true }, say(WORDS.old)),
        element('p', { class: 'banner', id: 'faulty', hidden: true }, say(WORDS.faulty)),
        element('div', { id: 'sheets', 'data-zoom': 'fit' }),
      ),
    ),
    element('noscript', {}, say(WORDS.script)),
  ]);

/** Why there is no PDF of an article, where one was asked for. */
export const noticeShell = (lang: Lang, name: string, reasons: readonly ProofFinding[]): string =>
  frame(lang, name, undefined, (say) => [
    element(
      'main',
      { class: 'notice' },
      element('h1', {}, say(WORDS.noPdf)),
      element('p', {}, words(name)),
      element('ul', {}, ...reasons.map((reason) => reasonItem(say, reason))),
      element('p', {}, element('a', { href: `/view?doc=${encodeURIComponent(name)}` }, say(WORDS.back))),
    ),
  ]);

function reasonItem(say: Say, { message, help, place }: ProofFinding): Markup {
  const where = place ? [element('span', { class: 'where' }, say(whereWords(place)))] : [];
  return element(
    'li',
    {},
    element('p', {}, words(message), ...where),
    ...(help === undefined ? [] : [element('p', { class: 'help' }, words(help))]),
  );
}

function header(say: Say, lang: Lang, name: string, alone: boolean): Markup {
  const switches = (['grid', 'ruler', 'marks'] as const).map((id) =>
    element(
      'button',
      { type: 'button', id, 'aria-pressed': id === 'marks' ? 'true' : 'false' },
      say(WORDS[id]),
    ),
  );
  const zooms = (['fit', 'small', 'true', 'large'] as const).map((value) =>
    element('option', { value }, say(ZOOMS[value])),
  );
  return element(
    'header',
    {},
    alone ? words('') : element('a', { href: '/', class: 'all' }, say(WORDS.all)),
    element('h1', { id: 'name' }, words(name)),
    element('p', { id: 'state', role: 'status' }),
    element(
      'div',
      { class: 'tools', role: 'group', 'aria-label': WORDS.tools[lang] },
      ...switches,
      element('label', { for: 'zoom', class: 'unseen' }, say(WORDS.zoom)),
      element('select', { id: 'zoom' }, ...zooms),
      element(
        'a',
        { id: 'pdf', href: `/pdf?doc=${encodeURIComponent(name)}`, target: '_blank' },
        words('PDF'),
      ),
    ),
  );
}

/** A part with its name over it. */
function region(id: string, name: Markup, lang: Lang, content: readonly Markup[]): Markup {
  const heading = element(
    'h2',
    { id: `${id}-name` },
    name,
    element('span', { id: `${id}-more`, lang: langOf(lang) }),
  );
  return element('section', { class: id, id, 'aria-labelledby': `${id}-name` }, heading, ...content);
}

/** @param script the name of the file; nothing for a page that only says something */
function frame(
  lang: Lang,
  title: string,
  script: string | undefined,
  content: (say: Say) => readonly Markup[],
): string {
  const say: Say = (text) => words(text[lang]);
  const head = element(
    'head',
    {},
    empty('meta', { charset: 'utf-8' }),
    element('title', {}, words(`${title} · ${WORDS.banxin[lang]}`)),
    empty('meta', { name: 'viewport', content: 'width=device-width' }),
    empty('meta', { name: 'color-scheme', content: 'light dark' }),
    empty('link', { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }),
    empty('link', { rel: 'stylesheet', href: '/serve.css' }),
    ...(script === undefined
      ? []
      : [element('script', { type: 'module', src: `/${script}` } satisfies Attributes)]),
  );
  const body = element('body', {}, joined(content(say)));
  return `<!doctype html>\n${element('html', { lang: langOf(lang) }, head, body)}\n`;
}

const langOf = (lang: Lang): string => (lang === 'zh' ? 'zh-CN' : 'en');

const WORDS = {
  banxin: { zh: '版心预览', en: 'banxin preview' },
  all: { zh: '全部文章', en: 'All articles' },
  find: { zh: '查找', en: 'Find' },
  source: { zh: '原文', en: 'Source' },
  file: { zh: '文件', en: 'File' },
  lines: { zh: '原文各行', en: 'Lines of the source' },
  findings: { zh: '检查', en: 'Findings' },
  pages: { zh: '各面', en: 'Pages' },
  tools: { zh: '显示', en: 'Show' },
  grid: { zh: '字格', en: 'Grid' },
  ruler: { zh: '毫米', en: 'Millimetres' },
  marks: { zh: '标记', en: 'Marks' },
  zoom: { zh: '大小', en: 'Size' },
  old: {
    zh: '下面是上一次排好的，不是现在的文章。',
    en: 'These are the last pages that could be set, not the article as it is now.',
  },
  faulty: {
    zh: '文章有错误：各面照排给您看，但 build 不会写出 PDF。原因列在“检查”里。',
    en: 'The article has errors: its pages are shown, but build will write no PDF. See “Findings”.',
  },
  noPdf: { zh: '文章有错误，不能做成 PDF', en: 'There is no PDF: the article has errors' },
  back: { zh: '回到预览', en: 'Back to the preview' },
  script: {
    zh: '预览要用 JavaScript，请在浏览器里打开它。',
    en: 'The preview needs JavaScript; please turn it on.',
  },
} as const satisfies Record<string, Bilingual>;

const whereWords = ({ file, name, line }: NonNullable<ProofFinding['place']>): Bilingual => {
  const before = file === 0 ? '' : `${name} `;
  return { zh: `${before}第 ${line} 行`, en: `${before}line ${line}` };
};

const ZOOMS = {
  fit: { zh: '适合宽度', en: 'Fit width' },
  small: { zh: '75%', en: '75%' },
  true: { zh: '100%', en: '100%' },
  large: { zh: '150%', en: '150%' },
} as const satisfies Record<string, Bilingual>;
