/**
 * The values of the front matter as texts, in the order of the file; none where a fault keeps it from being
 * read, for where one value ends and the next begins is then a guess. It refuses to know what they mean.
 */
import { writtenValues } from '../gongwen/front-matter/written.ts';
import type { Format } from '../gongwen/types.ts';
import type { MarkdownTree } from '../markdown/types.ts';
import type { SourceFile } from '../source/file.ts';
import type { Text } from './types.ts';
import { WrittenText } from './written-text.ts';

export function fieldTexts(
  { frontMatter }: MarkdownTree,
  source: SourceFile,
  format: Format,
): readonly (Text & { readonly key: string })[] {
  return writtenValues(frontMatter, source, format).flatMap(({ id, pieces }) =>
    pieces.map((piece) => {
      const lines = (piece.lines ?? [piece]).map(({ text: value, span: { start, end } }) => ({
        value,
        start,
        end,
      }));
      const kind = id === 'title' ? 'title' : 'field';
      return new WrittenText(lines, { kind, key: id, quoted: false }, source) as Text & {
        readonly key: string;
      };
    }),
  );
}
