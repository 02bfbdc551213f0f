/**
 * The door: pages in, the same pages as they go to the printer out. Marks go onto the pages first, then the
 * pages onto sheets, so that every helper works with every other. It refuses to know the document.
 */
import type { Layout, Page } from '../layout/types.ts';
import { bookletOf } from './booklet.ts';
import { draftMarks } from './draft.ts';
import type { Finished, Finishing, Workshop } from './types.ts';
import { watermarkFindings, watermarkItems } from './watermark.ts';

/** @throws nothing: what is asked for was checked when it was read (`watermarkText`). */
export function finish(layout: Layout, wishes: Finishing, workshop: Workshop): Finished {
  const marked = { ...layout, pages: layout.pages.map((page) => markedPage(page, layout, wishes, workshop)) };
  return {
    sheets: wishes.booklet ? bookletOf(marked) : marked,
    diagnostics: wishes.watermark ? watermarkFindings(wishes.watermark, workshop.type) : [],
  };
}

/** A page that was left blank stays blank: there is nothing on it to mark. */
function markedPage(page: Page, layout: Layout, wishes: Finishing, workshop: Workshop): Page {
  if (page.items.length === 0) return page;
  const pale = wishes.watermark ? watermarkItems(wishes.watermark, page, workshop.type) : [];
  const draft = wishes.draft ? draftMarks(page, layout, workshop) : { behind: [], over: [] };
  return { ...page, items: [...pale, ...draft.behind, ...page.items, ...draft.over] };
}
