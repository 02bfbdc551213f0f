/**
 * Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull
 * request. It shows ten of a kind for each step.
 */
import type { Diagnostic, Lang, Severity } from '../diagnostics/types.ts';
import { visible } from '../terminal/visible.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' };

/**
 * A line, closed by its end.
 * @param file that is meant where the finding points to no place in one
 */
export function githubCommand(finding: Diagnostic, lang: Lang, file?: string): string {
  const { severity, code, message, help, span, clause } = finding;
  const properties = Object.entries({
    ...(!span && file !== undefined && { file }),
    ...(span && { file: span.file, line: span.line, endLine: span.endLine }),
    // Columns are only taken where they are of one line; the last one is that of the last character.
    ...(span && span.line === span.endLine && { col: span.column, endColumn: lastColumn(span) }),
    title: clause === undefined ? code : `${code} ${clause}`,
  }).map(([key, value]) => `${key}=${property(String(value))}`);
  const words = [message[lang], ...(help ? [help[lang]] : [])].join('\n');
  return `::${COMMANDS[severity]} ${properties.join(',')}::${data(words)}\n`;
}

const lastColumn = ({ column, endColumn }: { column: number; endColumn: number }): number =>
  Math.max(column, endColumn - 1);

const data = (text: string): string =>
  visible(text.replace(/\r\n?/g, '\n')).replaceAll('%', '%25').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
