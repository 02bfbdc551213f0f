/** What a template says about itself. */
import { choice, list, optional, text, weights } from '../kinds.ts';

export const head = {
  extends: optional(text('所继承的模板：自带模板的名称或文件路径')),
  name: text('模板名称'),
  label: text('显示名称'),
  about: text('一句话说明，banxin templates 列出'),
  kind: choice(
    '排哪一种文书',
    'briefing',
    'document',
    'document-upward',
    'letter',
    'order',
    'minutes',
    'plain',
  ),
  lint: optional(weights('校对规则在这种文书里的轻重，如 { L-14: off }；见 lint.md')),
  deviations: optional(list(text('键名'), '有意与标准不同的键，如 [grid.pitch]；不再提示')),
};
