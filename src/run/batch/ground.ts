/**
 * Where a run stands, so that what was made of a project is known again where its copy stands. In: the folder that
 * the run was started in, and that of the package. Out: paths named from there, and findings with such names in
 * the place of whole paths. What would not be true elsewhere is not given a name: it is bound to its place.
 */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { realPath } from '../../cache/file-states.ts';
import type { ArticleSettings } from '../settle.ts';

/** What a name begins with, by the folder it is from; no path has it in it. */
const HERE = '\0here';
const PACKAGE = '\0package';

/** Keys of findings and facts that hold paths. */
const PATH_KEYS: ReadonlySet<string> = new Set(['file', 'path']);

export class Ground {
  /** Of this place and no other. */
  readonly name: string;
  readonly #here: string;
  readonly #root: string;
  readonly #real: string;

  /**
   * @param here where the run was started, absolute
   * @param root of the package, absolute
   */
  constructor(here: string, root: string) {
    this.name = `${here}\n${root}`;
    this.#here = here;
    this.#root = root;
    this.#real = realPath(here);
  }

  /** How the package stands to this place where one is in the other: then a path may be in both. */
  get kinship(): readonly (string | undefined)[] {
    return [below(this.#here, this.#root), below(this.#root, this.#here)];
  }

  holds(path: string): boolean {
    return below(this.#here, path) !== undefined;
  }

  /** What a path is called: the same in every copy of the project, where it is in it; else itself. */
  named(path: string): string {
    return nameIn(this.#here, HERE, path) ?? nameIn(this.#root, PACKAGE, path) ?? path;
  }

  /** The same of where it really stands, links followed. */
  reallyNamed(path: string): string {
    return nameIn(this.#real, HERE, path) ?? path;
  }

  /** The path that is called so. */
  pathOf(name: string): string {
    if (name.startsWith(HERE)) return resolve(this.#here, `.${name.slice(HERE.length)}`);
    return name.startsWith(PACKAGE) ? resolve(this.#root, `.${name.slice(PACKAGE.length)}`) : name;
  }

  /** With names in the place of paths; undefined where it speaks of this place all the same. */
  lifted<T>(facts: T): T | undefined {
    const lifted = withPaths(facts, (path) => (isAbsolute(path) ? this.named(path) : path));
    const text = JSON.stringify(lifted);
    const places = [this.#here, this.#root, this.#real].flatMap(spellings);
    return places.some((place) => text.includes(place)) ? undefined : lifted;
  }

  /** With paths again. */
  settled<T>(facts: T): T {
    return withPaths(facts, (name) => this.pathOf(name));
  }

  /** All that an article is set by, with names in the place of paths; undefined where it reaches out of here. */
  liftedSettings(folder: string, settings: ArticleSettings): object | undefined {
    const { picturesRoot, template, usualTemplate, fonts } = settings;
    const starts = [folder, picturesRoot, usualTemplate.from, ...(template ? [template.from] : [])];
    if (!starts.every((path) => this.holds(path))) return undefined;
    return {
      ...settings,
      folder: this.named(folder),
      picturesRoot: this.named(picturesRoot),
      usualTemplate: { ...usualTemplate, from: this.named(usualTemplate.from) },
      ...(template ? { template: { ...template, from: this.named(template.from) } } : {}),
      fonts: fonts.map((font) => ({ ...font, path: this.named(font.path) })),
    };
  }
}

function nameIn(folder: string, mark: string, path: string): string | undefined {
  const way = below(folder, path);
  return way === undefined ? undefined : `${mark}/${way}`;
}

/** The way down to a path, with slashes; undefined where there is none. */
function below(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  const outside = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  return outside ? undefined : way.split(sep).join('/');
}

/** A folder as a text may spell it that is written as JSON. */
const spellings = (folder: string): readonly string[] =>
  [folder, folder.split(sep).join('/')].map((one) => JSON.stringify(one).slice(1, -1));

function withPaths<T>(facts: T, change: (path: string) => string): T {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return PATH_KEYS.has(key) ? change(value) : value;
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
  };
  return walk(facts, '') as T;
}
