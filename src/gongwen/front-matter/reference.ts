/** The tables of keys as Markdown, for docs/front-matter.md. In: the parts. Out: text between two markers. */
import { ALL, type Example, FORMATS, type KeyRow, PAPERS, properNames, RED_HEADED } from './keys/row.ts';
import { PARTS } from './keys.ts';

const BEGIN = '<!-- 以下由 npm run schema 根据代码里的键表生成，请勿手改 -->';
const END = '<!-- 生成部分到此为止 -->';

/** `page` with the generated part brought up to date. Throws where the markers are missing: the page is ours. */
export function withReference(page: string, parts = PARTS): string {
  const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (start < 0 || end < start)
    throw new Error('docs/front-matter.md has lost the markers of its generated part');
  const tables = parts.map(({ title, rows }) => `### ${title}\n\n${keyTable(rows)}`);
  return `${page.slice(0, start)}${BEGIN}\n\n${tables.join('\n')}\n${page.slice(end)}`;
}

function keyTable(rows: readonly KeyRow[]): string {
  const head =
    '| 键 | English | 用于 | 说明 | 怎样写 | 例 | 也认得 | 依据 |\n|---|---|---|---|---|---|---|---|\n';
  return head + rows.map(line).join('');
}

function line(row: KeyRow): string {
  const cells = [
    properNames(row)
      .filter((name) => name !== row.id)
      .map((name) => `\`${name}\``)
      .join(' '),
    `\`${row.id}\``,
    formatsOf(row),
    row.about.zh,
    row.kind.wants.zh,
    `\`${exampleText(row.example)}\``,
    row.aliases.map((name) => `\`${name}\``).join(' '),
    row.rule ?? '',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
}

/** Longer lists have a name of their own; the page explains them. */
function formatsOf({ formats }: KeyRow): string {
  const same = (list: KeyRow['formats']) =>
    list.length === formats.length && list.every((f) => formats.includes(f));
  if (same(ALL)) return '各种';
  if (same(PAPERS)) return '公文';
  if (same(RED_HEADED)) return '有红头的公文';
  return FORMATS.filter((f) => formats.includes(f.id))
    .map((f) => f.label.zh)
    .join('、');
}

/** A value as people type it. */
export function exampleText(example: Example): string {
  if (typeof example === 'boolean') return example ? '是' : '否';
  return typeof example === 'object' ? `[${example.join(', ')}]` : String(example);
}
