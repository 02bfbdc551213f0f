/**
 * The faces that stand in `fonts/`, and in which order each role asks them. The order is a table: a role's
 * own face first, then those that look most like it, at last every other face, so that a character is
 * missing only when none has it (GB/T 9704—2012 names classes of type only, P-27).
 */
import type { Role } from './types.ts';

export type ShippedKey =
  | 'NotoSerifSC-Bold'
  | 'FandolFang-Regular'
  | 'NotoSansSC-Medium'
  | 'FandolKai-Regular'
  | 'NotoSerifSC-Regular'
  | 'LiberationSerif'
  | 'GongwenKaiSupplement';

export interface ShippedFace {
  readonly file: string;
  readonly role: Role | 'fallback';
}
export const SHIPPED: Readonly<Record<ShippedKey, ShippedFace>> = {
  'NotoSerifSC-Bold': { file: 'NotoSerifSC-Bold.ttf', role: 'xiaobiaosong' },
  'FandolFang-Regular': { file: 'FandolFang-Regular.otf', role: 'fangsong' },
  'NotoSansSC-Medium': { file: 'NotoSansSC-Medium.ttf', role: 'heiti' },
  'FandolKai-Regular': { file: 'FandolKai-Regular.otf', role: 'kaiti' },
  'NotoSerifSC-Regular': { file: 'NotoSerifSC-Regular.ttf', role: 'songti' },
  LiberationSerif: { file: 'LiberationSerif-Regular.ttf', role: 'latin' },
  GongwenKaiSupplement: { file: 'GongwenKaiSupplement.ttf', role: 'fallback' },
};

/**
 * Marks drawn in the middle of the cell where the other marks of the same face, and ours, stand in its left
 * half (GB/T 15834 5.1.2): em to move them by.
 */
const SHIFTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'FandolFang-Regular': { '？': -0.2 },
  'FandolKai-Regular': { '？': -0.2 },
};

export const shiftOf = (face: string, cluster: string): number => SHIFTS[face]?.[cluster] ?? 0;

/** Which characters a link of a chain is asked for. */
export type Share = 'all' | 'latin' | 'latin-and-dash' | 'shared-marks' | 'dash';

export interface Link {
  readonly face: string;
  readonly share: Share;
}

/** Roles whose Latin letters and digits come from the Latin face; the others use their own. */
const LATIN_SHARE: Readonly<Partial<Record<Role, Share>>> = {
  fangsong: 'latin',
  kaiti: 'latin',
  /** Page numbers are — 1 — : digits of half an em and a dash of a whole one (GB/T 9704—2012 7.5). */
  songti: 'latin-and-dash',
};

/** The dash of FandolKai is a hairline, a third of the weight of its strokes: —— borrows that of its sister. */
const DASH_FROM: Readonly<Partial<Record<Role, ShippedKey>>> = { kaiti: 'FandolFang-Regular' };

const OWN: Readonly<Record<Role, readonly ShippedKey[]>> = {
  xiaobiaosong: ['NotoSerifSC-Bold', 'NotoSerifSC-Regular'],
  fangsong: ['FandolFang-Regular', 'GongwenKaiSupplement', 'NotoSerifSC-Regular'],
  heiti: ['NotoSansSC-Medium', 'NotoSerifSC-Regular'],
  kaiti: ['FandolKai-Regular', 'GongwenKaiSupplement', 'NotoSerifSC-Regular'],
  songti: ['NotoSerifSC-Regular'],
  latin: ['LiberationSerif', 'NotoSerifSC-Regular'],
};
const REST: readonly ShippedKey[] = [
  'NotoSerifSC-Regular',
  'LiberationSerif',
  'GongwenKaiSupplement',
  'NotoSansSC-Medium',
  'NotoSerifSC-Bold',
];

export const ROLES = Object.keys(OWN) as readonly Role[];

/** `mapped`: keys of the user's faces per role, in the order given. */
export function chainOf(role: Role, mapped: ReadonlyMap<Role, readonly string[]>): readonly Link[] {
  const all = (faces: readonly string[]): Link[] => faces.map((face) => ({ face, share: 'all' }));
  const mine = mapped.get(role) ?? [];
  const latin = mapped.get('latin') ?? [];
  const share = LATIN_SHARE[role];
  const lent = (faces: readonly string[]): Link[] => (share ? faces.map((face) => ({ face, share })) : []);
  const dash = DASH_FROM[role] ? [{ face: DASH_FROM[role], share: 'dash' } as const] : [];
  return [
    ...lent(latin),
    ...all(mine),
    ...lent(['LiberationSerif']),
    ...dash,
    ...all(OWN[role]),
    ...all(REST),
  ];
}

/** The same for the marks that Chinese and Latin share, where they stand inside Latin words (it’s). */
export function latinChainOf(role: Role, mapped: ReadonlyMap<Role, readonly string[]>): readonly Link[] {
  const faces = [...(mapped.get('latin') ?? []), 'LiberationSerif'];
  return [...faces.map((face) => ({ face, share: 'shared-marks' }) as const), ...chainOf(role, mapped)];
}

/** The face whose style the role is meant to have: where a missing character's box is drawn. */
export function wantedFace(role: Role, mapped: ReadonlyMap<Role, readonly string[]>): string {
  return mapped.get(role)?.[0] ?? (OWN[role][0] as string);
}

/** Letters, digits and marks of Latin text, Latin blanks included: GB 2312's signs stay with the Han face. */
const LATIN: readonly (readonly [number, number])[] = [
  [0x0020, 0x007e],
  [0x00a0, 0x00a3],
  [0x00a5, 0x00a6],
  [0x00a9, 0x00af],
  [0x00b2, 0x00b6],
  [0x00b8, 0x00d6],
  [0x00d8, 0x00f6],
  [0x00f8, 0x02af],
  [0x0300, 0x036f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2013],
  [0x2070, 0x209c],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
];
const LAST_LATIN = 0x2122;
const EM_DASH = 0x2014;

export function inShare(share: Share, codePoint: number): boolean {
  if (share === 'all') return true;
  if (share === 'dash') return codePoint === EM_DASH;
  const latin =
    codePoint <= LAST_LATIN && LATIN.some(([first, last]) => codePoint >= first && codePoint <= last);
  // Letters keep to what the role says of letters: a 黑体 heading has the letters of its own face.
  if (share === 'shared-marks') return !latin;
  return latin || (codePoint === EM_DASH && share === 'latin-and-dash');
}
