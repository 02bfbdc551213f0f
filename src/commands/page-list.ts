/** Page numbers as a person reads them: three and more in a row as from–to. In: pages in order. Out: pieces. */
export function pageRuns(pages: readonly number[], dash: string): string[] {
  const runs: { readonly from: number; to: number }[] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && page === last.to + 1) last.to = page;
    else runs.push({ from: page, to: page });
  }
  return runs.flatMap(({ from, to }) => {
    if (to - from > 1) return [`${from}${dash}${to}`];
    return from === to ? [`${from}`] : [`${from}`, `${to}`];
  });
}

export const pagesInChinese = (pages: readonly number[]): string =>
  `第 ${pageRuns(pages, '～').join('、')} 页`;

export const pagesInEnglish = (pages: readonly number[]): string =>
  `${pages.length > 1 ? 'pages' : 'page'} ${pageRuns(pages, '–').join(', ')}`;
