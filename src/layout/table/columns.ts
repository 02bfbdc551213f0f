/**
 * Column widths of a table, solved from its content within the column (T-03). Numbers in, numbers out.
 */

/** What one column asks for, points, padding excluded. */
export interface ColumnNeed {
  /** Its widest cell on one line. */
  readonly natural: number;
  /** Its longest piece that does not break. */
  readonly least: number;
}

/** A cell of several columns asks its part of each of them. */
export interface SpanningNeed extends ColumnNeed {
  readonly column: number;
  readonly columns: number;
}

/** The columns with room for cells that take several of them, evenly where one asks for more than they have. */
export function raisedBySpans(
  needs: readonly ColumnNeed[],
  spans: readonly SpanningNeed[],
  padding: number,
): ColumnNeed[] {
  const raised = needs.map((need) => ({ ...need }));
  for (const span of spans) {
    const under = raised.slice(span.column, span.column + span.columns);
    const between = 2 * padding * (under.length - 1);
    const lacks = (key: keyof ColumnNeed) =>
      Math.max(0, span[key] - between - total(under.map((need) => need[key]))) / under.length;
    const [natural, least] = [lacks('natural'), lacks('least')];
    for (const need of under) {
      need.natural += natural;
      need.least = Math.min(need.natural, need.least + least);
    }
  }
  return raised;
}

/** Inner widths that add up to `available`. */
export function solveColumns(needs: readonly ColumnNeed[], available: number): number[] {
  const natural = total(needs.map((n) => n.natural));
  if (natural <= available)
    return needs.map((n) => n.natural + share(n.natural, natural, available - natural, needs));
  const least = total(needs.map((n) => n.least));
  if (least >= available) return needs.map((n) => (n.least / least) * available);
  return squeeze(needs, available);
}

const total = (list: readonly number[]) => list.reduce((sum, n) => sum + n, 0);

/** Spare room goes half evenly, half by content, so that a short column is not lost beside a long one. */
function share(natural: number, all: number, spare: number, needs: readonly ColumnNeed[]): number {
  const even = spare / needs.length;
  return all > 0 ? even / 2 + ((natural / all) * spare) / 2 : even;
}

/** Columns that fit their fair share keep their natural width; the others divide the rest by content. */
function squeeze(needs: readonly ColumnNeed[], available: number): number[] {
  const widths = needs.map((n) => n.natural);
  let open = needs.map((_, i) => i);
  let room = available;
  for (let settled = true; settled && open.length > 0; ) {
    const fair = room / open.length;
    const small = open.filter((i) => (needs[i] as ColumnNeed).natural <= fair);
    settled = small.length > 0;
    room -= total(small.map((i) => widths[i] as number));
    open = open.filter((i) => !small.includes(i));
  }
  return divide(needs, widths, open, room);
}

function divide(
  needs: readonly ColumnNeed[],
  widths: readonly number[],
  open: readonly number[],
  room: number,
): number[] {
  const least = total(open.map((i) => (needs[i] as ColumnNeed).least));
  const wish = total(open.map((i) => (needs[i] as ColumnNeed).natural - (needs[i] as ColumnNeed).least));
  const spare = Math.max(0, room - least);
  const squeezed = widths.map((w, i) => {
    const need = needs[i] as ColumnNeed;
    return open.includes(i) ? need.least + (wish > 0 ? (spare * (need.natural - need.least)) / wish : 0) : w;
  });
  const sum = total(squeezed);
  const target = total(widths.filter((_, i) => !open.includes(i))) + room;
  return squeezed.map((w) => (w * target) / sum);
}
