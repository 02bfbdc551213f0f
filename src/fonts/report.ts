/**
 * Data for `banxin fonts`: per role the faces it draws from, how much of the national character tables each
 * draws, and what no face has. A library in, plain data out; prints nothing.
 */
import { clustersOf } from './clusters.ts';
import { type HanziTableName, hanziTable } from './hanzi-tables.ts';
import type { FaceFacts, FontLibrary, Role } from './types.ts';

export interface FontReport {
  readonly roles: readonly RoleReport[];
}

export interface RoleReport {
  readonly role: Role;
  /** The face the role is meant to have. */
  readonly own: FaceFacts;
  /** The tables by the whole chain. */
  readonly coverage: Readonly<Record<HanziTableName, Coverage>>;
  /** The face by itself, the same tables. */
  readonly ownCoverage: Readonly<Record<HanziTableName, Coverage>>;
  /** Other faces that draw hanzi of the tables for this role, in the order they are asked. */
  readonly substitutes: readonly SubstituteReport[];
  /** Face that draws Latin letters and digits. */
  readonly latin: FaceFacts;
}
export interface Coverage {
  readonly has: number;
  readonly of: number;
}
export interface SubstituteReport {
  readonly face: FaceFacts;
  /** Hanzi of both tables together. */
  readonly count: number;
  readonly samples: readonly string[];
}

const SAMPLES = 12;
const TABLES: readonly HanziTableName[] = ['gb2312', 'tgh'];

export function fontReport(library: FontLibrary, roles: readonly Role[] = ALL_ROLES): FontReport {
  const tables = TABLES.map((name) => [name, hanziTable(name, library.folder)] as const);
  return { roles: roles.map((role) => roleReport(library.forDocument(), role, tables)) };
}

const ALL_ROLES: readonly Role[] = ['xiaobiaosong', 'fangsong', 'heiti', 'kaiti', 'songti', 'latin'];

type Tables = readonly (readonly [HanziTableName, readonly string[]])[];

function roleReport(library: FontLibrary, role: Role, tables: Tables): RoleReport {
  const own = library.wanted(role);
  const count = (has: (hanzi: string) => boolean): Record<HanziTableName, Coverage> =>
    Object.fromEntries(
      tables.map(([name, hanzi]) => [name, { has: hanzi.filter(has).length, of: hanzi.length }]),
    ) as Record<HanziTableName, Coverage>;
  const all = [...new Set(tables.flatMap(([, hanzi]) => hanzi))];
  const { substituted } = checkCoverage(library, all.join(''), role);
  return {
    role,
    own: library.describe(own),
    coverage: count((hanzi) => !library.face(role, hanzi).missing),
    ownCoverage: count((hanzi) => library.covers(own, hanzi)),
    substitutes: substituted.map(({ face, characters }) => ({
      face: library.describe(face),
      count: characters.length,
      samples: characters.slice(0, SAMPLES),
    })),
    latin: library.describe(library.face(role, 'A').face),
  };
}

export interface TextCoverage {
  /** Different characters no face has. */
  readonly missing: readonly string[];
  /** Different characters another face than the role's own draws, by face in the order of its chain. */
  readonly substituted: readonly { readonly face: string; readonly characters: readonly string[] }[];
}

/** How a text would be drawn in a role. Latin letters that the role takes from the Latin face are not substituted. */
export function checkCoverage(library: FontLibrary, text: string, role: Role): TextCoverage {
  const document = library.forDocument();
  const clusters = [...new Set(clustersOf(text))];
  const drawn = clusters.map((cluster) => ({ cluster, ...document.face(role, cluster) }));
  const latin = document.face(role, 'A').face;
  const others = document.chain(role).filter((face) => face !== document.wanted(role) && face !== latin);
  return {
    missing: drawn.filter(({ missing }) => missing).map(({ cluster }) => cluster),
    substituted: others
      .map((face) => ({
        face,
        characters: drawn.filter((one) => one.face === face && !one.missing).map(({ cluster }) => cluster),
      }))
      .filter(({ characters }) => characters.length > 0),
  };
}
