/** Work that neither Ctrl-C nor a closed terminal may cut in two. */

/** Runs `work`; Ctrl-C and a polite kill that arrive meanwhile end the process once it is done. */
export async function holdingSignals(work: () => void): Promise<void> {
  const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
  const names = Object.keys(codes) as (keyof typeof codes)[];
  const leave = (name: NodeJS.Signals) => process.exit(codes[name as keyof typeof codes]);
  for (const name of names) process.on(name, leave);
  try {
    work();
    // A signal is delivered on the next turn of the event loop: only then may we stop listening.
    await new Promise((done) => setImmediate(done));
  } finally {
    for (const name of names) process.off(name, leave);
  }
}
