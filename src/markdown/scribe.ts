/**
 * What the builders write down while they walk the tokens: diagnostics, and notes in the order in which
 * the text refers to them. It lives as long as one parse and is never handed out.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { Span } from '../source/span.ts';
import { diagnose, type FindingKind } from './findings.ts';
import type { NoteDefinition } from './types.ts';

/** Places shown for each kind of finding; a converted web page has thousands of tags. */
const SHOWN_PLACES = 20;

export class Scribe {
  readonly #diagnostics: Diagnostic[] = [];
  readonly #counts = new Map<FindingKind, number>();
  readonly #definitions = new Map<string, NoteDefinition>();
  readonly #referred = new Set<string>();
  readonly #references = new Map<string, Span>();
  readonly #usedReferences = new Set<string>();

  report(kind: FindingKind, span: Span, what?: string): void {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    if (count <= SHOWN_PLACES) this.#diagnostics.push(diagnose(kind, span, what));
  }

  refer(label: string): void {
    this.#referred.add(label);
  }

  define(note: NoteDefinition): void {
    if (this.#definitions.has(note.label)) this.report('duplicateNote', note.span, note.label);
    else this.#definitions.set(note.label, note);
  }

  useReference(label: string): void {
    this.#usedReferences.add(label);
  }

  defineReference(label: string, span: Span): void {
    if (!this.#references.has(label)) this.#references.set(label, span);
  }

  /** Call once, when all is read: notes by first reference (unreferenced ones last), diagnostics by place. */
  finish(): { readonly notes: readonly NoteDefinition[]; readonly diagnostics: readonly Diagnostic[] } {
    const unused = [...this.#definitions.values()].filter((note) => !this.#referred.has(note.label));
    for (const note of unused) this.report('unusedNote', note.span, note.label);
    for (const [label, span] of this.#references) {
      if (!this.#usedReferences.has(label)) this.report('unusedReference', span, label);
    }
    const used = [...this.#referred].flatMap((label) => this.#definitions.get(label) ?? []);
    return { notes: [...used, ...unused], diagnostics: this.#inOrder() };
  }

  #inOrder(): readonly Diagnostic[] {
    const counted = [...this.#counts].flatMap(([kind, count]) => this.#rest(kind, count - SHOWN_PLACES));
    const inOrder = this.#diagnostics.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
    return [...inOrder, ...counted];
  }

  #rest(kind: FindingKind, count: number): Diagnostic[] {
    if (count <= 0) return [];
    const last = this.#diagnostics.findLast((d) => d.code === diagnose(kind, d.span!).code)!;
    const message = {
      zh: `同样的问题还有 ${count} 处，不再一一列出。`,
      en: `The same was found in ${count} more places, which are not listed.`,
    };
    return [{ ...last, message }];
  }
}
