/** Papers by hand, laid out and printed: what a head has to hold, without the road through an article. */
import { openFonts } from '../../src/fonts/library.ts';
import type { CalendarDate, Field, Heading, Paper, PaperFormat } from '../../src/gongwen/types.ts';
import { layOut } from '../../src/layout/lay-out.ts';
import type { Layout, PageItem, TextItem } from '../../src/layout/types.ts';
import { typeOf } from '../../src/pipeline/type-of.ts';
import { renderPdf } from '../../src/render/pdf/render.ts';
import { loadTemplate } from '../../src/template/load.ts';
import type { PaperTemplate } from '../../src/template/types.ts';

const fonts = openFonts();
const SPAN = { file: 'paper.md', start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };

export const field = <T>(value: T): Field<T> => ({ value, span: SPAN });

/** What the front matter would give, as plain values. */
export interface Parts {
  readonly copyNumber?: string;
  readonly secrecy?: string;
  readonly urgency?: string;
  readonly names?: readonly string[];
  readonly word?: string;
  readonly docNumber?: string;
  readonly serialNumber?: string;
  readonly signers?: readonly string[];
  readonly issuers?: readonly string[];
  readonly date?: CalendarDate;
  readonly preprinted?: boolean;
  readonly title?: string;
  /** Characters of body text. */
  readonly characters?: number;
}

export function paper(format: PaperFormat, parts: Parts): Paper {
  const { copyNumber, secrecy, urgency, docNumber, serialNumber } = parts;
  const texts = { copyNumber, secrecy, urgency, docNumber, serialNumber };
  const given = Object.entries(texts).flatMap(([key, value]) => (value ? [[key, field(value)]] : []));
  const text = '汛'.repeat(parts.characters ?? 60);
  return {
    kind: 'paper',
    format,
    ...Object.fromEntries(given),
    ...(parts.title && { title: heading(parts.title) }),
    ...(parts.names && { mark: { names: parts.names.map(field), word: parts.word ?? '' } }),
    signers: (parts.signers ?? []).map(field),
    body: [{ kind: 'paragraph', prose: [{ kind: 'phrase', text, span: SPAN }], span: SPAN }],
    attachments: [],
    attendance: [],
    closing: { kind: 'unsealed', organs: [], seals: [], signatures: [] },
    colophon: {},
    preprinted: parts.preprinted ?? false,
    issuers: (parts.issuers ?? []).map(field),
    ...(parts.date && { date: field(parts.date) }),
    keywords: [],
    name: '',
  };
}

function heading(text: string): Heading {
  const prose = [{ kind: 'phrase', text, span: SPAN } as const];
  return { kind: 'heading', level: 0, number: '', typed: false, prose, text, id: 'title', span: SPAN };
}

type TemplateChange = (template: PaperTemplate) => PaperTemplate;

export function laid(format: PaperFormat, parts: Parts, change: TemplateChange = (t) => t): Layout {
  const { template } = loadTemplate(format, process.cwd());
  return layOut({
    recognised: { gongwen: paper(format, parts), notes: [] },
    template: change(template as PaperTemplate),
    type: typeOf(fonts),
    lookUp: () => ({ diagnostics: [] }),
    locate: () => SPAN,
    singleSided: false,
  });
}

export function printed(layout: Layout): Promise<Uint8Array> {
  return renderPdf(layout, fonts, { producer: 'banxin 0.0.0' });
}

export const isText = (item: PageItem): item is TextItem => item.kind === 'text';
