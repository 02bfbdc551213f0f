/** What one document drew its text with, as plain data for whoever reports it. */
/** 小标宋 仿宋 黑体 楷体 宋体 西文 (Latin letters and digits) and the code face. */
export type Role = 'xiaobiaosong' | 'fangsong' | 'heiti' | 'kaiti' | 'songti' | 'latin';

/** What one document drew from. */
export interface FontUse {
  /** Keys of the faces that draw something, in the order of first use. */
  readonly faces: readonly string[];
  readonly substitutions: readonly Substitution[];
}
/** Characters of a role that another face than the role's own had to draw. */
export interface Substitution {
  readonly role: Role;
  readonly wanted: string;
  /** Key of the face used, or null where no face has the characters. */
  readonly used: string | null;
  /** At most `SAMPLES` different ones, in the order of the text. */
  readonly samples: readonly string[];
  /** How many different ones there are. */
  readonly count: number;
}
