/** Joins the pictures room to the layout: a path as written in, a measured picture or a finding out. */
import type { PictureLookup } from '../layout/context.ts';
import { missingPicture } from '../pictures/messages.ts';
import { nearPicture } from '../pictures/near-file.ts';
import { type Picture, type PictureFault, probePicture } from '../pictures/picture.ts';
import { type PicturePlaces, resolvePicture } from '../pictures/resolve.ts';
import type { AskedFiles } from './asked-files.ts';

/** A picture that stands twice in an article is read once. What is found is added to `asked`. */
export function lookUpPictures(places: PicturePlaces, asked: AskedFiles = []): PictureLookup {
  const known = new Map<string, ReturnType<typeof measure>>();
  return (src, span) => {
    const isNew = !known.has(src);
    const result = known.get(src) ?? measure(src, places);
    known.set(src, result);
    const path = result.picture?.path;
    if (isNew && path) asked.push({ role: 'picture', from: places.articleDir, written: src, path });
    const diagnostics = result.diagnostics.map((diagnostic) => ({ ...diagnostic, span }));
    return { ...result, diagnostics };
  };
}

function measure(src: string, places: PicturePlaces): ReturnType<PictureLookup> {
  const place = resolvePicture(src, places);
  const picture = place.kind === 'path' ? probe(place.path, src, places) : place;
  if (picture.kind === 'fault') return { diagnostics: [picture.diagnostic] };
  const { format, path, width, height, warnings } = picture;
  return { picture: { format, path, width, height }, diagnostics: warnings };
}

function probe(path: string, src: string, places: PicturePlaces): Picture | PictureFault {
  const picture = probePicture(path, src);
  const isMissing = picture.kind === 'fault' && picture.diagnostic.code === 'picture/missing';
  return isMissing ? missingPicture(src, nearPicture(path, places)) : picture;
}
