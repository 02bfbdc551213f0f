/**
 * Text inside an SVG, face by face: every stretch of characters gets a <tspan> that names the face it is
 * drawn with, so that Latin letters, rare characters and bold text find a face just as on the page.
 * Source in, source out; the drawing itself is pdfmake's.
 */

/** The face that draws a character for a role. */
export type FaceFor = (role: string, character: string) => string;

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<(\/?)([\w:.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g;

export function withFaces(svg: string, faceFor: FaceFor): string {
  const open: Element[] = [];
  let made = '';
  let at = 0;
  for (const match of svg.matchAll(TAG)) {
    made += faced(svg.slice(at, match.index), open.at(-1), faceFor) + match[0];
    at = match.index + match[0].length;
    follow(match, open);
  }
  return made + svg.slice(at);
}

/** An element that is open, with the type it sets its text in. */
interface Element {
  readonly inText: boolean;
  readonly family: string;
  readonly bold: boolean;
}

const OUTSIDE: Element = { inText: false, family: '', bold: false };

function follow([, closing, name, attributes, empty]: RegExpMatchArray, open: Element[]): void {
  if (!name || empty) return;
  if (closing) {
    open.pop();
    return;
  }
  const parent = open.at(-1) ?? OUTSIDE;
  const weight = property(attributes ?? '', 'font-weight');
  open.push({
    inText: parent.inText || /(?:^|:)text$/.test(name),
    family: property(attributes ?? '', 'font-family') ?? parent.family,
    bold: weight === undefined ? parent.bold : /bold|[6-9]00/.test(weight),
  });
}

/** A property as an attribute or inside `style`. */
function property(attributes: string, name: string): string | undefined {
  const own = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  if (own) return own[1] ?? own[2];
  const style = /(?:^|\s)style\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
  return new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(style?.[1] ?? style?.[2] ?? '')?.[1];
}

/** Names people give in drawings, by what they look like. */
const ROLES: readonly (readonly [RegExp, string])[] = [
  [/小标宋|xbs|xiaobiaosong/i, 'xiaobiaosong'],
  [/仿宋|fangsong/i, 'fangsong'],
  [/楷|kai/i, 'kaiti'],
  [/黑|hei|sans|yahei|arial|helvetica|dengxian|等线/i, 'heiti'],
  [/宋|song|simsun|serif|times|ming/i, 'songti'],
];

function roleOf({ family, bold }: Element): string {
  const role = ROLES.find(([name]) => name.test(family))?.[1] ?? 'fangsong';
  return bold && role !== 'xiaobiaosong' ? 'heiti' : role;
}

const CHARACTER = /&(?:#(\d+)|#x([\da-f]+)|\w+);|./gisu;

function faced(text: string, element: Element | undefined, faceFor: FaceFor): string {
  if (!element?.inText || !text.trim()) return text;
  const role = roleOf(element);
  const stretches: { face: string; text: string }[] = [];
  for (const match of text.matchAll(CHARACTER)) {
    const last = stretches.at(-1);
    const face = faceFor(role, characterOf(match));
    if (last?.face === face) last.text += match[0];
    else stretches.push({ face, text: match[0] });
  }
  return stretches.map((one) => `<tspan font-family="${one.face}">${one.text}</tspan>`).join('');
}

function characterOf([source, decimal, hex]: RegExpMatchArray): string {
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
  if (code === undefined) return source.startsWith('&') ? '&' : source;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
