/** The preview for programs. */
import { EXIT, Failure, type Words } from '../diagnostics/failure.ts';
import type { Lang } from '../diagnostics/types.ts';
import type { Wishes } from '../run/settle.ts';
import { mappings } from './inputs.ts';

export interface ServeOptions {
  /** Files, folders and globs. Default the folder `cwd`. */
  readonly inputs?: string | readonly string[];
  /** Default `process.cwd()`. */
  readonly cwd?: string;
  /** 0 for any that is free. Default 9704, or the next that is free. */
  readonly port?: number;
  /** Language of the pages. Default `zh`. */
  readonly lang?: Lang;
  /** Name or path of a template; wins over the article's own 模板. */
  readonly template?: string;
  /** Font files by role, for a face of a collection `path#face`. */
  readonly fonts?: Readonly<Record<string, string>>;
  /** Page numbers in the middle and no mirrored pages. */
  readonly singleSided?: boolean;
  /** Pale words across every page, at most 20 characters. */
  readonly watermark?: string;
  /** Settings file; default the nearest `banxin.config.yaml` upward from each article. */
  readonly config?: string;
  /** Folder that no picture may lie outside of. */
  readonly picturesRoot?: string;
}

export interface Preview {
  /** Address of the preview on this machine, such as `http://localhost:9704/`. */
  readonly url: string;
  /** Ends it at once, whoever is connected. */
  close(): Promise<void>;
}

/**
 * Opens a preview of articles in the browsers of this machine: it follows every change of the files they are set
 * from, and answers no other machine. What is wrong with an article, a template or the settings is shown there.
 * Articles are set in the thread that calls this.
 * @throws {Failure} `exitCode` 2 where there are no articles, 3 where the port cannot be had.
 */
export async function serve(options: ServeOptions = {}): Promise<Preview> {
  const { inputs = '.', cwd = process.cwd(), lang = 'zh', port, fonts = {}, ...settings } = options;
  const wishes: Wishes = { ...settings, cwd, fonts: mappings(fonts, cwd), lint: true };
  const { openServer } = await import('../serve/server.ts');
  const { LocalPress } = await import('../serve/setting/press.ts');
  const order = { words: [inputs].flat(), wishes, lang, ...(port === undefined ? {} : { port }) };
  const { url, close } = await openServer(order, { press: new LocalPress(wordsOf), words: wordsOf });
  return { url, close };
}

function wordsOf(thrown: unknown): Words {
  const trace = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  if (thrown instanceof Failure)
    return { exitCode: thrown.exitCode, message: thrown.text, help: thrown.help, trace };
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  const message = { zh: `banxin 自身出了差错：${what}`, en: `Something went wrong inside banxin: ${what}` };
  return { exitCode: EXIT.setup, message, help: undefined, trace };
}
