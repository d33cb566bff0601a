export {
  type EvidenceContext,
  type EvidenceOptions,
  importEvidenceCommand,
  linesOfReport,
  reportAsJson,
} from './import-evidence.ts';
