/**
 * The templates that come with banxin and the names a document may call them by. In: a name or a path.
 * Out: the file that it stands for.
 */
import { existsSync } from 'node:fs';
import { extname, isAbsolute, join, resolve } from 'node:path';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { packageRoot } from '../source/package-root.ts';

/** Every shipped template that sets a paper, with its names, in the order of the standard. */
export const SHIPPED: readonly { readonly name: string; readonly zh: readonly string[] }[] = [
  { name: 'document', zh: ['文件'] },
  { name: 'document-upward', zh: ['上行文'] },
  { name: 'letter', zh: ['信函'] },
  { name: 'order', zh: ['命令', '令'] },
  { name: 'minutes', zh: ['纪要'] },
  { name: 'plain', zh: ['普通'] },
  { name: 'briefing', zh: ['简报'] },
];

/** What the others extend; it sets no paper by itself. */
const BASE = 'base';

export const shippedFolder = (): string => join(packageRoot(), 'templates');

/** The shipped template called so. */
export function shippedName(word: string): string | undefined {
  return SHIPPED.find(({ name, zh }) => name === word || zh.includes(word))?.name;
}

/** The file that a name stands for; undefined where there is none. */
export function templateFile(nameOrPath: string, from: string): string | undefined {
  const shipped = nameOrPath === BASE ? BASE : shippedName(nameOrPath);
  if (shipped) return join(shippedFolder(), `${shipped}.yaml`);
  const path = isAbsolute(nameOrPath) ? nameOrPath : resolve(from, nameOrPath);
  return (extname(path) ? [path] : [`${path}.yaml`, `${path}.yml`]).find((p) => existsSync(p));
}

/** @throws Failure (exit 2) when a name stands for no file. */
export function locateTemplate(nameOrPath: string, from: string): string {
  const found = templateFile(nameOrPath, from);
  if (found) return found;
  const names = SHIPPED.flatMap(({ zh, name }) => [...zh, name]);
  const near = nearest(nameOrPath, names);
  throw new Failure(
    EXIT.usage,
    { zh: `找不到模板“${nameOrPath}”`, en: `there is no template "${nameOrPath}"` },
    {
      zh: `${near ? `是不是要写“${near}”？` : ''}自带模板有：${names.join('、')}；自己的模板请写 .yaml 文件的路径`,
      en: `${near ? `did you mean "${near}"? ` : ''}shipped templates: ${names.join(', ')}; give your own as the path of a .yaml file`,
    },
  );
}
