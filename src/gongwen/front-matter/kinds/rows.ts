/**
 * Rows of names that are printed as one text: 主送, 抄送, 出席 and their like. The writer's own marks stay;
 * the label, which the page sets, goes; half-width marks become full-width; items of a list are joined.
 */

import { changed, type Kind, type RawValue, type Reader, wrong } from '../kind.ts';
import { isName, partPeople } from './people.ts';

interface RowStyle {
  readonly label: RegExp;
  /** Between the items of a list; `inner` where an item has 、 or ， of its own. */
  readonly joint: string;
  readonly inner: string;
  readonly blanks: 'part organs' | 'part persons';
  readonly end: '' | '。';
  readonly rule: Parameters<typeof changed>[3];
}

const SCHEMA = { type: ['string', 'number', 'array'], items: { type: ['string', 'number'] } };
const ORGANS = { zh: '机关名称，用“、”“，”隔开，或写成 YAML 列表', en: 'names of organs, or a YAML list' };
const PERSONS = {
  zh: '单位和姓名，用“、”“，”隔开，或写成 YAML 列表',
  en: 'units and names of persons, or a YAML list',
};

/** 主送机关 (B-08, L-41): without the colon, which the page sets. */
export const recipients = row(ORGANS, {
  label: /^主[ \u3000]*送(?:机关|单位)?[：:]\s*/,
  joint: '，',
  inner: '，',
  blanks: 'part organs',
  end: '',
  rule: { clause: 'GB/T 9704—2012 7.3.2', strength: 'MUST' },
});

/** 抄送机关 (R-03, L-52), closed by 。 */
export const carbonCopies = row(ORGANS, {
  label: /^(?:抄[ \u3000]*[送报发]|[分报]送)(?:机关|单位)?[：:]\s*/,
  joint: '，',
  inner: '，',
  blanks: 'part organs',
  end: '。',
  rule: { clause: 'GB/T 9704—2012 7.4.2', strength: 'MUST' },
});

/** 出席, 请假, 列席: people stand side by side with their units or posts, which a blank sets off. */
export const attendance = row(PERSONS, {
  label: /^(?:出[ \u3000]*席|请[ \u3000]*假|列[ \u3000]*席|缺[ \u3000]*席)(?:人员)?[：:]\s*/,
  joint: '、',
  inner: '；',
  blanks: 'part persons',
  end: '',
  rule: { strength: 'PRAC' },
});

function row(wants: Kind<string>['wants'], style: RowStyle): Kind<string> {
  return { wants, rule: style.rule, schema: SCHEMA, read: (raw, at) => readRow(raw, at, wants, style) };
}

function readRow(
  raw: RawValue,
  at: Reader,
  wants: Kind<string>['wants'],
  style: RowStyle,
): string | undefined {
  const scalars = raw.kind === 'scalar' ? [raw] : raw.items;
  if (scalars.some((s) => typeof s.value === 'boolean')) return wrong(raw, wants, at);
  const items = scalars.map((s) => tidy(s.text, style)).filter((text) => text !== '');
  if (items.length === 0) return wrong(raw, wants, at);
  const joint = isNested(items, style) ? style.inner : style.joint;
  const text = items.join(joint) + style.end;
  const isChanged =
    raw.kind === 'scalar'
      ? plainly(raw.text, style) !== blanksAlike(text)
      : style.blanks === 'part persons' && scalars.some((s) => marks(s.text) < marks(tidy(s.text, style)));
  if (isChanged) changed(raw, text, at, style.rule);
  return text;
}

/** Items with marks of their own need another between them, unless all are persons alike. */
function isNested(items: readonly string[], { blanks }: RowStyle): boolean {
  const parts = items.map((item) => withoutRemarks(item).split(/[、，]/));
  if (parts.every((own) => own.length === 1)) return false;
  return blanks === 'part organs' || !parts.flat().every(isName);
}

function tidy(typed: string, { label, blanks, joint }: RowStyle): string {
  const text = typed
    .replace(label, '')
    .replace(/[。，、；：,;:\s\u3000]+$/, '')
    .replace(/,\s*/g, '，')
    .replace(/;\s*/g, '；')
    .replace(/[ \t\u3000]*([、，；])[ \t\u3000]*/g, '$1');
  if (blanks === 'part persons') return partPeople(text);
  if (/[、，；]/.test(text)) return text;
  return text.replace(/(?<=[\p{Script=Han}）])[ \t\u3000]+(?=[\p{Script=Han}（])/gu, joint);
}

/** Forms that need no remark: with the label and with the mark that the page sets behind the row. */
function plainly(typed: string, { label, end }: RowStyle): string {
  return blanksAlike(typed.replace(label, '').replace(end === '' ? /：$/ : /。$/, '') + end);
}

const blanksAlike = (text: string) => text.replace(/[ \t\u3000]+/g, ' ');
const withoutRemarks = (text: string) => text.replace(/[（(][^（()）]*[）)]/g, '');
const marks = (text: string) => text.match(/[、，；,;]/g)?.length ?? 0;
