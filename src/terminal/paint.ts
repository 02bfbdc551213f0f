/** Colours for words on a terminal, or plain words where there are none. */
export type Colour = 'red' | 'yellow' | 'cyan' | 'green' | 'dim' | 'bold';
export type Paint = (colour: Colour, text: string) => string;

const CODES: Readonly<Record<Colour, number>> = { red: 31, yellow: 33, cyan: 36, green: 32, dim: 2, bold: 1 };

export function paintFor(colours: boolean): Paint {
  return colours ? (colour, text) => `\u001b[${CODES[colour]}m${text}\u001b[0m` : (_colour, text) => text;
}
