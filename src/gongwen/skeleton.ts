/**
 * A ready article of a format, every field explained: what `banxin init` writes. In: the format and what
 * its template is called. Out: Markdown. The fields come from the table of keys; the order and the sample
 * texts are data beside this file.
 */
import type { Bilingual, Lang } from '../diagnostics/types.ts';
import { type Example, type KeyRow, nameIn } from './front-matter/keys/row.ts';
import { KEYS, type KeyId } from './front-matter/keys.ts';
import { BRIEFING_ORDER, PAPER_ORDER, type Part, REST } from './skeleton/order.ts';
import { SAMPLES } from './skeleton/samples.ts';
import type { Format } from './types.ts';

export interface SkeletonWishes {
  /** What to write behind 模板: a name or a path. */
  readonly template: string;
  /** Of the keys and of what is said about them; the sample text is Chinese. */
  readonly lang: Lang;
}

export function skeletonOf(format: Format, { template, lang }: SkeletonWishes): string {
  const parts = partsOf(format).map(({ title, keys }) =>
    [`# ── ${title[lang]} ──`, ...keys.flatMap((row) => field(row, format, lang))].join('\n'),
  );
  const first = field(templateRow, format, lang, template);
  const front = [...HOW_TO[lang], '', ...first, '', parts.join('\n\n')].join('\n');
  return `---\n${front}\n---\n\n${SAMPLES[format].text}`;
}

const ROWS: readonly KeyRow[] = KEYS;
const templateRow = KEYS.find(({ id }) => id === 'template')!;

const HOW_TO: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '# “# ”开头的行是说明，不印在纸上；“#”紧挨着键的是没有启用的项，删去“#”就启用。',
    '# 括号里是 GB/T 9704—2012 的条款。下面的机关、人名都是假设的，请改成自己的。',
  ],
  en: [
    '# Lines that begin with "# " explain and are not printed; a # right before a key switches it off: take it away to use the key.',
    '# Clauses in brackets are those of GB/T 9704—2012. Organs and people are invented.',
  ],
};

interface Section {
  readonly title: Bilingual;
  readonly keys: readonly KeyRow[];
}

/** The keys of a format by part, and at the end those that no part names. */
function partsOf(format: Format): readonly Section[] {
  const order: readonly Part[] = format === 'briefing' ? BRIEFING_ORDER : PAPER_ORDER;
  const own = ROWS.filter((row) => row !== templateRow && row.formats.includes(format));
  const named = order.flatMap(({ keys }) => keys);
  const rest = own.filter(({ id }) => !named.includes(id as KeyId));
  const rowsOf = (keys: readonly string[]) => keys.flatMap((key) => own.find(({ id }) => id === key) ?? []);
  return [
    ...order.map(({ title, keys }) => ({ title, keys: rowsOf(keys) })),
    { title: REST, keys: rest },
  ].filter(({ keys }) => keys.length > 0);
}

/** What it is for, then the key: with a value, or switched off with its example. */
function field(row: KeyRow, format: Format, lang: Lang, own?: string): readonly string[] {
  const key = lang === 'zh' ? nameIn(row, format) : row.id;
  const given = own ?? (SAMPLES[format].values as Partial<Record<string, string>>)[row.id];
  const about = row.about[lang].replaceAll('\n', ' ');
  return [
    `# ${about}${clauseOf(row, lang)}`,
    given === undefined ? `#${key}: ${exampleText(row.example, lang)}` : `${key}: ${given}`,
  ];
}

/** `（7.2.4）`; nothing where no clause of the standard speaks of it. */
function clauseOf({ rule }: KeyRow, lang: Lang): string {
  const clauses = /GB\/T 9704—2012 ([\d.、]+)/.exec(rule ?? '')?.[1];
  if (!clauses) return '';
  return lang === 'zh' ? `（${clauses}）` : ` (${clauses.replaceAll('、', ', ')})`;
}

function exampleText(example: Example, lang: Lang): string {
  if (typeof example === 'boolean') return { zh: ['否', '是'], en: ['no', 'yes'] }[lang][Number(example)]!;
  return typeof example === 'object' ? `[${example.join(', ')}]` : String(example);
}
