import { EXIT } from '../diagnostics/failure.ts';
import type { RunCommand } from './arguments.ts';

export const run: RunCommand = async () => EXIT.setup;
