import { isReservedSlug } from '../language/index.ts';

/**
 * Whether a text can be the code of a record: capital letters and digits, at most 40. Addresses end in the code after
 * a hyphen and in lower case, so a code has neither hyphens nor small letters of its own.
 */
export function isRecordCode(text: string): boolean {
  return /^[A-Z0-9]{1,40}$/.test(text);
}

/**
 * Whether a text can be the code of a partnership: small letters, digits and single hyphens, at most 40. It is the
 * first word of every address of the partnership, so it may not be a word that addresses already use.
 */
export function isPartnershipCode(text: string): boolean {
  return text.length <= 40 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !isReservedSlug(text);
}
