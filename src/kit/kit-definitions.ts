import { approvalDefinitions } from '../approval/index.ts';
import { dutiesDefinitions } from '../duties/index.ts';
import { evidenceRecordDefinitions } from '../evidence/index.ts';
import { governanceDefinitions } from '../governance/index.ts';
import { needsDefinitions } from '../needs/index.ts';
import { partnershipDefinitions } from '../partnership/index.ts';
import { performanceDefinitions } from '../performance/index.ts';
import { carryingOutDefinitions, planDefinitions } from '../plan/index.ts';
import { principlesDefinitions } from '../principles/index.ts';
import type { RecordDefinition } from '../records/index.ts';
import { reportingDefinitions } from '../reporting/index.ts';
import { scrutinyDefinitions } from '../scrutiny/index.ts';
import { selfAssessmentDefinitions } from '../self-assessment/index.ts';
import { turningDefinitions } from '../turning/index.ts';

/** Every kind of record a kit holds, in the order of its sheets: referred-to kinds first. */
export const kitDefinitions: readonly RecordDefinition[] = [
  ...partnershipDefinitions,
  ...evidenceRecordDefinitions,
  ...needsDefinitions,
  ...performanceDefinitions,
  ...planDefinitions,
  ...governanceDefinitions,
  ...carryingOutDefinitions,
  ...approvalDefinitions,
  ...turningDefinitions,
  ...scrutinyDefinitions,
  ...selfAssessmentDefinitions,
  ...reportingDefinitions,
  ...principlesDefinitions,
  ...dutiesDefinitions,
];
