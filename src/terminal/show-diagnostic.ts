/**
 * A diagnostic as a person reads it: where, how bad, what; the line with a mark under the very
 * characters; what to do. It refuses to know where the line comes from.
 */
import type { Diagnostic, Lang, Severity } from '../diagnostics/types.ts';
import { columnsOf } from './columns.ts';
import type { Colour, Paint } from './paint.ts';
import { visible } from './visible.ts';

export interface Showing {
  readonly lang: Lang;
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly columns: number;
  /** Line `n` of a file without its line end, where it is known. */
  readonly line: (file: string, n: number) => string | undefined;
  /** The name of a file as a person knows it. */
  readonly name: (file: string) => string;
}

export const SEVERITIES: Readonly<
  Record<Severity, { readonly zh: string; readonly en: string; readonly colour: Colour }>
> = {
  error: { zh: '错误', en: 'error', colour: 'red' },
  warning: { zh: '警告', en: 'warning', colour: 'yellow' },
  hint: { zh: '提示', en: 'hint', colour: 'cyan' },
};

/** Several lines, closed by a line end. */
export function showDiagnostic(diagnostic: Diagnostic, showing: Showing): string {
  const { lang, paint } = showing;
  const help = diagnostic.help ? [`  ${paint('green', HELP[lang])}${visible(diagnostic.help[lang])}`] : [];
  return [headline(diagnostic, showing), ...excerpt(diagnostic, showing), ...help, ''].join('\n');
}

/** Whether a code is the ID of a rule, by which people speak of it. */
export const isRule = (code: string): boolean => /^L-\d+$/.test(code);

const HELP = { zh: '办法：', en: 'help: ' };

function headline(
  { span, severity, message, code, clause, strength }: Diagnostic,
  { lang, paint, name }: Showing,
): string {
  const place = span ? `${paint('bold', `${visible(name(span.file))}:${span.line}:${span.column}`)} ` : '';
  const weight = SEVERITIES[severity];
  const rule = isRule(code) ? `${paint('bold', code)} ` : '';
  const basis = [rule ? undefined : code, clause, strength].filter((word) => word !== undefined);
  const source = paint('dim', `(${basis.join(', ')})`);
  return `${place}${paint(weight.colour, weight[lang])} ${rule}${visible(message[lang])} ${source}`;
}

const TAB = '    ';
const ELLIPSIS = '…';

function excerpt({ span, severity }: Diagnostic, { line, paint, columns }: Showing): string[] {
  const text = span && line(span.file, span.line);
  if (!span || !text?.trim()) return [];
  const end = span.endLine === span.line ? span.endColumn - 1 : text.length;
  const parts = crop(text, span.column - 1, Math.max(end, span.column - 1), columns - GUTTER);
  const blank = ' '.repeat(columnsOf(parts.before));
  const mark = '^'.repeat(Math.max(1, columnsOf(parts.marked)));
  const number = String(span.line).padStart(GUTTER - 4);
  return [
    `${paint('dim', `${number} │`)} ${parts.before}${parts.marked}${parts.after}`,
    `${paint('dim', `${' '.repeat(GUTTER - 4)} │`)} ${blank}${paint(SEVERITIES[severity].colour, mark)}`,
  ];
}

/** Columns before the text: a line number, a bar, blanks. */
const GUTTER = 10;

interface Parts {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/**
 * What of the line fits: the marked characters first, with some of what stands before them. Of a line of five
 * megabytes no more is looked at than can be shown.
 */
function crop(text: string, from: number, to: number, room: number): Parts {
  const before = lastColumns(shown(text.slice(Math.max(0, from - room), from)), Math.floor(room / 2));
  const marked = firstColumns(
    shown(text.slice(from, Math.min(to, from + room))),
    room - columnsOf(before) - 1,
  );
  const after = firstColumns(shown(text.slice(to, to + room)), room - columnsOf(before) - columnsOf(marked));
  return { before, marked, after };
}

/** Of one line: tabs as blanks. */
const shown = (text: string): string => visible(text.replaceAll('\t', TAB).replaceAll('\n', '\u2424'));

function firstColumns(text: string, room: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += columnsOf(character);
    if (used > room) return `${kept.slice(0, -1)}${ELLIPSIS}`;
    kept += character;
  }
  return kept;
}

function lastColumns(text: string, room: number): string {
  if (text.length <= room / 2) return text;
  const backward = [...text.slice(-room)].reverse();
  let used = 1;
  const kept: string[] = [];
  for (const character of backward) {
    used += columnsOf(character);
    if (used > room) return ELLIPSIS + kept.reverse().join('');
    kept.push(character);
  }
  return text.length > kept.join('').length ? ELLIPSIS + kept.reverse().join('') : text;
}
