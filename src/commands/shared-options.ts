/** Options that commands of several kinds share. */
import type { OptionSpec } from './arguments.ts';

export const JSON_REPORT: OptionSpec = {
  name: 'json',
  kind: 'flag',
  summary: { zh: '在标准输出给出一份 JSON 报告', en: 'one JSON report on standard output' },
};
