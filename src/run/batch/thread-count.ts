/** How many threads a batch is worth. */
import { EXIT, Failure } from '../../diagnostics/failure.ts';

/** A thread loads the program and opens its fonts anew, which takes as long as a few articles. */
const WORTH_A_THREAD = 8;
const MOST = 64;

/** Below two where no thread is worth starting; `wanted`: by hand. */
export function threadCount(articles: number, cores: number, wanted: number | undefined): number {
  return Math.min(wanted ?? cores, wanted ? articles : Math.floor(articles / WORTH_A_THREAD));
}

/**
 * @param wanted as typed after `--jobs`
 * @throws Failure (exit 2) when it is no number of threads
 */
export function jobsWanted(wanted: string | undefined): number | undefined {
  if (wanted === undefined) return undefined;
  if (!/^\d{1,3}$/.test(wanted) || Number(wanted) < 1 || Number(wanted) > MOST) throw notACount(wanted);
  return Number(wanted);
}

/** Megabytes that one of them may fill before it is given up, so that all together leave the machine alive. */
export function memoryShare(threads: number, machine: number, own: number): number {
  return Math.floor(Math.max(Math.min(own, machine / (threads + 1)), 256 * 2 ** 20) / 2 ** 20);
}

function notACount(wanted: string): Failure {
  return new Failure(
    EXIT.usage,
    {
      zh: `--jobs 后面应是 1 到 ${MOST} 的整数，不是“${wanted}”。`,
      en: `--jobs takes a number from 1 to ${MOST}, not “${wanted}”.`,
    },
    {
      zh: '不写就按机器的处理器和文章的篇数定。',
      en: 'Without it the processors of the machine and the number of articles decide.',
    },
  );
}
