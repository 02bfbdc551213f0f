/** Word of every change, to pages that are open (server-sent events). In: what to listen to. Out: a stream that ends with the connection. */
import type { ServerResponse } from 'node:http';
import type { Desk } from '../desk/desk.ts';
import { headersFor } from './headers.ts';

/** Milliseconds; so that a connection that is gone is noticed. */
const BEAT_EVERY = 15_000;
/** Milliseconds after which a page asks again when the server was away. */
const RETRY = 500;

/** False where there is no such article. */
export function sendNews(query: URLSearchParams, desk: Desk, response: ServerResponse): boolean {
  const name = query.get('doc');
  const document = name === null ? undefined : desk.document(name);
  if (name !== null && !document) return false;
  response.writeHead(200, headersFor('text/event-stream; charset=utf-8'));
  response.write(`retry: ${RETRY}\n\n`);
  const tell = (event: string) => response.write(`event: ${event}\ndata:\n\n`);
  const release = document ? document.listen(tell) : desk.listenToList(() => tell('list'));
  const beat = setInterval(() => response.write(':\n\n'), BEAT_EVERY);
  response.on('close', () => {
    clearInterval(beat);
    release();
  });
  return true;
}
