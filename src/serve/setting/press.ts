/**
 * Who makes the proofs, in one thread: fonts stay open, and the last pages of a document stay until there are
 * others, whatever becomes of its text. In: what to set. Out: its proof; whatever is thrown about it is in there.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_NAME } from '../../config/settings.ts';
import { EXIT, type Words } from '../../diagnostics/failure.ts';
import type { Layout } from '../../layout/types.ts';
import type { BuiltDocument } from '../../pipeline/build-document.ts';
import type { Article } from '../../run/find-articles.ts';
import { type Pressing, pressOne } from '../../run/press.ts';
import { type ArticleSettings, settleArticle, shelfFor, type Wishes } from '../../run/settle.ts';
import { previewOf } from '../../site/preview/preview.ts';
import { witnessed } from '../../source/witness.ts';
import type { Proof, ProofOrder, ProofPress, Proved, ServedArticle } from '../types.ts';
import { type Faces, FontRack } from './font-rack.ts';
import { blankProof, failureFinding, proofFindings, proofPages } from './proof-of.ts';
import { readArticle } from './read-article.ts';
import { SourceShelf } from './source-shelf.ts';
import { Turns } from './turns.ts';

/** The last pages of a document, and all that it takes to draw them. */
interface Kept {
  readonly layout: Layout;
  readonly faces: Faces;
  readonly proof: Proof;
}

/** Documents whose pages are kept: as many as somebody may have open. */
const MOST_KEPT = 12;
/** Bytes of the pictures that a page shows: as good as all. */
const PICTURE_ROOM = 64 * 1024 * 1024;

export class LocalPress implements ProofPress {
  readonly #words: (thrown: unknown) => Words;
  readonly #fonts = new FontRack();
  readonly #kept = new Map<string, Kept>();
  /** Fonts are closed between two documents and never under one. */
  readonly #turns = new Turns();

  /** @param words what a thrown thing is called */
  constructor(words: (thrown: unknown) => Words) {
    this.#words = words;
  }

  prove(order: ProofOrder): Promise<Proved> {
    return this.#turns.take(() => this.#prove(order));
  }

  async #prove(order: ProofOrder): Promise<Proved> {
    const started = Date.now();
    const start = performance.now();
    const asked: string[] = settingsPlaces(order);
    const { result, seen } = await witnessed(() => this.#proof(order, asked));
    const proof = { ...result, milliseconds: Math.round(performance.now() - start) };
    const files = seen.flatMap(({ kind, path }) => (kind === 'passage' ? [] : [path]));
    return { proof, seen: [...new Set([...asked, ...files])], started };
  }

  async page(name: string, number: number, look: string): Promise<string | undefined> {
    const kept = this.#kept.get(name);
    const page = kept?.layout.pages[number - 1];
    if (!kept || !page || kept.proof.pages[number - 1]?.look !== look) return undefined;
    const { layout, faces } = kept;
    const pictureOf = (key: string) => bytesOf(layout.pictures[key]?.path);
    return previewOf(page, layout, { glyphs: faces.glyphs, pictureOf, pictureRoom: PICTURE_ROOM });
  }

  pdf(order: ProofOrder): Promise<Uint8Array | undefined> {
    return this.#turns.take(() => this.#pdf(order));
  }

  async #pdf(order: ProofOrder): Promise<Uint8Array | undefined> {
    const { settings, faulty } = settingsFor(order);
    if (faulty.length > 0) return undefined;
    const { built, thrown } = await this.#press(order, settings, this.#fonts.for(settings.fonts), true);
    if (thrown !== undefined) throw thrown;
    return built?.pdf;
  }

  async close(): Promise<void> {
    this.#kept.clear();
    this.#fonts.keepOnly(new Set());
  }

  /** @param asked takes files that nobody would witness */
  async #proof(order: ProofOrder, asked: string[]): Promise<Proof> {
    const { article, lang } = order;
    try {
      const { settings, faulty } = settingsFor(order);
      asked.push(...settings.fonts.map(({ path }) => path));
      if (faulty.length > 0) {
        const shelf = new SourceShelf(order.wishes.cwd, undefined);
        const said = proofFindings(faulty, shelf, lang);
        return this.#without(article, { ...said, sources: shelf.texts });
      }
      const faces = this.#fonts.for(settings.fonts);
      const { built, thrown } = await this.#press(order, settings, faces, false);
      if (thrown !== undefined || !built) throw thrown;
      return this.#of(order, built, faces);
    } catch (thrown) {
      const findings = [failureFinding(this.#words(thrown), lang)];
      return this.#without(article, { findings, unlisted: 0, sources: [] });
    }
  }

  #press({ article }: ProofOrder, settings: ArticleSettings, { library }: Faces, paint: boolean) {
    const pressing: Pressing = {
      strict: false,
      paint,
      codeOf: () => EXIT.setup,
      deliver: async () => {},
    };
    return pressOne({ job: { article: articleOf(article) }, settings, fonts: library }, pressing);
  }

  #of({ article, wishes, lang }: ProofOrder, built: BuiltDocument, faces: Faces): Proof {
    const { source, layout, body, sheets = layout, diagnostics } = built;
    const shelf = new SourceShelf(wishes.cwd, source);
    const said = proofFindings(diagnostics, shelf, lang);
    if (!sheets || !body) return this.#without(article, { ...said, sources: shelf.texts });
    const pages = proofPages(sheets, body, shelf, faces.key);
    const proof: Proof = {
      ...blankProof(article.name),
      ...(sheets.metadata.title ? { title: sheets.metadata.title } : {}),
      pages,
      cell: { width: body.cell, height: body.size },
      grid: sheets.grid,
      sources: shelf.texts,
      ...said,
    };
    this.#keep(article.name, { layout: sheets, faces, proof });
    return proof;
  }

  /** What there is to say, with the last pages that there were: they lead nowhere in a text that is another by now. */
  #without({ name }: ServedArticle, now: Pick<Proof, 'findings' | 'unlisted' | 'sources'>): Proof {
    const { title, pages, cell, grid } = this.#kept.get(name)?.proof ?? blankProof(name);
    const old = pages.map((page) => ({ ...page, segments: [] }));
    return {
      ...blankProof(name),
      title,
      cell,
      ...(grid ? { grid } : {}),
      pages: old,
      isOld: old.length > 0,
      ...now,
    };
  }

  #keep(name: string, kept: Kept): void {
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size > MOST_KEPT) this.#kept.delete(oldest);
    this.#fonts.keepOnly(new Set([...this.#kept.values()].map(({ faces }) => faces)));
  }
}

const articleOf = (article: ServedArticle): Article => ({
  path: article.path,
  folder: dirname(article.path),
  shown: article.name,
  stem: article.stem,
  read: () => readArticle(article),
});

/** Read anew each time, so that they are those of now. */
function settingsFor({ article, wishes }: ProofOrder) {
  const folder = dirname(article.path);
  const shelf = shelfFor(wishes);
  const settings = settleArticle(wishes, shelf.for(folder), folder);
  return { settings, faulty: shelf.faulty.flatMap(({ diagnostics }) => diagnostics) };
}

/** Wherever a settings file may stand, or come to stand, and the article itself. */
function settingsPlaces({ article, wishes }: ProofOrder): string[] {
  const { path } = article;
  return [
    path,
    ...(wishes.config === undefined ? upwardFrom(dirname(path)) : [named(wishes, wishes.config)]),
  ];
}

const named = ({ cwd }: Wishes, config: string): string => resolve(cwd, config);

function upwardFrom(folder: string): string[] {
  const parent = dirname(folder);
  return [join(folder, CONFIG_NAME), ...(parent === folder ? [] : upwardFrom(parent))];
}

function bytesOf(path: string | undefined): Uint8Array | undefined {
  try {
    return path === undefined ? undefined : readFileSync(path);
  } catch {
    // A grey box stands for it until the next proof says that it is gone.
    return undefined;
  }
}
