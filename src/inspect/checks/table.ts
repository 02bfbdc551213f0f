/** Every check, in the order in which a person reads about them. A new check is a row in one of these tables. */
import { ATTACHMENT_NOTE_CHECKS } from './attachment-note.ts';
import { BODY_CHECKS } from './body.ts';
import type { Check } from './check.ts';
import { CLOSING_CHECKS } from './closing.ts';
import { COLOPHON_CHECKS } from './colophon.ts';
import { FILE_CHECKS } from './file.ts';
import { HEAD_CHECKS } from './head.ts';
import { JOINT_HEAD_CHECKS } from './joint-head.ts';
import { LINE_CHECKS } from './lines.ts';
import { PAGE_CHECKS } from './page.ts';
import { PAGE_NUMBER_CHECKS } from './page-number.ts';
import { PRESENT_CHECKS } from './present.ts';
import { SIGNATURE_CHECKS } from './signature.ts';
import { SPECIAL_CHECKS } from './special.ts';
import { TITLE_CHECKS } from './title.ts';
import { TURNED_CHECKS } from './turned.ts';

export const CHECKS: readonly Check[] = [
  ...PAGE_CHECKS,
  ...PRESENT_CHECKS,
  ...HEAD_CHECKS,
  ...JOINT_HEAD_CHECKS,
  ...SPECIAL_CHECKS,
  ...TITLE_CHECKS,
  ...BODY_CHECKS,
  ...ATTACHMENT_NOTE_CHECKS,
  ...SIGNATURE_CHECKS,
  ...CLOSING_CHECKS,
  ...COLOPHON_CHECKS,
  ...PAGE_NUMBER_CHECKS,
  ...LINE_CHECKS,
  ...TURNED_CHECKS,
  ...FILE_CHECKS,
];
