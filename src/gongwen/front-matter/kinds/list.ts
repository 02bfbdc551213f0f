/**
 * Lists: names of organs for a row of the tail (one text, the writer's own marks, closed by 。) and words.
 */
import { changed, type Kind, type RawValue, wrong } from '../kind.ts';

const SCHEMA = { type: ['string', 'number', 'array'], items: { type: ['string', 'number'] } };

/** 报 / 送 / 发 J-24: names joined by 、 or as typed, without the label, closed by 。 */
export const names: Kind<string> = {
  wants: { zh: '单位名称，用“、”隔开，或写成 YAML 列表', en: 'names, separated by 、 or as a YAML list' },
  schema: SCHEMA,
  read(raw, at) {
    const typed = textsOf(raw);
    if (!typed) return wrong(raw, names.wants, at);
    const row = closed(joinNames(typed.map((t) => t.replace(/[。，、；：,;:\s]+$/, ''))));
    if (raw.kind === 'scalar' && row !== closed(raw.text)) changed(raw, row, at, { strength: 'PRAC' });
    return row;
  },
};

/** Keywords: words between 、 ， ； or blanks. */
export const words: Kind<readonly string[]> = {
  wants: { zh: '词语，用“、”隔开，或写成 YAML 列表', en: 'words, separated by 、 or as a YAML list' },
  schema: SCHEMA,
  read(raw, at) {
    const typed = textsOf(raw);
    if (!typed) return wrong(raw, words.wants, at);
    const separator = raw.kind === 'list' ? /[、，,；;]/ : /[、，,；;\s\u3000]/;
    return typed
      .flatMap((t) => t.split(separator))
      .map((w) => w.trim())
      .filter((w) => w !== '');
  },
};

function textsOf(raw: RawValue): readonly string[] | undefined {
  const scalars = raw.kind === 'scalar' ? [raw] : raw.items;
  return scalars.some((s) => typeof s.value === 'boolean') ? undefined : scalars.map((s) => s.text);
}

/** Half-width marks become full-width; blanks between two names become 、 where no mark is used at all. */
function joinNames(typed: readonly string[]): string {
  const text = typed
    .filter((t) => t !== '')
    .join('、')
    .replace(/^(?:抄)?[报送发][：:]\s*/, '');
  const wide = text
    .replace(/,\s*/g, '，')
    .replace(/;\s*/g, '；')
    .replace(/[ \t\u3000]*([、，；])[ \t\u3000]*/g, '$1');
  return /[、，；。]/.test(wide) ? wide : wide.replace(/(?<=\P{ASCII})[ \t\u3000]+(?=\P{ASCII})/gu, '、');
}

function closed(row: string): string {
  return row.endsWith('。') ? row : `${row}。`;
}
