/**
 * Folders of documents that are called as files of the site are: `index.html/通知.md` and the first page cannot be in
 * one folder. In: paths of the PDFs. Wrong use is told before the first article is set (`Failure`, exit 2).
 */
import { posix } from 'node:path';
import { EXIT, Failure } from '../../diagnostics/failure.ts';
import { INDEX, NOT_FOUND, pagesOf, pictureFolder, previewFile } from '../../site/pages/places.ts';
import { FIXED_FILES } from '../../site/pages/site-parts.ts';

/** @param outputs below the folder of the site, with `/` */
export function refuseClashes(outputs: readonly string[]): void {
  const pages = [...pagesOf(outputs).values()];
  const files = new Set(
    [...FIXED_FILES, INDEX, NOT_FOUND, ...pages, ...outputs, ...outputs.map(previewFile)].map(folded),
  );
  const pictures = new Set(outputs.map((output) => folded(pictureFolder(output))));
  for (const output of outputs) {
    const folders = foldersOf(previewFile(output));
    const folder = folders.find((one) => files.has(folded(one)) || mayBePicture(one, pictures));
    if (folder !== undefined) throw clash(output, folder);
  }
}

/** What pictures a document has is known when it is set: no folder may have the name of any. */
const mayBePicture = (folder: string, pictures: ReadonlySet<string>): boolean =>
  /\.(?:png|jpg|svg)$/i.test(folder) && pictures.has(folded(posix.dirname(folder)));

/** All that a file stands in, the nearest first. */
function foldersOf(path: string): readonly string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, i) => steps.slice(0, steps.length - i).join('/'));
}

/** As `planOutputs` tells paths apart. */
const folded = (path: string): string => path.toLowerCase().normalize();

const clash = (output: string, folder: string): Failure =>
  new Failure(
    EXIT.usage,
    {
      zh: `${output} 要放在文件夹 ${folder} 里，网站却有一个同名的文件。`,
      en: `${output} is to stand in the folder ${folder}, but the site has a file of that name.`,
    },
    { zh: '请给这个文件夹改名。', en: 'Rename that folder.' },
  );
