/** What a person is told of a part that is not as it was left. In: its file and what is wrong. Out: words. */
import { EXIT, Failure } from '../../diagnostics/failure.ts';
import type { Fault } from '../../records/shape.ts';

/** In a line of the file, from 1. */
export interface LineFault extends Fault {
  readonly line: number;
}

/** @param shown the file, as a message names it */
export const damaged = (shown: string, { line, at, zh, en }: LineFault): Failure =>
  new Failure(
    EXIT.setup,
    {
      zh: `${shown} 已损坏：第 ${line} 行${at && ` ${at} `}${zh}。`,
      en: `${shown} is damaged: line ${line}, ${at && `${at} `}${en}.`,
    },
    {
      zh: '它不完整、改动过，或是另一个版本的 banxin 写的：请用同一个版本重新排这一份。',
      en: 'It is not whole, was changed, or another version of banxin wrote it: build this part anew with one version.',
    },
  );
