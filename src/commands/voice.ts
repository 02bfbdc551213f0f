/**
 * How a run speaks: to a person as it goes, or to a program in one JSON document at the end. Both are
 * told the same outcomes and give the same exit code.
 */
import type { LoadedSettings } from '../config/settings.ts';
import { EXIT, type ExitCode } from '../diagnostics/failure.ts';
import type { Bilingual } from '../diagnostics/types.ts';
import { type Outcome, worse, worseFor, worst } from '../run/outcome.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { jsonReport } from './json-report.ts';
import type { Manner, Voice } from './manner.ts';
import { personVoice } from './person-voice.ts';
import type { SiteTold } from './site-of-run.ts';

export function voiceFor(manner: Manner, terminal: Terminal, command: string): Voice {
  return manner.json ? jsonVoice(manner, terminal, command) : personVoice(manner, terminal);
}

function jsonVoice({ compare = false }: Manner, terminal: Terminal, command: string): Voice {
  const notes: Bilingual[] = [];
  const outcomes: Outcome[] = [];
  const print = (
    exitCode: ExitCode,
    faulty: readonly LoadedSettings[],
    surplus: readonly string[] = [],
    site?: SiteTold,
  ): ExitCode => {
    const settings = faulty.flatMap(({ diagnostics }) => diagnostics);
    const told = {
      command,
      exitCode,
      outcomes,
      notes,
      settings,
      surplus,
      compare,
      ...(site ? { site } : {}),
    };
    terminal.out(`${JSON.stringify(jsonReport(told), null, 2)}\n`);
    return exitCode;
  };
  return {
    note: (note) => notes.push(note),
    settingsAreWrong: (faulty) => print(EXIT.usage, faulty),
    findings: () => {},
    tell: (outcome) => outcomes.push(outcome),
    sum: (surplus = [], site) =>
      print(worse(worseFor(surplus, worst(outcomes)), site?.exitCode ?? EXIT.good), [], surplus, site),
  };
}
