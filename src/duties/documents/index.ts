export { evidencePack, type PackFile, type PackOrder, packAsZip, packName } from './evidence-pack.ts';
