/**
 * Which of what a page draws lies in a layer that is switched off (optional content). In: where marked content
 * begins and ends, as pdf.js orders it. It refuses to know who switches layers, and what is drawn in them.
 */

/** `content`: what pdf.js says of a layer, or of a rule over several. */
export type IsShown = (content: unknown) => boolean;

export class Layers {
  readonly #isShown: IsShown;
  /** One for each marked content that is open: whether it is hidden, by itself or by what it lies in. */
  readonly #open: boolean[] = [];

  constructor(isShown: IsShown) {
    this.#isShown = isShown;
  }

  /** Marked content of other kinds (`/Span`, `/Artifact`) hides nothing and ends in the same way. */
  begin(tag: unknown, content: unknown): void {
    this.#open.push(this.isHidden || (tag === LAYER && !this.#isShown(content)));
  }

  end(): void {
    this.#open.pop();
  }

  get isHidden(): boolean {
    return this.#open.at(-1) ?? false;
  }
}

const LAYER = 'OC';
