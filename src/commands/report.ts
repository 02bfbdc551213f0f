/** What became of an article, in a few lines for a person. */

import { ROLE_NAMES } from '../config/shape.ts';
import { EXIT } from '../diagnostics/failure.ts';
import type { Diagnostic, Lang, Severity } from '../diagnostics/types.ts';
import type { FaceFile } from '../fonts/types.ts';
import { isDelivered, type Outcome } from '../run/outcome.ts';
import type { Paint } from '../terminal/paint.ts';
import { visible } from '../terminal/visible.ts';

export interface Look {
  readonly lang: Lang;
  readonly paint: Paint;
  /** Nothing was written: what is told is whether the files are what they should be. */
  readonly compare: boolean;
}

const WORDS = {
  zh: {
    pages: (n: number) => `${n} 页`,
    grid: (lines: number, characters: number) => `每面 ${lines} 行 × ${characters} 字`,
    seconds: (s: string) => `${s} 秒`,
    fonts: '字体：',
    substitutes: '替代：',
    fallback: '后备',
    comma: '，',
    list: '、',
    semicolon: '；',
    checked: '检查完毕',
    notMade: '没有生成 PDF',
    omitted: (mark: string) => `注明“${mark}”，PDF 不写进文件夹`,
    stdout: '标准输出',
    watermark: (words: string) => `水印“${words}”`,
    draft: '审阅稿（行号、字格、标尺）',
    booklet: (sheets: number) => `小册子，A3 纸 ${sheets} 张；双面打印，短边翻转，实际大小，对折骑马订`,
    missing: '没有字体可用，印成方框',
    of: (role: string, samples: string, more: number, used: string) =>
      `${role}缺“${samples}”${more > 0 ? `等 ${more} 字` : ''}，用 ${used}`,
    counts: {
      error: (n: number) => `${n} 个错误`,
      warning: (n: number) => `${n} 个警告`,
      hint: (n: number) => `${n} 条提示`,
    },
    right: '没有变化',
    stale: '过时',
    gone: '缺少',
    surplus: '多余，没有文章排出它',
    compared: (all: number, good: number, surplus: number, s: string) =>
      `共 ${all} 篇，${good} 篇的 PDF 正是现在会排出的${good < all ? `，${all - good} 篇不是` : ''}${surplus > 0 ? `；多余 ${surplus} 个` : ''}；${s} 秒。`,
    run: (all: number, good: number, noSite: boolean, s: string) =>
      `共 ${all} 篇，${good} 篇成功${good < all ? `，${all - good} 篇未成` : ''}${noSite ? '；网站没有做成' : ''}；${s} 秒。`,
  },
  en: {
    pages: (n: number) => (n === 1 ? '1 page' : `${n} pages`),
    grid: (lines: number, characters: number) => `${lines} lines × ${characters} characters`,
    seconds: (s: string) => `${s} s`,
    fonts: 'fonts: ',
    substitutes: 'substitutes: ',
    fallback: 'fallback',
    comma: ', ',
    list: ', ',
    semicolon: '; ',
    checked: 'checked',
    notMade: 'no PDF was made',
    omitted: (mark: string) => `marked “${mark}”, its PDF is kept out of the folder`,
    stdout: 'standard output',
    watermark: (words: string) => `watermark “${words}”`,
    draft: 'draft (line numbers, cells, rulers)',
    booklet: (sheets: number) =>
      `booklet, ${sheets === 1 ? '1 sheet' : `${sheets} sheets`} of A3; print on both sides at actual size, flip on short edge, fold and stitch`,
    missing: 'no font has it, printed as a box',
    of: (role: string, samples: string, more: number, used: string) =>
      `${role} lacks “${samples}”${more > 0 ? ` and others, ${more} in all` : ''}: ${used}`,
    counts: {
      error: (n: number) => (n === 1 ? '1 error' : `${n} errors`),
      warning: (n: number) => (n === 1 ? '1 warning' : `${n} warnings`),
      hint: (n: number) => (n === 1 ? '1 hint' : `${n} hints`),
    },
    right: 'unchanged',
    stale: 'stale',
    gone: 'missing',
    surplus: 'surplus, no article makes it',
    compared: (all: number, good: number, surplus: number, s: string) =>
      `${all} articles, ${good} with the PDF they would make now${good < all ? `, ${all - good} without` : ''}${surplus > 0 ? `; ${surplus} surplus` : ''}; ${s} s.`,
    run: (all: number, good: number, noSite: boolean, s: string) =>
      `${all} articles, ${good} good${good < all ? `, ${all - good} not` : ''}${noSite ? '; no site was made' : ''}; ${s} s.`,
  },
} as const;

export function describeOutcome(outcome: Outcome, look: Look): string {
  const { paint } = look;
  const sign = outcome.exitCode === EXIT.good ? paint('green', '✓') : paint('red', '✗');
  const lines = [`${sign} ${headline(outcome, look)}`, ...details(outcome, look).map((line) => `  ${line}`)];
  return `${lines.join('\n')}\n`;
}

/** What stands at the target, in words. */
const STANDING = { right: 'right', stale: 'stale', missing: 'gone' } as const;

function headline(outcome: Outcome, { lang, paint, compare }: Look): string {
  const { target, document, standing, omitted } = outcome;
  const input = visible(outcome.input);
  const words = WORDS[lang];
  const counts = countsOf(document?.diagnostics ?? [], lang);
  if (!target) return [`${input}: ${words.checked}`, ...counts].join(words.comma);
  const made = isDelivered(outcome);
  if (omitted)
    return [`${input} → ${words.omitted(visible(document?.secrecy ?? ''))}`, ...counts].join(words.comma);
  const result = made ? paint('bold', target.kind === 'file' ? target.shown : words.stdout) : words.notMade;
  const told = standing === 'right' || (compare && standing) ? [words[STANDING[standing]]] : [];
  return [`${input} → ${result}`, ...told, ...counts].join(words.comma);
}

function countsOf(diagnostics: readonly Diagnostic[], lang: Lang): string[] {
  return (['error', 'warning', 'hint'] as readonly Severity[]).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count > 0 ? [WORDS[lang].counts[severity](count)] : [];
  });
}

function details(outcome: Outcome, { lang }: Look): string[] {
  const { document, milliseconds } = outcome;
  if (!document?.layout) return [];
  const words = WORDS[lang];
  const { pages, grid } = document.layout;
  const size = document.pdf ? [sizeOf(document.pdf.bytes)] : [];
  const figures = [
    words.pages(pages),
    words.grid(grid.lines, grid.characters),
    ...size,
    words.seconds(secondsOf(milliseconds)),
  ];
  return [
    figures.join(words.comma),
    ...finishingLine(outcome, lang),
    ...fontLine(outcome, lang),
    ...substitutionLine(outcome, lang),
  ];
}

function finishingLine({ finishing, document }: Outcome, lang: Lang): string[] {
  if (!finishing) return [];
  const words = WORDS[lang];
  const sides = document?.layout?.sides ?? 0;
  const parts = [
    ...(finishing.watermark === undefined ? [] : [words.watermark(finishing.watermark)]),
    ...(finishing.draft ? [words.draft] : []),
    ...(finishing.booklet ? [words.booklet(sides / 2)] : []),
  ];
  return [parts.join(words.semicolon)];
}

function fontLine({ document }: Outcome, lang: Lang): string[] {
  const words = WORDS[lang];
  const order = (role: FaceFile['role']) => [...Object.keys(ROLE_NAMES), 'fallback'].indexOf(role);
  const faces = [...(document?.faces ?? [])]
    .sort((a, b) => order(a.role) - order(b.role))
    .map(({ role, postscriptName }) => {
      return `${role === 'fallback' ? words.fallback : roleName(role, lang)} ${postscriptName}`;
    });
  return faces.length > 0 ? [words.fonts + faces.join(words.list)] : [];
}

const roleName = (role: keyof typeof ROLE_NAMES, lang: Lang): string =>
  lang === 'zh' ? ROLE_NAMES[role] : role;

function substitutionLine({ document }: Outcome, lang: Lang): string[] {
  const words = WORDS[lang];
  const parts = document?.substitutions.map(({ role, used, samples, count }) => {
    const more = count > samples.length ? count : 0;
    return words.of(roleName(role, lang), samples.join(''), more, used ?? words.missing);
  });
  return parts && parts.length > 0 ? [words.substitutes + parts.join(words.semicolon)] : [];
}

/** How many articles there were. */
export interface Tally {
  readonly all: number;
  readonly good: number;
  /** Files that none of them makes. */
  readonly surplus: number;
  /** There was to be a site, and there is none. */
  readonly noSite: boolean;
  readonly milliseconds: number;
}

/** All of a run with several articles. */
export function describeRun(tally: Tally, { lang, compare }: Look): string {
  const { all, good, surplus, noSite } = tally;
  const seconds = secondsOf(tally.milliseconds);
  const { run, compared } = WORDS[lang];
  return `${compare ? compared(all, good, surplus, seconds) : run(all, good, noSite, seconds)}\n`;
}

export function describeSurplus(files: readonly string[], { lang, paint }: Look): string {
  const { comma, surplus } = WORDS[lang];
  return files.map((file) => `${paint('red', '✗')} ${file}${comma}${surplus}\n`).join('');
}

const secondsOf = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);

function sizeOf(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
