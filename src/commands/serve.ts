/** `banxin serve`: a preview in the browser, until Ctrl+C. */
import { EXIT, type ExitCode, Failure } from '../diagnostics/failure.ts';
import type { Lang } from '../diagnostics/types.ts';
import { memoryShare } from '../run/batch/thread-count.ts';
import { shelfFor, type Wishes } from '../run/settle.ts';
import { openServer, type Serving } from '../serve/server.ts';
import { LocalPress } from '../serve/setting/press.ts';
import { RemotePress } from '../serve/setting/remote-press.ts';
import type { ProofPress } from '../serve/types.ts';
import { startThread, thisMachine } from '../terminal/machine.ts';
import { openBrowser } from '../terminal/open-browser.ts';
import { wordsFor } from '../terminal/say-failure.ts';
import { beforeSignals } from '../terminal/signals.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from './arguments.ts';
import { PREVIEW } from './thread.ts';
import { wishesFrom } from './wishes.ts';

export async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const port = portGiven(given.text('port'));
  const { positionals } = given;
  const wishes: Wishes = { ...wishesFrom(given, terminal.cwd), lint: true };
  const lang = given.lang ?? shelfFor(wishes).for(terminal.cwd).settings.lang ?? 'zh';
  const words = positionals.length > 0 ? positionals : ['.'];
  const serving = await openServer(
    { words, wishes, lang, ...(port === undefined ? {} : { port }) },
    { press: pressFor(terminal), words: wordsFor },
  );
  beforeSignals(() => {});
  greet(serving, lang, terminal);
  if (given.flag('open') && !(await openBrowser(serving.url))) terminal.err(NO_BROWSER[lang]);
  return new Promise(() => {});
}

/** In a thread of its own, so that the server answers while articles are set. */
function pressFor({ program }: Terminal): ProofPress {
  if (!program) return new LocalPress(wordsFor);
  const { memory, heap } = thisMachine();
  return new RemotePress(() => startThread(program.path, PREVIEW, memoryShare(1, memory, heap)));
}

function portGiven(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const port = Number(written);
  if (/^\d{1,5}$/.test(written) && port < 65_536) return port;
  throw new Failure(EXIT.usage, {
    zh: `--port 应是 0 到 65535 的整数，不是“${written}”。`,
    en: `--port is a whole number from 0 to 65535, not “${written}”.`,
  });
}

function greet({ url, articles, notes }: Serving, lang: Lang, { out, err }: Terminal): void {
  for (const note of notes) err(`${note[lang]}\n`);
  out(
    lang === 'zh'
      ? `预览：${url}　共 ${articles} 篇。按 Ctrl+C 结束。\n`
      : `Preview: ${url} (${articles === 1 ? '1 article' : `${articles} articles`}). Ctrl+C ends it.\n`,
  );
}

const NO_BROWSER = {
  zh: '没有能打开浏览器，请把上面的地址写进浏览器。\n',
  en: 'No browser could be opened; type the address above into yours.\n',
};
