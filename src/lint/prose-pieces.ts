/**
 * Inline Markdown as pieces of text. In: inline nodes. Out: what a reader reads, with its places; what is no
 * Chinese prose (code, URLs, pictures) is U+FFFC, so that no rule takes it for text and none is joined
 * over it. It refuses to know what a text is for.
 */
import type * as md from '../markdown/types.ts';
import { OPAQUE } from './characters.ts';
import { withoutTypedCode } from './typed-code.ts';
import type { Piece } from './written-text.ts';

export function proseOfInlines(inlines: readonly md.Inline[]): readonly Piece[] {
  return inlines.flatMap(piecesOf);
}

function piecesOf(node: md.Inline): readonly Piece[] {
  const { start, end } = node.span;
  switch (node.kind) {
    case 'text':
      return [{ value: withoutTypedCode(node.value), start, end }];
    case 'softBreak':
    case 'hardBreak':
      return [{ value: '\n', start, end }];
    case 'codeSpan':
    case 'image':
      return [{ value: OPAQUE, start, end }];
    case 'link':
      return isAddress(node) ? [{ value: OPAQUE, start, end }] : proseOfInlines(node.children);
    // A mark of a note and a tag are not read where they stand.
    case 'noteReference':
    case 'htmlInline':
      return [];
    default:
      return proseOfInlines(node.children);
  }
}

/** `https://…`, `<a@b.cn>`: a link whose words are its own address. */
function isAddress({ href, children }: md.Link): boolean {
  const words = children.map((child) => (child.kind === 'text' ? child.value : '')).join('');
  return words !== '' && /^[\p{ASCII}]+$/u.test(words) && href.includes(words.replace(/^https?:\/\//, ''));
}

/** `pieces` in groups, a new one where one begins at an offset of the file in `cuts`; the line end between goes. */
export function cutAt(pieces: readonly Piece[], cuts: ReadonlySet<number>): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [[]];
  for (const piece of pieces) {
    const before = groups.at(-1)!;
    if (before.at(-1)?.value === '\n' && cuts.has(piece.start)) {
      before.pop();
      groups.push([piece]);
    } else before.push(piece);
  }
  return groups;
}
