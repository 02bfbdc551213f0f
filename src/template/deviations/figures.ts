/**
 * Every figure of GB/T 9704—2012 that a template can change, for each kind of paper. What the standard
 * does not say (PRAC, PROJ) is no row: to differ there is no deviation.
 */
import { END_FIGURES } from './end-figures.ts';
import { type Figure, type Figures, STANDARD_KINDS, type TemplateKind } from './figure.ts';
import { FRAME_FIGURES } from './frame-figures.ts';
import { HEAD_FIGURES } from './head-figures.ts';
import { TEXT_FIGURES } from './text-figures.ts';

const ALL: readonly Figures[] = [
  { kinds: STANDARD_KINDS, rows: FRAME_FIGURES },
  // The standard knows neither briefings nor plain papers; they borrow its frame, and that is custom.
  { kinds: ['briefing', 'plain'], rows: FRAME_FIGURES.map((row) => ({ ...row, strength: 'PRAC' as const })) },
  ...HEAD_FIGURES,
  ...TEXT_FIGURES,
  ...END_FIGURES,
];

export const figuresOf = (kind: TemplateKind): readonly Figure[] =>
  ALL.filter(({ kinds }) => kinds.includes(kind)).flatMap(({ rows }) => rows);
