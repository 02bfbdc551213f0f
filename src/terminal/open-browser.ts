/** Asks the system to open an address in the browser of whoever works here. */
import { spawn } from 'node:child_process';

/** Of systems that are none of these the free desktops' own. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
const USUAL = ['xdg-open'] as const;

/** False where nothing is there to open it. `url`: one of our own making. */
export function openBrowser(url: string): Promise<boolean> {
  const [program, ...first] = OPENERS[process.platform] ?? USUAL;
  const opener = spawn(program, [...first, url], { stdio: 'ignore', detached: true });
  opener.unref();
  return new Promise((done) => {
    opener.once('error', () => done(false));
    opener.once('spawn', () => done(true));
  });
}
