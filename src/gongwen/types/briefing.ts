/** The elements of a 简报 (J-01…J-28). */
import type { Span } from '../../source/span.ts';
import type { CalendarDate, Field } from './field.ts';
import type { Heading, Passage, Prose } from './passages.ts';

export interface Briefing {
  readonly kind: 'briefing';
  /** 简报名称 J-03 */
  readonly masthead?: Field<string>;
  /** 主办: smaller line above the name, J-04 */
  readonly organizer?: Field<string>;
  /** 期号: number in the year, J-05. Kept as text so that 增刊第1期 is possible. */
  readonly issue?: Field<string>;
  /** 总期号 J-05 */
  readonly totalIssue?: Field<string>;
  /** 编印单位 J-06 */
  readonly publisher?: Field<string>;
  /** 日期 J-07 */
  readonly date?: Field<CalendarDate>;
  /** 密级 J-08, e.g. 秘密★1年, 内部资料 注意保存 */
  readonly secrecy?: Field<string>;
  /** 份号/编号 J-09 */
  readonly copyNumber?: Field<string>;
  /** 目录 J-13: true when asked for, or when there are several items and nothing was said. */
  readonly contents: boolean;
  /** 编者按 J-14, paragraphs of prose (front matter text is parsed as Markdown inline). */
  readonly editorNote?: Field<readonly Prose[]>;
  /** J-16: every level-1 heading is an item; a file without one has a single item titled by 标题. */
  readonly items: readonly Item[];
  /** 报尾 J-23…J-27 */
  readonly tail: BriefingTail;
  /** Document metadata. */
  readonly title: string;
  readonly subject?: string;
  readonly author?: string;
  /** 保管期限 of the archives: 永久, 30年 */
  readonly retention?: string;
  readonly keywords: readonly string[];
}

export interface BriefingTail {
  /** 报 / 送 / 发 J-24, in that order; 本期增发 J-25. Names as one text, joined and closed by 。 */
  readonly report?: Field<string>;
  readonly send?: Field<string>;
  readonly dispatch?: Field<string>;
  readonly extra?: Field<string>;
  /** 印数 J-26 */
  readonly copies?: Field<number>;
  /** 责任编辑 / 审核 / 电话 J-27 */
  readonly editor?: Field<string>;
  readonly reviewer?: Field<string>;
  readonly phone?: Field<string>;
}

/** One article of an issue, J-16. */
export interface Item {
  readonly id: string;
  /** Absent only for a file with no title at all (a diagnostic says so). */
  readonly title?: Heading;
  /** Subtitle, without the —— that the page sets before it, J-15. */
  readonly subtitle?: Prose;
  readonly body: readonly Passage[];
  /** 供稿 J-19: the name without brackets and label; `××局供稿`, which needs no label, stays whole. */
  readonly contributor?: Field<string>;
  /** 来源 */
  readonly source?: Field<string>;
  readonly span: Span;
}
