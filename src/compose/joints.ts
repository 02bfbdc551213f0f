/**
 * In: settled clusters. Out: for the place before every cluster, whether a line may break there and
 * whether justification may open a gap there, and the sequences that were recognised. First the
 * classes speak (避头尾, numbers, words), then the table of sequences.
 */
import { isCode, isWestern, K, NOT_AT_END, NOT_AT_START } from './classes.ts';
import { type Clusters, FLAG, signText } from './clusters.ts';
import { RECOGNISERS, type Recogniser } from './sequences.ts';
import type { StyledSpan } from './stretches.ts';

/** How firmly the two sides of a place hold together. The greater, the firmer. */
export const JOINT = { free: 0, seam: 1, avoid: 2, edge: 3, never: 4 } as const;

/** A recognised sequence of clusters [from, to). */
export interface Sequence {
  readonly from: number;
  readonly to: number;
  readonly recogniser: Recogniser;
}

export interface Joints {
  readonly joint: Uint8Array;
  readonly rigid: Uint8Array;
  readonly found: readonly Sequence[];
}

export type Strictness = 'gb' | 'strict';

/** Western text hangs together; blanks are where it parts. */
function westernJoint(left: number, right: number): number {
  const together = (cls: number) => isWestern(cls) || cls === K.symbol;
  if (!together(left) || !together(right)) return JOINT.free;
  return left === K.symbol && right === K.symbol ? JOINT.free : JOINT.never;
}

const CODE_JOINTS = new Set([...'/.-_=&?,;:'].map((ch) => ch.charCodeAt(0)));

/** Code breaks after a blank and beside Han; after its own punctuation if it must. */
function codeJoint(left: number, right: number, text: string, leftAt: number): number {
  if (right === K.codeSpace) return JOINT.edge;
  if (left === K.codeSpace || left === K.codeHan || right === K.codeHan) return JOINT.free;
  if (!isCode(left) || !isCode(right)) return JOINT.free;
  return CODE_JOINTS.has(text.charCodeAt(leftAt)) ? JOINT.seam : JOINT.never;
}

/** 避头尾. A dash of two cells may begin a line at GB level; a single — is a connector and may not. */
function edgeJoint(clusters: Clusters, a: number, b: number, strict: boolean): number {
  const dash = clusters.cls[b] === K.dash;
  const start = dash ? strict && clusters.cls[a] !== K.dash : NOT_AT_START[clusters.sign[b]!] === 1;
  return start || NOT_AT_END[clusters.sign[a]!] === 1 ? JOINT.edge : JOINT.free;
}

/** What the classes say about the place between `a` and `b`; only a blank may stand between them. */
function jointOf(clusters: Clusters, text: string, a: number, b: number, strict: boolean): number {
  const left = clusters.cls[a]!;
  const right = clusters.cls[b]!;
  const spaced = b - a > 1;
  const flags = clusters.flags[b]! | (spaced ? clusters.flags[b - 1]! : 0);
  if (flags & FLAG.noBreak) return JOINT.never;
  if (isCode(left) || isCode(right)) return codeJoint(left, right, text, clusters.from[a]!);
  if (left === K.dash && right === K.dash && clusters.sign[a] === clusters.sign[b]) return JOINT.never;
  if (flags & FLAG.mayBreak) return JOINT.free;
  const firm = spaced ? JOINT.free : westernJoint(left, right);
  return Math.max(firm, edgeJoint(clusters, a, b, strict));
}

/** C-40: no gap inside numbers, words and dashes, nor beside connectors and /. */
function isRigid(left: number, right: number): boolean {
  if (left === K.dash && right === K.dash) return true;
  if (isCode(left) && isCode(right)) return true;
  if ([left, right].some((cls) => cls === K.connector || cls === K.slash)) return true;
  return westernJoint(left, right) === JOINT.never;
}

function speakClasses(
  clusters: Clusters,
  text: string,
  spans: readonly StyledSpan<unknown>[],
  strict: boolean,
): Joints {
  const joint = new Uint8Array(clusters.count + 1);
  const rigid = new Uint8Array(clusters.count + 1);
  for (let k = 1; k < clusters.count; k++) {
    const blank = clusters.cls[k] === K.space || clusters.cls[k] === K.wideSpace;
    if (blank) {
      joint[k] = JOINT.never;
      continue;
    }
    const previous = clusters.cls[k - 1]!;
    const spaced = k > 1 && (previous === K.space || previous === K.wideSpace);
    const a = spaced ? k - 2 : k - 1;
    joint[k] = jointOf(clusters, text, a, k, strict);
    rigid[k] = !spaced && isRigid(clusters.cls[a]!, clusters.cls[k]!) ? 1 : 0;
    const clings = clusters.span[k] !== clusters.span[a] && spans[clusters.span[k]!]!.style.clings;
    if (clings) {
      joint[k] = JOINT.never;
      rigid[k] = 1;
    }
  }
  return { joint, rigid, found: [] };
}

function applyNever(joints: Joints, from: number, to: number, rigid: boolean): void {
  for (let k = from + 1; k < to; k++) {
    joints.joint[k] = JOINT.never;
    if (rigid) joints.rigid[k] = 1;
  }
}
function applyAvoid(
  joints: Joints,
  from: number,
  places: readonly number[],
  { opens, quiet }: Recogniser,
): void {
  const firmness = quiet ? JOINT.seam : JOINT.avoid;
  for (const place of places) {
    const k = from + place;
    joints.joint[k] = opens ? firmness : Math.max(joints.joint[k]!, firmness);
  }
}

export function findJoints(
  clusters: Clusters,
  text: string,
  spans: readonly StyledSpan<unknown>[],
  strictness: Strictness,
): Joints {
  const joints = speakClasses(clusters, text, spans, strictness === 'strict');
  const found: Sequence[] = [];
  const signs = signText(clusters);
  for (const recogniser of RECOGNISERS) {
    for (const match of signs.matchAll(recogniser.pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      found.push({ from, to, recogniser });
      if (recogniser.strength === 'never') applyNever(joints, from, to, recogniser.rigid === true);
      else applyAvoid(joints, from, recogniser.joints?.(match[0]) ?? [], recogniser);
    }
  }
  return { ...joints, found };
}
