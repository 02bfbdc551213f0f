/** Where the words of a text end and the marks behind them begin. No regular expression: a run of marks may be long. */

/** The least offset, from `from` on, behind which `value` has only characters of `marks`. */
export function endOfWords(value: string, marks: string, from = 0, to = value.length): number {
  let end = to;
  while (end > from && marks.includes(value[end - 1]!)) end -= 1;
  return end;
}
