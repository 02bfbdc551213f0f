/**
 * YAML values into raw values with exact places. In: a value of the YAML tree and the file it stands in.
 * Out: text and paragraphs. YAML folds a line end into a space; between Han characters there is none, so
 * the lines are read from the file again.
 */
import type { SourceFile } from '../../source/file.ts';
import type { YamlMap, YamlScalar, YamlValue } from '../../yaml/read.ts';
import { needsSpace } from '../wide.ts';
import type { Piece, RawEntry, RawMap, RawValue, RichValue, Scalar } from './kind.ts';

/** Nothing where the value is nested deeper than a list of mappings. */
export function rawValue(value: YamlValue, source: SourceFile): RawValue | RichValue | undefined {
  if (value.kind === 'scalar') return rawScalar(value, source);
  if (value.kind === 'map') return rawMap(value, source);
  const items = value.items.map((item) => (item.kind === 'list' ? undefined : rawValue(item, source)));
  const span = source.span(value.range.start, value.range.end);
  if (items.every((item) => item?.kind === 'scalar')) return { kind: 'list', items, span };
  if (items.every((item) => item?.kind === 'scalar' || item?.kind === 'map'))
    return { kind: 'rows', items, span };
  return undefined;
}

function rawMap({ entries, range }: YamlMap, source: SourceFile): RawMap | undefined {
  const own = entries.flatMap(({ key, keyRange, value }): RawEntry[] => {
    if (value.kind !== 'scalar') return [];
    return [{ key, keySpan: source.span(keyRange.start, keyRange.end), value: rawScalar(value, source) }];
  });
  if (own.length < entries.length) return undefined;
  return { kind: 'map', entries: own, span: source.span(range.start, range.end) };
}

function rawScalar(scalar: YamlScalar, source: SourceFile): Scalar {
  const paragraphs = scalar.quoted ? quoted(scalar, source) : unquoted(scalar, source);
  const whole = joined(paragraphs, source);
  const span = whole?.span ?? source.span(scalar.range.start, scalar.range.end);
  const text = whole?.text ?? '';
  return { kind: 'scalar', text, span, literal: whole?.literal ?? false, value: scalar.value, paragraphs };
}

function quoted({ text, range }: YamlScalar, source: SourceFile): readonly Piece[] {
  const inside = source.span(range.start + 1, range.end - 1);
  if (source.text.slice(inside.start, inside.end) === text && !text.includes('\n'))
    return text === '' ? [] : [{ text, span: inside, literal: true }];
  const span = source.span(range.start, range.end);
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map((line) => ({ text: line, span, literal: false }));
}

/** Plain scalars and `>` blocks join their lines, `|` blocks make every line a paragraph. */
function unquoted({ range }: YamlScalar, source: SourceFile): readonly Piece[] {
  const block = /^([|>])[^\n]*(?:\n|$)/.exec(source.text.slice(range.start, range.end));
  const start = range.start + (block?.[0].length ?? 0);
  const groups = lineGroups(start, range.end, source);
  const paragraphs = block?.[1] === '|' ? groups.flat().map((line) => [line]) : groups;
  return paragraphs.map((lines) => joined(lines, source)!);
}

/** Lines between empty lines, without the blanks at their ends. */
function lineGroups(start: number, end: number, source: SourceFile): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [[]];
  let at = start;
  for (const line of source.text.slice(start, end).split('\n')) {
    const text = line.trim();
    const from = at + line.indexOf(text);
    if (text !== '')
      groups.at(-1)!.push({ text, span: source.span(from, from + text.length), literal: true });
    else if (groups.at(-1)!.length > 0) groups.push([]);
    at += line.length + 1;
  }
  return groups.filter((group) => group.length > 0);
}

function joined(pieces: readonly Piece[], source: SourceFile): Piece | undefined {
  const [first, ...rest] = pieces;
  if (!first || rest.length === 0) return first;
  const lines = [first, ...rest.flatMap((next, i) => [...blank(pieces[i]!, next, source), next])];
  const span = source.span(first.span.start, rest.at(-1)!.span.end);
  return { text: lines.map(({ text }) => text).join(''), span, literal: false, lines };
}

/** What stands for the line end between two lines. */
function blank(before: Piece, next: Piece, source: SourceFile): readonly Piece[] {
  const span = source.span(before.span.end, next.span.start);
  return needsSpace(before.text, next.text) ? [{ text: ' ', span, literal: false }] : [];
}
