/**
 * The door of this room: articles in, a preview of them at an address of this machine out. It looks after the
 * files, sets what is looked at, and answers nobody else's requests (http/guard.ts).
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Desk, type DeskOrder } from './desk/desk.ts';
import type { LiveMeans } from './desk/live-document.ts';
import { readAssets } from './http/assets.ts';
import { refusalOf } from './http/guard.ts';
import { listen } from './http/listen.ts';
import { sendNews } from './http/news.ts';
import { type Answer, answer, type Counter, plain } from './http/routes.ts';

export interface ServeOrder extends DeskOrder {
  /** 0 for any that is free; where absent the usual one or the next. */
  readonly port?: number;
}

export interface Serving {
  /** Ends with a slash. */
  readonly url: string;
  /** Articles there are at the beginning. */
  readonly articles: number;
  readonly notes: Desk['notes'];
  /** At once, whoever is connected. */
  close(): Promise<void>;
}

/** @throws Failure: exit 2 where there are no articles, 3 where the port cannot be had */
export async function openServer(order: ServeOrder, means: LiveMeans): Promise<Serving> {
  const desk = new Desk(order, means);
  const counter = { desk, assets: readAssets(), words: means.words };
  // Nobody can ask before the port is known.
  let port = 0;
  const listening = await listen((request, response) => {
    handle(request, response, counter, port).catch((thrown) => {
      if (response.headersSent) response.destroy();
      else send(response, plain(500, means.words(thrown).message, desk), request.method ?? '');
    });
  }, order.port);
  port = listening.port;
  return {
    url: `http://localhost:${port}/`,
    articles: desk.names().length,
    notes: desk.notes,
    close: async () => {
      await listening.close();
      await desk.close();
    },
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  counter: Counter,
  port: number,
): Promise<void> {
  const { method = '', url = '', headers } = request;
  const refusal = refusalOf({ method, url, headers }, port);
  if (refusal) {
    const allowed = refusal.status === 405 ? { allow: 'GET, HEAD' } : {};
    // What else it has to say is not listened to.
    const refused = plain(refusal.status, refusal.message, counter.desk);
    send(response, { ...refused, headers: { ...refused.headers, ...allowed, connection: 'close' } }, method);
    return;
  }
  const at = url.indexOf('?');
  const path = at < 0 ? url : url.slice(0, at);
  const query = new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
  if (path === '/news' && method === 'GET' && sendNews(query, counter.desk, response)) return;
  send(response, await answer(path, query, counter), method);
}

function send(response: ServerResponse, { status, headers, body }: Answer, method: string): void {
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  response.writeHead(status, { ...headers, 'content-length': String(length) });
  response.end(method === 'HEAD' ? undefined : body);
}
