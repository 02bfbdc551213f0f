/**
 * The templates that come with banxin and the names a document may call them by. In: a name or a path.
 * Out: the file that it stands for.
 */
import { extname, join } from 'node:path';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { nearestOf } from '../diagnostics/suggest.ts';
import { packageRoot } from '../source/package-root.ts';
import { isThere, pathFrom } from '../source/witness.ts';

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

/**
 * Kinds of paper that people write for a template, with the one that sets them: the 文种 of 公文处理工作条例第八条
 * whose form is beyond doubt, and work papers. 议案 is not here: it has no form in GB/T 9704.
 */
const OF_KIND: Readonly<Record<string, readonly string[]>> = {
  document: [
    ...['决议', '决定', '公报', '公告', '通告', '意见', '通知', '通报', '批复'],
    ...['公文', '红头文件', '下行文'],
  ],
  'document-upward': ['请示', '报告'],
  letter: ['函', '复函', '便函'],
  order: ['命令（令）', '主席令', '政府令'],
  minutes: ['会议纪要', '办公会议纪要'],
  plain: [
    ...['讲话稿', '讲话', '发言稿', '总结', '工作总结', '计划', '工作计划', '方案', '工作方案', '实施方案'],
    ...['调研报告', '述职报告', '工作报告', '汇报', '汇报材料', '材料', '普通文稿'],
  ],
  briefing: ['工作简报', '信息简报', '快报', '专报'],
};

/** The shipped template that sets papers of this kind. */
export function templateOfKind(word: string): string | undefined {
  return Object.keys(OF_KIND).find((name) => OF_KIND[name]!.includes(word));
}

/** What the others extend; it sets no paper by itself. */
const BASE = 'base';

export const shippedFolder = (): string => join(packageRoot(), 'templates');

/** The shipped template called so. */
export function shippedName(word: string): string | undefined {
  return SHIPPED.find(({ name, zh }) => name === word || zh.includes(word))?.name;
}

/** The shipped template that a name, or a kind of paper, stands for; a file of that name goes before a kind. */
export function shippedFor(word: string, from: string): string | undefined {
  const kind = shippedName(word) ?? templateOfKind(word);
  return kind !== undefined && !shippedName(word) && ownFile(word, from) ? undefined : kind;
}

/** The file that a name stands for; undefined where there is none. */
export function templateFile(nameOrPath: string, from: string): string | undefined {
  const shipped = nameOrPath === BASE ? BASE : shippedFor(nameOrPath, from);
  return shipped ? join(shippedFolder(), `${shipped}.yaml`) : ownFile(nameOrPath, from);
}

function ownFile(nameOrPath: string, from: string): string | undefined {
  const path = pathFrom(from, nameOrPath);
  return (extname(path) ? [path] : [`${path}.yaml`, `${path}.yml`]).find((p) => isThere(p));
}

/**
 * The file of a template that a document may be set by.
 * @throws Failure (exit 2) when a name stands for no file, or for what the others extend.
 */
export function locatePaperTemplate(nameOrPath: string, from: string): string {
  if (nameOrPath === BASE) throw setsNoPaper();
  return locateTemplate(nameOrPath, from);
}

function setsNoPaper(): Failure {
  return new Failure(
    EXIT.usage,
    {
      zh: `“${BASE}”是各模板共同的底子，排不了公文`,
      en: `"${BASE}" is what the templates have in common and sets no paper`,
    },
    {
      zh: `请写一个自带模板：${namesOf().join('、')}`,
      en: `name a shipped template: ${namesOf().join(', ')}`,
    },
  );
}

const namesOf = (): string[] => SHIPPED.flatMap(({ zh, name }) => [...zh, name]);

/** @throws Failure (exit 2) when a name stands for no file. */
export function locateTemplate(nameOrPath: string, from: string): string {
  const found = templateFile(nameOrPath, from);
  if (found) return found;
  const names = namesOf();
  const near = nearestOf(nameOrPath, [...names, ...Object.values(OF_KIND).flat()]);
  const quoted = near.map((name) => `“${name}”`).join('');
  throw new Failure(
    EXIT.usage,
    { zh: `找不到模板“${nameOrPath}”`, en: `there is no template "${nameOrPath}"` },
    {
      zh: `${near.length > 0 ? `是不是要写${quoted}？` : ''}自带模板有：${names.join('、')}；自己的模板请写 .yaml 文件的路径`,
      en: `${near.length > 0 ? `did you mean ${near.map((name) => `"${name}"`).join(' or ')}? ` : ''}shipped templates: ${names.join(', ')}; give your own as the path of a .yaml file`,
    },
  );
}
