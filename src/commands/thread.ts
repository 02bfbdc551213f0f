/** What a thread of a batch does, for the command line that starts it. */
import { serve } from '../run/batch/thread.ts';
import { wordsFor } from '../terminal/say-failure.ts';

export const work = (): void => serve(wordsFor);
