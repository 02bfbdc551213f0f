/** Rows of bytes behind PNG's filters, which pack better: the first against its left, the others against the row above. */
const [SUB, UP] = [1, 2];

/** @param step Bytes from one sample to the next. */
export function filteredRows(rows: Uint8Array, height: number, step: number): Uint8Array {
  const length = rows.length / height;
  const filtered = new Uint8Array(rows.length + height);
  for (let row = 0; row < height; row += 1) {
    const [from, to] = [row * length, row * (length + 1)];
    const back = row ? length : step;
    filtered[to] = row ? UP! : SUB!;
    for (let at = 0; at < length; at += 1) {
      const before = row || at >= step ? rows[from + at - back]! : 0;
      filtered[to + 1 + at] = rows[from + at]! - before;
    }
  }
  return filtered;
}
