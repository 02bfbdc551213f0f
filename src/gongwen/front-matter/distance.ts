/** Edit distance of two names, in characters: insert, delete, replace, or swap two neighbours. */
export function distance(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const rows: number[][] = [right.map((_, j) => j + 1)];
  rows[0]!.unshift(0);
  left.forEach((c, i) => {
    const row = [i + 1];
    right.forEach((d, j) => {
      const swapped = i > 0 && j > 0 && c === right[j - 1] && left[i - 1] === d;
      const steps = [rows[i]![j + 1]! + 1, row[j]! + 1, rows[i]![j]! + (c === d ? 0 : 1)];
      if (swapped) steps.push(rows[i - 1]![j - 1]! + 1);
      row.push(Math.min(...steps));
    });
    rows.push(row);
  });
  return rows.at(-1)!.at(-1)!;
}
