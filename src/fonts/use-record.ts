/** What a document drew from, gathered while its faces are chosen. Knows no font. */
import { remember } from './remember.ts';
import type { FontUse, Role, Substitution } from './types.ts';

/** Enough to recognise a text by; the count says how many more there are. */
const SAMPLES = 12;

interface Open {
  readonly role: Role;
  readonly wanted: string;
  readonly used: string | null;
  readonly samples: string[];
  count: number;
}

export class UseRecord {
  readonly #faces = new Set<string>();
  readonly #substitutions = new Map<string, Open>();

  drew(face: string): void {
    this.#faces.add(face);
  }

  /** Call once per different cluster. */
  replaced(role: Role, wanted: string, used: string | null, cluster: string): void {
    const key = `${role} ${used}`;
    const made = (): Open => ({ role, wanted, used, samples: [], count: 0 });
    const open = remember(this.#substitutions, key, made);
    open.count++;
    if (open.samples.length < SAMPLES) open.samples.push(cluster);
  }

  report(): FontUse {
    const copy = (open: Open): Substitution => ({ ...open, samples: [...open.samples] });
    return { faces: [...this.#faces], substitutions: [...this.#substitutions.values()].map(copy) };
  }
}
