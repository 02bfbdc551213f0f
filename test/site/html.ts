/** HTML as a browser reads it: parsed by the algorithm of the standard, with every fault that it forgives. */
import { type DefaultTreeAdapterTypes as Dom, type ParserError, parseFragment } from 'parse5';

export type Element = Dom.Element;

export interface Parsed {
  readonly root: Dom.DocumentFragment;
  readonly faults: readonly string[];
}

export function parsed(html: string): Parsed {
  const faults: string[] = [];
  const onParseError = ({ code, startLine, startCol }: ParserError) =>
    faults.push(`${code} ${startLine}:${startCol}`);
  return { root: parseFragment(html, { onParseError, sourceCodeLocationInfo: true }), faults };
}

export function all(node: Dom.ParentNode, name?: string): Element[] {
  return node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    const own = name === undefined || child.tagName === name ? [child] : [];
    return [...own, ...all(child, name)];
  });
}

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);

/** Text in order, without the elements that `isLeftOut`. */
export function textOf(node: Dom.Node, isLeftOut: (element: Element) => boolean = () => false): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || ('tagName' in node && isLeftOut(node))) return '';
  return node.childNodes.map((child) => textOf(child, isLeftOut)).join('');
}
