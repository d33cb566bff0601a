import { readFileSync } from 'node:fs';
import { accessiblePdf } from '../../platform/typesetting/index.ts';
import type { ProfileDocument } from './area-profile-document.ts';

const template = readFileSync(new URL('./area-profile.typ', import.meta.url), 'utf8');

/**
 * The profile as a tagged PDF, its table with a header row that is repeated and every drawing with its words.
 *
 * @throws DocumentFailure when it cannot be made accessible
 * @source docs/decisions/0006-documents.md
 */
export function profilePdf(document: ProfileDocument): Buffer {
  return accessiblePdf({ template, content: (displayable) => displayable(document) });
}
