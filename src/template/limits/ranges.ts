/**
 * From where to where a length makes sense, by the name of its key: the first row that fits. Wide enough
 * for every paper there is; what lies outside is a slip of a unit or of a digit.
 */
import { MM } from '../lengths.ts';
import type { Template } from '../types.ts';

export interface Range {
  readonly keys: RegExp;
  /** Points. */
  readonly from: (template: Template) => number;
  readonly to: (template: Template) => number;
  readonly unit: 'mm' | 'pt';
}

const mm = (figure: number) => () => figure * MM;
const pt = (figure: number) => () => figure;
const columnWidth = ({ typeArea }: Template) => typeArea.width;
const columnHeight = ({ typeArea }: Template) => typeArea.height;
const sheetWidth = ({ paper }: Template) => paper.width;
const half = (length: (template: Template) => number) => (template: Template) => length(template) / 2;

export const RANGES: readonly Range[] = [
  { keys: /(?:^|\.)(?:size|smallest|largest)$/, from: pt(4), to: pt(200), unit: 'pt' },
  { keys: /(?:^|\.)pitch$/, from: pt(1), to: pt(200), unit: 'pt' },
  { keys: /^paper\./, from: mm(70), to: mm(1500), unit: 'mm' },
  { keys: /^typeArea\./, from: mm(50), to: mm(1500), unit: 'mm' },
  { keys: /^margin\./, from: mm(0), to: mm(1000), unit: 'mm' },
  { keys: /(?:^|\.)(?:weight|thick|thin)$/, from: mm(0.05), to: mm(5), unit: 'mm' },
  { keys: /^table\.rule$/, from: mm(0), to: mm(5), unit: 'mm' },
  { keys: /^head\.mark\.top$/, from: ({ margin }) => -margin.top, to: half(columnHeight), unit: 'mm' },
  { keys: /^masthead\.name\.top$/, from: mm(0), to: half(columnHeight), unit: 'mm' },
  { keys: /(?:^|\.)(?:narrowest|widest)$/, from: mm(10), to: sheetWidth, unit: 'mm' },
  { keys: /^doubleRule\.width$/, from: mm(20), to: sheetWidth, unit: 'mm' },
  { keys: /^doubleRule\.gap$/, from: mm(0), to: mm(10), unit: 'mm' },
  { keys: /^doubleRule\.(?:above|clear)$/, from: mm(0), to: mm(30), unit: 'mm' },
  { keys: /^doubleRule\.fromEdge$/, from: mm(0), to: mm(100), unit: 'mm' },
  { keys: /^figure\.tallest$/, from: mm(10), to: columnHeight, unit: 'mm' },
  { keys: /^figure\.placeholder\.width$/, from: mm(10), to: columnWidth, unit: 'mm' },
  { keys: /^figure\.placeholder\.height$/, from: mm(10), to: columnHeight, unit: 'mm' },
  { keys: /^(?:separator\.width|note\.rule)$/, from: mm(0), to: columnWidth, unit: 'mm' },
  { keys: /^closing\.sealed\.reserve$/, from: mm(10), to: mm(100), unit: 'mm' },
  { keys: /^closing\.signed\.reserve\./, from: mm(5), to: mm(100), unit: 'mm' },
  { keys: /^closing\.sealed\.centre$/, from: mm(-20), to: mm(20), unit: 'mm' },
  { keys: /^closing\.sealed\.(?:reach|clear|gap)$/, from: mm(0), to: mm(50), unit: 'mm' },
  { keys: /^closing\.tightest$/, from: ({ body }) => body.size, to: pt(200), unit: 'pt' },
  { keys: /(?:^|\.)(?:indent|shift)$/, from: mm(0), to: half(columnWidth), unit: 'mm' },
  { keys: /(?:^|\.)(?:least|usual|most)$/, from: mm(0), to: half(columnHeight), unit: 'mm' },
  { keys: /^table\.(?:padding|verticalPadding)$/, from: mm(0), to: mm(20), unit: 'mm' },
  { keys: /(?:^|\.)(?:above|below|gap|sink|give)$/, from: mm(0), to: mm(60), unit: 'mm' },
];
