/**
 * What does not fit its page, and what was done to make it fit, in words.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { Field, Gongwen, Note } from '../gongwen/types.ts';
import type { Span } from '../source/span.ts';
import type { Context } from './context.ts';
import type { Flow } from './flow.ts';
import { type NoteBook, notesHeight } from './notes.ts';
import { footRoom, type NumberedPage } from './numbered-pages.ts';
import type { Row } from './row.ts';
import type { Stack } from './stack.ts';

export interface Pages {
  readonly pages: readonly NumberedPage[];
  readonly flow: Flow;
  readonly notes: NoteBook;
}

/** @param all every note of the paper, those of attached files too */
export function reportPages(set: Pages, gongwen: Gongwen, all: readonly Note[], ctx: Context): void {
  reportTooTall(set, gongwen, ctx);
  reportNotes(set, all, ctx);
  const span = spanOf(closingOf(gongwen));
  set.pages.forEach(({ filled: { pitch, gaps, stack } }, i) => {
    if (pitch !== undefined && pitch < ctx.geometry.pitch)
      ctx.diagnostics.push({ ...tightened(i + 1, pitch, gaps ?? false), ...span });
    if (isClosingAlone(stack)) ctx.diagnostics.push({ ...closingAlone(i + 1), ...span });
  });
}

/** Where nothing could be carried over to it: the body ends with a table that has a page of its own. */
function isClosingAlone({ placed }: Stack): boolean {
  const rows = placed.filter((p) => p.row.height > 0);
  return rows.length > 0 && rows.every((p) => p.row.closing);
}

function reportTooTall({ pages, flow }: Pages, gongwen: Gongwen, ctx: Context): void {
  const { depth } = ctx.geometry;
  pages.forEach(({ filled }, i) => {
    const tall = filled.stack.placed.find((p) => depthOfRow(p.row) > depth);
    if (tall) ctx.diagnostics.push(rowTooTall(i + 1, openingOf(tall.row)));
  });
  if (footRoom(flow.foot) > depth) ctx.diagnostics.push(footTooTall(gongwen));
}

function depthOfRow({ height, overhang = 0 }: Row): number {
  return height + overhang;
}

/** As many characters as make a row known again. */
const KNOWN_BY = 12;

function openingOf({ items }: Row): string {
  const text = items.map((item) => (item.kind === 'text' ? item.text : '')).join('');
  return [...text.trim()].slice(0, KNOWN_BY).join('');
}

function reportNotes({ pages, notes }: Pages, all: readonly Note[], ctx: Context): void {
  const rows = pages.flatMap(({ filled }) => filled.stack.placed.map((p) => p.row));
  const crowded = rows.find(
    (r) => r.notes.length > 0 && r.height + notesHeight(r.notes, notes, ctx) > ctx.geometry.depth,
  );
  const note = all.find((n) => n.number === crowded?.notes[0]);
  if (note) ctx.diagnostics.push({ ...NOTES_TOO_LONG, span: note.span });
}

function spanOf(field: Field<unknown> | undefined): { span?: Span } {
  return field ? { span: field.span } : {};
}

/** What makes the foot tall, with its name. */
function tallestOf(gongwen: Gongwen): readonly [name: string, field: Field<unknown> | undefined] {
  if (gongwen.kind === 'briefing') {
    const { report, send, dispatch, extra } = gongwen.tail;
    return ['', report ?? send ?? dispatch ?? extra];
  }
  const { recipients, colophon } = gongwen;
  const [sent, copied] = [recipients, colophon.cc].map((list) => list?.value.length ?? 0) as [number, number];
  if (sent > copied) return ['主送', recipients];
  return copied > 0 ? ['抄送', colophon.cc] : ['', colophon.printer];
}

function closingOf(gongwen: Gongwen): Field<unknown> | undefined {
  return gongwen.kind === 'paper' ? (gongwen.closing.organs[0] ?? gongwen.closing.date) : undefined;
}

function rowTooTall(page: number, opening: string): Diagnostic {
  const [zh, en] = opening
    ? [`以“${opening}”开头`, `beginning “${opening}”`]
    : ['其中没有文字', 'without text'];
  return {
    code: 'layout/too-tall',
    severity: 'error',
    message: {
      zh: `第${page}面有一个不可拆分的部分（版头或报头、表格的一行、图、带印章的落款，${zh}）比版心还高，一面排不下`,
      en: `page ${page}: a part that cannot be divided (head, table row, picture, closing with its seal, ${en}) is taller than the type area`,
    },
    help: {
      zh: '缩短这一部分的文字；图和印章，改小它的高',
      en: 'shorten its text, or make the picture or seal lower',
    },
  };
}

function footTooTall(gongwen: Gongwen): Diagnostic {
  const [name, field] = tallestOf(gongwen);
  const [zh, en] = gongwen.kind === 'paper' ? ['版记', 'the colophon (版记)'] : ['报尾', 'the tail (报尾)'];
  const [longest, longestEn] = FOOT_LISTS[name] ?? ['', ''];
  return {
    code: 'layout/too-tall',
    severity: 'error',
    message: {
      zh: `${zh}比版心还高，一面排不下${longest}`,
      en: `${en} is taller than the type area${longestEn}`,
    },
    help: {
      zh: '把名单写短一些，例如用“各县区人民政府”一类的统称',
      en: 'shorten the lists, with names that stand for many organs',
    },
    ...spanOf(field),
  };
}

const FOOT_LISTS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  主送: [
    '：首页排不下而移到版记的“主送”太长',
    ': “主送”, moved there because page 1 has no room for it, is too long',
  ],
  抄送: ['：“抄送”太长', ': “抄送” is too long'],
};

const NOTES_TOO_LONG: Diagnostic = {
  code: 'layout/notes-too-long',
  severity: 'error',
  message: {
    zh: '一行正文（或表格的一行）所带的脚注比一面还长，页脚排不下',
    en: 'the footnotes of one line (or table row) are longer than a page',
  },
  help: { zh: '把长的脚注移到正文或文末', en: 'move long notes into the text or to its end' },
};

function closingAlone(page: number): Diagnostic {
  return {
    code: 'layout/closing-alone',
    severity: 'warning',
    message: {
      zh: `第${page}面只有落款，没有正文`,
      en: `page ${page} holds the closing and nothing of the text`,
    },
    help: {
      zh: '在落款之前补一两行正文，或把单独占一面的表移作附件',
      en: 'add a line or two of text before the closing, or make the table on a page of its own an attachment',
    },
    strength: 'PRAC',
  };
}

const GAPS_TOO = [
  '，标题等处的空也在条款许可的范围内收小',
  ' and the gaps about the title and the like made smaller, within what their clauses allow',
] as const;

/** Said although nothing is wrong: 22 lines a page are what is expected (5.2.3). */
function tightened(page: number, pitch: number, gaps: boolean): Diagnostic {
  const pt = pitch.toFixed(2);
  const [zh, en] = gaps ? GAPS_TOO : ['', ''];
  return {
    code: 'layout/tightened',
    severity: 'hint',
    message: {
      zh: `第${page}面的行距收到 ${pt} pt${zh}，文末（落款、版记）不必另起一面`,
      en: `the line pitch of page ${page} was tightened to ${pt} pt${en}, so that the end (closing, 版记) needs no page more`,
    },
    help: {
      zh: '不想收紧，可删去正文一两行；最多收到多少由模板的 closing.tightest 规定',
      en: 'taking a line or two from the text avoids it; closing.tightest in the template says how far it may go',
    },
    clause: 'GB/T 9704—2012 7.3.5.5',
    strength: 'MAY',
  };
}
