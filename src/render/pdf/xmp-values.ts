/** Values of XMP as XML. In: a property with its kind of value. Out: its element, or nothing for no value. */

/** Name with prefix, kind, value; absent or empty values are left out. */
export type Property =
  | readonly [name: string, kind: 'text' | 'alternative', value: string | undefined]
  | readonly [name: string, kind: 'bag' | 'list', values: readonly string[]];

/** A bag has no order, a list has. */
const CONTAINERS = { alternative: 'Alt', bag: 'Bag', list: 'Seq' } as const;

export function propertyXml([name, kind, value]: Property): readonly string[] {
  const values = typeof value === 'object' ? value : value ? [value] : [];
  if (values.length === 0) return [];
  if (kind === 'text') return [`<${name}>${values.map(escaped).join('')}</${name}>`];
  const language = kind === 'alternative' ? ' xml:lang="x-default"' : '';
  const items = values.map((entry) => `<rdf:li${language}>${escaped(entry)}</rdf:li>`).join('');
  const container = `rdf:${CONTAINERS[kind]}`;
  return [`<${name}><${container}>${items}</${container}></${name}>`];
}

const REFERENCE: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 has no way to write, not even by reference: controls, lone surrogates, U+FFFE, U+FFFF. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** What of a text can be written. */
export const writable = (text: string): string => text.replace(UNWRITABLE, '');

export function escaped(text: string): string {
  return writable(text).replace(/[&<>"]/g, (mark) => REFERENCE[mark]!);
}
