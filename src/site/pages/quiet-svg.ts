/**
 * Whether an SVG picture may lie in a folder that is a website. Shown by a page it can do nothing, but whoever opens
 * the file itself runs what is in it, in the name of the site. In: the bytes. Out: yes or no; in doubt no.
 */
import { svgText } from '../../pictures/svg-text.ts';

/** A blank within them is passed over by some readers. */
const SCHEME = /(?:java|vb|live)script:|data:(?:text|application|image\/svg)/i;

const ACTIVE: readonly RegExp[] = [
  // Elements that run, or that hold a page of their own, with any prefix.
  /<(?:[\w.-]+:)?(?:script|handler|listener|foreignobject|iframe|embed|object|html|body|meta|link)\b/i,
  // What is done when something happens, written out or set by an animation.
  /[\s"'/]on[a-z]+\s*=/i,
  /attributename\s*=\s*["']?\s*(?:on|(?:[\w.-]+:)?href)/i,
  // Entities and style sheets of XML can make any of the above.
  /<!entity|<\?xml-stylesheet/i,
];

export function isQuietSvg(bytes: Uint8Array): boolean {
  const text = svgText(bytes).replace(/&#(?:x([\da-f]+)|(\d+));?/gi, character);
  const scheme = text.replace(/[\0-\x20]|&(?:tab|newline);/gi, '').replace(/&colon;/gi, ':');
  return !SCHEME.test(scheme) && !ACTIVE.some((pattern) => pattern.test(text));
}

function character(_: string, hex?: string, decimal?: string): string {
  const number = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return number <= 0x10ffff ? String.fromCodePoint(number) : '\u{fffd}';
}
