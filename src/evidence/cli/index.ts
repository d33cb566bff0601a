export { type EvidenceContext, type EvidenceOptions, importEvidenceCommand } from './import-evidence.ts';
