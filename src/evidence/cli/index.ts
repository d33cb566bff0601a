export { type AskedDisclosure, disclosureCommand } from './disclosure.ts';
export { type EvidenceContext, type EvidenceOptions, importEvidenceCommand } from './import-evidence.ts';
