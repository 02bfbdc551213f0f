/**
 * 署名, 成文日期 and seals (GB/T 9704—2012 7.3.5, B-40…B-49). In: the fields of the front matter and the format.
 * Out: the closing in the way that follows from what the writer gave, each seal with its organ.
 */
import type { Context } from './context.ts';
import { paperFindings } from './findings/paper.ts';
import type { Seals } from './front-matter/kinds/seals.ts';
import type { FrontMatter } from './front-matter/read.ts';
import type { Closing, Field, PaperFormat, Seal, Signed } from './types.ts';

/** Signed only where 署名 says so: the mark of minutes names their organ, and a plain paper has many ends. */
const OWN_SIGNATURE: readonly PaperFormat[] = ['minutes', 'plain'];

export const signsByIssuer = (format: PaperFormat): boolean => !OWN_SIGNATURE.includes(format);

export function closingOf(fields: FrontMatter, format: PaperFormat, context: Context): Closing {
  const { date, signature, issuer } = fields;
  const organs = signature?.value ?? (signsByIssuer(format) ? (issuer?.value ?? []) : []);
  const kind = kindOf(fields, format);
  if (kind === 'signed' && isSealed(fields.seal))
    context.report(paperFindings.sealAndSignature(fields.seal!.span));
  return {
    kind,
    organs,
    ...(date && { date }),
    seals: kind === 'sealed' ? sealsFor(organs.length, fields.seal!, context) : [],
    signatures: kind === 'signed' ? signaturesOf(fields, context) : [],
  };
}

/** An order is always signed by somebody, so that a name is enough for it. */
function kindOf({ signerPost, signatureSeal, signers, seal }: FrontMatter, format: PaperFormat) {
  if (signerPost || isSealed(signatureSeal) || (format === 'order' && signers)) return 'signed';
  return isSealed(seal) ? 'sealed' : 'unsealed';
}

const isSealed = (seals: Field<Seals> | undefined): boolean =>
  seals !== undefined && seals.value.kind !== 'none';

const picturesOf = (seals: Field<Seals> | undefined): readonly Seal[] =>
  seals?.value.kind === 'pictures' ? seals.value.seals : [];

/** A date alone takes one seal. */
function sealsFor(organs: number, field: Field<Seals>, context: Context): readonly Seal[] {
  const seals = picturesOf(field);
  const places = Math.max(1, organs);
  if (seals.length > 0 && seals.length !== places)
    context.report(paperFindings.sealCount(field.span, seals.length, places));
  return seals.slice(0, places);
}

function signaturesOf(
  { signerPost, signatureSeal, signers }: FrontMatter,
  context: Context,
): readonly Signed[] {
  const posts = signerPost?.value ?? [];
  const seals = picturesOf(signatureSeal);
  const names = signers?.value ?? [];
  if (posts.length > 0 && seals.length > 0 && posts.length !== seals.length)
    context.report(paperFindings.postCount(signatureSeal!.span, posts.length, seals.length));
  const count = Math.max(posts.length, seals.length, names.length, 1);
  return Array.from({ length: count }, (_, i) => signed(posts[i], seals[i], names[i]));
}

function signed(
  post: Field<string> | undefined,
  seal: Seal | undefined,
  name: Field<string> | undefined,
): Signed {
  return { ...(post && { post }), ...(seal && { seal }), ...(name && { name }) };
}
