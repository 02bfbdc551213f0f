/** The table of keys as Markdown, for docs/front-matter.md. In: the rows. Out: text between two markers. */
import { type Example, FORMATS, KEYS, type KeyRow } from './keys.ts';

const BEGIN = '<!-- 以下由 npm run schema 根据代码里的键表生成，请勿手改 -->';
const END = '<!-- 生成部分到此为止 -->';

/** `page` with the generated part brought up to date. Throws where the markers are missing: the page is ours. */
export function withReference(page: string, rows: readonly KeyRow[] = KEYS): string {
  const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (start < 0 || end < start)
    throw new Error('docs/front-matter.md has lost the markers of its generated part');
  return `${page.slice(0, start)}${BEGIN}\n\n${keyTable(rows)}\n${page.slice(end)}`;
}

function keyTable(rows: readonly KeyRow[]): string {
  const head =
    '| 键 | English | 用于 | 说明 | 怎样写 | 例 | 也认得 | 依据 |\n|---|---|---|---|---|---|---|---|\n';
  return head + rows.map(line).join('');
}

function line(row: KeyRow): string {
  const formats = FORMATS.filter((f) => row.formats.includes(f.id)).map((f) => f.label.zh);
  const cells = [
    `\`${row.zh}\``,
    `\`${row.id}\``,
    formats.join('、'),
    row.about.zh,
    row.kind.wants.zh,
    `\`${exampleText(row.example)}\``,
    row.aliases.map((name) => `\`${name}\``).join(' '),
    row.rule ?? '',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
}

function exampleText(example: Example): string {
  if (typeof example === 'boolean') return example ? '是' : '否';
  return typeof example === 'object' ? `[${example.join(', ')}]` : String(example);
}
