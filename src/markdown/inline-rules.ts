/**
 * The inline rules that CommonMark does not have: m^2^, CO~2~, bare addresses, image paths with spaces,
 * tags that word processors write.
 *
 * Each is written so that it cannot disturb what people type with the same characters: `3~5天`,
 * `~~删去~~`, `^_^`, a lone `^`, an address that is followed by 。 without a space.
 */
import type { MarkdownIt, StateInline } from 'markdown-it';
import { elementEnd, type ParseEnv } from './env.ts';
import type { PlacedToken } from './placed-inline.ts';

type InlineRule = (state: StateInline, silent: boolean) => boolean;

export function scriptsAndAddresses(md: MarkdownIt): void {
  md.inline.ruler.before('strikethrough', 'subscript', script('sub', SUBSCRIPT, LETTER_BEFORE));
  md.inline.ruler.before('strikethrough', 'superscript', script('sup', SUPERSCRIPT, INK_BEFORE));
  md.inline.ruler.before('strikethrough', 'tildes', tildes);
  md.inline.ruler.after('text', 'bare_address', bareAddress);
  md.inline.ruler.before('autolink', 'foreign_html', foreignHtml);
  const image = md.inline.ruler.__rules__[md.inline.ruler.__find__('image')]!.fn;
  md.inline.ruler.at('image', shallow(image));
  md.inline.ruler.after('image', 'image_with_spaces', shallow(imageWithSpaces));
}

/**
 * A subscript follows a letter or a closing bracket, and is an index: letters and digits, or a few Han
 * characters (F~合~). So ranges such as 3~5℃、6~7级 and A~Z及a~z stay as they are.
 */
const SUBSCRIPT = /~([\p{Script=Latin}\p{Script=Greek}\d.+\-−=()]{1,16}|\p{Script=Han}{1,4})~(?!~)/uy;
const LETTER_BEFORE = /[\p{Script=Latin}\p{Script=Greek})\]）］^]/u;

/** A superscript follows something printed and is an index or a mark: 10^-6^, m^2^, 注^①^, 文^[1]^. */
const SUPERSCRIPT =
  /\^([\p{Script=Latin}\p{Script=Greek}\p{N}.+\-−=*′″%/]{1,16}|\p{Script=Han}{1,4}|[[(（〔][\p{N},，、–—-]{1,16}[\])）〕])\^(?!\^)/uy;
const INK_BEFORE = /[\p{L}\p{N})\]）］》”’"'%℃°~]/u;

function script(name: 'sub' | 'sup', pattern: RegExp, before: RegExp): InlineRule {
  const mark = name === 'sub' ? '~' : '^';
  return (state, silent) => {
    if (state.src[state.pos] !== mark || state.src[state.pos - 1] === mark) return false;
    if (!before.test(characterBefore(state.src, state.pos))) return false;
    pattern.lastIndex = state.pos;
    const value = pattern.exec(state.src)?.[1];
    if (value === undefined || pattern.lastIndex > state.posMax) return false;
    const end = pattern.lastIndex;
    if (!silent) pushWrapped(state, name, value, end);
    state.pos = end;
    return true;
  };
}

function characterBefore(src: string, pos: number): string {
  const isLow = (src.charCodeAt(pos - 1) & 0xfc00) === 0xdc00;
  return src.slice(Math.max(0, pos - (isLow ? 2 : 1)), pos);
}

function pushWrapped(state: StateInline, name: string, value: string, end: number): void {
  state.push(`${name}_open`, name, 1);
  const text = state.push('text', '', 0) as PlacedToken;
  text.content = value;
  text.start = state.pos + 1;
  (state.push(`${name}_close`, name, -1) as PlacedToken).end = end;
}

/** Three or more tildes strike nothing out (GFM); two are left to markdown-it, one is text. */
const tildes: InlineRule = (state, silent) => {
  let end = state.pos;
  while (end < state.posMax && state.src.charCodeAt(end) === 0x7e) end++;
  if (end - state.pos < 3) return false;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
};

const SCHEME_BEFORE = /(?<![A-Za-z0-9])https?$/i;
const ADDRESS = /:\/\/[A-Za-z0-9][A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]*/y;
const TRAILING_MARKS = ".,;:!?'*_~])";

/** `https://…` in running text; it ends at the first character that is not ASCII, for 。 follows at once. */
const bareAddress: InlineRule = (state, silent) => {
  const { pos, src, posMax } = state;
  if (src.charCodeAt(pos) !== 0x3a || state.linkLevel > 0) return false;
  const scheme = SCHEME_BEFORE.exec(src.slice(Math.max(0, pos - 6), pos))?.[0];
  ADDRESS.lastIndex = pos;
  const rest = scheme && ADDRESS.exec(src)?.[0].slice(0, posMax - pos);
  if (!rest) return false;
  const tail = withoutTrailingMarks(rest);
  if (!silent && !pushAddress(state, scheme, tail)) return false;
  state.pos = pos + tail.length;
  return true;
};

function pushAddress(state: StateInline, scheme: string, tail: string): boolean {
  if (!state.pending.endsWith(scheme)) return false;
  state.pending = state.pending.slice(0, -scheme.length);
  const start = state.pos - scheme.length;
  const open = state.push('link_open', 'a', 1) as PlacedToken;
  open.attrs = [['href', scheme + tail]];
  const text = state.push('text', '', 0) as PlacedToken;
  text.content = scheme + tail;
  open.start = text.start = start;
  state.push('link_close', 'a', -1);
  return true;
}

/** Sentence marks behind an address are no part of it, nor a bracket that was opened before it. */
function withoutTrailingMarks(address: string): string {
  let end = address.length;
  while (end > 0 && TRAILING_MARKS.includes(address[end - 1]!)) end--;
  const opened = address.slice(0, end).split('(').length - address.slice(0, end).split(')').length;
  for (let i = 0; i < opened && address[end] === ')'; i++) end++;
  return address.slice(0, end);
}

const SCRIPT_OPENING = /<(script|style)\b[^<>]*>/iy;

/** What word processors write: `<o:p>`, `<st1:place w:st="on">`, `<?xml:namespace …/>`. */
const OFFICE_TAG = /<(?:\/?(?:o|w|v|m|x|st\d):[a-z]|\?xml:)[^<>]*>/iy;

/** A script goes with its contents; the tags of Word are tags. */
const foreignHtml: InlineRule = (state, silent) => {
  const end = foreignEnd(state);
  if (end < 0 || end > state.posMax) return false;
  if (!silent) state.push('html_inline', '', 0).content = state.src.slice(state.pos, end);
  state.pos = end;
  return true;
};

function foreignEnd({ src, pos, env }: StateInline): number {
  if (src.charCodeAt(pos) !== 0x3c) return -1;
  OFFICE_TAG.lastIndex = SCRIPT_OPENING.lastIndex = pos;
  if (OFFICE_TAG.test(src)) return OFFICE_TAG.lastIndex;
  const name = SCRIPT_OPENING.exec(src)?.[1];
  return name === undefined ? -1 : elementEnd(src, SCRIPT_OPENING.lastIndex, name, env as ParseEnv);
}

/** The alt text of an image may hold images, each parsed afresh; a few levels are enough for anyone. */
const DEEPEST_IMAGE = 3;

function shallow(image: InlineRule): InlineRule {
  return (state, silent) => {
    const env = state.env as ParseEnv;
    if (env.imageDepth >= DEEPEST_IMAGE) return false;
    env.imageDepth++;
    const matched = image(state, silent);
    env.imageDepth--;
    return matched;
  };
}

const SPACED_PATH =
  /\(\s*([^\n()<>"]*?\.(?:png|jpe?g|svg|gif|bmp|webp|tiff?))(?:[ \t]+["“]([^\n"”]*)["”])?\s*\)/iy;

/** `![图](照片 1.jpg)`: not CommonMark, but what people type and what they mean by it is plain. */
const imageWithSpaces: InlineRule = (state, silent) => {
  if (!state.src.startsWith('![', state.pos)) return false;
  const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos + 1, false);
  if (labelEnd < 0) return false;
  SPACED_PATH.lastIndex = labelEnd + 1;
  const match = SPACED_PATH.exec(state.src);
  if (!match || SPACED_PATH.lastIndex > state.posMax) return false;
  const end = SPACED_PATH.lastIndex;
  if (!silent) pushImage(state, state.src.slice(state.pos + 2, labelEnd), match[1]!, match[2] ?? '');
  state.pos = end;
  return true;
};

function pushImage(state: StateInline, alt: string, src: string, title: string): void {
  const token = state.push('image', 'img', 0);
  token.attrs = [
    ['src', src],
    ['title', title],
  ];
  token.content = alt;
  token.children = [];
  token.meta = { hasSpaces: true };
  state.md.inline.parse(alt, state.md, state.env, token.children);
}
