/**
 * What was said and changed in a run of the linter. In: articles one after the other. Out: each without what an
 * article before it brought: a file that several attach is told of, and changed, once.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { LintedDocument } from '../pipeline/lint-document.ts';
import { OWN } from './fix-article.ts';
import type { LintedArticle } from './lint-articles.ts';

export class Ledger {
  readonly #said = new Set<string>();
  readonly #changed = new Set<string>();
  readonly #mendable = new Set<string>();

  news(one: LintedArticle): LintedArticle {
    const { linted, before, attached } = one;
    const isNew = this.#newOf(linted, before);
    const changes = attached.filter(({ file }) => !this.#changed.has(file.path));
    for (const { file } of changes) this.#changed.add(file.path);
    const mendable = [...(one.mendable ?? [])].filter(([path]) => !this.#mendable.has(path));
    for (const [path] of mendable) if (path !== OWN) this.#mendable.add(path);
    return {
      ...one,
      ...(linted && { linted: only(linted, isNew) }),
      ...(before && { before: only(before, isNew) }),
      attached: changes,
      ...(one.mendable && { mendable: new Map(mendable) }),
    };
  }

  /** What was said of attached files now, and not by an article before. */
  #newOf(...documents: readonly (LintedDocument | undefined)[]): (finding: Diagnostic) => boolean {
    const files = documents.flatMap((one) => one?.attached ?? []).map(({ source }) => source.file);
    const said = new Set(this.#said);
    const isAttached = ({ span }: Diagnostic) => span !== undefined && files.includes(span.file);
    for (const finding of documents.flatMap((one) => one?.diagnostics ?? []))
      if (isAttached(finding)) this.#said.add(keyOf(finding));
    return (finding) => !isAttached(finding) || !said.has(keyOf(finding));
  }
}

const only = (document: LintedDocument, isNew: (finding: Diagnostic) => boolean): LintedDocument => ({
  ...document,
  diagnostics: document.diagnostics.filter(isNew),
});

const keyOf = ({ code, span, message }: Diagnostic): string =>
  `${span?.file}\n${span?.start}\n${span?.end}\n${code}\n${message.zh}`;
