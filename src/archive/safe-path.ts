/**
 * Whether a path that came with a PDF may be written below a folder: it has to stay inside and to mean a file, by
 * the rules of the system it is written on. A PDF may come from anybody.
 */

export type PathSystem = 'windows' | 'posix';

/** On Windows a colon names a drive or a stream, a backslash is a slash, and some names are devices. */
const WINDOWS = /[\p{Cc}<>:"\\|?*]|(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$)|[. ](?:\/|$)/iu;

const UNFIT: Readonly<Record<PathSystem, RegExp>> = { windows: WINDOWS, posix: /\0/ };

export function isSafePath(path: string, system: PathSystem): boolean {
  const steps = path.split('/');
  const climbs = steps.some((step) => step === '' || step === '.' || step === '..');
  return !climbs && !UNFIT[system].test(path) && !/\p{Surrogate}/u.test(path);
}
