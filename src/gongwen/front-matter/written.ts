/**
 * The values of the front matter as they were typed, before anything is understood or mended. In: the YAML
 * and its file. Out: every piece of text by the id of its key, with its place. What cannot be read is left
 * out, all of it where the YAML has a fault: the reader (read.ts) says so.
 */
import type { FrontMatterText } from '../../markdown/types.ts';
import type { SourceFile } from '../../source/file.ts';
import type { Span } from '../../source/span.ts';
import type { Format } from '../types.ts';
import { KEYS } from './keys.ts';
import type { Piece, RawMap, RawValue, RichValue, Scalar } from './kind.ts';
import { matchKey } from './match.ts';
import { rawValue } from './raw.ts';
import { readTree } from './tree.ts';

export interface WrittenValue {
  /** Id of the key. */
  readonly id: string;
  /** The key as typed. */
  readonly key: string;
  readonly keySpan: Span;
  readonly pieces: readonly Piece[];
}

export function writtenValues(
  front: FrontMatterText | undefined,
  source: SourceFile,
  format: Format,
): readonly WrittenValue[] {
  const tree = front && readTree(front, source, KEYS);
  const entries = tree?.root?.kind === 'map' && !tree.broken ? tree.root.entries : [];
  return entries.flatMap(({ key, keyRange, value }) => {
    const match = matchKey(key, KEYS, format);
    const raw = match.kind === 'unknown' ? undefined : rawValue(value, source);
    if (match.kind === 'unknown' || !raw) return [];
    const keySpan = source.span(keyRange.start, keyRange.end);
    return [{ id: match.row.id, key, keySpan, pieces: piecesOf(raw) }];
  });
}

function piecesOf(raw: RawValue | RichValue | RawMap | Scalar): readonly Piece[] {
  if (raw.kind === 'scalar') return raw.paragraphs;
  if (raw.kind === 'map') return raw.entries.flatMap(({ value }) => value.paragraphs);
  return raw.items.flatMap(piecesOf);
}
