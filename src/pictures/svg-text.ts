/** The source of an SVG as text. Bytes in; text, without what is no drawing, out. */

/** UTF-8, or UTF-16 by its mark. */
export function svgText(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

const OPENING = /<!--|<!\[CDATA\[/g;
const CLOSING: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>' };

/** Undefined where one does not end. */
export function withoutCommentsAndData(text: string): string | undefined {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(text);
    if (!opening) return kept.join('') + text.slice(at);
    kept.push(text.slice(at, opening.index));
    const [mark] = opening;
    const end = text.indexOf(CLOSING[mark]!, opening.index + mark.length);
    if (end < 0) return undefined;
    at = end + 3;
  }
}

/** A tag: closing mark, name, attributes with the mark of an empty element. No attribute holds the beginning of another. */
export const TAG = /<(\/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;
