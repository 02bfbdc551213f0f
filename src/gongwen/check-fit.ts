/** Do the elements of a paper fit each other? In: the paper and the fields it came from. Out: findings only. */
import type { Context } from './context.ts';
import { paperFindings } from './findings/paper.ts';
import type { FrontMatter } from './front-matter/read.ts';
import { ADDRESSED } from './paper-body.ts';
import type { CalendarDate, Field, Paper } from './types.ts';

/** A paper before it is named. */
export type Unnamed = Omit<Paper, 'name'>;

export function checkFit(paper: Unnamed, fields: FrontMatter, context: Context): void {
  const { report } = context;
  const { signers, issuers, closing, colophon, date } = paper;
  if (fields.signers && signers.length === 0 && closing.kind !== 'signed')
    report(paperFindings.signersNotPrinted(fields.signers.span));
  if (signers.length > 0 && issuers.length > 0 && signers.length !== issuers.length)
    report(paperFindings.signerCount(fields.signers!.span, signers.length, issuers.length));
  if (colophon.printDate && date && dayNumber(colophon.printDate) < dayNumber(date))
    report(paperFindings.printedBefore(colophon.printDate.span));
  checkBody(paper, context);
  checkTitle(paper, context);
}

/** An empty file has been reported by whoever read it; an attachment alone is not much of a paper, but text. */
function checkBody({ body, attachments }: Unnamed, { source, report }: Context): void {
  const end = source.text.trimEnd().length;
  if (end > 0 && body.length === 0 && attachments.every(({ text }) => !text))
    report(paperFindings.noBody(source.span(end, end)));
}

const dayNumber = ({ value }: Field<CalendarDate>): number =>
  value.year * 10000 + value.month * 100 + value.day;

/** 文种 of the regulations, and what is issued under them; brackets such as （试行） may follow. (B-07) */
const KIND_OF_PAPER =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|规定|办法|条例|细则|方案|规划|计划|要点|总结|预案|章程|制度|规则|规程|指南|说明)(?:[（(][^（()）]*[）)])*$/;

/** A mark that does not belong there is the linter's matter (L-20). */
const END_MARK = /[。．.：:；;，,]$/;

function checkTitle({ format, title }: Unnamed, { report }: Context): void {
  if (!title || !ADDRESSED.includes(format) || title.prose.every((p) => p.kind === 'phrase' && p.generated))
    return;
  if (!KIND_OF_PAPER.test(title.text.replace(/[\s\u3000]+/g, '').replace(END_MARK, '')))
    report(paperFindings.titleWithoutKind(title.span, title.text));
}
