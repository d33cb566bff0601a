export { type BackUpReport, backUp } from './back-up.ts';
export { type RestoreReport, restore } from './restore.ts';
export { type PublishedContent, type VerifyReport, verify } from './verify.ts';
