/** What came out of a PDF, for a person: every file with its size and state, and how to set it again. */

import type { Recipe } from '../archive/recipe.ts';
import type { Found, FoundFile } from '../archive/types.ts';
import { ROLE_NAMES } from '../config/shape.ts';
import type { Lang } from '../diagnostics/types.ts';
import { printable, shownPath } from '../run/paths.ts';
import { paintFor } from '../terminal/paint.ts';
import { ROLE_WORDS, sizeOf, wordFor } from './archive-words.ts';
import { aligned } from './columns-view.ts';

export interface Extracted {
  /** As named. */
  readonly pdf: string;
  readonly found: Found;
  /** Absolute folder, where something was written. */
  readonly folder: string | undefined;
  /** Paths below it, of those that stand there now. */
  readonly written: readonly string[];
}

export interface ExtractLook {
  readonly lang: Lang;
  readonly cwd: string;
  readonly colours: boolean;
}

const WORDS = {
  zh: {
    by: (version: string) => `banxin ${version} 由下列文件排成`,
    into: (folder: string) => ` → ${folder}`,
    damaged: '与清单不符，没有写',
    gone: 'PDF 里已经没有',
    fonts: (fonts: string) => `另需自己的字体（不在 PDF 里）：${fonts}`,
    again: '重新排版：',
    comma: '，',
    list: '、',
  },
  en: {
    by: (version: string) => `set by banxin ${version} from these files`,
    into: (folder: string) => ` → ${folder}`,
    damaged: 'not what the recipe names: not written',
    gone: 'no longer in the PDF',
    fonts: (fonts: string) => `Needs fonts of your own besides (not in the PDF): ${fonts}`,
    again: 'To set it again: ',
    comma: ', ',
    list: ', ',
  },
} as const;

export function shownExtract({ pdf, found, folder, written }: Extracted, look: ExtractLook): string {
  const words = WORDS[look.lang];
  const paint = paintFor(look.colours);
  const { recipe, files } = found;
  const where = folder === undefined ? undefined : shownPath(folder, look.cwd);
  const lines = [
    `${paint('bold', pdf)}${where === undefined ? '' : words.into(`${where}/`)}${words.comma}${words.by(printable(recipe.banxin))}`,
    aligned(files.map((file) => row(file, look.lang))),
    ...(recipe.fonts.length > 0 ? [words.fonts(fontsOf(recipe, look.lang))] : []),
    // Nothing can be set from an article that was not written.
    ...(where === undefined || !written.includes(recipe.article)
      ? []
      : [words.again + commandFor(recipe, where)]),
  ];
  return `${lines.join('\n')}\n`;
}

function row(file: FoundFile, lang: Lang): readonly string[] {
  const words = WORDS[lang];
  const state = file.intact ? '' : file.bytes ? words.damaged : words.gone;
  return [
    '',
    printable(file.path),
    printable(wordFor(ROLE_WORDS[lang], file.role)),
    sizeOf(file.size),
    state,
  ];
}

function fontsOf({ fonts }: Recipe, lang: Lang): string {
  const named = fonts.map(({ role, file }) => `${lang === 'zh' ? wordFor(ROLE_NAMES, role) : role}=${file}`);
  return printable(named.join(WORDS[lang].list));
}

/** The command that makes the same file again, as it is typed. */
export function commandFor(recipe: Recipe, folder: string): string {
  const isOwn = recipe.files.some(({ path }) => path === recipe.template);
  const template = isOwn ? `${folder}/${recipe.template}` : recipe.template;
  const words = [
    ...(recipe.created ? [`SOURCE_DATE_EPOCH=${Math.floor(Date.parse(recipe.created) / 1000)}`] : []),
    'banxin',
    'build',
    `${folder}/${recipe.article}`,
    ...(recipe.templateNamed ? [] : ['-t', template]),
    ...(recipe.singleSided ? ['--single-sided'] : []),
    ...(recipe.watermark === undefined ? [] : ['--watermark', recipe.watermark]),
    ...(recipe.draft ? ['--draft'] : []),
    ...(recipe.booklet ? ['--booklet'] : []),
    '--pdf',
    recipe.pdf,
  ];
  return words.map((word) => printable(quoted(word))).join(' ');
}

const quoted = (word: string): string =>
  /^[\p{L}\p{N}_@%+=:,./〔〕·-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
