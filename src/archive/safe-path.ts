/**
 * Whether a path that came with a PDF may be written below a folder: it has to stay inside and to mean a file, by
 * the rules of the system it is written on. A PDF may come from anybody.
 */

export type PathSystem = 'windows' | 'posix';

/** On Windows a colon names a drive or a stream, a backslash is a slash, and some names are devices. */
const WINDOWS = /[\p{Cc}<>:"\\|?*]|(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$)|[. ](?:\/|$)/iu;

/** In bytes: a name as every usual file system takes it, and a path that leaves room for the folder it goes into. */
const LONGEST_NAME = 255;
const LONGEST_PATH = 3000;

const UNFIT: Readonly<Record<PathSystem, RegExp>> = { windows: WINDOWS, posix: /\0/ };

export function isSafePath(path: string, system: PathSystem): boolean {
  const steps = path.split('/');
  const climbs = steps.some((step) => step === '' || step === '.' || step === '..');
  const isTooLong = steps.some((step) => bytesIn(step) > LONGEST_NAME) || bytesIn(path) > LONGEST_PATH;
  return !climbs && !isTooLong && !UNFIT[system].test(path) && !/\p{Surrogate}/u.test(path);
}

const bytesIn = (text: string): number => Buffer.byteLength(text);
