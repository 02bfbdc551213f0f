/** The user's own templates of a site. In: a folder. Out: its files by name; folders in it are no concern of ours. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, Failure } from '../../diagnostics/failure.ts';
import type { SiteTemplates } from './types.ts';

/**
 * Names that begin with a point are the system's and are passed by.
 * @param folder absolute
 * @param shown the folder, as a message names it
 * @throws Failure (exit 2) when there is no such folder or a file in it cannot be read
 */
export function readTemplateFolder(folder: string, shown: string): SiteTemplates {
  try {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    const names = files.map(({ name }) => name).filter((name) => !name.startsWith('.'));
    return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  } catch (error) {
    throw new Failure(
      EXIT.usage,
      { zh: `网站模板的文件夹读不了：${shown}`, en: `The folder of site templates cannot be read: ${shown}` },
      {
        zh: '请检查 site.templates 写的路径；不写就用自带的模板。',
        en: 'Check the path given as site.templates; without one the shipped templates are used.',
      },
      error,
    );
  }
}
