import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../src/site/pages/entry.ts';
import { feedOf } from '../../../src/site/pages/feed.ts';
import { listed } from '../../../src/site/pages/listing.ts';
import { withTwin } from '../../../src/site/pages/site-parts.ts';
import { siteTemplates } from '../../../src/site/pages/templates.ts';
import { feedView, indexView, notFoundView, pageView, sitemapView } from '../../../src/site/pages/views.ts';
import { packageRoot } from '../../../src/source/package-root.ts';
import { publication } from './publications.ts';

const page = readFileSync(join(packageRoot(), 'docs/site.md'), 'utf8');
const written = new Set([...page.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name!));

const options = { title: '甲', banxin: '0.1.0', baseUrl: 'https://a.cn/' };
const entries = entriesOf(
  [0, 1, 2].map((i) =>
    listed(publication({ output: `${i}.pdf`, ...(i === 0 ? { secrecy: '内部资料' } : {}) })),
  ),
);
const shelf = { entries, options, feed: feedOf(entries, options) };

/** Names as a template writes them; what is in a list is told by its last part. */
const namesIn = (view: object): string[] =>
  Object.entries(view).flatMap(([name, value]) => {
    if (Array.isArray(value))
      return [name, ...value.flatMap((one) => (typeof one === 'object' ? namesIn(one) : []))];
    if (typeof value !== 'object' || value === null) return [name];
    return name === 'site' || name === 'years'
      ? namesIn(value).map((inner) => `${name}.${inner}`)
      : [name, ...namesIn(value)];
  });

describe('docs/site.md', () => {
  it.each([
    ['index.html', indexView(shelf)],
    ['document.html', withTwin(pageView(shelf, 1), '')],
    ['404.html', notFoundView(shelf)],
    ['feed.xml', feedView(shelf, shelf.feed!)],
    ['sitemap.xml', sitemapView(shelf, options.baseUrl)],
  ])('names whatever %s may print', (_, view) => {
    const names = namesIn(view);
    expect(names.length).toBeGreaterThan(2);
    expect(
      names.filter(
        (name) => !written.has(name) && ![...written].some((one) => one.split(/\s/).includes(name)),
      ),
    ).toEqual([]);
  });

  it('names every template', () => {
    for (const name of siteTemplates().keys()) expect(written, name).toContain(name);
  });
});
