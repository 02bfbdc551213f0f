/**
 * Findings of all stages in the order a writer reads them: those of no place first, then the article's own by
 * their places, then those of other files (attachments, template), each file by its places.
 */
import type { Diagnostic } from '../diagnostics/types.ts';

/** @param article name of the file that the spans of the article bear */
export function inOrder(diagnostics: readonly Diagnostic[], article: string): readonly Diagnostic[] {
  const files = [undefined, article, ...diagnostics.map(({ span }) => span?.file)];
  const rank = new Map<string | undefined, number>();
  for (const file of files) if (!rank.has(file)) rank.set(file, rank.size);
  const byFile = (d: Diagnostic) => rank.get(d.span?.file)!;
  return [...diagnostics].sort(
    (a, b) => byFile(a) - byFile(b) || (a.span?.start ?? 0) - (b.span?.start ?? 0),
  );
}
