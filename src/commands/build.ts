import type { RunCommand } from '../cli/arguments.ts';
import { EXIT } from '../diagnostics/failure.ts';

export const run: RunCommand = async () => EXIT.setup;
