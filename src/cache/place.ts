/** Where things are kept when nobody says: where the platform wants such things. In: the environment. */
import { isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Undefined where the user has no place of their own. */
export function usualPlace(platform: string, env: Environment): string | undefined {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local, HOME: home = env.USERPROFILE } = env;
  // Relative ones are to be ignored, says the XDG Base Directory Specification.
  if (xdg && isAbsolute(xdg)) return join(xdg, 'banxin');
  if (platform === 'win32' && local) return join(local, 'banxin', 'Cache');
  if (!home || !isAbsolute(home)) return undefined;
  return platform === 'darwin' ? join(home, 'Library', 'Caches', 'banxin') : join(home, '.cache', 'banxin');
}
