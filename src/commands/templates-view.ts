/** Templates as a person reads them: a line each, or every value of one. */
import { basename } from 'node:path';
import type { Diagnostic, Lang } from '../diagnostics/types.ts';
import { shownPath } from '../run/paths.ts';
import type { TemplateEntry } from '../template/catalogue.ts';
import type { TemplateValue, ValueGroup } from '../template/values.ts';
import { columnsOf } from '../terminal/columns.ts';
import type { Paint } from '../terminal/paint.ts';
import type { ShownTemplate } from './templates.ts';

export interface TemplateLook {
  readonly lang: Lang;
  readonly cwd: string;
  readonly paint: Paint;
}

const WORDS = {
  zh: {
    own: (folder: string) => `您的模板（${folder}）`,
    noOwn: '没有找到您自己的模板。写一个：banxin init template；说明见 docs/templates.md。',
    more: '看一个模板的全部数值：banxin templates 文件。写一篇带说明的样稿：banxin init 文件。',
    wrong: (n: number) => `有 ${n} 个错误，不能用`,
    deviates: (n: number) => `${n} 处与标准不同`,
    follows: '与 GB/T 9704—2012 没有出入',
    outside: '标准没有规定这种文书，纸、页边、版心、行格照公文',
    extends: '继承',
    comma: '，',
    characters: '字',
  },
  en: {
    own: (folder: string) => `Your templates (${folder})`,
    noOwn: 'No templates of your own were found. Write one: banxin init template; see docs/templates.md.',
    more: 'All values of a template: banxin templates document. A commented article: banxin init document.',
    wrong: (n: number) => (n === 1 ? '1 error: of no use' : `${n} errors: of no use`),
    deviates: (n: number) =>
      n === 1 ? '1 deviation from the standard' : `${n} deviations from the standard`,
    follows: 'no deviation from GB/T 9704—2012',
    outside: 'not a paper of the standard; sheet, margins, type area and grid are those of official papers',
    extends: 'extends',
    comma: ', ',
    characters: ' characters',
  },
} as const;

/** Shipped templates first, then the user's own. */
export function listTemplates(entries: readonly TemplateEntry[], folder: string, look: TemplateLook): string {
  const words = WORDS[look.lang];
  const own = entries.filter(({ shipped }) => !shipped);
  const parts = [
    columns(entries.filter(({ shipped }) => shipped).map((entry) => shippedLine(entry, look))),
    own.length === 0
      ? words.noOwn
      : `${look.paint('bold', words.own(folder))}\n${columns(own.map((entry) => ownLine(entry, look)))}`,
    words.more,
  ];
  return `${parts.join('\n\n')}\n`;
}

function shippedLine({ names, about }: TemplateEntry, { paint }: TemplateLook): readonly string[] {
  const chinese = names.slice(0, -1).join('、');
  return [paint('bold', chinese), names.at(-1) ?? '', about];
}

function ownLine({ file, label, about, diagnostics }: TemplateEntry, look: TemplateLook): readonly string[] {
  const state = stateOf(diagnostics, WORDS[look.lang]);
  const words = [about, state].filter((word) => word !== '');
  return [look.paint('bold', shownPath(file, look.cwd)), label, words.join(look.lang === 'zh' ? '；' : '; ')];
}

function stateOf(diagnostics: readonly Diagnostic[], words: (typeof WORDS)[Lang]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const deviations = diagnostics.filter(({ code }) => code === 'template/deviation').length;
  if (errors > 0) return words.wrong(errors);
  return deviations > 0 ? words.deviates(deviations) : '';
}

/** What one template is, and each of its values. */
export function showTemplate(read: ShownTemplate, look: TemplateLook): string {
  const { template, chain, diagnostics, values } = read;
  const words = WORDS[look.lang];
  const [file, ...below] = chain.sources.map((source) => source.file);
  const parents = below.map((path) => basename(path)).join(' → ');
  const isOutside = template?.kind === 'briefing' || template?.kind === 'plain';
  const state = stateOf(diagnostics, words) || (isOutside ? words.outside : words.follows);
  const head = [
    `${look.paint('bold', template?.label ?? '')}${words.comma}${template?.about ?? ''}`,
    `  ${shownPath(file ?? '', look.cwd)}${parents ? `${words.comma}${words.extends} ${parents}` : ''}`,
    `  ${state}`,
  ];
  const [single, groups] = [values.filter(isSingle), values.filter((group) => !isSingle(group))];
  const full = groups.filter((group) => group.values.length > 0).map((group) => groupOf(group, look));
  return `${[
    head.join('\n'),
    valueRows(
      single.flatMap((group) => group.values),
      look,
    ),
    ...full,
  ].join('\n\n')}\n\n`;
}

/** A key that is no group. */
const isSingle = ({ key, values }: ValueGroup): boolean => values[0]?.key === key;

function groupOf({ key, about, values }: ValueGroup, look: TemplateLook): string {
  return `${look.paint('bold', key)}  ${about}\n${valueRows(values, look)}`;
}

function valueRows(values: readonly TemplateValue[], look: TemplateLook): string {
  const cells = (value: TemplateValue) => [
    '',
    value.key,
    value.written,
    ...lengthOf(value, look.lang),
    placeOf(value, look),
  ];
  return columns(values.map(cells));
}

/** Millimetres, points, characters of the element's own size. */
function lengthOf({ length }: TemplateValue, lang: Lang): readonly string[] {
  if (!length) return ['', '', ''];
  const number = (value: number) => String(Number(value.toFixed(2)));
  return [
    `${number(length.millimetres)}mm`,
    `${number(length.points)}pt`,
    `${number(length.characters)}${WORDS[lang].characters}`,
  ];
}

const placeOf = ({ span }: TemplateValue, { paint }: TemplateLook): string =>
  paint('dim', `${basename(span.file)}:${span.line}`);

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours take no columns
const COLOURS = /\u001b\[\d+m/g;
const widthOf = (text: string): number => columnsOf(text.replace(COLOURS, ''));

/** Rows with their cells one under the other; the last cell is as long as it is. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat(widths[i]! - widthOf(cell))))
      .join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
