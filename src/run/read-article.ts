/**
 * The bytes of an article that was found before. In: its path. Out: its bytes. That it is gone is no wrong use of
 * whoever named its folder: somebody took it away meanwhile.
 */
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { readSource } from '../source/read.ts';

const GONE: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR']);

/** @throws Failure (exit 3) where it is gone by now; as `readSource` does otherwise */
export function readArticle(path: string): Uint8Array {
  try {
    return readSource(path);
  } catch (thrown) {
    const cause = thrown instanceof Failure ? (thrown.cause as NodeJS.ErrnoException | undefined) : undefined;
    throw GONE.has(cause?.code) ? gone(path, thrown) : thrown;
  }
}

const gone = (path: string, cause: unknown): Failure =>
  new Failure(
    EXIT.setup,
    { zh: `文章不在了：${path}`, en: `The article is gone: ${path}` },
    {
      zh: '开始时它还在，后来被删去、改名或移走了；请再运行一次。',
      en: 'It was there at the start and was deleted, renamed or moved since; run it again.',
    },
    cause,
  );
