/**
 * Every address there is. In: a path and a query. Out: what is answered. Nothing that comes in is taken for a path
 * of the file system: names are looked up among the articles.
 */
import { basename } from 'node:path';
import type { Words } from '../../diagnostics/failure.ts';
import type { Bilingual } from '../../diagnostics/types.ts';
import type { Desk } from '../desk/desk.ts';
import type { LiveDocument } from '../desk/live-document.ts';
import { failureFinding } from '../setting/proof-of.ts';
import type { ProofFinding } from '../types.ts';
import type { Asset } from './assets.ts';
import { headersFor, type Policy } from './headers.ts';
import { documentShell, listShell, noticeShell } from './shells.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export interface Counter {
  readonly desk: Desk;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly words: (thrown: unknown) => Words;
}

type Route = (query: URLSearchParams, counter: Counter) => Answer | Promise<Answer>;

export async function answer(path: string, query: URLSearchParams, counter: Counter): Promise<Answer> {
  const asset = counter.assets.get(path);
  if (asset) return ok(asset.type, asset.text);
  const route = ROUTES.get(path);
  return route ? route(query, counter) : plain(404, NOTHING_HERE, counter.desk);
}

const ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['/', (_, { desk }) => home(desk)],
  ['/list', async (_, { desk }) => json(await desk.list())],
  [
    '/view',
    ofDocument((document, _, { desk }) =>
      ok(HTML, documentShell(desk.lang, nameOf(document), isAlone(desk))),
    ),
  ],
  ['/proof', ofDocument(async (document) => json(await document.proof()))],
  ['/page', ofDocument(pageOf)],
  ['/pdf', ofDocument(pdfOf)],
]);

function ofDocument(
  route: (document: LiveDocument, query: URLSearchParams, counter: Counter) => Answer | Promise<Answer>,
): Route {
  return (query, counter) => {
    const document = counter.desk.document(query.get('doc') ?? '');
    return document ? route(document, query, counter) : plain(404, NO_ARTICLE, counter.desk);
  };
}

function home(desk: Desk): Answer {
  const [first, second] = desk.names();
  if (first === undefined || second !== undefined) return ok(HTML, listShell(desk.lang));
  const location = `/view?doc=${encodeURIComponent(first)}`;
  return { status: 302, headers: { ...headersFor(TEXT), location }, body: '' };
}

const isAlone = (desk: Desk): boolean => desk.names().length < 2;
const nameOf = ({ order }: LiveDocument): string => order.article.name;

async function pageOf(document: LiveDocument, query: URLSearchParams, { desk }: Counter): Promise<Answer> {
  const number = Number(query.get('number'));
  const svg = await desk.page(document, number, query.get('look') ?? '');
  return svg === undefined
    ? plain(404, OTHER_PAGE, desk)
    : ok('image/svg+xml; charset=utf-8', svg, 'drawing');
}

async function pdfOf(document: LiveDocument, _: URLSearchParams, { desk, words }: Counter): Promise<Answer> {
  try {
    const pdf = await desk.pdf(document);
    if (pdf) return pdfAnswer(pdf, document);
    const { findings } = await document.proof();
    return noPdf(document, findings.filter(isError), desk);
  } catch (thrown) {
    return noPdf(document, [failureFinding(words(thrown), desk.lang)], desk);
  }
}

const isError = ({ severity }: ProofFinding): boolean => severity === 'error';

const noPdf = (document: LiveDocument, reasons: readonly ProofFinding[], { lang }: Desk): Answer => ({
  ...ok(HTML, noticeShell(lang, nameOf(document), reasons)),
  status: 409,
});

function pdfAnswer(body: Uint8Array, { order }: LiveDocument): Answer {
  const name = encodeURIComponent(`${basename(order.article.stem)}.pdf`).replace(/['()*]/g, asPercent);
  const disposition = { 'content-disposition': `inline; filename*=UTF-8''${name}` };
  return { status: 200, headers: { ...headersFor('application/pdf', 'document'), ...disposition }, body };
}

const asPercent = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;

const HTML = 'text/html; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';

const ok = (type: string, body: string, policy?: Policy): Answer => ({
  status: 200,
  headers: headersFor(type, policy),
  body,
});

const json = (value: unknown): Answer => ok('application/json; charset=utf-8', JSON.stringify(value));

/** A sentence. */
export const plain = (status: number, message: Bilingual, { lang }: Pick<Desk, 'lang'>): Answer => ({
  status,
  headers: headersFor(TEXT),
  body: `${message[lang]}\n`,
});

const NOTHING_HERE: Bilingual = { zh: '这里没有东西。', en: 'There is nothing here.' };
const NO_ARTICLE: Bilingual = { zh: '没有这篇文章。', en: 'There is no such article.' };
const OTHER_PAGE: Bilingual = { zh: '这一面已经变了。', en: 'This page has changed.' };
