/**
 * Addresses of links and paths of images: from what was typed to what the tree holds.
 *
 * It refuses to look at the disk or the network; whether a path names a picture is found out later.
 */

/** `photos/%E5%9B%BE%201.jpg` names the file `photos/图 1.jpg`; a web address stays as it is. */
export function decodePath(src: string): string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(src) || !src.includes('%')) return src;
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

/** A PDF holds addresses in ASCII; what is already encoded stays. */
export function encodeAddress(href: string): string {
  return href.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, encodeURIComponent);
}

/** `<a@b.cn>` is an address too; markdown-it leaves the scheme to us. */
export function webAddress(typed: string, isAutomatic: boolean): string {
  return isAutomatic && !typed.includes(':') ? `mailto:${typed}` : typed;
}

/** Schemes that a viewer would run, or that name a file of the writer's own machine. */
export function isUnsafe(href: string): boolean {
  return /^\s*(?:javascript|vbscript|data|file):/i.test(href);
}
