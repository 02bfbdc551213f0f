/** Tests that run the command line as a process run the bundles: they must be made of these very sources. */
import { buildWhatChanged } from '../scripts/setup.mjs';

export const setup = (): Promise<void> => buildWhatChanged();
