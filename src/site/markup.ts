/**
 * Markup for HTML, SVG and XML alike. In: names we choose, and text that anybody may have written. Out: strings
 * that are well-formed in all three. This is the one place of the site where text is escaped; what has been is
 * of a type of its own, so that nothing else can get between tags.
 */
declare const escaped: unique symbol;

/** Well-formed: text that was escaped, or elements round such. */
export type Markup = string & { readonly [escaped]: true };

/** Absent and `false` ones are left out, `true` ones are given their own name as value. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export const NOTHING = '' as Markup;

/** Text between tags. */
export const words = (text: string): Markup => carried(text).replace(/[&<>"']/g, entityOf) as Markup;

/** The same, with the places where a line may turn over. */
export const pieces = (texts: readonly string[]): Markup => joined(texts.map(words), empty('wbr'));

/** `<name …>content</name>`. */
export function element(name: string, attributes: Attributes, ...content: readonly Markup[]): Markup {
  return `<${name}${attributesOf(attributes)}>${content.join('')}</${name}>` as Markup;
}

/** `<name …/>`: a void element of HTML, or any of SVG and XML. */
export function empty(name: string, attributes: Attributes = {}): Markup {
  return `<${name}${attributesOf(attributes)}/>` as Markup;
}

export const joined = (parts: readonly Markup[], between = ''): Markup => parts.join(between) as Markup;

/** Whatever markup cannot carry, in the form in which it can. */
export function carried(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').replace(IMPOSSIBLE, '\u{fffd}');
}

/** They print nothing (neither do they on our pages), and XML forbids nearly all of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;
/** Halves of surrogate pairs, and code points that will never be a character. */
const IMPOSSIBLE = /\p{Cs}|\p{Noncharacter_Code_Point}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const entityOf = (mark: string): string => ENTITIES[mark] ?? mark;

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => {
      if (value === undefined || value === false) return [];
      return [` ${name}="${words(value === true ? name : String(value))}"`];
    })
    .join('');
}
