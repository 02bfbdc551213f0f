/**
 * An article that somebody looks at. In: who makes proofs of it. Out: its proof as the files are now, and word of
 * every new one to who listens. While nobody does, nothing is looked after.
 */
import type { Words } from '../../diagnostics/failure.ts';
import { blankProof, failureFinding } from '../setting/proof-of.ts';
import type { Proof, ProofOrder, ProofPress } from '../types.ts';
import { type Stamps, stampsFor, stampsOf, stillHold } from './stamps.ts';

/** Milliseconds between two looks at the files. */
const LOOK_EVERY = 150;
/** Milliseconds that files must rest: some editors write in two steps. */
const REST = 30;
const MOST_RESTS = 10;

/** `setting`: a new proof is on its way; `proof`: it is there. */
export type LiveEvent = 'setting' | 'proof';

export interface LiveMeans {
  readonly press: ProofPress;
  readonly words: (thrown: unknown) => Words;
}

export class LiveDocument {
  readonly order: ProofOrder;
  readonly #means: LiveMeans;
  readonly #listeners = new Set<(event: LiveEvent) => void>();
  #proof: Proof | undefined;
  #stamps: Stamps = new Map();
  #work: Promise<Proof> | undefined;
  #looking: NodeJS.Timeout | undefined;

  constructor(order: ProofOrder, means: LiveMeans) {
    this.order = order;
    this.#means = means;
  }

  get isLookedAt(): boolean {
    return this.#listeners.size > 0 || this.#work !== undefined;
  }

  /** As it is now. */
  async proof(): Promise<Proof> {
    if (this.#work) return this.#work;
    const known = this.#proof;
    if (known && (await stillHold(this.#stamps))) return known;
    return this.#prove();
  }

  /** Whether it has such a page now, and could have it set again. */
  async hasPage(number: number, look: string): Promise<boolean> {
    const { pages, isOld } = await this.proof();
    return !isOld && pages[number - 1]?.look === look;
  }

  /** Sets it again, whether it changed or not. */
  async renew(): Promise<void> {
    await this.#prove();
  }

  /** Gives back how to stop listening. */
  listen(listener: (event: LiveEvent) => void): () => void {
    this.#listeners.add(listener);
    this.#lookAgain();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.close();
    };
  }

  close(): void {
    this.#listeners.clear();
    clearTimeout(this.#looking);
    this.#looking = undefined;
  }

  #prove(): Promise<Proof> {
    this.#work ??= this.#made().finally(() => {
      this.#work = undefined;
    });
    return this.#work;
  }

  async #made(): Promise<Proof> {
    this.#tell('setting');
    const before = await stampsOf(this.#stamps.keys());
    this.#proof = await this.#proved(before);
    this.#tell('proof');
    return this.#proof;
  }

  /** Where the press itself is lost the last pages stay, in the browser at least. */
  async #proved(before: Stamps): Promise<Proof> {
    const { press, words } = this.#means;
    try {
      const { proof, seen, started } = await press.prove(this.order);
      this.#stamps = await stampsFor(seen, before, started);
      return proof;
    } catch (thrown) {
      const { article, lang } = this.order;
      this.#stamps = before.size > 0 ? before : await stampsOf([article.path]);
      const last = this.#proof ?? blankProof(article.name);
      const pages = last.pages.map((page) => ({ ...page, segments: [] }));
      const findings = [failureFinding(words(thrown), lang)];
      return { ...last, pages, isOld: pages.length > 0, findings, unlisted: 0 };
    }
  }

  #lookAgain(): void {
    if (this.#listeners.size === 0 || this.#looking) return;
    this.#looking = setTimeout(async () => {
      await this.#look();
      this.#looking = undefined;
      this.#lookAgain();
    }, LOOK_EVERY);
  }

  async #look(): Promise<void> {
    if (this.#work || !this.#proof || (await stillHold(this.#stamps))) return;
    await this.#atRest();
    await this.#prove();
  }

  async #atRest(): Promise<void> {
    for (let rest = 0; rest < MOST_RESTS; rest += 1) {
      const now = await stampsOf(this.#stamps.keys());
      await new Promise((done) => setTimeout(done, REST));
      if (await stillHold(now)) return;
    }
  }

  #tell(event: LiveEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
