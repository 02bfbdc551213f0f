/**
 * Every template key as Markdown, for docs/templates.md. In: the tables, the shipped templates, the figures
 * of the standard. Out: the page with the text between its two markers brought up to date.
 */
import { readChain } from './chain.ts';
import { type Figure, STANDARD_KINDS, type TemplateKind } from './deviations/figure.ts';
import { figuresOf } from './deviations/figures.ts';
import type { Kind, Shape } from './kinds.ts';
import { nameOf, type Path, placeOf } from './place.ts';
import type { Raw } from './raw.ts';
import { PARTS } from './shape.ts';
import { locateTemplate, SHIPPED } from './shipped.ts';

const BEGIN = '<!-- 以下由 npm run schema 根据代码里的键表和自带的模板生成，请勿手改 -->';
const END = '<!-- 生成部分到此为止 -->';

/** Throws where the markers are missing: the page is ours. */
export function withTemplateReference(page: string): string {
  const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (start < 0 || end < start)
    throw new Error('docs/templates.md has lost the markers of its generated part');
  const shipped = SHIPPED.map(({ name, zh }) => {
    const { raw } = readChain(locateTemplate(name, '.'));
    return { kind: name as TemplateKind, zh: zh[0]!, raw };
  });
  const tables = PARTS.map(({ title, shape, kinds }) => {
    const own = shipped.filter(({ kind }) => kinds(kind));
    return `### ${title}\n\n${HEAD}${rowsOf(shape, [], own)}`;
  });
  return `${page.slice(0, start)}${BEGIN}\n\n${tables.join('\n')}\n${page.slice(end)}`;
}

const HEAD = '| 键 | 说明 | 怎样写 | 自带模板的值 | GB/T 9704—2012 |\n|---|---|---|---|---|\n';

interface Shipped {
  readonly kind: TemplateKind;
  readonly zh: string;
  readonly raw: Raw;
}

function rowsOf(shape: Shape, above: Path, shipped: readonly Shipped[]): string {
  return Object.entries(shape)
    .map(([key, kind]) => rowOf(kind, [...above, key], shipped))
    .join('');
}

function rowOf(kind: Kind<unknown>, path: Path, shipped: readonly Shipped[]): string {
  if (kind.keys) return line(`**\`${nameOf(path)}\`**`, kind.about) + rowsOf(kind.keys, path, shipped);
  const { item } = kind;
  if (item?.keys) {
    const items = itemsAt(path, shipped[0]!.raw).map((i) =>
      rowsOf(item.keys!, [...path, String(i)], shipped),
    );
    return line(`**\`${nameOf(path)}\`**`, `${kind.about}，列表`) + items.join('');
  }
  const values = valuesAt(path, shipped);
  return line(`\`${nameOf(path)}\``, kind.about, wanted(kind), values, figuresAt(nameOf(path)));
}

const line = (...cells: readonly string[]): string =>
  `| ${[...cells, '', '', '', ''].slice(0, 5).join(' | ').replaceAll('\n', ' ')} |\n`;

function itemsAt(path: Path, raw: Raw): readonly number[] {
  const list = placeOf(raw, path);
  return list.kind === 'list' ? [...list.items.keys()] : [];
}

const wanted = ({ isLength, wants, item }: Kind<unknown>): string => {
  if (item) return '列表';
  if (isLength) return wants?.zh.startsWith('fill') ? 'fill 或长度' : '长度';
  return (wants?.zh ?? '').trim();
};

/** `35mm`; where some templates have another value, theirs behind it. */
function valuesAt(path: Path, shipped: readonly Shipped[]): string {
  const written = shipped.map(({ zh, raw }) => ({ zh, text: textAt(path, raw) }));
  const usual = mostOf(written.map(({ text }) => text));
  const others = written.filter(({ text }) => text !== usual);
  if (others.length > 2) return '各有各的';
  return [code(usual), ...others.map(({ zh, text }) => `${zh} ${code(text)}`)]
    .filter((t) => t !== '')
    .join('；');
}

const code = (text: string): string => (text === '' ? '' : `\`${text}\``);

function textAt(path: Path, raw: Raw): string {
  const above = placeOf(raw, path.slice(0, -1));
  const last = path.at(-1)!;
  if (above.kind !== 'group' || !above.entries.has(last)) return '';
  const place = placeOf(raw, path);
  return place.kind === 'scalar' ? place.text : '';
}

function mostOf(texts: readonly string[]): string {
  const times = (text: string) => texts.filter((other) => other === text).length;
  return [...texts].sort((a, b) => times(b) - times(a))[0] ?? '';
}

/** `MUST 5.2.1 (P-02)`, for each clause that speaks of the key. */
function figuresAt(key: string): string {
  const figures = STANDARD_KINDS.flatMap((kind) => figuresOf(kind).filter((figure) => figure.key === key));
  return [...new Set(figures.map(basis))].join('；');
}

const basis = ({ strength, clause, id }: Figure): string => `${strength} ${clause} (${id})`;
