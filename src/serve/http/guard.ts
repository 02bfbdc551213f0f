/**
 * Who may ask. In: a request and the port it came to. Out: why it is refused, or nothing. Only pages that this
 * server gave itself, and people who typed its address, are answered: a name that somebody points at 127.0.0.1
 * (DNS rebinding) and pages of other sites are not.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Bilingual } from '../../diagnostics/types.ts';

export interface Asked {
  readonly method: string;
  /** As it stands in the request. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Refusal {
  readonly status: 400 | 403 | 405 | 414;
  readonly message: Bilingual;
}

/** Names of this machine for itself. */
const HOSTS = ['localhost', '127.0.0.1', '[::1]'];
const HTTP_PORT = 80;

/** A browser says of a request that nobody's page made: none. */
const OWN_SITES = new Set(['same-origin', 'none']);

/** Characters; a path of the file system has at most 4,096 bytes, three characters each. */
const LONGEST = 16_384;

export function refusalOf({ method, url, headers }: Asked, port: number): Refusal | undefined {
  if (!hostsOf(port).includes(headers.host?.toLowerCase() ?? '')) return FOREIGN_HOST;
  if (!isOwnPage(headers, port)) return FOREIGN_PAGE;
  if (method !== 'GET' && method !== 'HEAD') return READ_ONLY;
  if (url.length > LONGEST) return TOO_LONG;
  return url.startsWith('/') && !url.startsWith('//') ? undefined : NO_PATH;
}

const hostsOf = (port: number): readonly string[] => [
  ...HOSTS.map((host) => `${host}:${port}`),
  ...(port === HTTP_PORT ? HOSTS : []),
];

function isOwnPage(headers: IncomingHttpHeaders, port: number): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  const origins = hostsOf(port).map((host) => `http://${host}`);
  if (origin !== undefined && !origins.includes(origin.toLowerCase())) return false;
  return site === undefined || OWN_SITES.has(String(site));
}

const FOREIGN_HOST: Refusal = {
  status: 403,
  message: {
    zh: '预览只回答 localhost、127.0.0.1 和 [::1]。',
    en: 'The preview answers to localhost, 127.0.0.1 and [::1] only.',
  },
};
const FOREIGN_PAGE: Refusal = {
  status: 403,
  message: {
    zh: '别的网页不能打开预览。请把地址直接写进浏览器。',
    en: 'Other pages cannot open the preview. Type its address into the browser.',
  },
};
const READ_ONLY: Refusal = {
  status: 405,
  message: { zh: '这里只能看，不能写。', en: 'Things can be read here and not written.' },
};
const TOO_LONG: Refusal = {
  status: 414,
  message: { zh: '地址太长。', en: 'The address is too long.' },
};
const NO_PATH: Refusal = {
  status: 400,
  message: { zh: '地址写得不对。', en: 'The address is not right.' },
};
