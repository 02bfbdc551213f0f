/** `--report format[=file]` as wishes. Two things for standard output are wrong use (`Failure`, exit 2). */
import { resolve } from 'node:path';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Arguments } from './arguments.ts';

export const REPORT_FORMATS = ['junit', 'sarif', 'github'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ReportWish {
  readonly format: ReportFormat;
  /** Absolute; absent for standard output. */
  readonly path?: string;
}

export function reportWishes(given: Arguments, cwd: string): readonly ReportWish[] {
  const wishes = given.list('report').map((word) => wishOf(word, cwd));
  const onStdout = wishes.filter(({ path }) => path === undefined).map(({ format }) => `--report ${format}`);
  const all = [...(given.flag('json') ? ['--json'] : []), ...onStdout];
  if (all.length > 1) throw tooMany(all);
  return wishes;
}

/** Whether standard output carries something for a program. */
export const stdoutIsTaken = (given: Arguments): boolean =>
  given.flag('json') || given.list('report').some((word) => !word.includes('='));

function wishOf(word: string, cwd: string): ReportWish {
  const [name = '', ...rest] = word.split('=');
  const format = REPORT_FORMATS.find((known) => known === name);
  const file = rest.join('=');
  if (!format) throw notAFormat(name);
  if (rest.length > 0 && file === '') throw noFile(word);
  return { format, ...(file === '' ? {} : { path: resolve(cwd, file) }) };
}

function notAFormat(name: string): Failure {
  const near = nearest(name, REPORT_FORMATS);
  const [zh, en] = [REPORT_FORMATS.join('、'), REPORT_FORMATS.join(', ')];
  return new Failure(
    EXIT.usage,
    { zh: `--report 没有“${name}”这种格式。`, en: `There is no report “${name}”.` },
    {
      zh: `可以是 ${zh}，后面可写 =文件。${near ? `您是不是想写 ${near}？` : ''}`,
      en: `It can be ${en}, with =file behind it.${near ? ` Did you mean ${near}?` : ''}`,
    },
  );
}

function noFile(word: string): Failure {
  return new Failure(
    EXIT.usage,
    { zh: `--report ${word} 的等号后面缺少文件名。`, en: `--report ${word} lacks a file behind its sign.` },
    { zh: `例如：--report ${word}report.xml`, en: `For example: --report ${word}report.xml` },
  );
}

function tooMany(all: readonly string[]): Failure {
  return new Failure(
    EXIT.usage,
    {
      zh: `${all.join(' 和 ')} 不能都写到标准输出。`,
      en: `${all.join(' and ')} cannot all go to standard output.`,
    },
    {
      zh: '给其中的 --report 写上文件，例如 --report junit=report.xml。',
      en: 'Name a file for the reports, such as --report junit=report.xml.',
    },
  );
}
