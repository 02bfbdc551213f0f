/**
 * One slip made all through an article gives one finding many times. In: the findings of an article. Out:
 * the first few of each in full, and in one line where the others are. Only a person is spared; a program
 * is given all.
 */
import type { Diagnostic, Lang } from '../diagnostics/types.ts';
import { isRule, SEVERITIES } from '../terminal/show-diagnostic.ts';

export interface Condensed {
  readonly diagnostic: Diagnostic;
  /** Findings that say the same, to be named behind this one. */
  readonly alike: readonly Diagnostic[];
}

const SHOWN_IN_FULL = 3;
const NAMED_LINES = 12;

/** @param formOf what two findings that are alike have in common */
export function condense(
  diagnostics: readonly Diagnostic[],
  formOf: (finding: Diagnostic) => string = kindOf,
): readonly Condensed[] {
  const groups = new Map<string, { count: number; readonly rest: Diagnostic[] }>();
  const shown: Condensed[] = [];
  for (const diagnostic of diagnostics) {
    const form = formOf(diagnostic);
    const group = groups.get(form) ?? { count: 0, rest: [] };
    groups.set(form, group);
    group.count++;
    if (group.count > SHOWN_IN_FULL) group.rest.push(diagnostic);
    else shown.push({ diagnostic, alike: group.count === SHOWN_IN_FULL ? group.rest : [] });
  }
  return shown;
}

/** A message without what it quotes; the linter's are alike by their rule. */
function kindOf({ code, message, span }: Diagnostic): string {
  if (isRule(code)) return `${span?.file}\n${code}`;
  return `${span?.file}\n${code}\n${message.zh.replace(/“[^”]*”|<[^>]*>|[\d.]+/g, '')}`;
}

/** All the words of it, so that whoever has read one has read the others. */
export const wordsOf = ({ code, severity, message, help, span }: Diagnostic): string =>
  [span?.file, code, severity, message.zh, help?.zh].join('\n');

const NAMED_PLACES = 60;

/** `L-56 另有 21 处：12:20、13:4（--all 逐处列出）。` Empty where there are none. */
export function placesAlike(alike: readonly Diagnostic[], lang: Lang): string {
  const [first] = alike;
  if (!first) return '';
  const places = alike
    .slice(0, NAMED_PLACES)
    .flatMap(({ span }) => (span ? [`${span.line}:${span.column}`] : []));
  const isCut = alike.length > NAMED_PLACES;
  if (lang === 'zh')
    return `${first.code} 另有 ${alike.length} 处：${places.join('、')}${isCut ? '……' : ''}（--all 逐处列出）\n`;
  return `${first.code}: ${alike.length} more at ${places.join(', ')}${isCut ? ' …' : ''} (--all shows each)\n`;
}

/**
 * `另有 15 处同样的警告：第 5、6、7 行。` Empty where there are none.
 * @param file as the person knows it
 */
export function moreAlike(alike: readonly Diagnostic[], lang: Lang, file: string): string {
  const [first] = alike;
  if (!first) return '';
  if (isRule(first.code)) return moreOfRule(first.code, alike, lang, file);
  const lines = [...new Set(alike.flatMap(({ span }) => (span ? [span.line] : [])))];
  const named = lines.slice(0, NAMED_LINES);
  const what = SEVERITIES[first.severity][lang];
  return `${lang === 'zh' ? inChinese(alike.length, what, named, lines) : inEnglish(alike.length, what, named, lines)}\n`;
}

function moreOfRule(rule: string, alike: readonly Diagnostic[], lang: Lang, file: string): string {
  const fixable = alike.filter(({ fix }) => fix?.kind === 'safe').length;
  const look = `banxin lint ${file}`;
  if (lang === 'zh')
    return `${rule} 另有 ${alike.length} 处（${look} 查看${fixable > 0 ? `，--fix 可改 ${fixable} 处` : ''}）\n`;
  return `${rule}: ${alike.length} more (${look} shows them${fixable > 0 ? `, --fix puts ${fixable} right` : ''})\n`;
}

function inChinese(count: number, what: string, named: readonly number[], lines: readonly number[]): string {
  const more = lines.length > named.length ? '……' : ' ';
  return `另有 ${count} 处同样的${what}${named.length > 0 ? `：第 ${named.join('、')}${more}行` : ''}。`;
}

function inEnglish(count: number, what: string, named: readonly number[], lines: readonly number[]): string {
  const more = lines.length > named.length ? ' …' : '';
  return `${count} more of the same ${what}${named.length > 0 ? `: line ${named.join(', ')}${more}` : ''}.`;
}
