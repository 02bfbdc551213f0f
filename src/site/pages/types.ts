/** What the site is asked for. */

/** Name of a template or asset of the site (`index.html`, `site.css`, `_foot.html`) → its text; of a picture, base64. */
export type SiteTemplates = ReadonlyMap<string, string>;

/** Whether a file among the templates is a picture, by its name. */
export const isPicture = (name: string): boolean => /\.(?:png|jpe?g|webp|gif|svg|ico)$/i.test(name);

export interface SiteOptions {
  /** Name of the site, as its first page and the feed show it. */
  readonly title: string;
  /** Version of banxin, for the manifest and the foot of the pages. */
  readonly banxin: string;
  /**
   * Where the folder will be published, `https://gongwen.example.cn/2026/`. With it there are canonical links and a
   * `sitemap.xml`, and the feed and `404.html` find their way from anywhere.
   */
  readonly baseUrl?: string;
  /** What was built, as `Manifest` tells it. */
  readonly base?: readonly string[];
  /** The user's own, in place of the shipped ones of the same name; a name with `_` before it is a part for others. */
  readonly templates?: SiteTemplates;
}
