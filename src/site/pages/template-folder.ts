/** The user's own templates of a site. In: a folder. Out: its files by name; folders in it are no concern of ours. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, Failure } from '../../diagnostics/failure.ts';
import { isQuietSvg } from './quiet-svg.ts';
import { isPicture, type SiteTemplates } from './types.ts';

/** What editors and systems leave lying about. */
const STRAY = /^\.|~$|^#.*#$|\.(?:sw[a-p]|bak|tmp)$|^(?:thumbs\.db|desktop\.ini)$/i;

/** Bytes that a picture of a site may have: it is copied as it is, and sent to every reader. */
const MOST = 1_048_576;

/**
 * What editors and systems leave there is passed by.
 * @param folder absolute
 * @param shown the folder, as a message names it
 * @throws Failure (exit 2) when there is no such folder, a file in it cannot be read, or a picture is too large or an
 *   SVG that could do something
 */
export function readTemplateFolder(folder: string, shown: string): SiteTemplates {
  try {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    const names = files.map(({ name }) => name).filter((name) => !STRAY.test(name));
    return new Map(names.sort().map((name) => [name, contentOf(join(folder, name), name)]));
  } catch (error) {
    if (error instanceof Failure) throw error;
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

function contentOf(path: string, name: string): string {
  if (!isPicture(name)) return readFileSync(path, 'utf8');
  const bytes = readFileSync(path);
  if (bytes.length > MOST) throw tooLarge(name);
  if (/\.svg$/i.test(name) && !isQuietSvg(bytes)) throw notQuiet(name);
  return bytes.toString('base64');
}

const tooLarge = (name: string): Failure =>
  new Failure(
    EXIT.usage,
    {
      zh: `网站模板里的图片 ${name} 超过 1 MB。`,
      en: `The picture ${name} among the site templates has more than 1 MB.`,
    },
    { zh: '请缩小它。', en: 'Make it smaller.' },
  );

const notQuiet = (name: string): Failure =>
  new Failure(
    EXIT.usage,
    {
      zh: `网站模板里的图片 ${name} 含有脚本、事件或指向别处的内容。`,
      en: `The picture ${name} among the site templates holds scripts, events or links.`,
    },
    { zh: '请只留图形，或换成 PNG。', en: 'Leave nothing but the drawing, or take a PNG.' },
  );
