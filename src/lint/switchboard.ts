/** Keeps the account of what is off where, and of which comment was of use. It refuses to know how they are written. */
import type { Span } from '../source/span.ts';
import type { Switch } from './disabled.ts';

export interface Unused {
  readonly from: Switch;
  /** IDs of the comment that kept nothing quiet; none where it names none. */
  readonly ids: readonly string[];
}

const EVERY = 'all';

export class Switchboard {
  readonly #byLine: ReadonlyMap<number, readonly Switch[]>;
  /** `disable` and `enable`, in the order of the file. */
  readonly #lasting: readonly Switch[];
  readonly #switches: readonly Switch[];
  readonly #used = new Map<Switch, Set<string>>();

  constructor(switches: readonly Switch[]) {
    this.#switches = switches;
    this.#lasting = switches.filter(isLasting);
    this.#byLine = byLine(switches.filter((one) => !isLasting(one)));
  }

  isOff(id: string, { line, start }: Span): boolean {
    if (this.#switches.length === 0) return false;
    const here = (this.#byLine.get(line) ?? []).filter((one) => concerns(one, id));
    const standing = this.#standing(id, start);
    const all = standing ? [...here, standing] : here;
    for (const one of all) this.#note(one, id);
    return all.length > 0;
  }

  /** Comments that kept nothing quiet, of rules that were asked. */
  unused(asked: ReadonlySet<string>): readonly Unused[] {
    return this.#switches.flatMap((one, at) => {
      if (one.verb === 'enable') return this.#endsNothing(one, at) ? [{ from: one, ids: one.ids }] : [];
      const used = this.#used.get(one);
      if (one.ids.length === 0) return used || asked.size === 0 ? [] : [{ from: one, ids: [] }];
      const ids = one.ids.filter((id) => asked.has(id) && !used?.has(id));
      return ids.length > 0 ? [{ from: one, ids }] : [];
    });
  }

  #note(one: Switch, id: string): void {
    const used = this.#used.get(one) ?? new Set();
    this.#used.set(one, used.add(one.ids.length === 0 ? EVERY : id));
  }

  #endsNothing({ ids }: Switch, at: number): boolean {
    return !this.#switches
      .slice(0, at)
      .some((one) => one.verb === 'disable' && (ids.length === 0 || ids.some((id) => concerns(one, id))));
  }

  /** The `disable` that holds at an offset. */
  #standing(id: string, start: number): Switch | undefined {
    let open: Switch | undefined;
    for (const one of this.#lasting) {
      if (one.span.start > start) break;
      if (concerns(one, id)) open = one.verb === 'disable' ? one : undefined;
    }
    return open;
  }
}

const isLasting = ({ verb }: Switch): boolean => verb === 'disable' || verb === 'enable';
const concerns = ({ ids }: Switch, id: string): boolean => ids.length === 0 || ids.includes(id);

function byLine(switches: readonly Switch[]): ReadonlyMap<number, readonly Switch[]> {
  const lines = new Map<number, Switch[]>();
  for (const one of switches) lines.set(one.line, [...(lines.get(one.line) ?? []), one]);
  return lines;
}
