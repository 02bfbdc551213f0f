/** Text in, recognised paper out, through the real doors of `source` and `markdown`. */
import { recognise } from '../../src/gongwen/recognise.ts';
import type { Briefing } from '../../src/gongwen/types.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { sourceFromText } from '../../src/source/decode.ts';

export function recognised(text: string, file = 'a.md') {
  const { source, diagnostics } = sourceFromText(text, file);
  const tree = parseMarkdown(source);
  const recognition = recognise(tree, source, 'briefing');
  const gongwen = recognition.gongwen as Briefing;
  return { ...recognition, gongwen, source, tree, earlier: [...diagnostics, ...tree.diagnostics] };
}

/** A head that gives no finding, so that a test sees its own only. */
export const HEAD = [
  '---',
  '简报名称: 防汛工作简报',
  '期号: 7',
  '编印单位: 云川市防汛办',
  '日期: 2026-08-01',
  '---',
  '',
].join('\n');

/** The passages of the only article under a complete head. */
export function body(text: string) {
  return recognised(`${HEAD}\n# 标题\n\n${text}`).gongwen.items[0]!.body;
}

export function codes(text: string): readonly string[] {
  return recognised(text).diagnostics.map((d) => d.code);
}
