/**
 * Several names, each with its place: organs and persons, and texts that are never divided. People join
 * names by 、 ， ； or blanks, or write a YAML list. Blanks also stand inside names (张　三 is how two
 * characters are set to the width of three), so where they part names and where not is decided here.
 */
import type { Field } from '../../types.ts';
import { changed, type Kind, type Piece, part, type RawValue, type Reader, wrong } from '../kind.ts';
import { BLANK, nameGroups, ORGAN } from './people.ts';

export type Names = readonly Field<string>[];

const SCHEMA = { type: ['string', 'array'], items: { type: 'string' } };

/** 发文机关, 署名. An item of a YAML list is one name, whatever marks are in it. */
export const organs: Kind<Names> = {
  wants: {
    zh: '机关全称或规范化简称；几个机关用“、”隔开，或写成 YAML 列表，主办机关在前',
    en: 'the name of an organ; several separated by 、 or as a YAML list, the lead organ first',
  },
  rule: { clause: 'GB/T 9704—2012 7.2.4', strength: 'MUST' },
  schema: SCHEMA,
  read: (raw, at) => read(raw, at, organs, (piece, inList) => organNames(piece, inList, at)),
};

/** 签发人: divided inside an item of a list too, for no name of a person has such marks. */
export const persons: Kind<Names> = {
  wants: {
    zh: '姓名；几个人用“、”或空格隔开，或写成 YAML 列表',
    en: 'names of persons, separated by 、 or blanks or as a YAML list',
  },
  rule: { clause: 'GB/T 9704—2012 7.2.6', strength: 'MUST' },
  schema: SCHEMA,
  read: (raw, at) =>
    read(raw, at, persons, (piece) => divide(piece, at).flatMap((one) => personNames(one, at))),
};

/** 发文机关标志, 签发人职务: one text, or a list of several. */
export const wholes: Kind<Names> = {
  wants: { zh: '文字；有几个时写成 YAML 列表', en: 'text; several as a YAML list' },
  schema: SCHEMA,
  read: (raw, at) => read(raw, at, wholes, (piece) => [piece]),
};

function read(
  raw: RawValue,
  at: Reader,
  { wants }: Kind<Names>,
  split: (piece: Piece, inList: boolean) => readonly Piece[],
): Names | undefined {
  const scalars = raw.kind === 'scalar' ? [raw] : raw.items;
  if (scalars.some((s) => typeof s.value !== 'string' && s.value !== null)) return wrong(raw, wants, at);
  const pieces = scalars.flatMap((s) => s.paragraphs.flatMap((p) => split(p, raw.kind === 'list')));
  const names = pieces.filter((p) => p.text !== '').map(({ text, span }) => ({ value: text, span }));
  return names.length > 0 ? names : wrong(raw, wants, at);
}

/** Parts between 、 ， ； without the blanks and the 。 at their ends. */
function divide(piece: Piece, at: Reader): readonly Piece[] {
  return partsOf(piece, /[^、，,；;]+/g, at).map((p) => trimmed(p, at));
}

function partsOf(piece: Piece, pattern: RegExp, at: Reader): readonly Piece[] {
  return [...piece.text.matchAll(pattern)].map((m) => part(piece, m.index, m.index + m[0].length, at));
}

function trimmed(piece: Piece, at: Reader): Piece {
  const from = /^[\s\u3000]*/.exec(piece.text)![0].length;
  const text = piece.text.slice(from).replace(/[\s\u3000。]+$/, '');
  return part(piece, from, from + text.length, at);
}

/** Offices inside an organ: 云川市人民政府 办公室 is one name. */
const INNER = /^(?:办公厅|办公室|秘书处|党组|党委|机关党委|综合科|领导小组)$/;

function organNames(piece: Piece, inList: boolean, at: Reader): readonly Piece[] {
  const parts = inList ? [trimmed(piece, at)] : divide(piece, at);
  return parts.flatMap((one) => {
    const tokens = one.text.split(BLANK);
    const several = !inList && tokens.length > 1 && tokens.every((t) => ORGAN.test(t) && !INNER.test(t));
    if (several) return partsOf(one, /\S+/g, at).map((p) => withoutFile(p, at));
    return [withoutFile(closedUp(one, tokens, at), at)];
  });
}

/** 发文机关: 云川市人民政府文件 — the word belongs to the mark. */
function withoutFile(piece: Piece, at: Reader): Piece {
  const text = piece.text.replace(/文件$/, '');
  if (text === piece.text || text === '') return piece;
  changed(piece, text, at, { clause: 'GB/T 9704—2012 7.2.4', strength: 'MUST' });
  return part(piece, 0, text.length, at);
}

function personNames(piece: Piece, at: Reader): readonly Piece[] {
  return placed(piece, nameGroups(piece.text.split(BLANK)), at);
}

/** Each group of tokens as one piece; closed up, with a word about it, where the group has several. */
function placed(piece: Piece, groups: readonly (readonly string[])[], at: Reader): readonly Piece[] {
  let from = 0;
  return groups.map((tokens) => {
    const start = piece.text.indexOf(tokens[0]!, from);
    const last = tokens.at(-1)!;
    const end = piece.text.indexOf(last, tokens.length > 1 ? start + tokens[0]!.length : start) + last.length;
    from = end;
    return closedUp(part(piece, start, end, at), tokens, at);
  });
}

function closedUp(piece: Piece, tokens: readonly string[], at: Reader): Piece {
  if (tokens.length === 1) return piece;
  const text = tokens.join('');
  changed(piece, text, at, { strength: 'PRAC' });
  return { text, span: piece.span, literal: false };
}
