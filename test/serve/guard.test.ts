/** Who is answered. */
import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/serve/http/guard.ts';

const PORT = 9704;
const statusOf = (headers: IncomingHttpHeaders, { method = 'GET', url = '/', port = PORT } = {}) =>
  refusalOf({ method, url, headers }, port)?.status;

const own = { host: `localhost:${PORT}` };

describe('a request is answered', () => {
  it.each([`localhost:${PORT}`, `LOCALHOST:${PORT}`, `127.0.0.1:${PORT}`, `[::1]:${PORT}`])(
    'to %s',
    (host) => {
      expect(statusOf({ host })).toBeUndefined();
    },
  );

  it('at the port of HTTP also without its number', () => {
    expect(statusOf({ host: 'localhost' }, { port: 80 })).toBeUndefined();
    expect(statusOf({ host: 'localhost:80' }, { port: 80 })).toBeUndefined();
    expect(statusOf({ host: 'localhost' })).toBe(403);
  });

  it('when somebody typed the address, or a page of ours asks', () => {
    expect(statusOf({ ...own, 'sec-fetch-site': 'none' })).toBeUndefined();
    expect(
      statusOf({ ...own, 'sec-fetch-site': 'same-origin', origin: `http://${own.host}` }),
    ).toBeUndefined();
  });
});

describe('a request is refused', () => {
  it.each([
    'evil.example',
    `evil.example:${PORT}`,
    `localhost.evil.example:${PORT}`,
    `evil-localhost:${PORT}`,
    `localhost.:${PORT}`,
    `127.0.0.1.nip.io:${PORT}`,
    `127.1:${PORT}`,
    `0.0.0.0:${PORT}`,
    `192.168.1.2:${PORT}`,
    `[::]:${PORT}`,
    'localhost:80',
    `localhost:${PORT}@evil.example`,
    `user@localhost:${PORT}`,
    ` localhost:${PORT}`,
    '',
  ])('for the host “%s”', (host) => {
    expect(statusOf({ host })).toBe(403);
  });

  it('without a host', () => expect(statusOf({})).toBe(403));

  it.each([
    'null',
    'http://evil.example',
    'https://localhost:9704',
    'http://localhost:9705',
    'http://localhost',
    'file://',
  ])('from a page of %s', (origin) => expect(statusOf({ ...own, origin })).toBe(403));

  it.each(['cross-site', 'same-site', 'other'])('that a browser calls %s', (site) => {
    expect(statusOf({ ...own, 'sec-fetch-site': site })).toBe(403);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', ''])(
    'with the method “%s”',
    (method) => {
      expect(statusOf(own, { method })).toBe(405);
    },
  );

  it('for what is no path of ours', () => {
    for (const url of ['http://evil.example/', '//evil.example/', '*', '', 'proof'])
      expect(statusOf(own, { url }), url).toBe(400);
    expect(statusOf(own, { url: `/proof?doc=${'a'.repeat(20_000)}` })).toBe(414);
  });
});
