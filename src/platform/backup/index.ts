export { type BackUpReport, backUp } from './back-up.ts';
export { type RestoreReport, restore } from './restore.ts';
export { type VerifyReport, verify } from './verify.ts';
