/** The site of `build({ site })` for programs. In: what is asked for, and articles as they leave the press. Out: files. */
import { resolve } from 'node:path';
import { FileStates } from '../cache/file-states.ts';
import type { Settings } from '../config/settings.ts';
import { outputFolder } from '../run/plan-outputs.ts';
import type { Job, Pressed } from '../run/press.ts';
import type { ArticleSettings } from '../run/settle.ts';
import { baseOf } from '../run/site/base.ts';
import { refuseClashes } from '../run/site/clashes.ts';
import { refuseForeignFiles } from '../run/site/foreign-files.ts';
import { type Candidate, siteOf } from '../run/site/make-site.ts';
import { outputBelow, publicationOf } from '../run/site/publication-of.ts';
import { type SiteWish, settleSite } from '../run/site/settle-site.ts';
import { listed, sha256 } from '../site/pages/listing.ts';
import { type Sighting, witnessed } from '../source/witness.ts';
import type { Inputs, SiteAsked } from './options.ts';

/** @throws Failure (exit 2) for a site that cannot be */
export function siteAsked(
  asked: boolean | SiteAsked | undefined,
  general: Settings,
  jobs: readonly Job[],
  {
    output,
    inputs,
    cwd,
  }: { readonly output: string | undefined; readonly inputs: Inputs; readonly cwd: string },
): SiteWish | undefined {
  if (!asked) return undefined;
  const { site: said } = general;
  const { templates, ...own } = asked === true ? {} : asked;
  const settings = { ...(said || {}), ...own, ...(templates ? { templates: resolve(cwd, templates) } : {}) };
  const folder = output === undefined ? undefined : outputFolder(output, cwd);
  const words = (
    typeof inputs === 'object' && 'content' in inputs ? [inputs] : [inputs].flat()
  ) as readonly unknown[];
  const named = words.filter((word) => typeof word === 'string');
  const base = named.length < words.length ? undefined : baseOf(named, general, cwd);
  const wish = settleSite({ site: true, settings, folder, base, cwd });
  if (!wish) return undefined;
  const files = jobs.flatMap(({ target }) => (target?.kind === 'file' ? [target.path] : []));
  const outputs = files.map((path) => outputBelow(wish.folder, path));
  refuseClashes(outputs);
  refuseForeignFiles(wish, outputs, cwd);
  return wish;
}

/** Whether documents that are marked as secrets leave no PDF in the folder. */
export function omitsClassified(
  asked: boolean | SiteAsked | undefined,
  { site: said }: Settings,
  { output, cwd }: { readonly output: string | undefined; readonly cwd: string },
): boolean {
  if (output === undefined || outputFolder(output, cwd) === undefined) return false;
  const own = typeof asked === 'object' ? asked.classified : undefined;
  return (own ?? (said ? said.classified : undefined)) === 'omit';
}

export class SiteBench {
  readonly #wish: SiteWish;
  readonly #created: Date | undefined;
  readonly #states = new FileStates();
  readonly #candidates: Candidate[] = [];

  constructor(wish: SiteWish, created: Date | undefined) {
    this.#wish = wish;
    this.#created = created;
  }

  /** What `work` sets is kept for the site, if a PDF was made of it. */
  async watch(settings: ArticleSettings, work: () => Promise<Pressed>): Promise<Pressed> {
    const { result: pressed, seen } = await witnessed(work);
    if (pressed.thrown === undefined) this.#add(pressed, settings, seen);
    return pressed;
  }

  async place(): Promise<void> {
    await siteOf(this.#candidates, this.#wish, { write: async (work) => work() });
  }

  #add(pressed: Pressed, settings: ArticleSettings, seen: readonly Sighting[]): void {
    const { article, built } = pressed;
    if (!built?.pdf) return;
    const facts = { ...built, pdf: { bytes: built.pdf.length, sha256: sha256(built.pdf) } };
    const [{ folder }, states, created] = [this.#wish, this.#states, this.#created];
    const setting = { folder, settings, seen, states, ...(created ? { created } : {}) };
    const publication = publicationOf(pressed, facts, setting);
    if (publication) this.#candidates.push({ article: article.shown, document: listed(publication) });
  }
}
