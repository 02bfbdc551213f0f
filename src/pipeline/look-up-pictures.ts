/** Joins the pictures room to the layout: a path as written in, a measured picture or a finding out. */
import type { PictureLookup } from '../layout/context.ts';
import { probePicture } from '../pictures/picture.ts';
import { type PicturePlaces, resolvePicture } from '../pictures/resolve.ts';

/** A picture that stands twice in an article is read once. */
export function lookUpPictures(places: PicturePlaces): PictureLookup {
  const known = new Map<string, ReturnType<typeof measure>>();
  return (src, span) => {
    const result = known.get(src) ?? measure(src, places);
    known.set(src, result);
    const diagnostics = result.diagnostics.map((diagnostic) => ({ ...diagnostic, span }));
    return { ...result, diagnostics };
  };
}

function measure(src: string, places: PicturePlaces): ReturnType<PictureLookup> {
  const place = resolvePicture(src, places);
  const picture = place.kind === 'path' ? probePicture(place.path, src) : place;
  if (picture.kind === 'fault') return { diagnostics: [picture.diagnostic] };
  const { format, path, width, height, warnings } = picture;
  return { picture: { format, path, width, height }, diagnostics: warnings };
}
