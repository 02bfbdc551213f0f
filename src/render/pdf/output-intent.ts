/** What the device colours of the file mean: sRGB, for red and for the greys that it covers. */
import type { PaintDocument } from './seam.ts';
import { srgbProfile } from './srgb-profile.ts';

export function addOutputIntent(document: PaintDocument): void {
  const profile = document.ref({ N: 3 });
  profile.end(srgbProfile());
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
    RegistryName: new String('http://www.color.org'),
    Info: new String('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  intent.end();
  document._root.data.OutputIntents = [intent];
}
