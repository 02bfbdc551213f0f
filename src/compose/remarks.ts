/**
 * What the caller may want to tell the writer about composed lines. In: items, joints and how the
 * lines came out. Out: remarks in reading order.
 */
import { K } from './classes.ts';
import type { Clusters } from './clusters.ts';
import type { Items } from './items.ts';
import { JOINT, type Joints, type Sequence } from './joints.ts';
import { originAt, type Stretch } from './stretches.ts';
import type { Remark } from './types.ts';

/** One line of items [from, to), its number in the composition and its stretch. */
export interface LineFacts {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly stretch: number;
  readonly loose: boolean;
  readonly lone: boolean;
}

/** Longer sequences are quoted only so far, UTF-16 units. */
const QUOTED = 40;

export class Remarker {
  readonly #stretch: Stretch<unknown>;
  readonly #clusters: Clusters;
  readonly #items: Items;
  readonly #avoided: readonly Sequence[];
  readonly #whole: readonly Sequence[];

  constructor(stretch: Stretch<unknown>, clusters: Clusters, items: Items, joints: Joints) {
    this.#stretch = stretch;
    this.#clusters = clusters;
    this.#items = items;
    this.#avoided = joints.found.filter(
      ({ recogniser }) => recogniser.strength === 'avoid' && !recogniser.quiet,
    );
    this.#whole = joints.found.filter(({ recogniser }) => recogniser.strength === 'never');
  }

  remarksOn(facts: LineFacts): Remark[] {
    const remarks: Remark[] = this.#missing(facts);
    const { line, stretch } = facts;
    const origin = this.#originOf(facts.from);
    if (facts.loose) remarks.push({ kind: 'loose-line', stretch, line, origin });
    if (facts.lone) remarks.push({ kind: 'lone-character', line, origin });
    return [...remarks, ...this.#broken(facts)];
  }

  #originOf(item: number): number {
    return originAt(this.#stretch.spans, this.#items.from[item]!);
  }

  #missing({ from, to }: LineFacts): Remark[] {
    const remarks: Remark[] = [];
    for (let n = from; n < to; n++) if (this.#items.glyph[n]!.missing) remarks.push(...this.#missingIn(n));
    return remarks;
  }
  /** One remark for each cluster of item `n`. */
  #missingIn(n: number): Remark[] {
    const { role } = this.#stretch.spans[this.#items.span[n]!]!.style;
    const { from, to, count } = this.#clusters;
    const end = this.#items.to[n]!;
    const remarks: Remark[] = [];
    for (let k = this.#items.cluster[n]!; k < count && from[k]! < end; k++) {
      const cluster = this.#stretch.text.slice(from[k]!, to[k]!);
      remarks.push({ kind: 'missing-glyph', cluster, role, origin: originAt(this.#stretch.spans, from[k]!) });
    }
    return remarks;
  }

  /** The break after this line, if it stands inside a sequence. */
  #broken({ to, line }: LineFacts): Remark[] {
    if (to >= this.#items.count) return [];
    const joint = this.#items.joint[to]!;
    const k = this.#items.cluster[to]!;
    if (joint === JOINT.avoid) return this.#report('broken-joint', this.#around(this.#avoided, k), line);
    if (joint !== JOINT.never) return [];
    return this.#report('cut-sequence', this.#around(this.#whole, k) ?? this.#word(k), line);
  }

  #around(sequences: readonly Sequence[], k: number): Sequence | undefined {
    return sequences.find(({ from, to }) => from < k && k < to);
  }
  /** What hangs together around cluster `k` without being a recognised sequence: a word, a long number. */
  #word(k: number): Pick<Sequence, 'from' | 'to'> {
    const { cls, count } = this.#clusters;
    const alike = (q: number) => q >= 0 && q < count && cls[q] !== K.han && cls[q] !== K.space;
    let from = k;
    let to = k;
    while (alike(from - 1)) from -= 1;
    while (alike(to)) to += 1;
    return { from, to };
  }

  #report(
    kind: 'broken-joint' | 'cut-sequence',
    found: Pick<Sequence, 'from' | 'to'> | undefined,
    line: number,
  ): Remark[] {
    if (!found || found.to <= found.from) return [];
    const first = this.#clusters.from[found.from]!;
    const whole = this.#stretch.text.slice(first, this.#clusters.to[found.to - 1]!);
    const text = whole.length > QUOTED ? `${whole.slice(0, QUOTED)}…` : whole;
    return [{ kind, text, line, origin: originAt(this.#stretch.spans, first) }];
  }
}
