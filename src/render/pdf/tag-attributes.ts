/** What an element says of itself besides its role (ISO 32000-1 14.8.5). Nodes in, attribute objects out. */
import type { StructureNode } from '../../layout/types.ts';
import { round3 } from './number.ts';
import type { Area } from './tag-book.ts';

type Attributes = Readonly<Record<string, unknown>>;

/** What is known of a node beyond itself. */
export interface Surroundings {
  /** Of a figure, and the height of the sheet it is on. */
  readonly area: Area | undefined;
  readonly sheetHeight: number;
  /** Names of the heads over a cell. */
  readonly headers: readonly Buffer[];
}

/** undefined: nothing to say. */
export function attributesOf(node: StructureNode, around: Surroundings): Attributes | undefined {
  const own = ATTRIBUTES[node.role]?.(node, around);
  return own && Object.keys(own).length > 1 ? own : undefined;
}

const ATTRIBUTES: Readonly<Record<string, (node: StructureNode, around: Surroundings) => Attributes>> = {
  L: ({ numbering = 'None' }) => ({ O: 'List', ListNumbering: numbering }),
  TH: (node) => ({ O: 'Table', Scope: 'Column', ...spans(node) }),
  TD: (node, { headers }) => ({
    O: 'Table',
    ...spans(node),
    ...(headers.length > 0 ? { Headers: headers } : {}),
  }),
  Figure: (_, { area, sheetHeight }) => ({
    O: 'Layout',
    Placement: 'Block',
    ...(area ? { BBox: corners(area, sheetHeight) } : {}),
  }),
};

function spans({ columns = 1, rows = 1 }: StructureNode): Attributes {
  return { ...(columns > 1 ? { ColSpan: columns } : {}), ...(rows > 1 ? { RowSpan: rows } : {}) };
}

/** Lower left and upper right, y upward. */
function corners({ box }: Area, sheetHeight: number): number[] {
  const { x, y, width, height } = box;
  return [x, sheetHeight - y - height, x + width, sheetHeight - y].map(round3);
}
