/** Text in, recognised paper out, through the real doors of `source` and `markdown`. */
import { FORMATS } from '../../src/gongwen/front-matter/keys/row.ts';
import { namedTemplate } from '../../src/gongwen/front-matter/read.ts';
import { recognise } from '../../src/gongwen/recognise.ts';
import type { Briefing, Format, Paper, PaperFormat } from '../../src/gongwen/types.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { sourceFromText } from '../../src/source/decode.ts';

export function recognised(text: string, file = 'a.md') {
  const recognition = recognisedAs(text, 'briefing', file);
  return { ...recognition, gongwen: recognition.gongwen as Briefing };
}

/** The same as a paper. */
export function paper(text: string, format: PaperFormat, file = 'a.md') {
  const recognition = recognisedAs(text, format, file);
  return { ...recognition, gongwen: recognition.gongwen as Paper };
}

function recognisedAs(text: string, format: Format, file: string) {
  const { source, diagnostics } = sourceFromText(text, file);
  const tree = parseMarkdown(source);
  const recognition = recognise(tree, source, format);
  return { ...recognition, source, tree, earlier: [...diagnostics, ...tree.diagnostics] };
}

/** A file in the format that its front matter names. */
export function byTemplate(text: string, file = 'a.md') {
  const { source } = sourceFromText(text, file);
  const template = namedTemplate(parseMarkdown(source).frontMatter, source)?.value ?? '简报';
  return recognisedAs(text, FORMATS.find(({ templates }) => templates.includes(template))!.id, file);
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
