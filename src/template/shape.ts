/**
 * Every key a template has: its kind, its meaning and the clause it comes from, by part in `shape/`. The
 * tables are the template's type, its validation and (through `json-schema.ts`) the schema an editor uses.
 */
import { type GroupOf, optional, type Shape } from './kinds.ts';
import { briefing } from './shape/briefing.ts';
import { frame } from './shape/frame.ts';
import { head } from './shape/head.ts';
import { objects } from './shape/objects.ts';
import { paper } from './shape/paper.ts';
import { runningText } from './shape/text.ts';

export const FRAME_SHAPE = frame;
/** Keys of every template. */
const COMMON = { ...head, ...frame, ...runningText, ...objects };
/** Keys of one family of formats; the other family's may be inherited and lie idle. */
export const FAMILIES = { briefing, paper } as const;
export type Family = keyof typeof FAMILIES;

export const familyOf = (kind: string): Family => (kind === 'briefing' ? 'briefing' : 'paper');

/** What a template of a family needs, and what it may hold besides. */
export const SHAPES = {
  briefing: { ...COMMON, ...briefing, ...idle(paper) },
  paper: { ...COMMON, ...paper, ...idle(briefing) },
} as const;
/** What a template of a family says by itself. */
export const keysOf = (family: Family): Shape => ({ ...COMMON, ...FAMILIES[family] });
/** Every key there is, for editors. */
export const TEMPLATE_SHAPE = { ...COMMON, ...paper, ...briefing };

function idle<S extends Shape>(groups: S): Shape {
  return Object.fromEntries(Object.entries(groups).map(([key, kind]) => [key, optional(kind)]));
}

/** The tables by part, as docs/templates.md shows them, and the templates that have the keys. */
export const PARTS: readonly {
  readonly title: string;
  readonly shape: Shape;
  readonly kinds: (kind: string) => boolean;
}[] = [
  { title: '模板自己', shape: head, kinds: () => true },
  { title: '纸、页边、版心、行格', shape: frame, kinds: () => true },
  { title: '文字', shape: runningText, kinds: () => true },
  { title: '表格、图、脚注、页码', shape: objects, kinds: () => true },
  { title: '公文的要素', shape: paper, kinds: (kind) => familyOf(kind) === 'paper' },
  { title: '简报的要素', shape: briefing, kinds: (kind) => familyOf(kind) === 'briefing' },
];

type CommonKeys = Omit<GroupOf<typeof COMMON>, 'kind'>;
/** A validated template: every length in points. */
export type BriefingKeys = CommonKeys & GroupOf<typeof briefing> & { readonly kind: 'briefing' };
export type PaperKeys = CommonKeys &
  GroupOf<typeof paper> & { readonly kind: Exclude<GroupOf<typeof head>['kind'], 'briefing'> };
export type TemplateKeys = BriefingKeys | PaperKeys;
/** Least, usual and greatest size of a gap, points. */
export interface Elastic {
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}
