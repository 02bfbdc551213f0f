/**
 * The structure inside a line: links, note marks and code are elements of their own in the element that the
 * words belong to. In: prose and its node. Out: the node of each part.
 */
import type { Phrase, Prose } from '../gongwen/types.ts';
import { addNode, type Context } from './context.ts';
import { noteMark } from './note-mark.ts';

/** What links lead to: a note, and the place in the text that its mark stands in. */
export const noteAnchor = (number: number): string => `note-${number}`;
export const noteReference = (number: number): string => `note-ref-${number}`;

/** Where a part leads; a note mark leads to its note. */
export function hrefOf(part: Phrase): string | undefined {
  return part.note === undefined ? part.href : `#${noteAnchor(part.note)}`;
}

/** Absent for an artifact; parts of one link that follow each other are one element. */
export function inlineNodes(prose: Prose, owner: number | undefined, ctx: Context): (number | undefined)[] {
  let open: { readonly href: string; readonly node: number } | undefined;
  return prose.map((part) => {
    if (owner === undefined || part.kind === 'break') return owner;
    const href = hrefOf(part);
    if (href !== undefined && href === open?.href) return open.node;
    const node = nodeOf(part, owner, ctx);
    open = href === undefined ? undefined : { href, node };
    return node;
  });
}

function nodeOf(part: Phrase, owner: number, ctx: Context): number {
  if (ctx.structure[owner]?.role === 'Link') return owner;
  if (part.note !== undefined) {
    return addNode(ctx, 'Link', addNode(ctx, 'Reference', owner), { alt: `注${noteMark(part.note)}` });
  }
  if (part.href !== undefined) return addNode(ctx, 'Link', owner);
  return part.code && ctx.structure[owner]?.role !== 'Code' ? addNode(ctx, 'Code', owner) : owner;
}
