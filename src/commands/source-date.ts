/** The agreed way to ask for the same bytes tomorrow: SOURCE_DATE_EPOCH, seconds since 1970. */
import { EXIT, Failure } from '../diagnostics/failure.ts';

/** The last second of the year 9999: dates of PDF have four digits for the year. */
const LAST = 253_402_300_799;

/** @throws Failure (exit 2) for what is no such second */
export function sourceDate(seconds: string | undefined): { readonly created?: Date } {
  if (seconds === undefined || seconds === '') return {};
  const count = /^\d+$/.test(seconds) ? Number(seconds) : Number.NaN;
  if (count <= LAST) return { created: new Date(count * 1000) };
  throw new Failure(
    EXIT.usage,
    {
      zh: `环境变量 SOURCE_DATE_EPOCH 应是 1970 年以来的秒数，0 到 ${LAST}，不是“${seconds}”。`,
      en: `SOURCE_DATE_EPOCH must be a number of seconds since 1970, 0 to ${LAST}, not “${seconds}”.`,
    },
    { zh: '例如 SOURCE_DATE_EPOCH=1792000000', en: 'For example SOURCE_DATE_EPOCH=1792000000' },
  );
}
