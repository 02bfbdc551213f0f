/** The words of a twin. In: markup that we made ourselves, so it is well-formed. Out: what a reader reads in it. */

/** These stand within a word; all the others end it. */
const WITHIN = /^<\/?(?:a|abbr|b|bdi|cite|code|em|i|mark|q|rb|ruby|s|small|span|strong|sub|sup|time|u|wbr)\b/;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function plainText(markup: string): string {
  const words = markup.replace(/<[^>]*>/g, (tag) => (WITHIN.test(tag) ? '' : ' '));
  return words
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, decoded)
    .replace(/\s+/g, ' ')
    .trim();
}

function decoded(entity: string, decimal?: string, hex?: string, name?: string): string {
  const number = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  if (Number.isNaN(number)) return NAMED[name ?? ''] ?? entity;
  return number <= 0x10ffff ? String.fromCodePoint(number) : entity;
}
