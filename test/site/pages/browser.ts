/**
 * A real browser before a site on a disk or on a server. In: the files of a site. Out: pages that tell everything
 * that was asked for and everything that was complained about.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

export const launch = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath });

export function write(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
};

/** Under a path of its own, with 404.html for what is not there. */
export async function served(folder: string, under: string): Promise<{ server: Server; base: string }> {
  const server = createServer(({ url = '' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://a').pathname);
    const found = path.startsWith(under) ? readable(join(folder, path.slice(under.length))) : undefined;
    const type = found ? TYPES[extname(path)] : 'text/html';
    response.writeHead(found ? 200 : 404, { 'content-type': type ?? 'application/octet-stream' });
    response.end(found ?? readable(join(folder, '404.html')));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { server, base: `http://127.0.0.1:${port}${encodeURI(under)}` };
}

function readable(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

export const onDisk = (folder: string): string => `${pathToFileURL(folder).href}/`;

export interface Watched {
  readonly page: Page;
  /** Messages of the console that are more than a note, errors of scripts, and windows that popped up. */
  readonly complaints: readonly string[];
  /** Whatever was asked for outside of the site; a browser's own viewer of PDFs asks only itself. */
  readonly strays: readonly string[];
  open(path: string): Promise<void>;
  close(): Promise<void>;
}

export async function watched(
  browser: Browser,
  base: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const strays: string[] = [];
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !/^(?:data|chrome|chrome-extension):/.test(url)) strays.push(url);
  });
  return {
    page,
    complaints,
    strays,
    open: async (path) => {
      await page.goto(base + encodePath(path));
    },
    close: () => context.close(),
  };
}

/** What axe-core finds that keeps somebody from reading the page, with the places. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document as never, {
      iframes: false,
      preload: false,
    }),
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 90)).join(' | ')}`,
  );
}

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
