/**
 * Reads markup again, as strictly as `markup.ts` writes it: every tag closed where it belongs, every attribute in
 * double quotes, every mark of text escaped. In: what may have been written by anybody. Out: its tags in their order;
 * nothing where a single character is not as we would have put it, so that no browser can read it otherwise.
 */

export interface Tag {
  readonly name: string;
  /** With their characters as they are meant. */
  readonly attributes: ReadonlyMap<string, string>;
  /** It holds nothing, and says so: `<br/>`. */
  readonly isEmpty: boolean;
  /** Elements it stands in. */
  readonly depth: number;
}

/** Text, an end tag, or a tag that opens or is empty. */
const TOKEN =
  /([^<>"'&]+|&(?:amp|lt|gt|quot|#39);)|<\/([A-Za-z][A-Za-z\d]*)>|<([A-Za-z][A-Za-z\d]*)((?: [A-Za-z-]+="[^<>"']*")*)(\/?)>/y;
const ATTRIBUTE = / ([A-Za-z-]+)="([^"]*)"/g;

/** Undefined for what is not ours. */
export function tagsOf(markup: string): readonly Tag[] | undefined {
  const tags: Tag[] = [];
  const open: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < markup.length) {
    const [whole, text, closed, name, attributes = '', slash] = TOKEN.exec(markup) ?? [];
    if (whole === undefined || (closed !== undefined && open.pop() !== closed)) return undefined;
    if (text !== undefined || name === undefined) continue;
    const tag = tagFrom(name, attributes, slash === '/', open.length);
    if (!tag) return undefined;
    tags.push(tag);
    if (!tag.isEmpty) open.push(name);
  }
  return open.length === 0 ? tags : undefined;
}

function tagFrom(name: string, written: string, isEmpty: boolean, depth: number): Tag | undefined {
  const pairs = [...written.matchAll(ATTRIBUTE)].map(([, key, value]) => [key!, value!] as const);
  const attributes = new Map(pairs.map(([key, value]) => [key, meant(value)]));
  const isPlain = attributes.size === pairs.length && pairs.every(([, value]) => !STRAY.test(value));
  return isPlain ? { name, attributes, isEmpty, depth } : undefined;
}

/** An ampersand that begins nothing we write. */
const STRAY = /&(?!(?:amp|lt|gt|quot|#39);)/;

const MARKS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const meant = (value: string): string =>
  value.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => MARKS[entity] ?? entity);

/** An attribute of an element: which values it may have. */
export type Attributes = Readonly<Record<string, (value: string) => boolean>>;

export const only = (pattern: RegExp) => (value: string) => pattern.test(value);

/**
 * Whether there is nothing but elements of a table, with attributes of theirs.
 * @param elements by name
 */
export const isMadeOf = (tags: readonly Tag[], elements: Readonly<Record<string, Attributes>>): boolean =>
  tags.every(({ name, attributes }) => {
    const allowed = Object.hasOwn(elements, name) ? elements[name]! : undefined;
    return (
      allowed && [...attributes].every(([key, value]) => Object.hasOwn(allowed, key) && allowed[key]!(value))
    );
  });
