/** Work that neither Ctrl-C nor a closed terminal may cut in two. */

/** Exit codes, as shells give them. */
const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Runs `work`; Ctrl-C and a polite kill that arrive meanwhile end the process once it is done. */
export async function holdingSignals(work: () => void): Promise<void> {
  const release = beforeSignals(() => {});
  try {
    work();
    // A signal is delivered on the next turn of the event loop: only then may we stop listening.
    await new Promise((done) => setImmediate(done));
  } finally {
    release();
  }
}

/** From now on Ctrl-C and a polite kill end the process after `before`; gives back how to end that. */
export function beforeSignals(before: () => void): () => void {
  const names = Object.keys(CODES) as (keyof typeof CODES)[];
  const leave = (name: NodeJS.Signals) => {
    before();
    process.exit(CODES[name as keyof typeof CODES]);
  };
  for (const name of names) process.on(name, leave);
  return () => {
    for (const name of names) process.off(name, leave);
  };
}
