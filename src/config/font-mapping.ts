/** A font as people name it, role and path[#face], as the mapping that the font room wants. */
import { resolve } from 'node:path';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { FontMapping } from '../fonts/types.ts';
import { ROLE_SPELLINGS, roleNamed } from './shape.ts';

/** @throws Failure (exit 2) for a role that does not exist. */
export function fontMapping(name: string, written: string, folder: string): FontMapping {
  const role = roleNamed(name);
  if (!role) throw noSuchRole(name);
  const file = splitFace(written);
  return { role, ...file, path: resolve(folder, file.path) };
}

/** `file.ttc#face`: a # only counts after a font's extension, because folders may contain one. */
export function splitFace(written: string): { readonly path: string; readonly face?: string } {
  const match = /^(.*\.(?:ttf|otf|ttc|otc))#(.+)$/i.exec(written);
  return match ? { path: match[1]!, face: match[2]! } : { path: written };
}

function noSuchRole(name: string): Failure {
  const near = nearest(name, ROLE_SPELLINGS);
  return new Failure(
    EXIT.usage,
    { zh: `没有“${name}”这个字体角色。`, en: `There is no font role “${name}”.` },
    near
      ? { zh: `您是不是想写“${near}”？`, en: `Did you mean “${near}”?` }
      : { zh: `可以写：${ROLE_SPELLINGS.join('、')}。`, en: `It can be: ${ROLE_SPELLINGS.join(', ')}.` },
  );
}
