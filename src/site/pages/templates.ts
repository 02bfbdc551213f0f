/**
 * Templates and assets of the site. In: the user's own. Out: the shipped ones with those in their place. A name that
 * nothing would ever use is a slip of the pen and is told.
 */
import { join } from 'node:path';
import { EXIT, Failure } from '../../diagnostics/failure.ts';
import { nearest } from '../../diagnostics/suggest.ts';
import { packageRoot } from '../../source/package-root.ts';
import { readShippedText } from '../../source/shipped.ts';
import { isPicture, type SiteTemplates } from './types.ts';

/** Copied as they are. */
export const ASSETS = ['site.css', 'site.js'] as const;

const SHIPPED = [
  '_frame.html',
  '_entry.html',
  'index.html',
  'document.html',
  '404.html',
  'feed.xml',
  'sitemap.xml',
  ...ASSETS,
] as const;

/** @throws Failure (exit 2) for a name that is none of the site's, no picture, and does not begin with `_` */
export function siteTemplates(own: SiteTemplates = new Map()): SiteTemplates {
  const known: readonly string[] = SHIPPED;
  for (const name of own.keys())
    if (!known.includes(name) && !name.startsWith('_') && !isPicture(name)) throw unknown(name);
  const shipped = known.filter((name) => !own.has(name)).map((name) => [name, shippedText(name)] as const);
  return new Map([...shipped, ...own]);
}

const shippedText = (name: string): string => readShippedText(join(packageRoot(), 'templates', 'site', name));

function unknown(name: string): Failure {
  const near = nearest(name, SHIPPED);
  return new Failure(
    EXIT.usage,
    { zh: `网站没有叫“${name}”的模板。`, en: `The site has no template called "${name}".` },
    {
      zh: `${near ? `是不是要写“${near}”？` : ''}可以换的有：${SHIPPED.join('、')}；自己的零件请以 _ 开头`,
      en: `${near ? `Did you mean "${near}"? ` : ''}These can be replaced: ${SHIPPED.join(', ')}; let parts of your own begin with _`,
    },
  );
}
