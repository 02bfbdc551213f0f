/** A template of one's own to begin with: what `banxin init template` writes. */
import type { Lang } from '../diagnostics/types.ts';

const TEXT: Readonly<Record<Lang, string>> = {
  zh: `# 本单位的模板：只写与所继承的模板不同之处。全部的键见 docs/templates.md，或 banxin templates 文件。
extends: document # 也可以是 document-upward、letter、order、minutes、plain、briefing，或另一个文件
name: ours
label: 本单位文件
about: 本单位的红头文件
head:
  mark: { size: 50pt, widest: 150mm } # 发文机关标志的字号，标准没有规定
# grid: { pitch: 28.95pt } # 沿用 Word 模板的行距；标准一般要撑满版心（5.2.3）
# pageNumber: { position: center } # 页码居中；标准是单双页外侧（7.5）
# deviations: [grid.pitch, pageNumber.position] # 有意与标准不同的键，不再提示
`,
  en: `# A template of our own: only what differs from the one it extends. All keys: docs/templates.md.
extends: document # or document-upward, letter, order, minutes, plain, briefing, or another file
name: ours
label: 本单位文件
about: 本单位的红头文件
head:
  mark: { size: 50pt, widest: 150mm } # the standard has no size for the mark
# grid: { pitch: 28.95pt } # the pitch of a Word template; the standard generally fills the type area (5.2.3)
# pageNumber: { position: center } # the standard has outer corners (7.5)
# deviations: [grid.pitch, pageNumber.position] # what is meant to differ, not to be told again
`,
};

export const variantTemplate = (lang: Lang): string => TEXT[lang];
