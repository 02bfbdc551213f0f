/**
 * Links between files of the site. In: paths below its folder. Out: addresses, percent-encoded, relative wherever
 * that is possible, so that the folder works from a disk and from any place of a server.
 */
import { EXIT, Failure } from '../../diagnostics/failure.ts';

/** From one file to another, or to a folder (`''` is the top one). */
export function relativeLink(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const up = here.slice(shared).map(() => '..');
  return [...up, ...there.slice(shared).map(encoded)].join('/');
}

/** The whole address of a file, for readers that come from elsewhere. */
export const absoluteLink = (baseUrl: string, to: string): string =>
  baseOf(baseUrl) + to.split('/').map(encoded).join('/');

/** With the slash that makes it a folder, without what is no part of a place. */
export function baseOf(baseUrl: string): string {
  const { origin, pathname } = new URL(baseUrl);
  return `${origin}${pathname.replace(/\/*$/, '/')}`;
}

/** @throws Failure (exit 2) for what is no address of a folder on the web */
export function requireBase(baseUrl: string): void {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw noAddress(baseUrl);
  refuseMore(baseUrl, url);
}

function noAddress(baseUrl: string): Failure {
  return new Failure(
    EXIT.usage,
    {
      zh: `网站的地址“${baseUrl}”不是网址。`,
      en: `The address of the site, "${baseUrl}", is no web address.`,
    },
    {
      zh: '请写完整，例如 https://www.example.cn/gongwen/',
      en: 'Give it in full, such as https://www.example.cn/gongwen/',
    },
  );
}

/** What is no part of a place would be lost without a word. */
function refuseMore(baseUrl: string, { username, password }: URL): void {
  if (!/[?#]/.test(baseUrl) && username === '' && password === '') return;
  throw new Failure(
    EXIT.usage,
    {
      zh: `网站的地址“${baseUrl}”里有 ?、# 或用户名，它们不能是文件夹地址的一部分。`,
      en: `The address of the site, "${baseUrl}", has a ?, a # or a user name, which are no part of the address of a folder.`,
    },
    {
      zh: '请只写到文件夹，例如 https://www.example.cn/gongwen/',
      en: 'Give the folder alone, such as https://www.example.cn/gongwen/',
    },
  );
}

/** Half a surrogate pair has no percent-encoding. */
const encoded = (step: string): string =>
  encodeURIComponent(step.replace(/\p{Surrogate}/gu, '\u{fffd}')).replace(/['()*!]/g, hex);

const hex = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
