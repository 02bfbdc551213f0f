/**
 * Globs for shells that do not expand them, and for patterns in quotation marks: `*`, `?`, `**`,
 * `[a-z]`, `{a,b}`. Pattern in, regular expression out.
 */

export const isGlob = (word: string): boolean => /[*?[{]/.test(word);

/** The folder that all matches stand in: everything before the first part with a wildcard. */
export function globBase(pattern: string): string {
  const parts = pattern.replaceAll('\\', '/').split('/');
  const fixed = parts.slice(0, parts.findIndex(isGlob));
  return fixed.length === 1 && fixed[0] === '' ? '/' : fixed.join('/') || '.';
}

/** Longest first. What stands alone is taken literally. */
const TOKEN = /\*\*\/|\*\*|\*|\?|\[!?[^\]/]+\]|\{[^{}/]*\}|./gsu;

export function globToRegExp(pattern: string): RegExp {
  const source = [...pattern.matchAll(TOKEN)].map(([token]) => translate(token)).join('');
  return new RegExp(`^${source}$`, 'u');
}

function translate(token: string): string {
  if (token === '**/') return '(?:[^/]+/)*';
  if (token === '**') return '.*';
  if (token === '*') return '[^/]*';
  if (token === '?') return '[^/]';
  if (token.length > 1 && token.startsWith('[')) return token.replace(/^\[!/, '[^').replaceAll('\\', '\\\\');
  if (token.length > 1 && token.startsWith('{'))
    return `(?:${token.slice(1, -1).split(',').map(literal).join('|')})`;
  return literal(token);
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
