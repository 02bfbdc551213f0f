/** Files of the pages, by the path they are asked for: read once, and no other can be asked for. */
import { extname, join } from 'node:path';
import { packageRoot } from '../../source/package-root.ts';
import { readShippedText } from '../../source/shipped.ts';

const NAMES = [
  'serve.css',
  'icon.svg',
  'list.js',
  'view.js',
  'pages.js',
  'overlay.js',
  'source.js',
  'findings.js',
  'news.js',
  'words.js',
] as const;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

export interface Asset {
  readonly type: string;
  readonly text: string;
}

/** @throws Failure (exit 3) when one cannot be read */
export function readAssets(): ReadonlyMap<string, Asset> {
  const folder = join(packageRoot(), 'templates', 'serve');
  const assets = NAMES.map((name): [string, Asset] => [
    `/${name}`,
    { type: TYPES[extname(name)]!, text: readShippedText(join(folder, name)) },
  ]);
  const icon = assets.find(([path]) => path === '/icon.svg')!;
  // Browsers ask for it beside what is no page, such as the PDF.
  return new Map([...assets, ['/favicon.ico', icon[1]]]);
}
