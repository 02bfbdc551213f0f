/** `--shard 2/5`: one of so many parts of a run. In: words. Out: which part, or why it is none. */
import { EXIT, Failure } from '../../diagnostics/failure.ts';

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

export const MOST = 9999;

/** @throws Failure (exit 2) for what is no part of anything */
export function shardWish(written: string): Shard {
  const [, first, second] = /^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? [];
  const [index, count] = [Number(first), Number(second)];
  if (first === undefined || index < 1 || index > count) throw notAShard(written);
  return { index, count };
}

function notAShard(written: string): Failure {
  const fromZero = /^0\//.test(written);
  return new Failure(
    EXIT.usage,
    {
      zh: `--shard 的写法是 第几份/共几份，不是“${written}”。`,
      en: `--shard is written part/parts, not “${written}”.`,
    },
    fromZero
      ? {
          zh: '从 1 数起；从 0 数的序号（Kubernetes 的 JOB_COMPLETION_INDEX）请加 1。',
          en: 'Parts count from 1; add 1 to what counts from 0, such as JOB_COMPLETION_INDEX of Kubernetes.',
        }
      : {
          zh: `例如 --shard 2/5：五份里的第二份，最多 ${MOST} 份。`,
          en: `For example --shard 2/5: the second of five parts, ${MOST} at most.`,
        },
  );
}
