/** A thread that died, in words for who was waiting for its article. */
import { EXIT, Failure } from '../../diagnostics/failure.ts';
import type { ThreadLost } from './crew.ts';

export const threadLost = (article: string, reason: ThreadLost): Failure =>
  reason.outOfMemory ? outOfMemory(article, reason) : stopped(article, reason);

function outOfMemory(article: string, reason: ThreadLost): Failure {
  return new Failure(
    EXIT.setup,
    {
      zh: `排 ${article} 时内存不够，这一篇没有排成。`,
      en: `There was not enough memory to set ${article}; it was not set.`,
    },
    {
      zh: '其余各篇不受影响。请单独再排这一篇（--jobs 1），或把它分成几篇。',
      en: 'The others are not affected. Build this article alone (--jobs 1), or divide it.',
    },
    reason,
  );
}

function stopped(article: string, reason: ThreadLost): Failure {
  return new Failure(
    EXIT.setup,
    {
      zh: `排 ${article} 的线程中途停了（${reason.message}），这一篇没有排成。`,
      en: `The thread that was setting ${article} stopped (${reason.message}); the article was not set.`,
    },
    {
      zh: '其余各篇不受影响。请单独再排这一篇；仍然如此，请把它报告给我们。',
      en: 'The others are not affected. Build this article alone; if it happens again, please report it to us.',
    },
    reason,
  );
}
