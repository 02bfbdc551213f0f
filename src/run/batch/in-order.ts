/** Results in the order of what was asked, whichever is finished first. */

/**
 * @param work never rejects
 * @param ahead how many may be on their way at once
 */
export async function* inOrder<Task, Result>(
  tasks: Iterable<Task>,
  work: (task: Task) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const going: Promise<Result>[] = [];
  for (const task of tasks) {
    going.push(work(task));
    if (going.length >= ahead) yield await going.shift()!;
  }
  for (const one of going) yield await one;
}
