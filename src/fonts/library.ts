/**
 * The faces of one run: roles and text in, faces, advances and what the painter embeds out. A face is
 * opened when its first character is measured, and choosing one opens none. Knows no 公文 and no page.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FaceChoice } from '../compose/types.ts';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { packageRoot } from '../source/package-root.ts';
import { wantedOf } from './clusters.ts';
import { readCoverage } from './coverage.ts';
import { guarded } from './damaged.ts';
import { describeFace } from './describe.ts';
import { FaceStore } from './face-store.ts';
import { inkOf } from './ink.ts';
import { openMappings, type RoleFaces } from './mapping.ts';
import type { PaintFont } from './paint-font.ts';
import { remember } from './remember.ts';
import { chainOf, inShare, type Link, latinChainOf, ROLES, shiftOf, wantedFace } from './shipped.ts';
import type {
  Diagnostic,
  FaceFacts,
  FaceFile,
  FontLibrary,
  FontMapping,
  FontUse,
  Ink,
  Role,
} from './types.ts';
import { UseRecord } from './use-record.ts';

export interface FontOptions {
  /** Tried first in their roles, in this order. */
  readonly mappings?: readonly FontMapping[];
  /** Folder of the shipped faces; the package's own by default. */
  readonly fontsDir?: string;
}

/** Throws Failure (exit 3) when a mapped font cannot be used, or the shipped ones are not there. */
export function openFonts(options: FontOptions = {}): FontLibrary {
  const folder = options.fontsDir ?? join(packageRoot(), 'fonts');
  if (!existsSync(join(folder, 'coverage.json'))) throw noFonts(folder);
  const mapped = openMappings(options.mappings ?? []);
  const store = new FaceStore(folder, readCoverage(folder), mapped.faces);
  return new Library(folder, store, new Chooser(store, mapped.byRole), mapped.diagnostics);
}

interface Choice extends FaceChoice {
  /** Another face than the one the role is meant to have, and not by the role's own design. */
  readonly substitute: boolean;
}

/** Which face draws a cluster in a role; every answer is kept. */
class Chooser {
  readonly #store: FaceStore;
  readonly #mapped: RoleFaces;
  readonly #chains: ReadonlyMap<string, readonly Link[]>;
  readonly #known = new Map<string, Map<string, Choice>>();

  constructor(store: FaceStore, mapped: RoleFaces) {
    this.#store = store;
    this.#mapped = mapped;
    this.#chains = new Map(
      ROLES.flatMap((role) => [
        [role, chainOf(role, mapped)],
        [inLatin(role), latinChainOf(role, mapped)],
      ]),
    );
  }

  chain(role: string): readonly Link[] {
    const chain = this.#chains.get(role);
    if (!chain) throw new RangeError(`no role ${role}; there are ${ROLES.join(' ')}`);
    return chain;
  }
  wanted(role: string): string {
    this.chain(role);
    return wantedFace(role as Role, this.#mapped);
  }

  choose(role: string, cluster: string, latin: boolean): Choice {
    const known = remember(this.#known, latin ? inLatin(role) : role, () => new Map<string, Choice>());
    return remember(known, cluster, () => this.#search(role, cluster, latin));
  }

  #search(role: string, cluster: string, latin: boolean): Choice {
    const wanted = this.wanted(role);
    const asked = wantedOf(cluster);
    if (asked.kind === 'invisible') return { face: wanted, missing: false, substitute: false };
    const first = asked.kind === 'glyphs' ? (asked.codePoints[0] ?? 0) : -1;
    const has = (link: Link): boolean =>
      inShare(link.share, first) && this.#store.get(link.face).covers(cluster);
    const link = first < 0 ? undefined : this.chain(latin ? inLatin(role) : role).find(has);
    if (!link) return { face: wanted, missing: true, substitute: true };
    return { face: link.face, missing: false, substitute: link.share === 'all' && link.face !== wanted };
  }
}

/** Name of a role's chain for marks inside Latin words. */
const inLatin = (role: string): string => `${role} in Latin`;

class Library implements FontLibrary {
  readonly folder: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly #store: FaceStore;
  readonly #chooser: Chooser;
  readonly #use = new UseRecord();
  readonly #seen = new Map<string, Map<string, FaceChoice>>();

  constructor(folder: string, store: FaceStore, chooser: Chooser, diagnostics: readonly Diagnostic[]) {
    this.folder = folder;
    this.#store = store;
    this.#chooser = chooser;
    this.diagnostics = diagnostics;
  }

  face(role: string, cluster: string, latin = false): FaceChoice {
    const seen = remember(this.#seen, latin ? inLatin(role) : role, () => new Map<string, FaceChoice>());
    return remember(seen, cluster, () => this.#first(role, cluster, latin));
  }
  #first(role: string, cluster: string, latin: boolean): FaceChoice {
    const { face, missing, substitute } = this.#chooser.choose(role, cluster, latin);
    if (wantedOf(cluster).kind !== 'invisible') this.#use.drew(face);
    if (substitute) {
      this.#use.replaced(role as Role, this.#chooser.wanted(role), missing ? null : face, cluster);
    }
    return { face, missing };
  }

  advance(face: string, cluster: string): number {
    return this.#store.get(face).advance(cluster);
  }
  shift(face: string, cluster: string): number {
    return shiftOf(face, cluster);
  }
  shaped(face: string, word: string): number {
    return this.#store.get(face).shaped(word);
  }
  faceFile(face: string): FaceFile {
    return this.#store.get(face).file;
  }
  font(face: string): PaintFont {
    return this.#store.get(face).font;
  }
  describe(face: string): FaceFacts {
    return describeFace(this.#store.get(face), this.folder);
  }
  ink(face: string, text: string): Ink | undefined {
    const stored = this.#store.get(face);
    return guarded(stored.file.path, () => inkOf(stored.face, text));
  }
  covers(face: string, cluster: string): boolean {
    return this.#store.get(face).covers(cluster);
  }
  wanted(role: Role): string {
    return this.#chooser.wanted(role);
  }
  chain(role: Role): readonly string[] {
    return [...new Set(this.#chooser.chain(role).map((link) => link.face))];
  }
  used(): FontUse {
    return this.#use.report();
  }
  forDocument(): FontLibrary {
    return new Library(this.folder, this.#store, this.#chooser, this.diagnostics);
  }
  close(): void {
    this.#store.close();
  }
}

function noFonts(folder: string): Failure {
  return new Failure(
    EXIT.setup,
    { zh: `找不到随附字体：${folder}`, en: `The shipped fonts are not there: ${folder}` },
    {
      zh: '请重新安装 banxin，或用完整的 fonts/ 目录。',
      en: 'Install banxin again, or point to a complete fonts/ folder.',
    },
  );
}
